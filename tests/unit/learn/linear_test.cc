// The linear learner: it finds what separates examples, in slices or at once, always the same way.
#include "learn/linear.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lastmile::learn {
namespace {

LinearSettings settings(std::uint32_t outputs, Loss loss) {
  LinearSettings wanted;
  wanted.dimensions = 4;
  wanted.outputs = outputs;
  wanted.loss = loss;
  wanted.cost = 10;
  wanted.sweeps = 50;
  return wanted;
}

/// Input 0 speaks for output 0, input 1 for output 1; input 3 is always there.
LinearTrainer two_outputs() {
  LinearTrainer trainer(settings(2, Loss::margin));
  for (int i = 0; i < 10; ++i) {
    trainer.add({{0, 1.0F}, {3, 0.5F}}, {1, -1});
    trainer.add({{1, 1.0F}, {3, 0.5F}}, {-1, 1});
    trainer.add({{2, 1.0F}, {3, 0.5F}}, {-1, -1});
  }
  return trainer;
}

std::vector<float> outputs_for(const SparseVector& input, const std::vector<float>& weights,
                               std::size_t count) {
  std::vector<float> outputs(count, 0.0F);
  multiply(input, weights, outputs);
  return outputs;
}

TEST(LinearTrainer, TellsTheOutputsApart) {
  LinearTrainer trainer = two_outputs();
  trainer.run();
  const auto first = outputs_for({{0, 1.0F}, {3, 0.5F}}, trainer.weights(), 2);
  EXPECT_GT(first[0], 0.5F);
  EXPECT_LT(first[1], -0.5F);
  const auto neither = outputs_for({{2, 1.0F}, {3, 0.5F}}, trainer.weights(), 2);
  EXPECT_LT(neither[0], -0.5F);
  EXPECT_LT(neither[1], -0.5F);
}

TEST(LinearTrainer, SlicesGiveTheSameWeights) {
  LinearTrainer at_once = two_outputs();
  at_once.run();
  LinearTrainer sliced = two_outputs();
  int steps = 1;
  while (sliced.step(7)) ++steps;
  EXPECT_GT(steps, 100);
  EXPECT_EQ(sliced.weights(), at_once.weights());
}

TEST(LinearTrainer, LeastSquaresComesNearTheTargets) {
  LinearTrainer trainer(settings(1, Loss::squared));
  for (int i = 0; i < 10; ++i) {
    trainer.add({{0, 1.0F}}, {1.5F});
    trainer.add({{1, 1.0F}}, {-0.5F});
    trainer.add({{0, 1.0F}, {1, 1.0F}}, {1.0F});
  }
  trainer.run();
  EXPECT_NEAR(trainer.weights()[0], 1.5, 0.05);
  EXPECT_NEAR(trainer.weights()[1], -0.5, 0.05);
}

TEST(LinearTrainer, AMissedYesCanCostMore) {
  const auto margin_of_yes = [](float yes_cost) {
    LinearSettings wanted = settings(1, Loss::margin);
    wanted.cost = 0.1F;
    wanted.yes_cost = yes_cost;
    LinearTrainer trainer(wanted);
    trainer.add({{0, 1.0F}}, {1});
    for (int i = 0; i < 5; ++i) trainer.add({{0, 1.0F}, {1, 0.1F}}, {-1});
    trainer.run();
    return trainer.weights()[0];
  };
  EXPECT_LT(margin_of_yes(1), 0);
  EXPECT_GT(margin_of_yes(20), 0);
}

TEST(LinearTrainer, WithoutExamplesThereIsNothingToDo) {
  LinearTrainer trainer(settings(1, Loss::margin));
  trainer.run();
  EXPECT_EQ(trainer.weights(), std::vector<float>(4, 0.0F));
}

}  // namespace
}  // namespace lastmile::learn
