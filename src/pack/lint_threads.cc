// Beats and the ways between them.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/lint_parts.h"
#include "pack/report.h"

namespace lastmile::pack {
namespace {

constexpr int kDeepEnough = 5;
constexpr std::size_t kEnoughParaphrases = 4;
constexpr std::array<Grade, 3> kGrades = {Grade::strong, Grade::middling, Grade::weak};
constexpr std::array<std::string_view, 5> kMissteps = {"pitch", "demo_push", "dodge", "argue",
                                                       "concede"};

/// Marks `start` and every beat that the conversation can get to from there.
void mark_reachable(const Insight& insight, Index start, std::vector<bool>& reached) {
  std::vector<Index> open = {start};
  while (!open.empty()) {
    const Index at_beat = open.back();
    open.pop_back();
    if (reached[at_beat]) continue;
    reached[at_beat] = true;
    const Beat& beat = insight.thread[at_beat];
    for (const Edge& edge : beat.next) open.push_back(edge.to);
    if (beat.give_up) open.push_back(*beat.give_up);
  }
}

void lint_reach(const Insight& insight, Findings& findings) {
  std::vector<bool> reached(insight.thread.size());
  for (const Opening& opening : insight.openings) mark_reachable(insight, opening.beat, reached);
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (reached[i]) continue;
    findings.warn(Code::unreachable_beat, insight.thread[i].pointer,
                  "Nothing leads to the beat " + in_quotes(insight.thread[i].id) + ".",
                  "Lead to it from an opening, a \"next\" or a \"giveUp\".");
  }
}

/// A customer who gives a question up must not come back to it.
void lint_give_up(const Insight& insight, Findings& findings) {
  for (std::size_t i = 0; i < insight.thread.size(); ++i) {
    const Beat& beat = insight.thread[i];
    if (!beat.give_up) continue;
    std::vector<bool> reached(insight.thread.size());
    mark_reachable(insight, *beat.give_up, reached);
    if (!reached[i]) continue;
    findings.warn(Code::give_up_returns, at(beat.pointer, "giveUp"),
                  *beat.give_up == i
                      ? std::string("A customer who gives up is asked the same again.")
                      : "From " + in_quotes(insight.thread[*beat.give_up].id) +
                            " the customer can come back to the question given up.",
                  "Lead on to something else.");
  }
}

bool is_conditional(const Edge& edge) {
  return edge.persona || edge.key_point || edge.interest_at_least > 0 || edge.trust_at_least > 0;
}

void lint_edges(const Beat& beat, Findings& findings) {
  const std::string pointer = at(beat.pointer, "next");
  const auto open =
      std::find_if_not(beat.next.begin(), beat.next.end(), is_conditional) - beat.next.begin();
  const auto first_open = static_cast<std::size_t>(open);
  if (!beat.next.empty() && first_open == beat.next.size()) {
    findings.warn(Code::next_may_not_fit, pointer,
                  "Every way on has a condition; where none holds, the conversation ends.",
                  "End the list with a way that has none.");
  }
  for (std::size_t i = first_open + 1; i < beat.next.size(); ++i) {
    findings.warn(Code::edge_never_taken, at(pointer, i),
                  "The way without a condition before this one is always taken first.",
                  "Put it before that, or remove it.");
  }
}

void lint_models(const Beat& beat, Findings& findings) {
  for (const Grade grade : kGrades) {
    const bool there = std::any_of(beat.models.begin(), beat.models.end(),
                                   [&](const ModelAnswer& model) { return model.grade == grade; });
    if (there) continue;
    findings.warn(Code::missing_model, at(beat.pointer, "models"),
                  "There is no " + std::string(name(grade)) + " model answer.",
                  "The debrief shows one of each grade.");
  }
}

void lint_expects(const Beat& beat, Findings& findings) {
  for (std::size_t i = 0; i < beat.expects.size(); ++i) {
    const std::string& move = beat.expects[i].move;
    if (std::find(kMissteps.begin(), kMissteps.end(), move) == kMissteps.end()) continue;
    findings.warn(Code::misstep_expected, at(at(at(beat.pointer, "expects"), "moves"), i),
                  in_quotes(move) + " is a misstep, and here it would earn points.",
                  "Expect what a strong reply does.");
  }
}

void lint_paraphrases(const Beat& beat, Findings& findings) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < beat.key_points.size(); ++i) {
    const std::vector<std::string>& paraphrases = beat.key_points[i].paraphrases;
    const std::string pointer =
        at(at(at(at(beat.pointer, "keyPoints"), "points"), i), "paraphrases");
    if (paraphrases.size() < kEnoughParaphrases) {
      findings.warn(Code::few_paraphrases, pointer,
                    "There are " + std::to_string(paraphrases.size()) +
                        " paraphrases, fewer than " + std::to_string(kEnoughParaphrases) + ".",
                    "The more ways to say it stand here, the better it is recognised.");
    }
    for (std::size_t k = 0; k < paraphrases.size(); ++k) {
      if (seen.insert(essence(paraphrases[k])).second) continue;
      findings.warn(Code::duplicate_paraphrase, at(pointer, k),
                    "This paraphrase stands in the beat twice.",
                    "Say it in another way, or remove it.");
    }
  }
}

void lint_asks(const Beat& beat, Findings& findings) {
  const char last = beat.asks.back();
  if (last != '?' && last != '.' && last != '!') return;
  findings.warn(
      Code::asks_form, at(beat.pointer, "asks"),
      "This stands inside of a sentence and must not end with " + in_quotes({&last, 1}) + ".",
      "It completes \"You still haven't told me …\".");
}

}  // namespace

void lint_threads(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.insights.size(); ++i) {
    const Insight& insight = pack.insights[i];
    if (insight.levels() < kDeepEnough) {
      findings.warn(Code::shallow_thread, at(at("/insights", i), "thread"),
                    "The thread ends on level " + std::to_string(insight.levels()) + ".",
                    "A conversation worth having reaches level " + std::to_string(kDeepEnough) +
                        " at least.");
    }
    lint_reach(insight, findings);
    lint_give_up(insight, findings);
    for (const Beat& beat : insight.thread) {
      lint_edges(beat, findings);
      lint_models(beat, findings);
      lint_expects(beat, findings);
      lint_paraphrases(beat, findings);
      lint_asks(beat, findings);
    }
  }
}

}  // namespace lastmile::pack
