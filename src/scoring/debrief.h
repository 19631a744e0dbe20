// What the rep sees first afterwards: one sentence, why it ended as it did, one thing to change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialogue/scene.h"
#include "dialogue/state.h"
#include "dialogue/turn.h"
#include "scoring/receipt.h"

namespace lastmile::scoring {

/// The one most useful thing to do differently.
struct Advice {
  int turn = 0;  ///< 1-based
  std::string text;
};

struct Debrief {
  std::string summary;
  std::vector<std::string>
      reasons;                   ///< for the outcome so far, the weightiest first, three at most
  std::optional<Advice> advice;  ///< none when nothing was lost
};

/// How the customer sits there, for the picture and for a screen reader: "leaning-in", "listening",
/// "doubtful", "arms-crossed", "looking-at-the-clock", "gone".
std::string bearing(const dialogue::State& state);

Debrief debrief(const dialogue::Scene& scene, const dialogue::State& state,
                const std::vector<dialogue::Turn>& turns, const Receipt& receipt);

}  // namespace lastmile::scoring
