// Does a reply contain a piece of substance that the author asked for?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/key_point_model.h"
#include "text/lexicon.h"
#include "text/word_vectors.h"

namespace lastmile::text {

/// How far a reply covers one key point.
struct KeyPointMatch {
  Coverage coverage = Coverage::missed;
  int score = 0;  ///< 0..100
  Span span;      ///< the words that cover or touch it; empty when missed
};

/// The key points of one beat, prepared once, then matched against any number of replies. A heap of
/// keywords touches at best.
///
///   KeyPointMatcher matcher(lexicon);
///   matcher.add({"we looked at 41 teams", "the sample is 41 sales teams"});
///   matcher.match("fair. 41 teams, all machine makers")[0].coverage  // covered
class KeyPointMatcher {
 public:
  /// `lexicon` must outlive the matcher.
  explicit KeyPointMatcher(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Adds a key point with its paraphrases (one at least); its index is the number added before.
  void add(const std::vector<std::string>& paraphrases);
  std::size_t size() const { return points_.size(); }

  /// One entry a key point, in the order they were added. What `customer`, the line that is
  /// answered, says already counts for less.
  std::vector<KeyPointMatch> match(std::string_view reply, std::string_view customer = {}) const;

  /// What the judge sees of each key point in `reply`.
  std::vector<KeyPointRow> rows(std::string_view reply, std::string_view customer) const;

 private:
  struct Used {
    std::uint32_t word = 0;  // into vocabulary_
    bool plain = false;      // stands there without a negation in front
    bool denied = false;     // stands there with one
  };
  struct Paraphrase {
    std::vector<Used> words;  // each once
    Meaning meaning{};
    int negations = 0;
  };
  struct Word {
    std::string stem;  // its representative among synonyms
    std::uint64_t stem_id = 0;
    const WordVectors::Values* vector = nullptr;  // nothing when unknown
    int weight = 1;                               // how much it says
    bool figure = false;
    std::uint32_t points = 0;  // how many key points use it
  };
  struct Met;      // a word of the vocabulary met in a reply
  class Matching;  // one reply against all key points

  std::uint32_t word_index(const Token& token);
  Paraphrase prepare(std::string_view text);
  static void merge(std::vector<Used>& into, const Used& used);
  int weight(std::uint32_t word) const;

  const Lexicon* lexicon_;
  std::vector<Word> vocabulary_;
  std::vector<std::uint32_t> by_stem_;  // vocabulary_ sorted by stem
  std::vector<std::vector<Paraphrase>> points_;
  std::vector<std::vector<Used>> joint_;  // all words of a key point, for replies that mix them
};

}  // namespace lastmile::text
