// The small pack has one finding, that it is shallow. Every row changes something in it and expects
// findings about just that.
#include "pack/linter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/code.h"
#include "pack/loader.h"
#include "unit/pack/edit.h"

namespace lastmile::pack {
namespace {

/// A finding, and the text that stands at its place: as much as makes it the first in the file.
struct Finding {
  std::string code;
  std::string pointer;
  std::string_view stands_there;
};

struct Row {
  std::vector<std::pair<std::string_view, std::string_view>> edits;
  std::vector<Finding> findings;
};

const std::string kBasis = "/insights/0/thread/0";
const std::string kSample = "/insights/0/thread/0/keyPoints/points/0";

std::vector<Row> thread_rows() {
  return {
      {{{R"([{"to": "not-for-us", "trustAtLeast": 10}, {"to": "not-for-us"}])", "[]"},
        {",\n          \"giveUp\": \"not-for-us\"", ""}},
       {{"unreachable-beat", "/insights/0/thread/2", "{\n          \"id\": \"not-for-us\""}}},
      {{{R"("giveUp": "not-for-us")", R"("giveUp": "basis")"}},
       {{"give-up-returns", kBasis + "/giveUp", "\"basis\"\n        },"}}},
      {{{R"("next": [])", R"("next": [], "giveUp": "what-to-look-for")"}},
       {{"give-up-returns", "/insights/0/thread/2/giveUp", "\"what-to-look-for\"\n        }\n"}}},
      {{{",\n            {\"to\": \"what-to-look-for\"}", ""}},
       {{"next-may-not-fit", kBasis + "/next", "[\n            {\"to\": \"what-to-look-for\""}}},
      {{{R"(, "keyPoint": "method", "interestAtLeast": 40})", "}"}},
       {{"edge-never-taken", kBasis + "/next/1", "{\"to\": \"what-to-look-for\"}\n"}}},
      {{{R"({"grade": "middling", "text": "It comes)", R"({"grade": "weak", "text": "It comes)"}},
       {{"missing-model", kBasis + "/models", "[\n            {\"grade\""}}},
      {{{R"({"move": "candor", "weight": 2})", R"({"move": "dodge", "weight": 2})"}},
       {{"misstep-expected", kBasis + "/expects/moves/1", R"({"move": "dodge")"}}},
      {{{"\"where you got that figure\"", "\"where did you get that?\""}},
       {{"asks-form", kBasis + "/asks", "\"where did you get that?\""}}},
  };
}

std::vector<Row> recognition_rows() {
  return {
      {{{"                  \"we looked at 41 teams\",\n", ""},
        {"                  \"the sample is about nine thousand deals\",\n", ""}},
       {{"few-paraphrases", kSample + "/paraphrases", "[\n                  \"we analysed"}}},
      {{{"41 companies like yours took part", "We looked at: 41 teams!"}},
       {{"duplicate-paraphrase", kSample + "/paraphrases/4", "\"We looked at: 41"}}},
      {{{",\n            \"How do you know which deals will close?\"", ""}},
       {{"few-questions", "/personas/0/knowledge/0/questions",
         "[\n            \"How do you forecast today?\""}}},
      {{{"How did the last quarter end?", "how do you forecast today"}},
       {{"duplicate-question", "/personas/0/knowledge/1/questions/4",
         "\"how do you forecast today\""}}},
  };
}

std::vector<Row> count_rows() {
  return {
      {{{R"("What is it based on?")", R"({"text": "What is it based on?", "for": ["hurried"]})"}},
       {{"few-lines", kBasis + "/again", "[\n            \"Where does that figure"}}},
      {{{R"(            "Three weeks. Where do you get that from?",)", ""}},
       {{"few-lines", kBasis + "/lines", "[\n\n            {\"text\": \"That is quite"}}},
      {{{R"("“{words}” is a decent sample.", )", ""}},
       {{"few-lines", kSample + "/heard", "[\"“{words}”. That is not nothing."}}},
      {{{R"(, "Was that one company or many?")", ""}},
       {{"few-lines", kSample + "/lacking", "[\"How many did you look at?\"]"}}},
      {{{R"(["Which studies?", "Everybody? I did not know it."])",
         R"([{"text": "Which studies?", "for": ["hurried"]}])"}},
       {{"few-lines", kBasis + "/traps/0/response", "[{\"text\": \"Which studies?\""}}},
      {{{",\n      \"I can read that on your web site.\"", ""}},
       {{"few-wordings", "/voice/pitch", "[\n      \"That was about your product"}}},
      {{{"    \"recovered\": [\n      \"Now we are talking again.\",\n      \"That is better.\",\n"
         "      \"See, that was worth waiting for.\",\n      \"You have found your way back.\"\n"
         "    ],\n",
         ""}},
       {{"few-wordings", "/voice/recovered", "{\n    \"heard\": ["}}},
  };
}

std::vector<Row> line_rows() {
  const char* there = "Are you still there?";
  const auto silence = [](const char* code, std::string_view stands_there) {
    return Finding{code, "/voice/silence/0", stands_there};
  };
  return {
      {{{"I can read that on your web site.", "We had that: {recap}!"}, {"{recap}!", "RECAP!"}},
       {{"duplicate-line", "/voice/already-told/3", "\"We had that: {recap}.\""}}},
      {{{"We are hauliers. Why would that work here?", "Who counted those three weeks?"}},
       {{"duplicate-line", "/insights/0/thread/2/lines/3", "{\"text\": \"Who counted"}}},
      {{{there, "Are you  still there?"}}, {silence("untidy-space", "\"Are you  still")}},
      {{{there, "Are you still there? "}}, {silence("untidy-space", "\"Are you still there? \"")}},
      {{{there, " Are you still there?"}}, {silence("untidy-space", "\" Are you still")}},
      {{{there, "Are you still there"}}, {silence("unfinished-line", "\"Are you still there\"")}},
      {{{there, "Are you “still there”"}}, {silence("unfinished-line", "\"Are you “still")}},
      {{{there, "are you still there?"}}, {silence("small-start", "\"are you still")}},
      {{{there, "(“Are you still there?”)"}}, {}},
      {{{there, "I am waiting…"}}, {}},
  };
}

std::vector<Row> part_rows() {
  return {
      {{{R"( "source": "Made up for tests",)", ""}},
       {{"basis-without-source", "/insights/0/basis/0", "{\"id\": \"teams\""}}},
      {{{" (an invented example).", "."}, {"Made up for tests", "A study of 2026"}},
       {{"illustration-unnamed", "/insights/0/basis/0", "{\"id\": \"teams\""}}},
      {{{" (an invented example).", "."}}, {}},
      {{{R"("reveals": ["renewals-at-risk"])", R"("reveals": [])"}},
       {{"fact-never-revealed", "/personas/1/facts/0", "{\"id\": \"renewals-at-risk\""}}},
      {{{R"("cards": ["questions-on-forecasts"])", R"("cards": [])"}},
       {{"card-never-offered", "/cards/1", "{\n      \"id\": \"questions-on-forecasts\""}}},
  };
}

/// What `brief` says of a finding at the first `stands_there` of the text.
std::string place_in(const std::string& text, const Finding& finding) {
  const std::size_t offset = text.find(finding.stands_there);
  EXPECT_NE(offset, std::string::npos) << finding.stands_there;
  Diagnostic expected;
  expected.code = finding.code;
  expected.path = finding.pointer;
  const std::string before = text.substr(0, offset);
  expected.line = 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  expected.column = static_cast<std::uint32_t>(before.size() - before.rfind('\n'));
  return brief(expected);
}

void check(const Row& row) {
  std::string text = small_text();
  for (const auto& [from, to] : row.edits) text = edited(text, from, to);
  SCOPED_TRACE(std::string(row.edits.front().second));
  std::vector<std::string> expected;
  for (const Finding& finding : row.findings) expected.push_back(place_in(text, finding));
  std::vector<std::string> found;
  for (const Diagnostic& one : lint_text(text)) {
    EXPECT_EQ(one.severity, Severity::warning) << one.code;
    if (one.code != "shallow-thread") found.push_back(brief(one));
  }
  EXPECT_EQ(found, expected);
}

TEST(Linter, Threads) {
  for (const Row& row : thread_rows()) check(row);
}

TEST(Linter, WhatMakesRecognitionHard) {
  for (const Row& row : recognition_rows()) check(row);
}

TEST(Linter, TooFewLines) {
  for (const Row& row : count_rows()) check(row);
}

TEST(Linter, LinesThatDoNotFit) {
  for (const Row& row : line_rows()) check(row);
}

TEST(Linter, Parts) {
  for (const Row& row : part_rows()) check(row);
}

TEST(Linter, DepthOfAThread) {
  const auto found = lint_text(small_text());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(brief(found[0]), place_in(small_text(), {"shallow-thread", "/insights/0/thread",
                                                     "[\n        {\n          \"id\": \"basis\""}));
  EXPECT_TRUE(lint_text(edited(small_text(), "\"level\": 3,\n", "\"level\": 5,\n")).empty());
}

TEST(Linter, APersonaThatNoInsightIsFor) {
  std::string text = edited(small_text(), R"("personas": ["ada-lind", "ben-okoro"])",
                            R"("personas": ["ada-lind"])");
  text = edited(text, "{\"persona\": \"ben-okoro\", \"beat\": \"basis\"},", "");
  const auto found = lint_text(text);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "persona-unused");
  EXPECT_EQ(found[0].path, "/personas/1");
}

TEST(Linter, RowsShowEveryWarning) {
  std::set<std::string> shown = {"shallow-thread", "persona-unused"};
  for (const auto& rows :
       {thread_rows(), recognition_rows(), count_rows(), line_rows(), part_rows()}) {
    for (const Row& row : rows) {
      for (const Finding& finding : row.findings) shown.insert(finding.code);
    }
  }
  std::set<std::string> all;
  for (std::size_t i = kErrorCodeCount; i < kCodeCount; ++i) {
    all.insert(std::string(name(static_cast<Code>(i))));
  }
  EXPECT_EQ(shown, all);
}

TEST(Linter, FindingsWithoutATextHaveNoPlace) {
  const auto loaded = load(small_text());
  ASSERT_TRUE(loaded.ok());
  const auto found = lint(loaded.value());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 0U);
  EXPECT_EQ(found[0].column, 0U);
  EXPECT_EQ(found[0].path, "/insights/0/thread");
}

TEST(Linter, AFileThatDoesNotLoadHasErrorsOnly) {
  const auto found = lint_text(edited(small_text(), "\"level\": 1", "\"level\": 0"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::error);
  EXPECT_EQ(found[0].code, "out-of-range");
}

TEST(Linter, ManyFindingsEndWithAWord) {
  std::string questions;
  for (int i = 0; i < 1000; ++i) questions += "\"Why?\", ";
  const auto found = lint_text(edited(small_text(), "\"How do you forecast today?\"",
                                      questions + "\"How do you forecast today?\""));
  ASSERT_EQ(found.size(), Limits::kDiagnostics);
  EXPECT_EQ(found.back().code, "too-many-problems");
  EXPECT_EQ(found.back().severity, Severity::warning);
  EXPECT_EQ(found.front().code, "duplicate-question");
}

TEST(Linter, TheSameLineForDifferentPeopleIsNoDuplicate) {
  // A courteous and a hurried customer never meet in one conversation.
  const std::string text =
      edited(small_text(), R"({"text": "No demo. Tell me {asks}.", "for": ["hurried"]})",
             R"({"text": "With respect, I did not ask for a demo.", "for": ["hurried"]})");
  EXPECT_EQ(lint_text(text).size(), 1U);
}

TEST(Linter, TellsWhatCannotBeReadFromWhatShouldBeMended) {
  const auto first_of = [](const std::string& text) { return lint_text(text).front(); };
  EXPECT_TRUE(makes_unreadable(first_of("")));
  EXPECT_TRUE(makes_unreadable(first_of("{\"schema\":")));
  EXPECT_TRUE(makes_unreadable(first_of("{\"schema\":\"\xFF\"}")));
  EXPECT_TRUE(makes_unreadable(first_of("{\"schema\":\"lastmile-pack/2\"}")));
  EXPECT_FALSE(makes_unreadable(first_of("{\"schema\":\"lastmile-pack/1\",\"id\":7}")));
}

}  // namespace
}  // namespace lastmile::pack
