// Gradient-boosted regression trees (Friedman: Greedy function approximation, Annals of Statistics
// 2001) over small integer features: a few dozen shallow trees that see how features act together.
#pragma once

#include <cstdint>
#include <vector>

namespace lastmile::learn {

inline constexpr int kTreeDepth = 4;
inline constexpr std::size_t kTreeLeaves = 1U << kTreeDepth;

/// A tree that asks the same question everywhere on a level (oblivious; Kohavi, Bottom-up induction
/// of oblivious read-once decision graphs, ECML 1994): no jumps, and half the size.
struct Tree {
  struct Split {
    std::uint16_t feature = 0;
    std::int16_t threshold = 0;
  };
  Split splits[kTreeDepth];
  /// In 1/kTreeScale. Bit d of the index: whether the feature of level d reaches its threshold.
  std::int16_t leaves[kTreeLeaves] = {};
};

inline constexpr int kTreeScale = 1024;

struct Forest {
  int base = 0;  ///< in 1/kTreeScale
  std::vector<Tree> trees;

  /// The sum over all trees, in 1/kTreeScale.
  int operator()(const std::int16_t* features) const;
};

enum class TreeLoss : std::uint8_t { squared, logistic };

struct ForestSettings {
  TreeLoss loss = TreeLoss::squared;
  int trees = 60;
  double rate = 0.1;        ///< how much of each tree counts
  double smoothing = 4;     ///< added to the weight of every leaf
  double min_leaf = 10;     ///< examples of a leaf, at least
  double column_share = 1;  ///< of the features that a tree looks at
};

/// `rows`: one vector of features an example, all of one size; `targets`: any number (squared), or
/// 0 and 1 (logistic; the forest then gives log-odds). Deterministic.
Forest grow_forest(const std::vector<std::vector<std::int16_t>>& rows,
                   const std::vector<double>& targets, const ForestSettings& settings);

}  // namespace lastmile::learn
