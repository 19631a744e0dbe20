// A set of 24-bit keys, each with its place in sorted order: how the models find the row of a word.
#pragma once

#include <cstdint>
#include <vector>

namespace lastmile::text {

inline constexpr std::uint32_t kKeyMask = 0xffffffU;

class KeyIndex {
 public:
  KeyIndex() = default;
  /// `keys`: ascending, each once, within kKeyMask, fewer than 65,536.
  explicit KeyIndex(std::vector<std::uint32_t> keys);

  static constexpr std::uint32_t kNone = 0xffffffffU;
  /// The place of the key among the keys, or kNone.
  std::uint32_t find(std::uint32_t key) const;

  const std::vector<std::uint32_t>& keys() const { return keys_; }

 private:
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint16_t> first_;  // by the upper half of a key: where to look
};

}  // namespace lastmile::text
