#include "pack/suggest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lastmile::pack {
namespace {

/// The textbook recursion, for short texts only.
int plain_distance(std::string_view a, std::string_view b) {
  if (a.empty()) return static_cast<int>(b.size());
  if (b.empty()) return static_cast<int>(a.size());
  const int change = plain_distance(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1);
  return std::min({change, plain_distance(a.substr(1), b) + 1, plain_distance(a, b.substr(1)) + 1});
}

std::vector<std::string> words_up_to(std::size_t length, std::string_view letters) {
  std::vector<std::string> words = {""};
  for (std::size_t begin = 0; words.back().size() < length;) {
    const std::size_t end = words.size();
    for (; begin < end; ++begin) {
      for (const char c : letters) words.push_back(words[begin] + c);
    }
  }
  return words;
}

TEST(EditDistance, AgreesWithTheTextbookOnAllShortWords) {
  const std::vector<std::string> words = words_up_to(4, "ab");
  ASSERT_EQ(words.size(), 31U);
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      const int plain = plain_distance(a, b);
      for (int limit = 0; limit <= 5; ++limit) {
        EXPECT_EQ(edit_distance(a, b, limit), std::min(plain, limit + 1)) << a << " " << b;
      }
    }
  }
}

TEST(EditDistance, IgnoresCase) {
  EXPECT_EQ(edit_distance("giveUp", "giveup", 3), 0);
}

TEST(Suggest, TheClosestName) {
  EXPECT_EQ(suggest("ada-lnd", {"ben", "ada-lind", "ada-lund"}), "Did you mean \"ada-lind\"?");
  EXPECT_EQ(suggest("kepoints", {"keyPoints", "models"}), "Did you mean \"keyPoints\"?");
}

TEST(Suggest, AllNamesWhenNoneIsClose) {
  EXPECT_EQ(suggest("xyz", {"one", "two"}), "It can be: one, two.");
  EXPECT_EQ(suggest("", {"one"}), "It can be: one.");
  EXPECT_EQ(suggest("xyz", {}), "There is none in this pack.");
}

TEST(Suggest, ManyNamesAreCut) {
  const std::vector<std::string> names = words_up_to(6, "ab");
  const std::vector<std::string_view> views(names.begin() + 1, names.end());
  const std::string hint = suggest("xyzxyzxyz", views);
  EXPECT_EQ(hint.substr(hint.size() - 3), "…");
  EXPECT_LT(hint.size(), 400U);
}

TEST(Suggest, LongNonsenseIsNoSlip) {
  EXPECT_EQ(suggest(std::string(100'000, 'a'), {"a"}), "It can be: a.");
}

}  // namespace
}  // namespace lastmile::pack
