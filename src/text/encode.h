// A stretch of text as the learners see it: hashed words, pairs of words, stems and letters.
#pragma once

#include <cstdint>
#include <vector>

#include "text/clauses.h"

namespace lastmile::text {

struct Encoding {
  std::vector<std::uint32_t> words;   ///< words, stems, pairs, pairs over a gap, marks: hashed
  std::vector<std::uint32_t> pieces;  ///< three and four letters in a row within a word: hashed
};

/// What to look at; more costs time.
struct Looks {
  bool gaps = true;    ///< pairs with one word in between
  bool pieces = true;  ///< letters
};

/// Adds tokens `range` of `text` to `to`. A number counts as a number, whichever it is; `products`,
/// the places of product names in order, each as one product, whichever it is.
void encode(const Outline& text, const Range& range, const Looks& looks,
            const std::vector<Range>& products, Encoding& to);

}  // namespace lastmile::text
