// What can only be seen of a thread as a whole.
#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/loader_parts.h"

namespace lastmile::pack {
namespace {

void check_levels(Report& report, const Insight& insight, const std::vector<ThreadEdge>& edges) {
  for (const ThreadEdge& edge : edges) {
    const Beat& from = insight.thread[edge.from];
    const Beat& to = insight.thread[edge.to];
    if (to.level == 0 || to.level >= from.level) continue;  // 0: the level could not be read
    report.error(Code::level_goes_back, *edge.target,
                 "This leads from level " + std::to_string(from.level) + " back to level " +
                     std::to_string(to.level) + ".",
                 "A conversation goes deeper or stays on its level.");
  }
}

void check_opening_levels(Report& report, const Insight& insight, const Value& value) {
  const Value* openings = value.member("openings");
  for (std::size_t i = 0; i < insight.openings.size(); ++i) {
    const Index beat = insight.openings[i].beat;
    if (beat >= insight.thread.size() || insight.thread[beat].level <= 1) continue;
    report.error(
        Code::opening_level, *openings->children[i]->member("beat"),
        "The conversation would open on level " + std::to_string(insight.thread[beat].level) + ".",
        "Beats that open a conversation have level 1.");
  }
}

/// Finds the edges that close a circle: depth first, with a stack of its own, since a thread may be
/// long. `state` tells beats not seen yet from those on the way and those done with.
class CircleFinder {
 public:
  CircleFinder(std::size_t beats, const std::vector<ThreadEdge>& edges)
      : out_(beats), state_(beats, State::unseen) {
    for (const ThreadEdge& edge : edges) out_[edge.from].push_back(&edge);
  }

  std::vector<const ThreadEdge*> find() {
    for (std::size_t beat = 0; beat < out_.size(); ++beat) {
      if (state_[beat] == State::unseen) walk_from(static_cast<Index>(beat));
    }
    return closing_;
  }

 private:
  enum class State : std::uint8_t { unseen, on_the_way, done };
  struct Step {
    Index beat;
    std::size_t next_edge = 0;
  };

  void walk_from(Index start) {
    enter(start);
    while (!way_.empty()) {
      Step& step = way_.back();
      if (step.next_edge == out_[step.beat].size()) {
        state_[step.beat] = State::done;
        way_.pop_back();
        continue;
      }
      const ThreadEdge* edge = out_[step.beat][step.next_edge++];
      if (state_[edge->to] == State::on_the_way) closing_.push_back(edge);
      if (state_[edge->to] == State::unseen) enter(edge->to);
    }
  }
  void enter(Index beat) {
    state_[beat] = State::on_the_way;
    way_.push_back({beat});
  }

  std::vector<std::vector<const ThreadEdge*>> out_;
  std::vector<State> state_;
  std::vector<Step> way_;
  std::vector<const ThreadEdge*> closing_;
};

void check_circles(Report& report, const Insight& insight, const std::vector<ThreadEdge>& edges) {
  for (const ThreadEdge* edge : CircleFinder(insight.thread.size(), edges).find()) {
    report.error(Code::circle, *edge->target,
                 "This leads back to " + in_quotes(insight.thread[edge->to].id) +
                     ", from where the customer came.",
                 "A thread has no circles; lead on to another beat.");
  }
}

using Names = std::vector<std::string_view>;

/// The personas of the insight for whom there is no line among `lines`.
Names left_out(const Lines& lines, const std::vector<const Persona*>& personas) {
  std::set<std::string_view> named;
  for (const Line& line : lines) {
    if (line.audience.empty()) return {};
    named.insert(line.audience.begin(), line.audience.end());
  }
  Names out;
  for (const Persona* persona : personas) {
    if (named.count(persona->id) == 0 && named.count(persona->temperament) == 0) {
      out.push_back(persona->id);
    }
  }
  return out;
}

std::string joined(const Names& names) {
  std::string text;
  for (const std::string_view one : names) text += (text.empty() ? "" : ", ") + in_quotes(one);
  return text;
}

void check_lines(Report& report, const Lines& lines, const Value* value,
                 const std::vector<const Persona*>& personas) {
  if (lines.empty() || report.full()) return;  // no lines at all was reported
  const Names missing = left_out(lines, personas);
  if (missing.empty()) return;
  report.error(Code::persona_without_line, *value, "There is no line for " + joined(missing) + ".",
               "Add one, or leave \"for\" away in one.");
}

void check_openings(Report& report, const Insight& insight, const Value& value,
                    const std::vector<const Persona*>& personas, const std::vector<Persona>& all) {
  std::set<std::string_view> named;
  for (const Opening& opening : insight.openings) {
    if (!opening.persona) return;  // fits everybody
    if (*opening.persona < all.size()) named.insert(all[*opening.persona].id);
  }
  Names missing;
  for (const Persona* persona : personas) {
    if (named.count(persona->id) == 0) missing.push_back(persona->id);
  }
  if (insight.openings.empty() || missing.empty()) return;
  report.error(Code::persona_without_opening, *value.member("openings"),
               "No opening fits " + joined(missing) + ".",
               "Add one, at the end best one without \"persona\".");
}

/// Reports a persona, named under `key` of `entry`, that the insight is not for.
void check_belongs(Report& report, const Insight& insight, std::optional<Index> persona,
                   const Value& entry) {
  const auto& own = insight.personas;
  if (!persona || std::find(own.begin(), own.end(), *persona) != own.end()) return;
  const Value& value = *entry.member("persona");
  report.error(Code::persona_not_in_insight, value,
               "This insight is not for " + in_quotes(value.text) + ".",
               "Add it to the personas of the insight, or remove this entry.");
}

void check_named_personas(Report& report, const Insight& insight, const Value& value) {
  for (std::size_t i = 0; i < insight.openings.size(); ++i) {
    check_belongs(report, insight, insight.openings[i].persona,
                  *value.member("openings")->children[i]);
  }
  for (std::size_t i = 0; i < insight.thread.size(); ++i) {
    const Value* next = value.member("thread")->children[i]->member("next");
    for (std::size_t k = 0; k < insight.thread[i].next.size(); ++k) {
      check_belongs(report, insight, insight.thread[i].next[k].persona, *next->children[k]);
    }
  }
}

}  // namespace

void check_thread(Report& report, const Insight& insight, const Value& value,
                  const std::vector<ThreadEdge>& edges) {
  // A list that was refused for its length is empty now, and edges to it lead nowhere.
  std::vector<ThreadEdge> sound;
  for (const ThreadEdge& edge : edges) {
    if (edge.to < insight.thread.size()) sound.push_back(edge);
  }
  check_levels(report, insight, sound);
  check_opening_levels(report, insight, value);
  check_circles(report, insight, sound);
}

void check_audience(Report& report, const Insight& insight, const Value& value,
                    const std::vector<Persona>& personas) {
  std::vector<const Persona*> own;
  for (const Index index : insight.personas) {
    if (index < personas.size()) own.push_back(&personas[index]);
  }
  check_openings(report, insight, value, own, personas);
  check_named_personas(report, insight, value);
  const Value* thread = value.member("thread");
  for (std::size_t i = 0; i < insight.thread.size(); ++i) {
    const Value& beat = *thread->children[i];
    check_lines(report, insight.thread[i].lines, beat.member("lines"), own);
    check_lines(report, insight.thread[i].again, beat.member("again"), own);
  }
}

}  // namespace lastmile::pack
