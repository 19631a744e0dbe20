// Spearman's rank correlation.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace lastmile::train {

/// Ranks from 0; equal values share the mean of their ranks.
inline std::vector<double> ranks_of(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t next = i;
    while (next < order.size() && values[order[next]] == values[order[i]]) ++next;
    for (std::size_t k = i; k < next; ++k) ranks[order[k]] = static_cast<double>(i + next - 1) / 2;
    i = next;
  }
  return ranks;
}

/// −1 to 1, for two lists of one length; 0 when one of them is all alike.
inline double rank_correlation(const std::vector<double>& one, const std::vector<double>& other) {
  const std::vector<double> a = ranks_of(one);
  const std::vector<double> b = ranks_of(other);
  const double middle = (static_cast<double>(a.size()) - 1) / 2;
  double together = 0;
  double of_a = 0;
  double of_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    together += (a[i] - middle) * (b[i] - middle);
    of_a += (a[i] - middle) * (a[i] - middle);
    of_b += (b[i] - middle) * (b[i] - middle);
  }
  return of_a == 0 || of_b == 0 ? 0 : together / std::sqrt(of_a * of_b);
}

}  // namespace lastmile::train
