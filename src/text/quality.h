// How good a reply is as a contribution, and whether it answers the line before it. Length is no
// input: a short honest answer can beat a long one.
#pragma once

#include "text/features.h"
#include "text/moves.h"

namespace lastmile::text {

/// 0..100, with 25 a point of the manual's scale from 0 to 4.
int quality(const Features& features, const MoveScores& scores);

/// 0..100: does it answer this line?
int responsive(const Features& features, const MoveScores& scores);

}  // namespace lastmile::text
