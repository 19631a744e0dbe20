// Words that turn a statement round when one stands for the other.
#pragma once

#include <cstdint>

namespace lastmile::text {

/// Whether two stems (fnv1a64 of them) mean the opposite of one another: "same", "different".
bool are_opposites(std::uint64_t stem, std::uint64_t other);

/// Whether the stem is the opposite of any other.
bool has_opposite(std::uint64_t stem);

}  // namespace lastmile::text
