// The learnt judge of moves and quality, in two levels.
//
// Level one is linear: every sentence, and the reply as a whole, is a set of hashed words and
// pairs, of flags (its form, what it shares with the customer's line, what that line wants) and a
// meaning; each gets a score for every move. Level two, a small forest for each move and one for
// quality, sees those scores and the features of the reply together, so that a reason given
// outweighs a vague sentence, and a meeting proposed after an answer is another move than one
// instead of it.
//
// Trained by scripts/train from content/training; weights are integers, and so is all arithmetic
// here: the same result on every platform.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "learn/trees.h"
#include "text/features.h"
#include "text/key_index.h"
#include "text/move.h"
#include "text/word_vectors.h"

namespace lastmile::text {

/// What level one sees of a stretch of text.
struct MoveInput {
  std::vector<std::uint32_t> words;  ///< words and pairs, hashed to 24 bits
  std::vector<std::uint32_t> flags;  ///< below kFlagBuckets, each once
  Meaning meaning{};
};

inline constexpr std::uint32_t kFlagBuckets = 1U << 11U;

/// Sorts, and drops what is there twice.
void make_distinct(std::vector<std::uint32_t>& ids);

/// The places in `keys` of those of `words` that are there, each once, ascending.
std::vector<std::uint32_t> places_of(const std::vector<std::uint32_t>& words, const KeyIndex& keys);

/// A reply made ready for the judge: one input a sentence, one for the whole.
struct MoveInputs {
  std::vector<MoveInput> sentences;
  MoveInput whole;  ///< its words are those of all sentences
};

MoveInputs move_inputs(const Outline& reply, const Features& features, const ReadContext& context,
                       const std::vector<Range>& products);

/// The input of a part of a sentence, looked at by itself.
MoveInput part_input(const Outline& reply, const Range& part, const Features& features,
                     const ReadContext& context, const std::vector<Range>& products);

/// Level one: a weight for every word that says something, every flag and every output, in
/// integers.
struct LinearTable {
  /// Outputs of a sentence (the moves), then of the whole (the moves, then quality).
  static constexpr std::size_t kOutputs = 2 * kMoveCount + 1;
  static constexpr std::size_t kQuality = 2 * kMoveCount;
  static constexpr std::size_t kDense = WordVectors::kDimensions + 1;  ///< meaning and a constant

  using Row = std::array<std::int8_t, kOutputs>;
  KeyIndex keys;           ///< the words that have weights
  std::vector<Row> words;  ///< a row a key
  std::vector<Row> flags = std::vector<Row>(kFlagBuckets);
  std::vector<Row> dense = std::vector<Row>(kDense);
  /// What a weight of 1 is worth, in 1/65536, for each output; separately for the three blocks.
  std::array<std::array<std::int32_t, kOutputs>, 3> scales{};

  /// The scores of outputs [first, last) for an input, in hundredths; about −100 for "no", 100 for
  /// "yes". Others are left alone.
  /// `places` are those of the input's words.
  void score(const MoveInput& input, const std::vector<std::uint32_t>& places, std::size_t first,
             std::size_t last, std::array<int, kOutputs>& scores) const;
};

/// How much flags and meaning count against the words, in the float inputs of the learner.
inline constexpr float kFlagValue = 0.21F;
inline constexpr float kConstantValue = 0.5F;

/// The log-odds, in 1/kTreeScale, from which on a move counts as made: a little under even odds,
/// where the F1 on unseen replies is as good and more is found.
inline constexpr int kMakesMove = -200;

/// The chance, 1..99 in a hundred, that log-odds in 1/kTreeScale stand for.
int percent_of_log_odds(int log_odds);

/// The features of level two.
using MoveRow = std::vector<std::int16_t>;
using SentenceScores = std::vector<std::array<int, kMoveCount>>;

class MoveModel {
 public:
  LinearTable table;
  std::array<learn::Forest, kMoveCount> forests;  ///< log-odds
  learn::Forest quality;                          ///< points of the manual, 0 to 4

  /// Level one on a reply: the scores of its sentences, and the row for level two.
  MoveRow row(const MoveInputs& inputs, const Outline& reply, const Features& features,
              SentenceScores& sentences) const;

  std::string write() const;
  static MoveModel read(std::string_view bytes);
  /// The one that comes with the core.
  static const MoveModel& standard();
};

}  // namespace lastmile::text
