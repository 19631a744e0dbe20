// Numbers as people write them, in digits and in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace lastmile::text {

/// Plain digits for `raw`, digits with separators inside: thousands separators go, a decimal comma
/// becomes a point, and `zeros` moves the point to the right ("3.5", 3 → "3500"). Times ("5:40")
/// stay as they are.
std::string canonical_number(std::string_view raw, unsigned zeros);

/// The power of ten behind a number's letters ("k" → 3, "bn" → 9; none → 0); nothing for others.
std::optional<unsigned> magnitude(std::string_view letters);

/// The ending of "1st", "2nd", "5th".
bool is_ordinal_ending(std::string_view letters);

/// A number in words: how many tokens it takes (0: none starts here) and its value. A lone "one" is
/// no number, it mostly is a pronoun.
struct NumberRun {
  std::size_t length = 0;
  std::uint64_t value = 0;
};
NumberRun read_number_words(const std::vector<Token>& tokens, std::size_t first);

}  // namespace lastmile::text
