// Does a reply answer the line before it?
#pragma once

#include <string_view>
#include <vector>

#include "text/features.h"
#include "text/moves.h"

namespace lastmile::text {

/// 0..100, and why. A move that is only likely counts for as much as it is likely, so that what is
/// in doubt is not taken for an evasion.
struct Responsiveness {
  int value = 0;
  std::vector<Reason> reasons;  ///< in the order they were counted, without those of under 3 points
};

Responsiveness responsive(const Features& features, const Chances& chances);

}  // namespace lastmile::text
