// Does a reply answer the line before it?
#pragma once

#include <vector>

#include "text/features.h"
#include "text/move.h"

namespace lastmile::text {

/// 0..100.
int responsive(const Features& features, const std::vector<MoveFound>& moves);

}  // namespace lastmile::text
