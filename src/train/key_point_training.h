// Teaches the judge of key points (text/key_point_model.h).
#pragma once

#include <array>
#include <vector>

#include "text/key_point_model.h"
#include "train/corpus.h"

namespace lastmile::train {

/// How points that were not trained on are judged.
struct KeyPointReport {
  /// [graded][judged], each missed, touched, covered.
  std::array<std::array<int, 3>, 3> counts{};

  /// Mean F1 of "covered" and of "the rest".
  double macro_f1() const;
};

struct TrainedKeyPoints {
  text::KeyPointModel model;
  KeyPointReport report;
};

TrainedKeyPoints train_key_points(const std::vector<GradedPoint>& points);

}  // namespace lastmile::train
