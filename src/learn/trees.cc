#include "learn/trees.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "base/prng.h"

namespace lastmile::learn {
namespace {

constexpr std::size_t kBins = 48;
using Row = std::vector<std::int16_t>;

/// Thresholds of one feature: values that part the examples into parts of like size.
std::vector<std::int16_t> thresholds_of(const std::vector<Row>& rows, std::size_t feature) {
  std::vector<std::int16_t> values;
  for (const Row& row : rows) values.push_back(row[feature]);
  std::sort(values.begin(), values.end());
  std::vector<std::int16_t> thresholds;
  for (std::size_t b = 1; b < kBins; ++b) {
    const std::int16_t value = values[values.size() * b / kBins];
    if (value != values.front() && (thresholds.empty() || thresholds.back() < value)) {
      thresholds.push_back(value);
    }
  }
  // rare values of sparse features are no quantile of anything
  if (thresholds.empty() && values.front() != values.back()) {
    thresholds.push_back(*std::upper_bound(values.begin(), values.end(), values.front()));
  }
  return thresholds;
}

struct Sums {
  double gradient = 0;
  double weight = 0;
  double count = 0;
};

class Grower {
 public:
  Grower(const std::vector<Row>& rows, const std::vector<double>& targets,
         const ForestSettings& settings)
      : rows_(rows), targets_(targets), settings_(settings), features_(rows.front().size()) {
    for (std::size_t f = 0; f < features_; ++f) {
      thresholds_.push_back(thresholds_of(rows, f));
      std::vector<std::uint8_t> bins;
      for (const Row& row : rows) {
        const auto above = std::upper_bound(thresholds_[f].begin(), thresholds_[f].end(), row[f]);
        bins.push_back(static_cast<std::uint8_t>(above - thresholds_[f].begin()));
      }
      bins_.push_back(std::move(bins));
    }
  }

  Forest run() {
    Forest forest;
    double mean = 0;
    for (const double target : targets_) mean += target;
    mean /= static_cast<double>(targets_.size());
    if (settings_.loss == TreeLoss::logistic) {
      mean = std::min(std::max(mean, 0.001), 0.999);
      mean = std::log(mean / (1 - mean));
    }
    forest.base = static_cast<int>(std::lround(mean * kTreeScale));
    outputs_.assign(rows_.size(), mean);
    for (int t = 0; t < settings_.trees; ++t) forest.trees.push_back(grow());
    return forest;
  }

 private:
  Tree grow() {
    find_gradients();
    choose_features();
    Tree tree;
    place_.assign(rows_.size(), 0);
    for (int depth = 0; depth < kTreeDepth; ++depth) split_level(tree, depth);
    set_leaves(tree);
    return tree;
  }

  void find_gradients() {
    gradients_.resize(rows_.size());
    weights_.assign(rows_.size(), 1);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (settings_.loss == TreeLoss::squared) {
        gradients_[i] = targets_[i] - outputs_[i];
        continue;
      }
      const double chance = 1 / (1 + std::exp(-outputs_[i]));
      gradients_[i] = targets_[i] - chance;
      weights_[i] = std::max(chance * (1 - chance), 1e-6);
    }
  }

  void choose_features() {
    chosen_.clear();
    for (std::size_t f = 0; f < features_; ++f) {
      const bool chosen = chance_.below(1000) < settings_.column_share * 1000;
      if (chosen && !thresholds_[f].empty()) chosen_.push_back(f);
    }
  }

  double worth(const Sums& sums) const {
    return sums.gradient * sums.gradient / (sums.weight + settings_.smoothing);
  }

  /// What asking whether `feature` reaches each of its thresholds gains, over all places.
  void find_gains(std::size_t feature, std::size_t places) {
    const std::size_t bins = thresholds_[feature].size() + 1;
    const std::vector<std::uint8_t>& bin = bins_[feature];
    sums_.assign(places * bins, {});
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      add(sums_[place_[i] * bins + bin[i]], {gradients_[i], weights_[i], 1}, 1);
    }
    gains_.assign(bins - 1, 0);
    for (std::size_t p = 0; p < places; ++p) {
      Sums total;
      for (std::size_t b = 0; b < bins; ++b) add(total, sums_[p * bins + b], 1);
      Sums left;
      for (std::size_t b = 0; b + 1 < bins; ++b) {
        add(left, sums_[p * bins + b], 1);
        Sums right = total;
        add(right, left, -1);
        if (left.count < settings_.min_leaf || right.count < settings_.min_leaf) continue;
        gains_[b] += worth(left) + worth(right) - worth(total);
      }
    }
  }

  void split_level(Tree& tree, int depth) {
    Tree::Split& split = tree.splits[depth];
    split = {0, std::numeric_limits<std::int16_t>::max()};  // nobody reaches it
    double highest = 1e-9;
    for (const std::size_t f : chosen_) {
      find_gains(f, std::size_t{1} << depth);
      for (std::size_t b = 0; b < gains_.size(); ++b) {
        if (gains_[b] <= highest) continue;
        highest = gains_[b];
        split = {static_cast<std::uint16_t>(f), thresholds_[f][b]};
      }
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      place_[i] |= (rows_[i][split.feature] >= split.threshold ? 1U : 0U) << depth;
    }
  }

  static void add(Sums& to, const Sums& what, double times) {
    to.gradient += what.gradient * times;
    to.weight += what.weight * times;
    to.count += what.count * times;
  }

  void set_leaves(Tree& tree) {
    std::vector<Sums> sums(kTreeLeaves);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      add(sums[place_[i]], {gradients_[i], weights_[i], 1}, 1);
    }
    for (std::size_t l = 0; l < kTreeLeaves; ++l) {
      const double value =
          settings_.rate * sums[l].gradient / (sums[l].weight + settings_.smoothing);
      const double clipped = std::min(std::max(value, -100.0), 100.0);
      tree.leaves[l] = static_cast<std::int16_t>(std::lround(clipped * kTreeScale));
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      outputs_[i] += static_cast<double>(tree.leaves[place_[i]]) / kTreeScale;
    }
  }

  const std::vector<Row>& rows_;
  const std::vector<double>& targets_;
  const ForestSettings& settings_;
  std::size_t features_;
  std::vector<std::vector<std::int16_t>> thresholds_;
  std::vector<std::vector<std::uint8_t>> bins_;  // [feature][example]
  std::vector<double> outputs_;
  std::vector<double> gradients_;
  std::vector<double> weights_;
  std::vector<std::size_t> place_;  // the leaf that an example will come to, as far as is known
  std::vector<Sums> sums_;          // [place][bin]
  std::vector<double> gains_;       // [threshold]
  std::vector<std::size_t> chosen_;
  Prng chance_{1};
};

}  // namespace

int Forest::operator()(const std::int16_t* features) const {
  int sum = base;
  for (const Tree& tree : trees) {
    unsigned leaf = 0;
    for (unsigned d = 0; d < kTreeDepth; ++d) {
      const Tree::Split& split = tree.splits[d];
      leaf |= (features[split.feature] >= split.threshold ? 1U : 0U) << d;
    }
    sum += tree.leaves[leaf];
  }
  return sum;
}

Forest grow_forest(const std::vector<std::vector<std::int16_t>>& rows,
                   const std::vector<double>& targets, const ForestSettings& settings) {
  if (rows.empty()) return {};
  return Grower(rows, targets, settings).run();
}

}  // namespace lastmile::learn
