#include "scoring/receipt.h"

#include <algorithm>
#include <optional>
#include <set>

#include "scoring/wording.h"

namespace lastmile::scoring {
namespace {

using dialogue::Turn;
using pack::FactKind;
using text::Move;

// Which skills a move shows, or spoils where it is a misstep.
std::vector<Skill> skills_of(Move move) {
  switch (move) {
    case Move::acknowledge:
    case Move::reflect:
    case Move::argue:
      return {Skill::active_listening};
    case Move::open_question:
    case Move::closed_question:
      return {Skill::curiosity};
    case Move::probe_impact:
    case Move::probe_goal:
    case Move::probe_personal:
      return {Skill::curiosity, Skill::customer_focus};
    case Move::evidence:
      return {Skill::teach, Skill::critical_thinking};
    case Move::explain:
      return {Skill::teach, Skill::problem_solving};
    case Move::tailor:
      return {Skill::tailor};
    case Move::challenge:
      return {Skill::take_control, Skill::critical_thinking};
    case Move::next_step:
    case Move::concede:
      return {Skill::take_control};
    case Move::candor:
      return {Skill::critical_thinking};
    case Move::pitch:
      return {Skill::customer_focus, Skill::tailor};
    case Move::demo_push:
      return {Skill::take_control, Skill::responsiveness};
    case Move::dodge:
      return {Skill::responsiveness};
  }
  return {};
}

// The substance of an answer shows teaching, and beyond that what the customer's line called for.
std::vector<Skill> skills_of_substance(const std::string& reaction) {
  constexpr std::array<std::string_view, 5> kDoubts = {"why", "what-basis", "disbelief",
                                                       "different-view", "what-do-you-mean"};
  constexpr std::array<std::string_view, 8> kPractical = {
      "what-to-do-differently", "what-to-look-for", "what-am-i-doing-wrong",
      "does-not-fit-us",        "tried-that",       "cost-or-priority",
      "already-solved",         "why-a-demo"};
  const auto in = [&](const auto& list) {
    return std::find(list.begin(), list.end(), reaction) != list.end();
  };
  if (in(kDoubts)) return {Skill::teach, Skill::critical_thinking};
  if (in(kPractical)) return {Skill::teach, Skill::problem_solving};
  return {Skill::teach, Skill::tailor};
}

class Scorer {
 public:
  explicit Scorer(const dialogue::Scene& scene) : scene_(scene) {}

  Receipt run(const std::vector<Turn>& turns) {
    for (const Turn& turn : turns) {
      entries_.clear();
      score_key_points(turn);
      score_expected_moves(turn);
      score_responsiveness(turn);
      score_facts(turn);
      score_level(turn);
      score_missteps(turn);
      receipt_.turns.push_back(entries_);
    }
    entries_.clear();
    score_levels_missed();
    score_facts_missed();
    receipt_.session = entries_;
    total();
    return std::move(receipt_);
  }

 private:
  // A key point that an earlier reply covered is no longer on offer.
  void score_key_points(const Turn& turn) {
    const pack::Beat& beat = scene_.beat(turn.beat);
    for (std::size_t i = 0; i < beat.key_points.size(); ++i) {
      const pack::KeyPoint& point = beat.key_points[i];
      const int before = turn.points_before[i];
      const int after = turn.points_after[i];
      if (before == 2) continue;
      Entry entry;
      entry.of = point.weight;
      entry.points = after == 2 ? point.weight : after > before ? point.weight / 2 : 0;
      entry.what = key_point_wording(point, after > before ? after : 0);
      entry.rule = beat.pointer + "/keyPoints/points/" + std::to_string(i);
      if (after > before) entry.span = turn.analysis.key_points[i].span;
      if (entry.points < entry.of) entry.add = point.add;
      entry.skills = skills_of_substance(beat.reaction);
      entries_.push_back(std::move(entry));
    }
  }

  // The moves that a beat expects are alternatives: `enough` of them make the full mark, so a terse
  // reply that does the right thing loses nothing against one that does everything.
  void score_expected_moves(const Turn& turn) {
    const pack::Beat& beat = scene_.beat(turn.beat);
    if (turn.analysis.reading.word_list || turn.analysis.same_again) return;
    int left = beat.expects_enough;
    const pack::WeightedMove* missing = nullptr;
    std::size_t missing_index = 0;
    for (std::size_t i = 0; i < beat.expects.size(); ++i) {
      const pack::WeightedMove& expected = beat.expects[i];
      const std::optional<Move> move = text::move_named(expected.move);
      const text::MoveFound* found = move ? turn.analysis.reading.find(*move) : nullptr;
      if (!found) {
        if (!missing || expected.weight > missing->weight) {
          missing = &expected;
          missing_index = i;
        }
        continue;
      }
      const int points = std::min(left, expected.weight);
      if (points == 0) continue;
      left -= points;
      entries_.push_back({points, points, move_wording(*move), expects_rule(beat, i), found->span,
                          "", skills_of(*move)});
    }
    if (left > 0 && missing) {
      const Move move = *text::move_named(missing->move);
      entries_.push_back({0,
                          left,
                          missing_move_wording(move),
                          expects_rule(beat, missing_index),
                          {},
                          move_advice(move),
                          skills_of(move)});
    }
  }

  static std::string expects_rule(const pack::Beat& beat, std::size_t index) {
    return beat.pointer + "/expects/moves/" + std::to_string(index);
  }

  void score_responsiveness(const Turn& turn) {
    const int of = rules().responsive;
    // Half a point is not given: the middle of the range rounds to the nearer whole one.
    const int points = (turn.analysis.responsive * of + 50) / 100;
    Entry entry;
    entry.points = turn.analysis.same_again ? 0 : points;
    entry.of = of;
    entry.what = responsive_wording(turn.analysis.responsive);
    entry.rule = "/rules/score/responsive";
    if (entry.points < of) entry.add = responsive_advice(scene_.beat(turn.beat));
    entry.skills = {Skill::responsiveness};
    entries_.push_back(std::move(entry));
  }

  // The first fact of each kind counts: what matters is to know the customer from all sides.
  void score_facts(const Turn& turn) {
    const pack::Persona& persona = scene_.persona();
    for (const dialogue::Telling& telling : turn.tellings) {
      for (const pack::Index index : telling.facts) {
        const FactKind kind = persona.facts[index].kind;
        if (!kinds_found_.insert(kind).second) continue;
        entries_.push_back({rules().fact, rules().fact, fact_wording(kind), fact_rule(index),
                            telling.question, "", fact_skills()});
      }
    }
  }

  void score_level(const Turn& turn) {
    if (!turn.sustained) return;
    const int level = scene_.beat(turn.beat).level;
    for (int each = sustained_ + 1; each <= level; ++each) {
      entries_.push_back({rules().level,
                          rules().level,
                          level_wording(each),
                          "/rules/score/level",
                          {},
                          "",
                          {Skill::depth}});
    }
    sustained_ = std::max(sustained_, level);
  }

  void score_missteps(const Turn& turn) {
    for (const dialogue::Happening& happening : turn.happenings) {
      const std::optional<Move> move = misstep_of(happening.event);
      if (!move) continue;
      const int full = penalty(*move);
      const int points = turn.resolved ? (full + 1) / 2 : full;
      entries_.push_back({-points, 0, move_wording(*move), penalty_rule(*move), happening.span,
                          move_advice(*move), skills_of(*move)});
    }
  }

  void score_levels_missed() {
    const int levels = scene_.insight().levels();
    if (sustained_ >= levels) return;
    const int of = rules().level * (levels - sustained_);
    entries_.push_back({0,
                        of,
                        levels_missed_wording(sustained_, levels),
                        "/rules/score/level",
                        {},
                        "",
                        {Skill::depth}});
  }

  void score_facts_missed() {
    const pack::Persona& persona = scene_.persona();
    std::set<FactKind> named = kinds_found_;
    for (std::size_t i = 0; i < persona.facts.size(); ++i) {
      const FactKind kind = persona.facts[i].kind;
      if (!named.insert(kind).second) continue;
      entries_.push_back({0,
                          rules().fact,
                          fact_missed_wording(kind),
                          fact_rule(static_cast<pack::Index>(i)),
                          {},
                          fact_advice(kind),
                          fact_skills()});
    }
  }

  std::string fact_rule(pack::Index fact) const {
    return "/personas/" + std::to_string(scene_.persona_index()) + "/facts/" + std::to_string(fact);
  }
  static std::vector<Skill> fact_skills() { return {Skill::customer_focus, Skill::curiosity}; }

  static std::optional<Move> misstep_of(pack::MoodEvent event) {
    switch (event) {
      case pack::MoodEvent::demo_push:
        return Move::demo_push;
      case pack::MoodEvent::pitch:
        return Move::pitch;
      case pack::MoodEvent::dodge:
      case pack::MoodEvent::trap:
        return Move::dodge;
      case pack::MoodEvent::argue:
        return Move::argue;
      case pack::MoodEvent::concede:
        return Move::concede;
      default:
        return std::nullopt;
    }
  }

  int penalty(Move move) const {
    switch (move) {
      case Move::demo_push:
        return rules().demo_push;
      case Move::pitch:
        return rules().pitch;
      case Move::dodge:
        return rules().dodge;
      case Move::argue:
        return rules().argue;
      default:
        return rules().concede;
    }
  }

  static std::string penalty_rule(Move move) {
    return std::string("/rules/score/") +
           (move == Move::demo_push ? "demoPush" : std::string(text::name(move)));
  }

  const pack::ScoreRules& rules() const { return scene_.pack().rules.score; }

  void total() {
    const auto add = [&](const Entry& entry) {
      receipt_.points += entry.points;
      receipt_.of += entry.of;
      for (const Skill skill : entry.skills) {
        receipt_.skills[static_cast<std::size_t>(skill)].points += entry.points;
        receipt_.skills[static_cast<std::size_t>(skill)].of += entry.of;
      }
    };
    for (const std::vector<Entry>& turn : receipt_.turns) {
      for (const Entry& entry : turn) add(entry);
    }
    for (const Entry& entry : receipt_.session) add(entry);
    receipt_.score = receipt_.of == 0 ? 0 : std::clamp(receipt_.points * 100 / receipt_.of, 0, 100);
  }

  const dialogue::Scene& scene_;
  Receipt receipt_;
  std::vector<Entry> entries_;  // of the turn at hand
  std::set<FactKind> kinds_found_;
  int sustained_ = 0;
};

}  // namespace

int SkillScore::percent() const {
  if (of == 0) return points < 0 ? 0 : -1;
  return std::clamp(points * 100 / of, 0, 100);
}

std::string_view name(Skill skill) {
  constexpr std::array<std::string_view, kSkillCount> kNames = {
      "curiosity", "active-listening", "problem-solving", "critical-thinking", "teach",
      "tailor",    "take-control",     "customer-focus",  "responsiveness",    "depth"};
  return kNames[static_cast<std::size_t>(skill)];
}

Receipt score(const dialogue::Scene& scene, const std::vector<Turn>& turns) {
  return Scorer(scene).run(turns);
}

}  // namespace lastmile::scoring
