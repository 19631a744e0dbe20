#include "pack/pack.h"

#include <algorithm>

namespace lastmile::pack {
namespace {

constexpr std::array<std::string_view, kOccasionCount> kOccasionNames = {"heard",
                                                                         "heard-evidence",
                                                                         "heard-candor",
                                                                         "heard-challenge",
                                                                         "heard-reflection",
                                                                         "heard-acknowledge",
                                                                         "partly",
                                                                         "unanswered",
                                                                         "recovered",
                                                                         "step-welcome",
                                                                         "step-later",
                                                                         "demo-push",
                                                                         "pitch",
                                                                         "dodge",
                                                                         "argue",
                                                                         "concede",
                                                                         "silence",
                                                                         "same-again",
                                                                         "parrot",
                                                                         "unclear",
                                                                         "unclear-again",
                                                                         "rambling",
                                                                         "insist",
                                                                         "unknown",
                                                                         "already-told",
                                                                         "bridge",
                                                                         "let-go",
                                                                         "end-advanced",
                                                                         "end-open",
                                                                         "end-stalled",
                                                                         "end-lost",
                                                                         "end-abuse"};

constexpr std::array<std::string_view, kMoodEventCount> kMoodEventNames = {
    "covered",       "resolved", "substance",  "acknowledge", "reflect",    "question",
    "probe",         "candor",   "recovered",  "step",        "demo-push",  "pitch",
    "dodge",         "argue",    "concede",    "silence",     "same-again", "parrot",
    "unclear-again", "rambling", "unanswered", "let-go",      "trap"};

constexpr std::array<std::string_view, 5> kFactKindNames = {
    "business-issue", "impact", "business-goal", "personal-goal", "personal-impact"};

constexpr std::array<std::string_view, 3> kGradeNames = {"strong", "middling", "weak"};

template <class Enum, std::size_t kCount>
std::optional<Enum> find_name(const std::array<std::string_view, kCount>& names,
                              std::string_view text) {
  const auto* const found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

template <class Part>
std::optional<Index> find_id(const std::vector<Part>& parts, std::string_view id) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].id == id) return static_cast<Index>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Occasion occasion) {
  return kOccasionNames[static_cast<std::size_t>(occasion)];
}

std::optional<Occasion> occasion_named(std::string_view text) {
  return find_name<Occasion>(kOccasionNames, text);
}

std::vector<std::string_view> slots_of(Occasion occasion) {
  switch (occasion) {
    case Occasion::heard:
    case Occasion::heard_evidence:
    case Occasion::heard_candor:
    case Occasion::heard_challenge:
    case Occasion::heard_reflection:
    case Occasion::partly:
    case Occasion::unclear:
    case Occasion::unknown:
      return {"words"};
    case Occasion::heard_acknowledge:
    case Occasion::unanswered:
      return {"words", "asks"};
    case Occasion::demo_push:
    case Occasion::pitch:
    case Occasion::dodge:
    case Occasion::argue:
    case Occasion::concede:
    case Occasion::silence:
    case Occasion::same_again:
    case Occasion::parrot:
    case Occasion::unclear_again:
    case Occasion::rambling:
    case Occasion::insist:
    case Occasion::let_go:
    case Occasion::end_stalled:
    case Occasion::end_lost:
      return {"asks"};
    case Occasion::already_told:
      return {"recap"};
    case Occasion::end_advanced:
      return {"convinced", "step"};
    case Occasion::end_open:
      return {"convinced"};
    case Occasion::recovered:
    case Occasion::step_welcome:
    case Occasion::step_later:
    case Occasion::bridge:
    case Occasion::end_abuse:
      break;
  }
  return {};
}

std::string_view name(MoodEvent event) {
  return kMoodEventNames[static_cast<std::size_t>(event)];
}

std::optional<MoodEvent> mood_event_named(std::string_view text) {
  return find_name<MoodEvent>(kMoodEventNames, text);
}

std::string_view name(FactKind kind) {
  return kFactKindNames[static_cast<std::size_t>(kind)];
}

std::optional<FactKind> fact_kind_named(std::string_view text) {
  return find_name<FactKind>(kFactKindNames, text);
}

std::string_view name(Grade grade) {
  return kGradeNames[static_cast<std::size_t>(grade)];
}

std::optional<Grade> grade_named(std::string_view text) {
  return find_name<Grade>(kGradeNames, text);
}

bool may_say(const Persona& persona, const Line& line) {
  const auto names_persona = [&](const std::string& one) {
    return one == persona.id || one == persona.temperament;
  };
  return line.audience.empty() ||
         std::any_of(line.audience.begin(), line.audience.end(), names_persona);
}

// Good replies lift interest and trust slowly, missteps cost more than one good reply brings:
// trust is won by the turn and lost at once. Patience falls for whatever wastes the customer's
// time.
Rules::Rules() {
  const auto set = [this](MoodEvent event, int interest, int trust, int patience) {
    mood[static_cast<std::size_t>(event)] = {interest, trust, patience};
  };
  set(MoodEvent::covered, 4, 4, 2);
  set(MoodEvent::resolved, 4, 3, 3);
  set(MoodEvent::substance, 2, 2, 0);
  set(MoodEvent::acknowledge, 0, 2, 2);
  set(MoodEvent::reflect, 2, 4, 2);
  set(MoodEvent::question, 1, 2, 0);
  set(MoodEvent::probe, 2, 2, 0);
  set(MoodEvent::candor, 0, 4, 0);
  set(MoodEvent::recovered, 3, 6, 3);
  set(MoodEvent::step, 2, 2, 0);
  set(MoodEvent::demo_push, -10, -14, -14);
  set(MoodEvent::pitch, -8, -9, -9);
  set(MoodEvent::dodge, -6, -6, -8);
  set(MoodEvent::argue, -6, -14, -12);
  set(MoodEvent::concede, -10, -3, -4);
  set(MoodEvent::silence, -5, -3, -14);
  set(MoodEvent::same_again, -5, -5, -12);
  set(MoodEvent::parrot, -4, -5, -8);
  set(MoodEvent::unclear_again, -3, -2, -8);
  set(MoodEvent::rambling, -3, -1, -8);
  set(MoodEvent::unanswered, -1, -1, -4);
  set(MoodEvent::let_go, -5, -7, -8);
  set(MoodEvent::trap, -5, -6, -6);
}

int Insight::levels() const {
  int highest = 0;
  for (const Beat& beat : thread) highest = std::max(highest, beat.level);
  return highest;
}

std::optional<Index> Pack::find_insight(std::string_view insight_id) const {
  return find_id(insights, insight_id);
}

std::optional<Index> Pack::find_persona(std::string_view persona_id) const {
  return find_id(personas, persona_id);
}

std::optional<Index> Pack::find_card(std::string_view card_id) const {
  return find_id(cards, card_id);
}

}  // namespace lastmile::pack
