// What has to hold of every shipped pack, whatever a rep says: played with thousands of seeded
// conversations of authored and random replies.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/prng.h"
#include "base/utf8.h"
#include "dialogue/step.h"
#include "scoring/receipt.h"
#include "support/packs.h"

namespace lastmile {
namespace {

using dialogue::Analysis;
using dialogue::Outcome;
using dialogue::Scene;
using dialogue::Step;
using dialogue::Turn;

constexpr int kSessionsAPair = 40;

/// Everything that a rep might say in a scene: the author's own replies and a lot of noise.
std::vector<std::string> sayings(const Scene& scene) {
  std::vector<std::string> all = {"",
                                  "...",
                                  "um",
                                  "ok",
                                  "I can arrange a demo and discussion for you",
                                  "lots of customers like you see great value in the product",
                                  "What does that mean for you personally?",
                                  "How do you do it today?",
                                  "What is your favourite colour?",
                                  "asdf qwer zxcv poiu lkjh",
                                  "\xF0\x9F\x98\x80\xF0\x9F\x98\x80 great",
                                  "{words} {asks} {recap}",
                                  "You clearly have no idea what you are doing.",
                                  "Never mind, sorry to have bothered you.",
                                  "Fair point. I don't know your numbers, so I may be wrong.",
                                  std::string(6000, 'a')};
  for (const pack::Beat& beat : scene.insight().thread) {
    for (const pack::ModelAnswer& model : beat.models) all.push_back(model.text);
    for (const pack::Trap& trap : beat.traps) all.push_back(trap.examples.front());
    for (const pack::KeyPoint& point : beat.key_points) all.push_back(point.paraphrases.front());
    for (const pack::Line& line : beat.lines) all.push_back(line.text);
  }
  for (const pack::Topic& topic : scene.persona().knowledge) {
    for (const std::string& question : topic.questions) all.push_back(question);
  }
  return all;
}

bool within(Span span, const std::string& text) {
  return span.begin <= span.end && span.end <= text.size() &&
         first_malformed_utf8(text.substr(span.begin, span.size())) == std::string::npos;
}

void check_turn(const Turn& turn, std::set<std::string>& said) {
  SCOPED_TRACE("C: " + turn.customer + "\nR: " + turn.reply + "\nC: " + turn.line.text);
  EXPECT_FALSE(turn.line.text.empty());
  EXPECT_TRUE(said.insert(turn.line.text).second) << "said before";
  EXPECT_EQ(first_malformed_utf8(turn.line.text), std::string::npos);
  if (turn.reply.find('{') == std::string::npos) {
    EXPECT_EQ(turn.line.text.find('{'), std::string::npos);
  }
  for (const text::MoveFound& found : turn.analysis.reading.moves) {
    EXPECT_TRUE(within(found.span, turn.reply));
    EXPECT_GE(found.confidence, 1);
    EXPECT_LE(found.confidence, 100);
  }
  for (const text::KeyPointMatch& match : turn.analysis.key_points) {
    EXPECT_TRUE(within(match.span, turn.reply));
  }
  for (const int value : {turn.mood_after.interest, turn.mood_after.trust, turn.mood_after.patience,
                          turn.analysis.quality, turn.analysis.responsive}) {
    EXPECT_GE(value, 0);
    EXPECT_LE(value, 100);
  }
}

// Whatever the persona can tell, and whatever the reply ends with, is answered; a question in
// passing that nobody could answer may be rhetoric.
void check_question_is_answered(const Scene& scene, const Step& step) {
  const Analysis& analysis = step.turn.analysis;
  const bool waits = std::any_of(
      analysis.questions.begin(), analysis.questions.end(),
      [](const dialogue::Question& question) { return question.topic || question.closes; });
  if (!waits || analysis.reading.abusive || step.state.outcome) return;
  bool answered = !step.turn.tellings.empty();
  for (const dialogue::Part& part : step.turn.line.parts) {
    if (part.kind == dialogue::PartKind::interrupt) answered = true;
  }
  EXPECT_TRUE(answered) << scene.persona().id << " ignored: " << step.turn.reply;
}

void check_receipt(const scoring::Receipt& receipt, const std::vector<Turn>& turns) {
  ASSERT_EQ(receipt.turns.size(), turns.size());
  int points = 0;
  int of = 0;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    for (const scoring::Entry& entry : receipt.turns[i]) {
      EXPECT_TRUE(within(entry.span, turns[i].reply));
      EXPECT_LE(entry.points, entry.of);
      EXPECT_FALSE(entry.rule.empty());
      EXPECT_FALSE(entry.skills.empty());
      points += entry.points;
      of += entry.of;
    }
  }
  for (const scoring::Entry& entry : receipt.session) of += entry.of;
  EXPECT_EQ(receipt.points, points);
  EXPECT_EQ(receipt.of, of);
}

std::string play(const Scene& scene, std::uint64_t seed, const std::vector<std::string>& all) {
  Prng chance(seed * 7919 + 17);
  Step now = dialogue::open(scene, seed);
  std::set<std::string> said = {now.turn.line.text};
  std::string transcript = now.turn.line.text;
  std::vector<Turn> turns;
  int level = 1;
  while (!now.state.outcome) {
    const std::string& reply = all[chance.below(static_cast<std::uint32_t>(all.size()))];
    now = dialogue::step(scene, now.state, reply);
    check_turn(now.turn, said);
    check_question_is_answered(scene, now);
    EXPECT_GE(now.state.level, level);
    level = now.state.level;
    transcript += "\n" + now.turn.line.text;
    turns.push_back(now.turn);
    if (turns.size() > static_cast<std::size_t>(dialogue::kMaxTurns)) {
      ADD_FAILURE() << "does not end";
      break;
    }
  }
  check_receipt(scoring::score(scene, turns), turns);
  return transcript;
}

/// Answers every line with the model answers of a grade.
Step play_models(const Scene& scene, pack::Grade grade, std::uint64_t seed) {
  Step now = dialogue::open(scene, seed);
  std::vector<std::size_t> used(scene.insight().thread.size(), 0);
  while (!now.state.outcome) {
    const pack::Beat& beat = scene.beat(now.state.beat);
    std::vector<std::string> replies;
    for (const pack::ModelAnswer& model : beat.models) {
      if (model.grade == grade) replies.push_back(model.text);
    }
    if (used[now.state.beat] >= replies.size()) return dialogue::leave(scene, now.state);
    now = dialogue::step(scene, now.state, replies[used[now.state.beat]++]);
  }
  return now;
}

/// Calls `check` for every insight with each of its personas, in every shipped pack.
template <class Check>
void for_each_scene(Check check) {
  for (const auto& path : support::shipped_packs()) {
    const auto pack = support::load_pack(path);
    ASSERT_NE(pack, nullptr);
    for (pack::Index insight = 0; insight < pack->insights.size(); ++insight) {
      for (const pack::Index persona : pack->insights[insight].personas) {
        SCOPED_TRACE(pack->insights[insight].id + " with " + pack->personas[persona].id);
        check(Scene(pack, insight, persona));
      }
    }
  }
}

TEST(ShippedPacks, HoldTheirPromisesWhateverIsSaid) {
  for_each_scene([](const Scene& scene) {
    const std::vector<std::string> all = sayings(scene);
    for (std::uint64_t seed = 0; seed < kSessionsAPair; ++seed) play(scene, seed, all);
  });
}

TEST(ShippedPacks, ReplayToTheSameLines) {
  for_each_scene([](const Scene& scene) {
    const std::vector<std::string> all = sayings(scene);
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
      EXPECT_EQ(play(scene, seed, all), play(scene, seed, all));
    }
  });
}

TEST(ShippedPacks, StrongModelAnswersGoAllTheWay) {
  for_each_scene([](const Scene& scene) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
      const Step end = play_models(scene, pack::Grade::strong, seed);
      EXPECT_EQ(end.state.outcome, Outcome::advanced) << "seed " << seed;
      EXPECT_GE(end.state.sustained, 5);
    }
  });
}

TEST(ShippedPacks, WeakModelAnswersNeverGetThere) {
  for_each_scene([](const Scene& scene) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
      const Step end = play_models(scene, pack::Grade::weak, seed);
      EXPECT_TRUE(end.state.outcome == Outcome::lost || end.state.outcome == Outcome::stalled);
      EXPECT_LE(end.state.sustained, 1);
    }
  });
}

}  // namespace
}  // namespace lastmile
