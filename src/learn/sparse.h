// Sparse vectors: what a learner sees of a text.
#pragma once

#include <cstdint>
#include <vector>

namespace lastmile::learn {

struct Entry {
  std::uint32_t index = 0;
  float value = 0;
};

/// Entries in any order; an index that stands there twice counts with the sum of its values.
using SparseVector = std::vector<Entry>;

}  // namespace lastmile::learn
