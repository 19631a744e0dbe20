// Linear learners for many outputs at once, over sparse inputs.
//
// Dual coordinate descent (Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent
// method for large-scale linear SVM, ICML 2008), one problem an output, all outputs of an example
// in one pass. Only + − × ÷ on floats, in a fixed order: the same bits on every platform.
#pragma once

#include <cstdint>
#include <vector>

#include "base/prng.h"
#include "learn/sparse.h"

namespace lastmile::learn {

enum class Loss : std::uint8_t {
  margin,   ///< squared hinge: a target above 0 is "yes", another one "no"
  squared,  ///< least squares: the output comes near the target
};

struct LinearSettings {
  std::uint32_t dimensions = 0;  ///< indices are below
  std::uint32_t outputs = 0;
  Loss loss = Loss::margin;
  float cost = 1.0F;      ///< of an error, against the size of the weights; above 0
  float yes_cost = 1.0F;  ///< how many times as much a missed "yes" costs; above 0
  int sweeps = 10;        ///< passes over the examples
};

/// Trains in slices, so that a page can breathe in between.
///
///   LinearTrainer trainer({.dimensions = 4096, .outputs = 2});
///   trainer.add({{17, 0.5F}, {99, 0.5F}}, {1, -1});
///   while (trainer.step(100)) {}
///   trainer.weights()[17 * 2 + 0];  // of input 17 for output 0
class LinearTrainer {
 public:
  explicit LinearTrainer(const LinearSettings& settings);

  /// `targets`: one an output.
  void add(SparseVector input, const std::vector<float>& targets);
  /// Looks at the next `examples` examples; false when all sweeps are done.
  bool step(std::size_t examples);
  void run() {
    while (step(inputs_.size() + 1)) {
    }
  }

  /// [input × outputs + output].
  const std::vector<float>& weights() const { return weights_; }

 private:
  void visit(std::size_t example);
  float change_of(std::size_t example, std::size_t output);
  void shuffle();

  LinearSettings settings_;
  std::vector<SparseVector> inputs_;
  std::vector<float> lengths_;  // squared
  std::vector<float> targets_;  // [example × outputs + output]
  std::vector<float> duals_;    // the same
  std::vector<float> weights_;
  std::vector<float> outputs_;  // of the example at hand
  std::vector<std::uint32_t> changed_;
  std::vector<std::uint32_t> order_;
  std::size_t next_ = 0;
  int sweep_ = 0;
  Prng chance_{1};
};

/// Adds to `outputs` what the weights make of `input`.
void multiply(const SparseVector& input, const std::vector<float>& weights,
              std::vector<float>& outputs);

}  // namespace lastmile::learn
