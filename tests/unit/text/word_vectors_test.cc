// Meanings: words used alike lie near one another, and what is not known says nothing.
#include "text/word_vectors.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace lastmile::text {
namespace {

Meaning meaning_of(std::string_view text) {
  const std::vector<Token> tokens = tokenise(text);
  return meaning(tokens, 0, tokens.size());
}

TEST(WordVectors, WordsUsedAlikeLieNear) {
  const Meaning price = meaning_of("price");
  EXPECT_GT(likeness(price, meaning_of("cost")), likeness(price, meaning_of("garden")) + 20);
  const Meaning question = meaning_of("How many salespeople work for you?");
  EXPECT_GT(likeness(question, meaning_of("What is the size of your sales staff?")),
            likeness(question, meaning_of("Do you like the weather?")));
}

TEST(WordVectors, AMeaningHasOneLength) {
  for (const char* text : {"price", "the price of steel went up again last winter"}) {
    EXPECT_NEAR(likeness(meaning_of(text), meaning_of(text)), 100, 4) << text;
  }
}

TEST(WordVectors, UnknownWordsSayNothing) {
  EXPECT_EQ(meaning_of("qzxv wklpt"), Meaning{});
  EXPECT_EQ(likeness(meaning_of("qzxv"), meaning_of("price")), 0);
  EXPECT_EQ(WordVectors::standard().find(fnv1a64("qzxv")), nullptr);
}

TEST(WordVectors, AnEmptyOrCutTableHoldsWhatIsWhole) {
  EXPECT_EQ(WordVectors("").find(fnv1a64("price")), nullptr);
  EXPECT_EQ(WordVectors(std::string(23, 'x')).find(fnv1a64("price")), nullptr);
}

}  // namespace
}  // namespace lastmile::text
