#include "pack/pack.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/move.h"
#include "unit/pack/edit.h"

namespace lastmile::pack {
namespace {

using Names = std::vector<std::string_view>;

TEST(Pack, OccasionsHaveFrozenNames) {
  Names names;
  for (std::size_t i = 0; i < kOccasionCount; ++i) {
    names.push_back(name(static_cast<Occasion>(i)));
    EXPECT_EQ(occasion_named(names.back()), static_cast<Occasion>(i));
  }
  EXPECT_EQ(names, (Names{"heard",
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
                          "end-abuse"}));
  EXPECT_EQ(occasion_named("demo_push"), std::nullopt);
  EXPECT_EQ(occasion_named(""), std::nullopt);
}

TEST(Pack, MoodEventsHaveFrozenNames) {
  Names names;
  for (std::size_t i = 0; i < kMoodEventCount; ++i) {
    names.push_back(name(static_cast<MoodEvent>(i)));
    EXPECT_EQ(mood_event_named(names.back()), static_cast<MoodEvent>(i));
  }
  EXPECT_EQ(names, (Names{"covered",    "resolved",   "substance", "acknowledge",   "reflect",
                          "question",   "probe",      "candor",    "recovered",     "step",
                          "demo-push",  "pitch",      "dodge",     "argue",         "concede",
                          "silence",    "same-again", "parrot",    "unclear-again", "rambling",
                          "unanswered", "let-go",     "trap"}));
  EXPECT_EQ(mood_event_named("heard"), std::nullopt);
}

TEST(Pack, KindsAndGradesByName) {
  for (const std::string_view kind :
       {"business-issue", "impact", "business-goal", "personal-goal", "personal-impact"}) {
    ASSERT_TRUE(fact_kind_named(kind)) << kind;
    EXPECT_EQ(name(*fact_kind_named(kind)), kind);
  }
  EXPECT_EQ(fact_kind_named("goal"), std::nullopt);
  EXPECT_EQ(grade_named("strong"), Grade::strong);
  EXPECT_EQ(grade_named("middling"), Grade::middling);
  EXPECT_EQ(grade_named("weak"), Grade::weak);
  EXPECT_EQ(grade_named("poor"), std::nullopt);
}

TEST(Pack, MovesAreThoseOfTheTextModule) {
  ASSERT_EQ(kMoves.size(), text::kMoveCount);
  for (std::size_t i = 0; i < kMoves.size(); ++i) EXPECT_EQ(kMoves[i], text::kMoveNames[i]);
}

TEST(Pack, SlotsOfOccasions) {
  const Names words = {"words"};
  const Names asks = {"asks"};
  for (const Occasion occasion : {Occasion::heard, Occasion::heard_evidence, Occasion::heard_candor,
                                  Occasion::heard_challenge, Occasion::heard_reflection,
                                  Occasion::partly, Occasion::unclear, Occasion::unknown}) {
    EXPECT_EQ(slots_of(occasion), words) << name(occasion);
  }
  for (const Occasion occasion :
       {Occasion::demo_push, Occasion::pitch, Occasion::dodge, Occasion::argue, Occasion::concede,
        Occasion::silence, Occasion::same_again, Occasion::parrot, Occasion::unclear_again,
        Occasion::rambling, Occasion::insist, Occasion::let_go, Occasion::end_stalled,
        Occasion::end_lost}) {
    EXPECT_EQ(slots_of(occasion), asks) << name(occasion);
  }
  for (const Occasion occasion : {Occasion::recovered, Occasion::step_welcome, Occasion::step_later,
                                  Occasion::bridge, Occasion::end_abuse}) {
    EXPECT_EQ(slots_of(occasion), Names{}) << name(occasion);
  }
  EXPECT_EQ(slots_of(Occasion::heard_acknowledge), (Names{"words", "asks"}));
  EXPECT_EQ(slots_of(Occasion::unanswered), (Names{"words", "asks"}));
  EXPECT_EQ(slots_of(Occasion::already_told), Names{"recap"});
  EXPECT_EQ(slots_of(Occasion::end_advanced), (Names{"convinced", "step"}));
  EXPECT_EQ(slots_of(Occasion::end_open), Names{"convinced"});
}

TEST(Pack, UsualRulesRewardGoodRepliesAndNothingElse) {
  const Rules rules;
  for (std::size_t i = 0; i < kMoodEventCount; ++i) {
    const MoodChange& change = rules.mood[i];
    SCOPED_TRACE(std::string(name(static_cast<MoodEvent>(i))));
    if (static_cast<MoodEvent>(i) < MoodEvent::demo_push) {
      EXPECT_GE(std::min({change.interest, change.trust, change.patience}), 0);
      EXPECT_GT(change.interest + change.trust + change.patience, 0);
    } else {
      EXPECT_LT(std::max({change.interest, change.trust, change.patience}), 0);
    }
  }
  EXPECT_EQ(rules.mood[static_cast<std::size_t>(MoodEvent::covered)].interest, 4);
  EXPECT_EQ(rules.mood[static_cast<std::size_t>(MoodEvent::demo_push)].trust, -14);
  EXPECT_EQ(rules.mood[static_cast<std::size_t>(MoodEvent::trap)].patience, -6);
}

TEST(Pack, WhoMaySayALine) {
  Persona ada;
  ada.id = "ada";
  ada.temperament = "courteous";
  EXPECT_TRUE(may_say(ada, {"Hm.", {}}));
  EXPECT_TRUE(may_say(ada, {"Hm.", {"hurried", "ada"}}));
  EXPECT_TRUE(may_say(ada, {"Hm.", {"courteous"}}));
  EXPECT_FALSE(may_say(ada, {"Hm.", {"hurried"}}));
}

TEST(Pack, FindsPartsById) {
  const auto small = support::small_pack();
  ASSERT_NE(small, nullptr);
  EXPECT_EQ(small->find_persona("ada-lind"), Index{0});
  EXPECT_EQ(small->find_persona("ben-okoro"), Index{1});
  EXPECT_EQ(small->find_persona("quiet-deals"), std::nullopt);
  EXPECT_EQ(small->find_insight("quiet-deals"), Index{0});
  EXPECT_EQ(small->find_insight(""), std::nullopt);
  EXPECT_EQ(small->find_card("questions-on-forecasts"), Index{1});
  EXPECT_EQ(small->find_card("questions"), std::nullopt);
}

TEST(Pack, LevelsOfAnInsight) {
  Insight insight;
  EXPECT_EQ(insight.levels(), 0);
  for (const int level : {1, 4, 2}) {
    insight.thread.emplace_back();
    insight.thread.back().level = level;
  }
  EXPECT_EQ(insight.levels(), 4);
}

}  // namespace
}  // namespace lastmile::pack
