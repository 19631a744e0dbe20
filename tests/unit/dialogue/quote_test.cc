#include "dialogue/quote.h"

#include <gtest/gtest.h>

namespace lastmile::dialogue {
namespace {

std::string quote_all(const std::string& text) {
  return quote(text, {0, static_cast<std::uint32_t>(text.size())});
}

TEST(Quote, TakesTheWordsRichestInContent) {
  EXPECT_EQ(quote_all("so we looked at 41 teams and it was fine"), "looked at 41 teams");
}

TEST(Quote, NeverRunsOverAComma) {
  const std::string quoted = quote_all("the close date moved, customers went quiet");
  EXPECT_EQ(quoted.find(','), std::string::npos);
  EXPECT_EQ(quoted, "close date moved");
}

TEST(Quote, StaysInsideItsSpan) {
  const std::string text = "forecast meetings every Monday";
  EXPECT_EQ(quote(text, {0, 17}), "forecast meetings");
}

TEST(Quote, FoldsWhiteSpace) {
  EXPECT_EQ(quote_all("close \t  dates"), "close dates");
}

TEST(Quote, HasNothingToSayAboutNothing) {
  EXPECT_EQ(quote_all(""), "");
  EXPECT_EQ(quote_all("of the and"), "");
  EXPECT_EQ(quote_all("... !!"), "");
}

TEST(QuoteWhole, KeepsAShortQuestionAsItWasPut) {
  const std::string text = "Which club do you support?";
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  EXPECT_EQ(quote_whole(text, all, 9), "Which club do you support");
  EXPECT_EQ(quote_whole(text, all, 3), quote(text, all));
}

}  // namespace
}  // namespace lastmile::dialogue
