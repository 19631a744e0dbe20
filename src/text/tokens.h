// From bytes to words: folds case, accents and typographic marks, takes contractions apart, reads
// numbers, and remembers where in the text everything stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace lastmile::text {

/// Marks between a word and the next one; a set of bits.
namespace mark {
inline constexpr unsigned kComma = 1U;
inline constexpr unsigned kStop = 2U;
inline constexpr unsigned kQuestion = 4U;
inline constexpr unsigned kExclamation = 8U;
inline constexpr unsigned kColon = 16U;  ///< and semicolon
inline constexpr unsigned kDash = 32U;   ///< a dash with room around it, not a hyphen
inline constexpr unsigned kEllipsis = 64U;
inline constexpr unsigned kBreak = 128U;  ///< a new line
inline constexpr unsigned kQuote = 256U;
inline constexpr unsigned kParenthesis = 512U;
}  // namespace mark

/// One word or number.
struct Token {
  Span span;         ///< in the original text
  std::string word;  ///< folded; a number in plain digits ("9,000", "nine thousand" → "9000")
  std::string stem;  ///< of the word
  std::uint64_t word_id = 0;  ///< fnv1a64 of the word
  std::uint64_t stem_id = 0;  ///< fnv1a64 of the stem
  unsigned after = 0;         ///< marks between this word and the next
  bool number = false;
  bool function = false;  ///< carries no content of its own ("the", "we", "very")
  bool capital = false;   ///< written with a capital first letter
};

/// The words of `text`, well-formed UTF-8. A contraction gives two words with the same span
/// ("don't" → "do", "not"); a number in several words gives one. Linear in the length.
std::vector<Token> tokenise(std::string_view text);

/// Whether the folded word carries no content of its own.
bool is_function_word(std::string_view word);

}  // namespace lastmile::text
