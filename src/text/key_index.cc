#include "text/key_index.h"

#include <utility>

namespace lastmile::text {
namespace {

constexpr std::size_t kBuckets = 4096;

std::size_t bucket_of(std::uint32_t key) {
  return key >> 12U;
}

}  // namespace

KeyIndex::KeyIndex(std::vector<std::uint32_t> keys)
    : keys_(std::move(keys)), first_(kBuckets + 1, 0) {
  for (const std::uint32_t key : keys_) ++first_[bucket_of(key) + 1];
  for (std::size_t b = 0; b < kBuckets; ++b) {
    first_[b + 1] = static_cast<std::uint16_t>(first_[b] + first_[b + 1]);
  }
}

std::uint32_t KeyIndex::find(std::uint32_t key) const {
  if (keys_.empty()) return kNone;
  const std::size_t bucket = bucket_of(key);
  for (std::uint32_t i = first_[bucket]; i < first_[bucket + 1]; ++i) {
    if (keys_[i] == key) return i;
  }
  return kNone;
}

}  // namespace lastmile::text
