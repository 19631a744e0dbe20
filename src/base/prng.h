// The one source of chance: specified, seeded, the same on every platform.
#pragma once

#include <cstdint>

namespace lastmile {

/// SplitMix64 (Steele, Lea, Flood 2014; reference code by S. Vigna, public domain).
/// FROZEN: a saved session replays only with the same sequence.
///
///   Prng chance(42);
///   std::uint32_t index = chance.below(3);  // 0, 1 or 2
class Prng {
 public:
  constexpr explicit Prng(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
  }

  /// A number in [0, bound); `bound` must be at least 1. Multiply-and-shift; the bias is below
  /// bound / 2^32, of no matter for choosing among lines.
  constexpr std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
  }

  bool operator==(const Prng&) const = default;

 private:
  std::uint64_t state_;
};

}  // namespace lastmile
