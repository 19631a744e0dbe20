// What words mean, as points: words used alike lie near one another. The table comes with the core
// (content/models says from where and how it was made).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/key_index.h"
#include "text/tokens.h"

namespace lastmile::text {

class WordVectors {
 public:
  static constexpr std::size_t kDimensions = 40;
  using Values = std::array<std::int8_t, kDimensions>;

  /// `bytes`: a row a word, sorted by key: the key (3 bytes, big end first; the low bits of the
  /// fnv1a64 of the folded word), a scale (1 byte), the values (half a byte each, −7..7, +8).
  explicit WordVectors(std::string_view bytes);

  /// The vector of a word, or nothing. The less a word says by itself, the shorter its vector.
  const Values* find(std::uint64_t word_id) const;

  /// The one that comes with the core.
  static const WordVectors& standard();

 private:
  KeyIndex index_;
  std::vector<Values> values_;
};

/// How alike two words are used, 0..80; 0 for a cosine of a half or less.
int likeness(const WordVectors::Values& a, const WordVectors::Values& b);

/// The sum of the vectors of tokens [first, last), scaled to a length of kMeaningLength; all zero
/// when no word is known.
using Meaning = std::array<std::int16_t, WordVectors::kDimensions>;
inline constexpr int kMeaningLength = 1024;
Meaning meaning(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

/// The cosine of two meanings, −100..100; 0 when one of them is all zero.
int likeness(const Meaning& a, const Meaning& b);

}  // namespace lastmile::text
