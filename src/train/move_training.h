// Trains the judge of moves and quality (text/move_model.h) and says how well it does on replies
// that it was not trained on.
#pragma once

#include <array>
#include <vector>

#include "text/move_model.h"
#include "train/corpus.h"

namespace lastmile::train {

/// How often a move was found, found wrongly, and missed.
struct Hits {
  int right = 0;
  int wrong = 0;
  int missed = 0;

  double f1() const;
};

/// Cross-validated: every reply is judged by a judge that has not seen its insight.
struct MoveReport {
  std::array<Hits, text::kMoveCount> moves{};
  /// Of judgements with a confidence of 10 b to 10 b + 9 percent: how many, and how many were
  /// right.
  struct Bin {
    int judged = 0;
    int right = 0;
  };
  std::array<Bin, 10> reliability{};
  double quality_rank = 0;  ///< Spearman's rank correlation with the annotators' quality

  double micro_f1() const;
  double macro_f1() const;
};

struct Trained {
  text::MoveModel model;
  MoveReport report;
};

/// Deterministic; takes minutes for ten thousand replies.
Trained train_moves(const std::vector<Labelled>& replies);

}  // namespace lastmile::train
