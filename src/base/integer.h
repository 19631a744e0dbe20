// Arithmetic on integers that the standard library leaves out.
#pragma once

#include <cstdint>

namespace lastmile {

/// The whole part of the square root.
constexpr std::uint64_t square_root(std::uint64_t value) {
  std::uint64_t root = 0;
  for (std::uint64_t bit = 1ULL << 62U; bit != 0; bit >>= 2U) {
    if (value >= root + bit) {
      value -= root + bit;
      root = (root >> 1U) + bit;
    } else {
      root >>= 1U;
    }
  }
  return root;
}

}  // namespace lastmile
