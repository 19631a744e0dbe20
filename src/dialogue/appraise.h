// What a reply comes to: does it answer, how far, which missteps count, and what that does to the
// customer's mood. The customer's words are not decided here (compose.h).
#pragma once

#include <cstdint>
#include <optional>

#include "dialogue/scene.h"
#include "dialogue/state.h"
#include "dialogue/turn.h"

namespace lastmile::dialogue {

/// How the reply stands to the customer's line.
enum class Progress : std::uint8_t {
  none,      ///< the line is as open as before
  partly,    ///< something was gained
  resolved,  ///< answered
};

struct Appraisal {
  Progress progress = Progress::none;
  /// The occasion that the customer has to react to before anything else.
  std::optional<pack::Occasion> interrupt;
  bool free = false;  ///< costs nothing and does not count as a try (first time not understood)
  /// A statement that may be an answer, though nothing in it was recognised as one.
  bool plausible = false;
  bool substance = false;                ///< something of substance was said, foreseen or not
  bool recovered = false;                ///< after a misstep, good again
  bool step = false;                     ///< proposes a fitting next step
  std::optional<pack::Index> key_point;  ///< the weightiest newly covered
};

/// Updates what `state` knows of the beat (key points, credits, counters) and of the mood, records
/// the causes in `turn`.
Appraisal appraise(const Scene& scene, State& state, Turn& turn);

/// Applies one event of the rules and records it. `half` for a misstep in a reply that answers.
void happen(const Scene& scene, State& state, Turn& turn, pack::MoodEvent event, Span span = {},
            bool half = false);

}  // namespace lastmile::dialogue
