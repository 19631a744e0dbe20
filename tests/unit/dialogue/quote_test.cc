#include "dialogue/quote.h"

#include <gtest/gtest.h>

namespace lastmile::dialogue {
namespace {

Span all_of(const std::string& text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

TEST(Quote, StaysInsideItsSpan) {
  const std::string text =
      "We compared contact dates, and the invoices are paid by machine builders.";
  const std::string quoted = quote(text, {0, 26}, {});
  EXPECT_FALSE(quoted.empty());
  EXPECT_EQ(quoted.find("machine"), std::string::npos) << quoted;
}

TEST(Quote, IsAPieceOfTheReply) {
  const std::string text = "so take the three projects that went out of line since yesterday";
  const std::string quoted = quote(text, all_of(text), {});
  EXPECT_FALSE(quoted.empty());
  EXPECT_NE(text.find(quoted), std::string::npos) << quoted;
  EXPECT_LT(quoted.size(), text.size());
}

TEST(Quote, HasNothingToSayAboutNothing) {
  for (const std::string text : {"", "of the and", "... !!"}) {
    EXPECT_EQ(quote(text, all_of(text), {}), "") << text;
  }
}

TEST(QuoteWhole, KeepsAShortQuestionAsItWasPut) {
  const std::string text = "Which  club do you support?";
  EXPECT_EQ(quote_whole(text, all_of(text), 9, {}), "Which club do you support");
  EXPECT_EQ(quote_whole(text, all_of(text), 3, {}), quote(text, all_of(text), {}));
}

}  // namespace
}  // namespace lastmile::dialogue
