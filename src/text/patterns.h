// A little language for phrases, compiled so that a text is searched in one pass.
//
// A pattern is words parted by blanks. Each is one of
//   word        this word, after contractions are taken apart ("do not", never "don't")
//   ~word       any form of this word
//   a|~b|c      any of these
//   #           a number
//   _           any one word
//   *           up to three words
//   ^           the start of a clause (first in a pattern only)
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/clauses.h"

namespace lastmile::text {

class PatternSet {
 public:
  /// Adds a pattern; its index is the number added before. `finish` before the first `find`.
  void add(std::string_view pattern);
  void finish();

  struct Hit {
    std::size_t pattern = 0;
    Range range;
  };
  /// All hits in `text`, each pattern at most once a sentence, in the order of the text.
  std::vector<Hit> find(const Outline& text) const;

 private:
  enum class Kind : std::uint8_t { words, number, any, gap };
  struct Element {
    Kind kind = Kind::words;
    std::uint32_t first = 0;  // into keys_
    std::uint32_t last = 0;
  };
  struct Pattern {
    std::uint32_t first = 0;  // into elements_
    std::uint32_t last = 0;
    bool anchored = false;
  };
  struct Start {
    std::uint64_t key;
    std::uint32_t pattern;
  };
  class Search;

  void add_element(std::string_view element);
  bool holds(const Element& element, const Token& token) const;

  std::vector<std::uint64_t> keys_;
  std::vector<Element> elements_;
  std::vector<Pattern> patterns_;
  std::vector<Start> starts_;  // sorted by key, then pattern
};

}  // namespace lastmile::text
