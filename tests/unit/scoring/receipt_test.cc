#include "scoring/receipt.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dialogue/step.h"
#include "scoring/debrief.h"
#include "support/packs.h"

namespace lastmile::scoring {
namespace {

class Scored : public testing::Test {
 protected:
  Scored() : pack(support::small_pack()), scene(pack, 0, 0), now(dialogue::open(scene, 1)) {}

  Receipt play(const std::vector<std::string>& replies) {
    for (const std::string& reply : replies) {
      if (now.state.outcome) break;
      now = dialogue::step(scene, now.state, reply);
      turns.push_back(now.turn);
    }
    return score(scene, turns);
  }
  static const Entry* with_rule(const std::vector<Entry>& entries, const std::string& rule) {
    for (const Entry& entry : entries) {
      if (entry.rule == rule) return &entry;
    }
    return nullptr;
  }
  static int percent(const Receipt& receipt, Skill skill) {
    return receipt.skills[static_cast<std::size_t>(skill)].percent();
  }

  std::shared_ptr<const pack::Pack> pack;
  dialogue::Scene scene;
  dialogue::Step now;
  std::vector<dialogue::Turn> turns;
};

constexpr const char* kSample = "We looked at 41 teams and about 9,000 deals.";
constexpr const char* kSampleRule = "/insights/0/thread/0/keyPoints/points/0";
constexpr const char* kMethodRule = "/insights/0/thread/0/keyPoints/points/1";

TEST_F(Scored, ACoveredPointNamesItsWordsAndItsRule) {
  const Receipt receipt = play({kSample});
  const Entry* entry = with_rule(receipt.turns[0], kSampleRule);
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->points, 2);
  EXPECT_EQ(entry->of, 2);
  EXPECT_NE(turns[0].reply.substr(entry->span.begin, entry->span.size()).find("41 teams"),
            std::string::npos);
}

TEST_F(Scored, AMissedPointNamesTheSmallestAddition) {
  const Receipt receipt = play({kSample});
  const Entry* entry = with_rule(receipt.turns[0], kMethodRule);
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->points, 0);
  EXPECT_EQ(entry->add, "Say which two dates were compared.");
}

TEST_F(Scored, APointThatWasCoveredIsNotOnOfferAgain) {
  const Receipt receipt = play({kSample, "We also compared the last contact with the slip."});
  EXPECT_EQ(with_rule(receipt.turns[1], kSampleRule), nullptr);
}

TEST_F(Scored, MisstepsTakePointsOffByTheirRule) {
  const Receipt receipt = play({"I can arrange a demo and discussion for you"});
  const Entry* entry = with_rule(receipt.turns[0], "/rules/score/demoPush");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->points, -3);
  EXPECT_FALSE(entry->add.empty());
  EXPECT_EQ(receipt.score, 0);
}

TEST_F(Scored, LevelsNotReachedAreOnTheReceipt) {
  const Receipt receipt = play({kSample});
  const Entry* entry = with_rule(receipt.session, "/rules/score/level");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->of, 9);  // three levels of three points
  EXPECT_EQ(percent(receipt, Skill::depth), 0);
}

TEST_F(Scored, AFactFoundOutCountsOnceForItsKind) {
  now.state.mood.trust = 80;
  const Receipt receipt = play({"How do you forecast today?"});
  int found = 0;
  for (const Entry& entry : receipt.turns[0]) found += entry.what.rfind("Found out", 0) == 0;
  EXPECT_EQ(found, 1);
  EXPECT_GT(percent(receipt, Skill::customer_focus), 0);
}

TEST_F(Scored, KeywordsInAHeapScoreBelowAnHonestPlainAnswer) {
  const Receipt stuffed =
      play({"sample 41 teams 9000 deals contact date close date method evidence proof data"});
  turns.clear();
  now = dialogue::open(scene, 1);
  const Receipt honest = play({"We looked at forty-one companies, that's all I know."});
  EXPECT_LT(stuffed.points, honest.points);
}

TEST_F(Scored, ATerseExpertLosesNothingAgainstAWordyOne) {
  const std::string terse = "41 teams, 9,000 deals. Last two-way contact against close date moved.";
  const Receipt brief = play({terse});
  turns.clear();
  now = dialogue::open(scene, 1);
  const Receipt wordy = play(
      {"Well, that is a really good question and I am glad that you ask it, since so many people "
       "do. What we did, in fact, was that we looked at 41 teams with about 9,000 deals in all. "
       "And "
       "then we compared the date of the last two-way contact with the day the close date moved."});
  EXPECT_GE(brief.turns[0].size(), 1U);
  EXPECT_EQ(with_rule(brief.turns[0], kSampleRule)->points,
            with_rule(wordy.turns[0], kSampleRule)->points);
  EXPECT_EQ(with_rule(brief.turns[0], kMethodRule)->points,
            with_rule(wordy.turns[0], kMethodRule)->points);
}

TEST_F(Scored, TheDebriefNamesTheTurnThatWentWrong) {
  const Receipt receipt = play({kSample, "I can arrange a demo and discussion for you"});
  const Debrief looked_back = debrief(scene, now.state, turns, receipt);
  EXPECT_NE(looked_back.summary.find("demo"), std::string::npos) << looked_back.summary;
  EXPECT_NE(looked_back.summary.find("turn 2"), std::string::npos) << looked_back.summary;
  ASSERT_TRUE(looked_back.advice.has_value());
  EXPECT_EQ(looked_back.advice->turn, 2);
}

TEST_F(Scored, AnEmptySessionHasAScoreOfNothing) {
  const Receipt receipt = play({});
  EXPECT_EQ(receipt.points, 0);
  EXPECT_EQ(receipt.score, 0);
  const Debrief looked_back = debrief(scene, now.state, turns, receipt);
  EXPECT_FALSE(looked_back.summary.empty());
  EXPECT_FALSE(looked_back.advice.has_value());
}

TEST(SkillScore, TellsNoOccasionFromNothingGained) {
  EXPECT_EQ((SkillScore{0, 0}.percent()), -1);
  EXPECT_EQ((SkillScore{0, 4}.percent()), 0);
  EXPECT_EQ((SkillScore{-3, 0}.percent()), 0);
  EXPECT_EQ((SkillScore{3, 4}.percent()), 75);
}

}  // namespace
}  // namespace lastmile::scoring
