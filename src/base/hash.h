// A hash whose values are part of file formats and of seeded choices, so it never changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lastmile {

/// FNV-1a, 64 bits (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/).
/// FROZEN: saved sessions hold values of it.
constexpr std::uint64_t fnv1a64(std::string_view bytes,
                                std::uint64_t state = 0xcbf29ce484222325ULL) {
  for (const char c : bytes) {
    state ^= static_cast<unsigned char>(c);
    state *= 0x100000001b3ULL;
  }
  return state;
}

/// `value` as 16 lower-case hexadecimal digits.
std::string hex64(std::uint64_t value);

}  // namespace lastmile
