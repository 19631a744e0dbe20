// From cues and features to the moves of a reply.
#pragma once

#include <array>
#include <vector>

#include "text/clauses.h"
#include "text/cues.h"
#include "text/features.h"
#include "text/move.h"

namespace lastmile::text {

/// The strength of every move; kThreshold and more means that the reply makes it.
using MoveScores = std::array<int, kMoveCount>;

MoveScores score_moves(const Outline& reply, const Features& features,
                       const std::vector<CueHit>& hits);

/// The moves that are there, in the order of Move, each with the words that make it.
std::vector<MoveFound> found_moves(const Outline& reply, const Features& features,
                                   const std::vector<CueHit>& hits, const MoveScores& scores);

}  // namespace lastmile::text
