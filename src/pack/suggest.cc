#include "pack/suggest.h"

#include <algorithm>
#include <cstdint>

#include "pack/report.h"

namespace lastmile::pack {
namespace {

constexpr std::size_t kLongestName = 64;  // what is longer is no slip of a name
constexpr std::size_t kMostListed = 40;
constexpr int kMostEdits = 4;  // more is another name

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string listed(const std::vector<std::string_view>& known) {
  if (known.empty()) return "There is none in this pack.";
  std::string text = "It can be: ";
  const std::size_t shown = std::min(known.size(), kMostListed);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += ", ";
    text += known[i];
  }
  return text + (shown < known.size() ? ", …" : ".");
}

}  // namespace

// The usual table of distances between beginnings, one row kept, and of each row only the part
// around the diagonal: a cell further from it than `limit` stands for more edits than that.
int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto wide = static_cast<std::size_t>(limit);
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > wide) return limit + 1;
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > wide ? i - wide : 1;
    const std::size_t last = std::min(b.size(), i + wide);
    int diagonal = row[first - 1];
    row[first - 1] = first == 1 ? static_cast<int>(i) : limit + 1;
    int least = row[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const int change = diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return std::min(row.back(), limit + 1);
}

std::string suggest(std::string_view unknown, const std::vector<std::string_view>& known) {
  const std::size_t length = std::min(unknown.size(), kLongestName);
  int best = std::clamp(static_cast<int>(length) / 3, 1, kMostEdits) + 1;
  std::string_view closest;
  for (const std::string_view candidate : known) {
    if (unknown.size() > kLongestName) break;
    const int distance = edit_distance(unknown, candidate, best - 1);
    if (distance >= best) continue;
    best = distance;
    closest = candidate;
  }
  if (closest.empty()) return listed(known);
  return "Did you mean " + in_quotes(closest) + "?";
}

}  // namespace lastmile::pack
