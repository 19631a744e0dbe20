// Phrases and features that speak for a move, and how strongly. All of the judgement is data in
// cues.cc; a trained model replaces that file and nothing else.
//
// A pattern is words parted by blanks. Each is one of
//   word        this word, after contractions are taken apart ("do not", never "don't")
//   ~word       any form of this word
//   a|~b|c      any of these
//   #           a number
//   _           any one word
//   *           up to three words
//   ^           the start of a clause (first in a pattern only)
//   @product    a product phrase of the lexicon
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/clauses.h"
#include "text/features.h"
#include "text/move.h"

namespace lastmile::text {

/// A phrase that speaks for a move (or against it, with a negative weight). The weights of a move
/// add up; at kThreshold the move is there.
struct Cue {
  std::string_view pattern;
  Move move;
  int weight;
};

/// The same for a feature of the reply as a whole.
struct FeatureWeight {
  Feature feature;
  Move move;
  int weight;
};

inline constexpr int kThreshold = 100;

/// A cue found in a text.
struct CueHit {
  std::size_t cue = 0;  ///< for cue()
  Range range;
};

const Cue& cue(std::size_t index);
std::size_t cue_count();

/// What the features alone give a move.
int feature_score(const Features& features, Move move);

/// Every cue in the text, at most once a sentence each, in the order of the text.
std::vector<CueHit> find_cues(const Outline& text, const std::vector<Range>& products);

}  // namespace lastmile::text
