// A stretch of a text. Everything that points into a reply (a move, a key point, a question)
// points with one of these.
#pragma once

#include <cstdint>

namespace lastmile {

/// Half-open range of byte offsets [begin, end) into a UTF-8 text; empty when begin == end.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return empty() ? 0 : end - begin; }
  bool operator==(const Span&) const = default;
};

}  // namespace lastmile
