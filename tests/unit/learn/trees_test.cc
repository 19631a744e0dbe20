// Forests see what no single feature shows.
#include "learn/trees.h"

#include <gtest/gtest.h>

#include "base/prng.h"

namespace lastmile::learn {
namespace {

struct Data {
  std::vector<std::vector<std::int16_t>> rows;
  std::vector<double> targets;
};

/// Feature 0 and 1 decide together (either, not both); feature 2 is noise.
Data either_or(std::size_t count) {
  Prng chance(7);
  Data data;
  for (std::size_t i = 0; i < count; ++i) {
    const auto a = static_cast<std::int16_t>(chance.below(100));
    const auto b = static_cast<std::int16_t>(chance.below(100));
    data.rows.push_back({a, b, static_cast<std::int16_t>(chance.below(100))});
    data.targets.push_back((a < 50) != (b < 50) ? 1 : 0);
  }
  return data;
}

TEST(Forest, LearnsWhatTwoFeaturesDecideTogether) {
  const Data data = either_or(2000);
  ForestSettings settings;
  settings.loss = TreeLoss::logistic;
  const Forest forest = grow_forest(data.rows, data.targets, settings);
  for (const auto& [a, b] : {std::pair{10, 90}, {90, 10}}) {
    const std::int16_t row[] = {static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), 50};
    EXPECT_GT(forest(row), kTreeScale) << a << " " << b;
  }
  for (const auto& [a, b] : {std::pair{10, 10}, {90, 90}}) {
    const std::int16_t row[] = {static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), 50};
    EXPECT_LT(forest(row), -kTreeScale) << a << " " << b;
  }
}

TEST(Forest, ComesNearANumber) {
  Data data = either_or(2000);
  for (double& target : data.targets) target = 1 + 2 * target;
  const Forest forest = grow_forest(data.rows, data.targets, {});
  const std::int16_t high[] = {10, 90, 50};
  const std::int16_t low[] = {10, 10, 50};
  EXPECT_NEAR(static_cast<double>(forest(high)) / kTreeScale, 3, 0.2);
  EXPECT_NEAR(static_cast<double>(forest(low)) / kTreeScale, 1, 0.2);
}

TEST(Forest, TheSameExamplesGiveTheSameForest) {
  const Data data = either_or(300);
  const Forest one = grow_forest(data.rows, data.targets, {});
  const Forest other = grow_forest(data.rows, data.targets, {});
  for (const auto& row : data.rows) EXPECT_EQ(one(row.data()), other(row.data()));
}

TEST(Forest, AFeatureThatIsRarelyThereIsSeen) {
  Data data;
  for (int i = 0; i < 1000; ++i) {
    const bool there = i % 50 == 0;
    data.rows.push_back({static_cast<std::int16_t>(there ? 1 : 0)});
    data.targets.push_back(there ? 1 : 0);
  }
  const Forest forest = grow_forest(data.rows, data.targets, {});
  const std::int16_t there[] = {1};
  const std::int16_t not_there[] = {0};
  EXPECT_GT(forest(there), forest(not_there) + kTreeScale / 2);
}

TEST(Forest, WithoutExamplesItSaysNothing) {
  const Forest forest = grow_forest({}, {}, {});
  EXPECT_EQ(forest(nullptr), 0);
}

}  // namespace
}  // namespace lastmile::learn
