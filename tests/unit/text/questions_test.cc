// Sentences, clauses and questions.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/clauses.h"

namespace lastmile::text {
namespace {

std::string part(std::string_view text, const Outline& out, const Range& range) {
  const Span span = out.span(range);
  return std::string(text.substr(span.begin, span.size()));
}

struct QuestionRow {
  const char* text;
  std::vector<std::pair<Form, std::string>> questions;
};

class Questions : public testing::TestWithParam<QuestionRow> {};

TEST_P(Questions, AreFoundWithTheirForm) {
  const std::string_view text = GetParam().text;
  const Outline out = outline(text);
  std::vector<std::pair<Form, std::string>> found;
  for (const Question& question : out.questions) {
    found.emplace_back(question.form, part(text, out, question.range));
  }
  EXPECT_EQ(found, GetParam().questions) << text;
}

constexpr Form kOpen = Form::open;
constexpr Form kClosed = Form::closed;

INSTANTIATE_TEST_SUITE_P(
    Open, Questions,
    testing::Values(
        QuestionRow{"How do you find out today that a deal has gone quiet?",
                    {{kOpen, "How do you find out today that a deal has gone quiet"}}},
        QuestionRow{"Got it. What does a week's delay do to your forecast?",
                    {{kOpen, "What does a week's delay do to your forecast"}}},
        QuestionRow{"why is that", {{kOpen, "why is that"}}},
        QuestionRow{"what would that conversation be like for you",
                    {{kOpen, "what would that conversation be like for you"}}},
        QuestionRow{"fair enough, and how do you spot a quiet deal today",
                    {{kOpen, "how do you spot a quiet deal today"}}},
        QuestionRow{"the line is flat what does yours look like",
                    {{kOpen, "what does yours look like"}}},
        QuestionRow{"Tell me about your Mondays.", {{kOpen, "Tell me about your Mondays"}}},
        QuestionRow{"I wonder how you notice that.", {{kOpen, "I wonder how you notice that"}}},
        QuestionRow{"Could you walk me through last Tuesday?",
                    {{kOpen, "Could you walk me through last Tuesday"}}},
        QuestionRow{"Can I ask why that matters?", {{kOpen, "Can I ask why that matters"}}},
        QuestionRow{"Where do they get stuck?", {{kOpen, "Where do they get stuck"}}}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Closed, Questions,
    testing::Values(
        QuestionRow{"Is that true for the enterprise team as well?",
                    {{kClosed, "Is that true for the enterprise team as well"}}},
        QuestionRow{"How many deals slipped last quarter?",
                    {{kClosed, "How many deals slipped last quarter"}}},
        QuestionRow{"Which of the two hurts more?", {{kClosed, "Which of the two hurts more"}}},
        QuestionRow{"Who owns the number?", {{kClosed, "Who owns the number"}}},
        QuestionRow{"When did you last look?", {{kClosed, "When did you last look"}}},
        QuestionRow{"What's your target for the year?",
                    {{kClosed, "What's your target for the year"}}},
        QuestionRow{"What does one of those cost you?",
                    {{kClosed, "What does one of those cost you"}}},
        QuestionRow{"How about Thursday?", {{kClosed, "How about Thursday"}}},
        QuestionRow{"What are you after this year, more pounds or fewer Saturdays?",
                    {{kClosed, "What are you after this year, more pounds or fewer Saturdays"}}},
        QuestionRow{"do you look at that at all", {{kClosed, "do you look at that at all"}}},
        QuestionRow{"You count them by hand?", {{kClosed, "You count them by hand"}}},
        QuestionRow{"I'd like to know whether your team sees it too",
                    {{kClosed, "I'd like to know whether your team sees it too"}}},
        QuestionRow{"What do you aim for on a recall? Four hours? Two?",
                    {{kClosed, "What do you aim for on a recall? Four hours? Two"}}}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Several, Questions,
    testing::Values(QuestionRow{"How do you notice, and who tells you?",
                                {{kOpen, "How do you notice, and"}, {kClosed, "who tells you"}}},
                    QuestionRow{
                        "What happens then? Is it you who gets the call?",
                        {{kOpen, "What happens then"}, {kClosed, "Is it you who gets the call"}}}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    None, Questions,
    testing::Values(QuestionRow{"That's the point, right?", {}},
                    QuestionRow{"You know your numbers best, don't you?", {}},
                    QuestionRow{"Makes sense?", {}}, QuestionRow{"Okay?", {}},
                    QuestionRow{"I know what you mean.", {}},
                    QuestionRow{"What matters is the date of the last reply.", {}},
                    QuestionRow{"When a deal slips, nobody tells you.", {}},
                    QuestionRow{"Have a look at the oldest three.", {}},
                    QuestionRow{"Which is why I'd start there.", {}},
                    QuestionRow{"That is how they do it and where it hurts.", {}},
                    QuestionRow{"", {}}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Questions, AnEchoOfTheCustomerIsNone) {
  const Outline customer = outline("What's your basis for saying this?");
  EXPECT_TRUE(outline("My basis? Nine years of it.", &customer).questions.empty());
  EXPECT_EQ(outline("Your basis? Which one do you use?", &customer).questions.size(), 2U);
}

TEST(Clauses, SplitAtMarksAndInARun) {
  const std::string_view text =
      "i hear you and i would say the same but you see the reps push the date";
  const Outline out = outline(text);
  ASSERT_EQ(out.clauses.size(), 3U);
  EXPECT_EQ(part(text, out, out.clauses[0]), "i hear you");
  EXPECT_EQ(part(text, out, out.clauses[1]), "and i would say the same");
  EXPECT_EQ(part(text, out, out.clauses[2]), "but you see the reps push the date");
}

TEST(Clauses, AListStaysTogether) {
  const Outline out = outline("Take calls, mails, visits and chats.");
  EXPECT_EQ(out.clauses.size(), 1U);
}

TEST(Clauses, CoverAllTokensInOrder) {
  for (const char* text : {"One. Two, three; four - five? Six!", "a", "so what and why not",
                           "well, um, I mean: it depends (mostly) on... you"}) {
    const Outline out = outline(text);
    std::size_t at = 0;
    for (const Range& clause : out.clauses) {
      EXPECT_EQ(clause.first, at) << text;
      EXPECT_GT(clause.last, clause.first) << text;
      at = clause.last;
    }
    EXPECT_EQ(at, out.tokens.size()) << text;
  }
}

}  // namespace
}  // namespace lastmile::text
