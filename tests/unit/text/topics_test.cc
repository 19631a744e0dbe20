// Which topic a question is about, and the honest "none".
#include "text/topics.h"

#include <gtest/gtest.h>

#include <string>

#include "text/everyday_questions.h"

namespace lastmile::text {
namespace {

enum Topic : int { kForecast, kBoard, kTools, kTeam, kNone = -1 };

const Lexicon& words() {
  static const Lexicon lexicon = [] {
    Lexicon built;
    built.add_synonyms({"tool", "system", "software"});
    return built;
  }();
  return lexicon;
}

const TopicMatcher& topics() {
  static const TopicMatcher matcher = [] {
    TopicMatcher built(words());
    built.add({"How do you forecast today?", "What does your forecast rest on?",
               "How is the forecast made?", "Who puts the forecast together?",
               "How do you know which deals will close?",
               "How do you spot a deal that went quiet?"});
    built.add({"What does the board expect from you?", "What did you promise the board?",
               "What happens at the next board meeting?", "How does your board look at this?",
               "What would you have to tell the board?"});
    built.add({"What tools do you use?", "Which CRM do you have?", "What software is in place?",
               "Have you got a system for that?", "What have you tried before?"});
    built.add({"How big is your team?", "How many reps do you have?", "How is your team set up?",
               "Who works for you?", "How long do your people stay?"});
    built.add_foreign(everyday_questions());
    built.finish();
    return built;
  }();
  return matcher;
}

struct TopicRow {
  const char* question;
  int topic;
};

class Topics : public testing::TestWithParam<TopicRow> {};

TEST_P(Topics, AreRecognised) {
  const std::optional<TopicMatch> match = topics().match(GetParam().question);
  const int found = match ? static_cast<int>(match->topic) : kNone;
  EXPECT_EQ(found, GetParam().topic)
      << GetParam().question << " at " << (match ? match->confidence : 0);
}

INSTANTIATE_TEST_SUITE_P(
    Matched, Topics,
    testing::Values(TopicRow{"so how are you forecasting right now?", kForecast},
                    TopicRow{"what is your forcast based on", kForecast},
                    TopicRow{"How do you spot a quiet deal today?", kForecast},
                    TopicRow{"and what did you promise to the board last year?", kBoard},
                    TopicRow{"What will the board say in March?", kBoard},
                    TopicRow{"which systems do you use for this", kTools},
                    TopicRow{"How many reps are on the team?", kTeam}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(Rejected, Topics,
                         testing::Values(TopicRow{"Shall we meet on Thursday?", kNone},
                                         TopicRow{"Do you like football?", kNone},
                                         TopicRow{"What do you mean?", kNone},
                                         TopicRow{"Why?", kNone}, TopicRow{"", kNone},
                                         TopicRow{"😀", kNone}, TopicRow{"asdf qwer zxcv", kNone}),
                         [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Topics, AnExampleMatchesItselfBest) {
  const std::optional<TopicMatch> match = topics().match("Which CRM do you have?");
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->topic, static_cast<std::size_t>(kTools));
  EXPECT_GE(match->confidence, 75);
  EXPECT_LE(match->confidence, 100);
}

TEST(Topics, WithoutTopicsNothingMatches) {
  TopicMatcher empty(words());
  empty.finish();
  EXPECT_FALSE(empty.match("How do you forecast today?").has_value());
  EXPECT_EQ(empty.size(), 0U);
}

TEST(Topics, ATopicWithoutWordsNeverMatches) {
  TopicMatcher blank(words());
  blank.add({"…", ""});
  blank.finish();
  EXPECT_FALSE(blank.match("…").has_value());
}

TEST(Topics, AQuestionWithoutAWordOfTheTopicIsTurnedAway) {
  TopicMatcher topics(words());
  topics.add({"How do you forecast today?", "What does your forecast rest on?",
              "Who puts the forecast together?", "How is the forecast made?"});
  topics.add({"What do your evenings look like?", "When do you get home at night?",
              "Are you home for dinner?", "How late do you work in the evening?"});
  topics.finish();
  EXPECT_TRUE(topics.match("How do you make your forecasts?"));
  EXPECT_FALSE(topics.match("How do you boil an egg?"));
  EXPECT_FALSE(topics.match("Which of my cousins do you like?"));
}

}  // namespace
}  // namespace lastmile::text
