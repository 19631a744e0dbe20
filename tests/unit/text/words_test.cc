// Tokens, numbers, stems: what the words of a text are and where they stand.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/numbers.h"
#include "text/similar.h"
#include "text/stem.h"
#include "text/tokens.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

std::string words_of(std::string_view text) {
  std::string joined;
  for (const Token& token : tokenise(text)) {
    if (!joined.empty()) joined += ' ';
    joined += token.word;
  }
  return joined;
}

struct WordsRow {
  const char* text;
  const char* words;
};

class Words : public testing::TestWithParam<WordsRow> {};

TEST_P(Words, AreFoldedAndTakenApart) {
  EXPECT_EQ(words_of(GetParam().text), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Tokens, Words,
    testing::Values(
        WordsRow{"", ""}, WordsRow{"... !? —", ""}, WordsRow{"Fair ENOUGH.", "fair enough"},
        WordsRow{"Café, naïve Müller", "cafe naive muller"},
        WordsRow{"I don't know", "i do not know"}, WordsRow{"i dont know", "i do not know"},
        WordsRow{"You’re “right”", "you are right"}, WordsRow{"can't cannot", "can not can not"},
        WordsRow{"won't", "will not"}, WordsRow{"what's yours", "what is yours"},
        WordsRow{"the customer's list", "the customer list"}, WordsRow{"let's go", "let us go"},
        WordsRow{"y'all ok", "you all okay"}, WordsRow{"u r gonna", "you are going to"},
        WordsRow{"'cause it's late", "because it is late"}, WordsRow{"goin' on", "going on"},
        WordsRow{"two-way contact", "2 way contact"},
        WordsRow{"R&D at 30%", "r and d at 30 percent"},
        WordsRow{"at 3 p.m. today", "at 3 pm today"}, WordsRow{"e.g. deals", "eg deals"},
        WordsRow{"end.Next", "end next"}, WordsRow{"ＡB１２", "Ａb12"},
        WordsRow{"😀 fine 👍🏽", "fine"}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

class Numbers : public testing::TestWithParam<WordsRow> {};

TEST_P(Numbers, AreWrittenOneWay) {
  const std::vector<Token> tokens = tokenise(GetParam().text);
  ASSERT_FALSE(tokens.empty());
  EXPECT_TRUE(tokens.front().number) << tokens.front().word;
  EXPECT_EQ(words_of(GetParam().text), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Tokens, Numbers,
    testing::Values(WordsRow{"41", "41"}, WordsRow{"forty-one", "41"}, WordsRow{"Forty one", "41"},
                    WordsRow{"fourty one", "41"}, WordsRow{"9,000", "9000"},
                    WordsRow{"9.000", "9000"}, WordsRow{"9 thousand", "9000"},
                    WordsRow{"nine thousand", "9000"}, WordsRow{"50k", "50000"},
                    WordsRow{"3.5m", "3500000"}, WordsRow{"3,5", "3.5"},
                    WordsRow{"3.1 to 1.2", "3.1 to 1.2"}, WordsRow{"0.25", "0.25"},
                    WordsRow{"a hundred and five", "105"}, WordsRow{"1,234,567", "1234567"},
                    WordsRow{"two hundred thousand", "200000"}, WordsRow{"twenty three", "23"},
                    WordsRow{"two three", "2 3"}, WordsRow{"007", "7"}, WordsRow{"5th", "5"},
                    WordsRow{"5:40", "5:40"}, WordsRow{"12x", "12 x"}, WordsRow{"zero", "0"},
                    WordsRow{"1.2.3", "1.23"},
                    WordsRow{"nine thousand million billion", "9000 million billion"}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Tokens, ALoneOneIsAWord) {
  const std::vector<Token> tokens = tokenise("one of them");
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_FALSE(tokens[0].number);
}

TEST(Tokens, HugeNumbersStayWhole) {
  const std::string digits(400, '9');
  EXPECT_EQ(words_of(digits), digits);
  EXPECT_EQ(words_of(digits + " million"), digits + " million");
}

TEST(Tokens, SpansPointAtTheSource) {
  const std::string text = "Très “bien”, don't  you? 9 thousand";
  const std::vector<Token> tokens = tokenise(text);
  std::vector<std::string> parts;
  for (const Token& token : tokens) {
    parts.push_back(text.substr(token.span.begin, token.span.size()));
  }
  const std::vector<std::string> expected = {"Très", "bien", "don't", "don't", "you", "9 thousand"};
  EXPECT_EQ(parts, expected);
}

TEST(Tokens, MarksStandBehindTheirWord) {
  const std::vector<Token> tokens = tokenise("Well, yes? No - wait... (done)\nnext: two-way");
  ASSERT_EQ(tokens.size(), 8U);
  EXPECT_EQ(tokens[0].after, mark::kComma);
  EXPECT_EQ(tokens[1].after, mark::kQuestion);
  EXPECT_EQ(tokens[2].after, mark::kDash);
  EXPECT_EQ(tokens[3].after, mark::kEllipsis | mark::kParenthesis);
  EXPECT_EQ(tokens[4].after, mark::kParenthesis | mark::kBreak);
  EXPECT_EQ(tokens[5].after, mark::kColon);
  EXPECT_EQ(tokens[6].after, 0U) << "a hyphen is no mark";
}

struct StemRow {
  const char* word;
  const char* same_as;
};

class Stems : public testing::TestWithParam<StemRow> {};

TEST_P(Stems, BringFormsTogether) {
  EXPECT_EQ(stem(GetParam().word), stem(GetParam().same_as));
}

INSTANTIATE_TEST_SUITE_P(
    Stem, Stems,
    testing::Values(StemRow{"forecasting", "forecast"}, StemRow{"forecasts", "forecast"},
                    StemRow{"slipped", "slip"}, StemRow{"measuring", "measure"},
                    StemRow{"companies", "company"}, StemRow{"replied", "reply"},
                    StemRow{"replies", "reply"}, StemRow{"lost", "lose"}, StemRow{"losing", "lose"},
                    StemRow{"losses", "loss"}, StemRow{"sold", "sell"}, StemRow{"selling", "sell"},
                    StemRow{"hidden", "hide"}, StemRow{"hiding", "hide"},
                    StemRow{"taken", "taking"}, StemRow{"people", "person"},
                    StemRow{"analyze", "analyse"}, StemRow{"organized", "organise"},
                    StemRow{"behaviour", "behavior"}, StemRow{"quickly", "quick"},
                    StemRow{"boxes", "box"}, StemRow{"classes", "class"}, StemRow{"went", "going"}),
    [](const auto& row) { return std::string(row.param.word); });

class Apart : public testing::TestWithParam<StemRow> {};

TEST_P(Apart, KeepsDifferentWordsApart) {
  EXPECT_NE(stem(GetParam().word), stem(GetParam().same_as));
}

INSTANTIATE_TEST_SUITE_P(Stem, Apart,
                         testing::Values(StemRow{"manager", "manage"}, StemRow{"this", "thi"},
                                         StemRow{"bus", "bu"}, StemRow{"need", "ne"},
                                         StemRow{"bring", "br"}, StemRow{"late", "latter"}),
                         [](const auto& row) { return std::string(row.param.word); });

struct LikeRow {
  const char* a;
  const char* b;
  int likeness;
};

class Likeness : public testing::TestWithParam<LikeRow> {};

TEST_P(Likeness, KnowsSlipsFromOtherWords) {
  EXPECT_EQ(likeness(GetParam().a, GetParam().b), GetParam().likeness);
  EXPECT_EQ(likeness(GetParam().b, GetParam().a), GetParam().likeness);
}

INSTANTIATE_TEST_SUITE_P(
    Similar, Likeness,
    testing::Values(LikeRow{"team", "team", 100}, LikeRow{"forecast", "forcast", 90},
                    LikeRow{"pipline", "pipeline", 90}, LikeRow{"taems", "teams", 90},
                    LikeRow{"deal", "dear", 0}, LikeRow{"cat", "car", 0},
                    LikeRow{"compar", "comparison", 80}, LikeRow{"price", "prince", 90},
                    LikeRow{"", "", 100}, LikeRow{"contact", "context", 0},
                    LikeRow{"measure", "pleasure", 0}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(KnownWords, CommonEnglishIsKnownAndMashIsNot) {
  for (const char* word : {"forecast", "customer", "reason", "because", "question", "quarter"}) {
    EXPECT_TRUE(is_general_stem(stem(word)) || is_function_word(word)) << word;
    EXPECT_TRUE(is_pronounceable(word)) << word;
  }
  for (const char* word : {"asdfgh", "qwrtzp", "xkcdvb", "hjklhjkl"}) {
    EXPECT_FALSE(is_general_stem(stem(word))) << word;
    EXPECT_FALSE(is_pronounceable(word)) << word;
  }
}

TEST(KnownWords, FunctionWordListIsSorted) {
  // it is searched by halving: every one of these must be found
  for (const char* word : {"a", "although", "everything", "him", "themselves", "then", "yours"}) {
    EXPECT_TRUE(is_function_word(word)) << word;
  }
  EXPECT_FALSE(is_function_word("deal"));
}

}  // namespace
}  // namespace lastmile::text
