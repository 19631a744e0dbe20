#include "scoring/debrief.h"

#include <algorithm>
#include <string_view>

#include "scoring/wording.h"

namespace lastmile::scoring {
namespace {

using dialogue::Ending;
using dialogue::Happening;
using dialogue::Outcome;
using dialogue::State;
using dialogue::Turn;
using pack::MoodEvent;

constexpr std::size_t kReasons = 3;

int weight(const pack::MoodChange& change) {
  return change.interest + change.trust + change.patience;
}

struct Cause {
  std::size_t turn = 0;  // index
  const Happening* happening = nullptr;
};

// The causes of the whole talk, the strongest in the wanted direction first; the same cause is
// named once, at the turn where it weighed most.
std::vector<Cause> causes(const std::vector<Turn>& turns, bool good) {
  std::vector<Cause> all;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    for (const Happening& happening : turns[i].happenings) {
      const int value = weight(happening.change);
      if (good ? value > 0 : value < 0) all.push_back({i, &happening});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Cause& a, const Cause& b) {
    return std::abs(weight(a.happening->change)) > std::abs(weight(b.happening->change));
  });
  std::vector<Cause> distinct;
  for (const Cause& cause : all) {
    const bool known = std::any_of(distinct.begin(), distinct.end(), [&](const Cause& other) {
      return other.happening->event == cause.happening->event;
    });
    if (!known) distinct.push_back(cause);
  }
  return distinct;
}

// What a customer waits for is written in their own first person ("what we should be doing"), so it
// is quoted wherever somebody else speaks.
std::string in_quotes(const std::string& asks) {
  return "“" + asks + "”";
}

std::string quoted(const Turn& turn, Span span) {
  constexpr std::size_t kLongest = 80;
  if (span.empty() || span.size() > kLongest) return "";
  return " (“" + turn.reply.substr(span.begin, span.size()) + "”)";
}

std::string sentence(const dialogue::Scene& scene, const std::vector<Turn>& turns,
                     const Cause& cause) {
  const Turn& turn = turns[cause.turn];
  const std::string where = "Turn " + std::to_string(cause.turn + 1) + ": ";
  const std::string asks = in_quotes(scene.beat(turn.beat).asks);
  const std::string words = quoted(turn, cause.happening->span);
  switch (cause.happening->event) {
    case MoodEvent::demo_push:
      return where + "a demo or meeting was offered" + words +
             " while the customer wanted to hear " + asks + ".";
    case MoodEvent::pitch:
      return where + "product talk" + words + " while the customer wanted to hear " + asks + ".";
    case MoodEvent::dodge:
    case MoodEvent::trap:
    case MoodEvent::unanswered:
      return where + "the customer did not get to hear " + asks + ".";
    case MoodEvent::let_go:
      return where + "the customer stopped waiting to hear " + asks + ".";
    case MoodEvent::argue:
      return where + "the customer was told off" + words + ".";
    case MoodEvent::concede:
      return where + "you gave the point up" + words + ".";
    case MoodEvent::silence:
      return where + "you said nothing.";
    case MoodEvent::same_again:
      return where + "you repeated yourself.";
    case MoodEvent::parrot:
      return where + "you handed the customer's own words back.";
    case MoodEvent::unclear_again:
      return where + "the customer could not follow you.";
    case MoodEvent::rambling:
      return where + "it was too much at once.";
    default:
      return where + std::string(title(cause.happening->event)) + words + ".";
  }
}

std::string name_of(const dialogue::Scene& scene) {
  const std::string& name = scene.persona().name;
  return name.substr(0, name.find(' '));
}

// The turn after which the mood was worst for good: where the talk turned.
const Cause* turning_point(const std::vector<Cause>& bad) {
  return bad.empty() ? nullptr : &bad[0];
}

std::string turned_by(MoodEvent event) {
  switch (event) {
    case MoodEvent::demo_push:
      return "the demo came up";
    case MoodEvent::pitch:
      return "the talk turned to the product";
    case MoodEvent::argue:
      return "it became an argument";
    case MoodEvent::concede:
      return "you gave the point up";
    case MoodEvent::silence:
      return "the line went quiet";
    case MoodEvent::same_again:
      return "the same reply came again";
    case MoodEvent::parrot:
      return "the question was handed back";
    case MoodEvent::unclear_again:
      return "it became hard to follow";
    case MoodEvent::rambling:
      return "it became too much at once";
    default:
      return "the question stayed without an answer";
  }
}

std::string how_it_was(const pack::Mood& mood) {
  if (mood.interest >= 60 && mood.trust >= 50) return " was leaning in";
  if (mood.interest >= 40) return " was listening";
  return " was still willing to listen";
}

std::string summarise(const dialogue::Scene& scene, const State& state,
                      const std::vector<Turn>& turns, const std::vector<Cause>& bad) {
  const std::string name = name_of(scene);
  if (turns.empty()) return name + " did not get to hear an answer.";
  if (state.outcome == Outcome::advanced) {
    std::string text = name + " wants to go on: " + scene.insight().step + ".";
    if (!state.convinced.empty()) text += " What convinced most was " + state.convinced + ".";
    return text;
  }
  if (state.ending == Ending::abuse) return name + " ended the call after an insult.";
  const Cause* turn = turning_point(bad);
  if (!turn) {
    return name + " stayed with you to level " + std::to_string(state.level) +
           "; the talk ended before its point.";
  }
  return name + how_it_was(turns[turn->turn].mood_before) + " until " +
         turned_by(turn->happening->event) + " at turn " + std::to_string(turn->turn + 1) + ".";
}

std::string of_the_ending(const dialogue::Scene& scene, const State& state) {
  const std::string asks = in_quotes(scene.beat(state.beat).asks);
  switch (*state.ending) {
    case Ending::thread_done:
      return state.outcome == Outcome::advanced
                 ? "Every question to the end was answered, with trust and interest left."
                 : "The last question was answered, but interest or trust was too low to agree on "
                   "a "
                   "step.";
    case Ending::let_go:
      return "The customer never got to hear " + asks + ".";
    case Ending::silence:
      return "Three silences in a row ended the call.";
    case Ending::abuse:
      return "An insult ended the call.";
    case Ending::mood:
      return state.mood.patience <= 0 ? "The customer's patience was used up."
                                      : "Too little trust or interest was left to go on.";
    case Ending::round_circles:
      return "The talk went in circles.";
    case Ending::rep_left:
      return "You left while the customer still wanted to hear " + asks + ".";
  }
  return "";
}

int lost_points(const std::vector<Entry>& entries) {
  int lost = 0;
  for (const Entry& entry : entries) lost += entry.of - entry.points;
  return lost;
}

std::optional<Advice> advise(const Receipt& receipt) {
  std::size_t worst = 0;
  int most = 0;
  for (std::size_t i = 0; i < receipt.turns.size(); ++i) {
    const int lost = lost_points(receipt.turns[i]);
    if (lost > most) {
      most = lost;
      worst = i;
    }
  }
  if (most == 0) return std::nullopt;
  const std::vector<Entry>& entries = receipt.turns[worst];
  const Entry* heaviest = nullptr;
  for (const Entry& entry : entries) {
    if (entry.add.empty()) continue;
    // A misstep is worth more than its points: it is what the customer remembers.
    const auto value = [](const Entry& e) { return (e.of - e.points) * (e.points < 0 ? 2 : 1); };
    if (!heaviest || value(entry) > value(*heaviest)) heaviest = &entry;
  }
  if (!heaviest) return std::nullopt;
  return Advice{static_cast<int>(worst) + 1, heaviest->add};
}

}  // namespace

std::string bearing(const State& state) {
  const pack::Mood& mood = state.mood;
  if (state.outcome == Outcome::lost) return "gone";
  if (mood.trust <= 22) return "arms-crossed";
  if (mood.patience <= 25) return "looking-at-the-clock";
  if (mood.interest >= 58 && mood.trust >= 48) return "leaning-in";
  if (mood.interest < 36 || mood.trust < 32) return "doubtful";
  return "listening";
}

Debrief debrief(const dialogue::Scene& scene, const State& state, const std::vector<Turn>& turns,
                const Receipt& receipt) {
  Debrief debrief;
  const std::vector<Cause> bad = causes(turns, false);
  debrief.summary = summarise(scene, state, turns, bad);
  if (state.ending) debrief.reasons.push_back(of_the_ending(scene, state));
  const bool good = state.outcome == Outcome::advanced;
  const std::vector<Cause> named = good ? causes(turns, true) : bad;
  for (const Cause& cause : named) {
    if (debrief.reasons.size() == kReasons) break;
    debrief.reasons.push_back(sentence(scene, turns, cause));
  }
  debrief.advice = advise(receipt);
  return debrief;
}

}  // namespace lastmile::scoring
