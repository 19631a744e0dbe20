// Whatever happens to the bytes of a pack, load() answers with a pack or with errors that have a
// place, and never falls over.
#include <gtest/gtest.h>

#include <string>

#include "base/prng.h"
#include "pack/linter.h"
#include "pack/loader.h"
#include "unit/pack/edit.h"

namespace lastmile::pack {
namespace {

/// Checks one answer and returns whether the text loaded.
bool sound(const std::string& text) {
  const auto loaded = load(text);
  if (loaded.ok()) {
    for (const Diagnostic& found : lint_text(text)) {
      EXPECT_EQ(found.severity, Severity::warning);
      EXPECT_GE(found.line, 1U) << found.code;
    }
    return true;
  }
  EXPECT_FALSE(loaded.problems().empty());
  for (const Diagnostic& found : loaded.problems()) {
    EXPECT_EQ(found.severity, Severity::error);
    EXPECT_GE(found.line, 1U) << found.code;
    EXPECT_GE(found.column, 1U) << found.code;
  }
  return false;
}

std::string small_bad_source() {
  return support::read_text(support::source_path("tests/packs_bad/good.json"));
}

TEST(Mutation, EveryTruncation) {
  const std::string text = small_bad_source();
  const std::size_t end = text.rfind('}');
  for (std::size_t size = 0; size <= end; ++size) {
    ASSERT_FALSE(sound(text.substr(0, size))) << size;
  }
}

TEST(Mutation, FlippedBytes) {
  const std::string text = small_text();
  Prng chance(20260301);
  int loads = 0;
  constexpr int kRounds = 4000;
  for (int round = 0; round < kRounds; ++round) {
    std::string changed = text;
    const std::uint32_t flips = 1 + chance.below(3);
    for (std::uint32_t i = 0; i < flips; ++i) {
      changed[chance.below(static_cast<std::uint32_t>(text.size()))] =
          static_cast<char>(chance.below(256));
    }
    loads += sound(changed) ? 1 : 0;
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
  // Both kinds of answer were met, or the mutations would be of one kind only.
  EXPECT_GT(loads, 0);
  EXPECT_LT(loads, kRounds / 2);
}

TEST(Mutation, MovedPieces) {
  // Pieces copied to other places keep much of the text valid JSON, and so get past the parser.
  const std::string text = small_bad_source();
  Prng chance(7);
  const auto below = [&](std::size_t bound) {
    return chance.below(static_cast<std::uint32_t>(bound));
  };
  for (int round = 0; round < 6000; ++round) {
    std::string changed = text;
    const std::string piece = text.substr(below(text.size()), 1 + below(40));
    changed.replace(below(changed.size()), below(40), piece);
    sound(changed);
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
}

TEST(Mutation, ExchangedWords) {
  // Texts in quotes exchanged for others of the same file: valid JSON, wrong pack.
  const std::string text = small_bad_source();
  std::vector<std::pair<std::size_t, std::size_t>> words;  // begin and length, with the quotes
  for (std::size_t begin = text.find('"'); begin != std::string::npos;) {
    const std::size_t end = text.find('"', begin + 1);
    words.emplace_back(begin, end - begin + 1);
    begin = text.find('"', end + 1);
  }
  Prng chance(11);
  int loads = 0;
  for (int round = 0; round < 6000; ++round) {
    const auto& from = words[chance.below(static_cast<std::uint32_t>(words.size()))];
    const auto& to = words[chance.below(static_cast<std::uint32_t>(words.size()))];
    std::string changed = text;
    changed.replace(to.first, to.second, text.substr(from.first, from.second));
    loads += sound(changed) ? 1 : 0;
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
  EXPECT_GT(loads, 0);
}

}  // namespace
}  // namespace lastmile::pack
