#include "base/word_table.h"

#include <gtest/gtest.h>

namespace lastmile {
namespace {

constexpr WordTable<5> kWords({"a", "transform", "transformation", "transforms", "zebra"});

TEST(WordTable, FindsWhatIsThere) {
  EXPECT_EQ(kWords.find("a"), 0U);
  EXPECT_EQ(kWords.find("transform"), 1U);
  EXPECT_EQ(kWords.find("transformation"), 2U);
  EXPECT_EQ(kWords.find("transforms"), 3U);
  EXPECT_EQ(kWords.find("zebra"), 4U);
}

TEST(WordTable, DoesNotFindWhatOnlyBeginsAlike) {
  for (const char* word : {"", "transfor", "transformed", "zebras", "zz", "b"}) {
    EXPECT_FALSE(kWords.contains(word)) << word;
  }
}

TEST(WordTable, EntriesAreFoundByTheirWord) {
  struct Entry {
    std::string_view word;
    int number;
  };
  constexpr std::array kEntries = {Entry{"one", 1}, Entry{"two", 2}};
  constexpr WordTable<2> kTable(kEntries, [](const Entry& entry) { return entry.word; });
  EXPECT_EQ(kEntries[kTable.find("two")].number, 2);
}

}  // namespace
}  // namespace lastmile
