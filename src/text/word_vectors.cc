#include "text/word_vectors.h"

#include <algorithm>
#include <utility>

#include "base/integer.h"
#include "text/resources.h"

namespace lastmile::text {
namespace {

constexpr std::size_t kRow = 4 + WordVectors::kDimensions / 2;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

WordVectors::Values read_values(std::string_view row) {
  const int scale = static_cast<int>(byte_at(row, 3));
  WordVectors::Values values{};
  for (std::size_t d = 0; d < WordVectors::kDimensions; ++d) {
    const std::uint32_t pair = byte_at(row, 4 + d / 2);
    const int value = static_cast<int>(d % 2 == 0 ? pair >> 4U : pair & 15U) - 8;
    values[d] = static_cast<std::int8_t>(value * scale / 16);
  }
  return values;
}

}  // namespace

WordVectors::WordVectors(std::string_view bytes) {
  std::vector<std::uint32_t> keys;
  for (; bytes.size() >= kRow; bytes.remove_prefix(kRow)) {
    keys.push_back(byte_at(bytes, 0) << 16U | byte_at(bytes, 1) << 8U | byte_at(bytes, 2));
    values_.push_back(read_values(bytes));
  }
  index_ = KeyIndex(std::move(keys));
}

const WordVectors::Values* WordVectors::find(std::uint64_t word_id) const {
  const std::uint32_t place = index_.find(static_cast<std::uint32_t>(word_id) & kKeyMask);
  return place == KeyIndex::kNone ? nullptr : &values_[place];
}

const WordVectors& WordVectors::standard() {
  static const WordVectors vectors(resources::words());
  return vectors;
}

int likeness(const WordVectors::Values& a, const WordVectors::Values& b) {
  std::int32_t product = 0;
  std::int32_t of_a = 0;
  std::int32_t of_b = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    product += a[d] * b[d];
    of_a += a[d] * a[d];
    of_b += b[d] * b[d];
  }
  const std::int64_t lengths = std::int64_t{of_a} * of_b;
  if (product <= 0 || std::int64_t{product} * product * 4 <= lengths) return 0;
  const std::uint64_t root = square_root(static_cast<std::uint64_t>(lengths));
  const int percent = static_cast<int>(product * 100LL / static_cast<std::int64_t>(root));
  return (percent - 50) * 160 / 100;
}

Meaning meaning(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  std::array<int, WordVectors::kDimensions> sum{};
  const WordVectors& vectors = WordVectors::standard();
  for (std::size_t i = first; i < last; ++i) {
    const WordVectors::Values* word = vectors.find(tokens[i].word_id);
    if (word == nullptr) continue;
    for (std::size_t d = 0; d < sum.size(); ++d) sum[d] += (*word)[d];
  }
  std::uint64_t length = 0;
  for (const int value : sum) length += static_cast<std::uint64_t>(std::int64_t{value} * value);
  const auto root = static_cast<std::int64_t>(square_root(length));
  Meaning result{};
  if (root == 0) return result;
  for (std::size_t d = 0; d < sum.size(); ++d) {
    result[d] = static_cast<std::int16_t>(std::int64_t{sum[d]} * kMeaningLength / root);
  }
  return result;
}

int likeness(const Meaning& a, const Meaning& b) {
  std::int64_t product = 0;
  for (std::size_t d = 0; d < a.size(); ++d) product += std::int64_t{a[d]} * b[d];
  return static_cast<int>(product * 100 / (std::int64_t{kMeaningLength} * kMeaningLength));
}

}  // namespace lastmile::text
