// Values that saved sessions depend on. A change here breaks every file that was ever saved.
#include <gtest/gtest.h>

#include "base/hash.h"
#include "base/prng.h"

namespace lastmile {
namespace {

TEST(Fnv1a64, GivesThePublishedVectors) {
  EXPECT_EQ(fnv1a64(""), 0xcbf29ce484222325ULL);
  EXPECT_EQ(fnv1a64("a"), 0xaf63dc4c8601ec8cULL);
  EXPECT_EQ(fnv1a64("foobar"), 0x85944171f73967e8ULL);
  EXPECT_EQ(hex64(fnv1a64("a")), "af63dc4c8601ec8c");
}

TEST(Prng, GivesThePublishedSequenceOfSplitMix64) {
  Prng chance(1234567);
  EXPECT_EQ(chance.next(), 6457827717110365317ULL);
  EXPECT_EQ(chance.next(), 3203168211198807973ULL);
  EXPECT_EQ(chance.next(), 9817491932198370423ULL);
}

TEST(Prng, StaysBelowTheBoundAndReachesAllOfIt) {
  Prng chance(5);
  bool seen[7] = {};
  for (int i = 0; i < 1000; ++i) {
    const std::uint32_t value = chance.below(7);
    ASSERT_LT(value, 7U);
    seen[value] = true;
  }
  for (const bool value : seen) EXPECT_TRUE(value);
  EXPECT_EQ(chance.below(1), 0U);
}

}  // namespace
}  // namespace lastmile
