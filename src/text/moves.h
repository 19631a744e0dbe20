// The moves of a reply, each with the words that make it.
#pragma once

#include <array>
#include <vector>

#include "text/features.h"
#include "text/move.h"
#include "text/move_model.h"

namespace lastmile::text {

/// How likely a reply makes each move, in percent.
using Chances = std::array<int, kMoveCount>;

/// What the judge says of one reply.
struct Judgement {
  std::vector<MoveFound> moves;  ///< at most one per move, in the order of Move
  Chances chances{};
  int quality = 0;  ///< 0..100, with 25 a point of the manual's scale from 0 to 4
};

/// Judges a reply of one word or more.
Judgement judge(const Outline& reply, const Features& features, const ReadContext& context,
                const std::vector<Range>& products);

}  // namespace lastmile::text
