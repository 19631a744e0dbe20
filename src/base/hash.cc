#include "base/hash.h"

namespace lastmile {

std::string hex64(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = out.size(); i-- > 0; value >>= 4U) out[i] = digits[value & 0xFU];
  return out;
}

}  // namespace lastmile
