// Whatever is typed: spans lie inside the text and never cut a character, and the same text gives
// the same reading.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/prng.h"
#include "base/utf8.h"
#include "text/key_points.h"
#include "text/reading.h"
#include "text/topics.h"

namespace lastmile::text {
namespace {

const Lexicon& words() {
  static const Lexicon lexicon = [] {
    Lexicon built;
    built.add_product("our platform");
    built.add_product("dashboard");
    return built;
  }();
  return lexicon;
}

const KeyPointMatcher& points() {
  static const KeyPointMatcher matcher = [] {
    KeyPointMatcher built(words());
    built.add({"we looked at 41 teams", "a"});
    built.add({"the date is moved by hand", "…"});
    return built;
  }();
  return matcher;
}

const TopicMatcher& topics() {
  static const TopicMatcher matcher = [] {
    TopicMatcher built(words());
    built.add({"How do you forecast today?"});
    built.finish();
    return built;
  }();
  return matcher;
}

bool at_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_span(std::string_view text, const Span& span, const char* what) {
  ASSERT_LE(span.begin, span.end) << what;
  ASSERT_LE(span.end, text.size()) << what;
  EXPECT_TRUE(at_border(text, span.begin)) << what;
  EXPECT_TRUE(at_border(text, span.end)) << what;
}

void check(std::string_view reply, std::string_view customer) {
  Context context;
  context.customer = customer;
  context.history = reply;
  context.insight = customer;
  context.persona = reply;
  context.lexicon = &words();
  const Reading reading = read(reply, context);
  for (const MoveFound& found : reading.moves) {
    check_span(reply, found.span, name(found.move).data());
    EXPECT_TRUE(!found.span.empty() || reply.find_first_not_of(" \t\r\n") == std::string::npos);
    EXPECT_TRUE(found.confidence >= 1 && found.confidence <= 100);
  }
  for (const Span& question : reading.questions) check_span(reply, question, "question");
  check_span(reply, reading.unclear, "unclear");
  check_span(reply, reading.salient, "salient");
  EXPECT_TRUE(reading.quality >= 0 && reading.quality <= 100);
  EXPECT_TRUE(reading.responsive >= 0 && reading.responsive <= 100);
  for (const KeyPointMatch& match : points().match(reply)) check_span(reply, match.span, "point");
  static_cast<void>(topics().match(reply));
}

TEST(Hostile, EveryTextOfOneOrTwoBytes) {
  for (int first = 0; first < 0x80; ++first) {
    check(std::string(1, static_cast<char>(first)), "Why?");
    for (int second = 0; second < 0x80; ++second) {
      check({std::string{static_cast<char>(first), static_cast<char>(second)}}, "Why?");
    }
  }
}

TEST(Hostile, EveryMalformedPairIsMendedAndRead) {
  for (int first = 0x80; first < 0x100; ++first) {
    for (int second = 0; second < 0x100; second += 5) {
      check(to_well_formed_utf8(std::string{static_cast<char>(first), static_cast<char>(second)}),
            "Why?");
    }
  }
}

TEST(Hostile, OddTexts) {
  const std::vector<std::string> texts = {
      "😀",
      "👩‍👩‍👧‍👦 family? 👩‍👩‍👧‍👦",
      "é̀́ ọ̃",
      "Ünïcödé ünd ẞ ﬀ ﬁ",
      "你好，这是什么？ 我不知道。",
      "مرحبا كيف حالك؟",
      "'''''",
      "'a'b'c'",
      "a'",
      "''s",
      "n't",
      "don''t",
      "-",
      "--",
      "---a---",
      "a-",
      "-a",
      "1.",
      ".1",
      "1,",
      "1,2,",
      "1.2.3.4",
      "9,99,999",
      "a1",
      "1a",
      "1k",
      "1kk",
      "$%&",
      "?",
      "??",
      "!?",
      "a?",
      "?a",
      "a??b",
      "...?",
      "what",
      "what?",
      "how",
      "do",
      "tell me",
      "i wonder",
      "i am",
      "could you",
      "could you tell me",
      "may i ask",
      "one hundred and",
      "a hundred",
      "nine thousand and",
      "thousand thousand thousand",
      "p.m.",
      "p.",
      "a.b.c.d.e.f",
      "so",
      "so so so so",
      "because",
      "if",
      "\xE2\x80\xA8line\xE2\x80\xA9",
      "\xEF\xBB\xBF bom",
      std::string("nul\0inside", 10),
      "\t\r\n"};
  for (const std::string& text : texts) {
    check(text, text);
    check(text + " " + text, "Why do I need more KPIs?");
    check("Well, " + text + ", you see?", text);
  }
}

TEST(Hostile, VeryLongTexts) {
  const std::vector<std::string> pieces = {"a",  "? ",         "why ",           "our platform ",
                                           "😀",  "9,000 ",     "nine thousand ", "don't ",
                                           "x.", ", and you ", "qwrtz "};
  for (const std::string& piece : pieces) {
    std::string text;
    while (text.size() < 100000) text += piece;
    check(text, text);
  }
}

TEST(Hostile, OnlyTheStartOfALongReplyIsRead) {
  std::string start;
  while (start.size() < kMaxReplyBytes) start += "We looked at the date. ";
  start.resize(kMaxReplyBytes);
  const Context none;
  const Reading a = read(start, none);
  const Reading b = read(start + " I can arrange a demo for you?", none);
  EXPECT_EQ(a.quality, b.quality);
  EXPECT_EQ(a.moves.size(), b.moves.size());
  EXPECT_TRUE(b.questions.empty());
}

TEST(Hostile, RandomTextsOfWordsAndMarks) {
  const std::vector<std::string> parts = {
      "what", "how",   "do",    "you", "is",           "the",     "because", "so",   "not",
      "41",   "teams", "don't", "?",   ". ",           ", ",      " - ",     "…",    "\n",
      " ",    " ",     " ",     "😀",   "our platform", "tell me", "if",      "'",    "“",
      "ü",    "demo",  "I",     "was", "and",          "or",      "%",       "fair", "k"};
  Prng chance(20261121);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::uint32_t length = chance.below(24);
    for (std::uint32_t i = 0; i < length; ++i) {
      text += parts[chance.below(static_cast<std::uint32_t>(parts.size()))];
      if (chance.below(3) != 0) text += ' ';
    }
    check(text, "What should we be doing differently?");
    if (testing::Test::HasFailure()) FAIL() << text;
  }
}

TEST(Hostile, TheSameTextReadsTheSame) {
  const Context none;
  const char* reply = "Fair. We looked at 41 teams because nobody else did. How do you see it?";
  const Reading a = read(reply, none);
  const Reading b = read(reply, none);
  ASSERT_EQ(a.moves.size(), b.moves.size());
  for (std::size_t i = 0; i < a.moves.size(); ++i) {
    EXPECT_EQ(a.moves[i].move, b.moves[i].move);
    EXPECT_EQ(a.moves[i].confidence, b.moves[i].confidence);
    EXPECT_EQ(a.moves[i].span, b.moves[i].span);
  }
  EXPECT_EQ(a.quality, b.quality);
  EXPECT_EQ(a.salient, b.salient);
}

}  // namespace
}  // namespace lastmile::text
