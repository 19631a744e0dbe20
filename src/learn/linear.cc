#include "learn/linear.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace lastmile::learn {

LinearTrainer::LinearTrainer(const LinearSettings& settings)
    : settings_(settings),
      weights_(static_cast<std::size_t>(settings.dimensions) * settings.outputs, 0.0F),
      outputs_(settings.outputs, 0.0F) {}

void LinearTrainer::add(SparseVector input, const std::vector<float>& targets) {
  float length = 0;
  for (const Entry& entry : input) length += entry.value * entry.value;
  lengths_.push_back(length);
  order_.push_back(static_cast<std::uint32_t>(inputs_.size()));
  inputs_.push_back(std::move(input));
  targets_.insert(targets_.end(), targets.begin(), targets.end());
  duals_.resize(targets_.size(), 0.0F);
}

void LinearTrainer::shuffle() {
  for (std::size_t i = order_.size(); i > 1; --i) {
    std::swap(order_[i - 1], order_[chance_.below(static_cast<std::uint32_t>(i))]);
  }
}

bool LinearTrainer::step(std::size_t examples) {
  for (; examples > 0 && sweep_ < settings_.sweeps; --examples) {
    if (next_ == 0) shuffle();
    if (next_ == order_.size()) {
      next_ = 0;
      ++sweep_;
      continue;
    }
    visit(order_[next_++]);
  }
  return sweep_ < settings_.sweeps;
}

/// Moves the dual of an example for an output to where it is best; how far the weights move along
/// the example.
float LinearTrainer::change_of(std::size_t example, std::size_t output) {
  const std::size_t at = example * settings_.outputs + output;
  const bool yes = targets_[at] > 0;
  const bool margin = settings_.loss == Loss::margin;
  const float cost = settings_.cost * (margin && yes ? settings_.yes_cost : 1.0F);
  const float slack = 1.0F / (2.0F * cost);
  const float step = 1.0F / (lengths_[example] + slack);
  float& dual = duals_[at];
  const float before = dual;
  if (!margin) {
    dual += (targets_[at] - outputs_[output] - slack * dual) * step;
    return dual - before;
  }
  const float sign = yes ? 1.0F : -1.0F;
  dual = std::max(dual - (sign * outputs_[output] - 1.0F + slack * dual) * step, 0.0F);
  return (dual - before) * sign;
}

void LinearTrainer::visit(std::size_t example) {
  const SparseVector& input = inputs_[example];
  const std::size_t outputs = settings_.outputs;
  std::fill(outputs_.begin(), outputs_.end(), 0.0F);
  multiply(input, weights_, outputs_);
  changed_.clear();
  for (std::uint32_t o = 0; o < outputs; ++o) {
    outputs_[o] = change_of(example, o);
    if (outputs_[o] != 0) changed_.push_back(o);
  }
  const bool few = changed_.size() * 8 < outputs;
  for (const Entry& entry : input) {
    float* row = &weights_[entry.index * outputs];
    if (few) {
      for (const std::uint32_t o : changed_) row[o] += entry.value * outputs_[o];
    } else {
      for (std::size_t o = 0; o < outputs; ++o) row[o] += entry.value * outputs_[o];
    }
  }
}

void multiply(const SparseVector& input, const std::vector<float>& weights,
              std::vector<float>& outputs) {
  const std::size_t count = outputs.size();
  for (const Entry& entry : input) {
    const float* row = &weights[entry.index * count];
    for (std::size_t o = 0; o < count; ++o) outputs[o] += entry.value * row[o];
  }
}

}  // namespace lastmile::learn
