// The learnt judge of key points: does what stands in a reply amount to the point, or to a part of
// it?
//
// One small forest says how likely the point is told in full, another whether it is told at all;
// both see how a stretch of the reply stands to the author's paraphrases (key_points.h). Trained by
// scripts/train from content/training/key_points.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "learn/trees.h"

namespace lastmile::text {

enum class Coverage : std::uint8_t { missed, touched, covered };

/// What the judge sees; shares are percentages of weight.
enum class KeyPointInput : std::uint8_t {
  best,        ///< of the paraphrase that is met most, words used alike counted in part
  best_exact,  ///< of it, by the very words
  second,      ///< of the paraphrase that is met second most
  mean,        ///< over all paraphrases
  joint,       ///< words of all paraphrases together, against a paraphrase's mean weight
  joint_exact,
  words,             ///< how many different words are met
  telling,           ///< of those, how many say something by themselves: figures, rare ones
  fresh,             ///< of `joint`, what is not in the customer's line
  best_words,        ///< content words of that paraphrase
  precise,           ///< of the stretch's content words, how many are met
  meaning,           ///< likeness of the stretch's meaning to the paraphrase nearest to it
  meaning_mean,      ///< and to all of them
  meaning_of_reply,  ///< the same of the whole reply, to the nearest
  refused,           ///< of what is met: denied by the reply, not by the author
  asserted,          ///< the other way round
  opposed,           ///< words that are the opposite of one of the point's
  wants_figure,
  figures,        ///< how many of its figures are met
  other_figures,  ///< figures in the stretch that are not the point's
  negations,
  negations_wanted,  ///< in the best paraphrase
  function_share,    ///< small words among those of the stretch
  asks,              ///< the stretch is put as a question
  ours,              ///< "we", "our", product words
  reply_joint,       ///< `joint` over the whole reply
  reply_exact,       ///< `joint_exact` over the whole reply
  count_,
};

using KeyPointRow = std::array<std::int16_t, static_cast<std::size_t>(KeyPointInput::count_)>;

struct KeyPointModel {
  learn::Forest covered;  ///< log-odds that the point is told in full
  learn::Forest told;     ///< log-odds that it is told in full or in part

  Coverage judge(const KeyPointRow& row) const;
  /// How sure it is that the point is told, 1..99.
  int score(const KeyPointRow& row) const;

  std::string write() const;
  static KeyPointModel read(std::string_view bytes);
  /// The one that comes with the core.
  static const KeyPointModel& standard();
};

}  // namespace lastmile::text
