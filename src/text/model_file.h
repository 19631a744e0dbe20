// Reading and writing the model files: numbers of 1, 2 or 4 bytes, little end first, and forests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "learn/trees.h"

namespace lastmile::text {

class ModelWriter {
 public:
  template <typename Number>
  void put(Number number) {
    auto bits = static_cast<std::uint64_t>(number);
    for (std::size_t b = 0; b < sizeof(Number); ++b, bits >>= 8U) {
      bytes.push_back(static_cast<char>(bits & 0xffU));
    }
  }
  void put_forest(const learn::Forest& forest);

  std::string bytes;
};

/// Gives zeros where the bytes are at an end.
class ModelReader {
 public:
  explicit ModelReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number get() {
    std::uint64_t bits = 0;
    for (std::size_t b = 0; b < sizeof(Number) && at_ < bytes_.size(); ++b, ++at_) {
      bits |= std::uint64_t{static_cast<unsigned char>(bytes_[at_])} << (8 * b);
    }
    return static_cast<Number>(bits);
  }
  learn::Forest get_forest();

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace lastmile::text
