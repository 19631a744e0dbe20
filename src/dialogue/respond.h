// Decides where the conversation goes after a reply and what the customer says.
#pragma once

#include "dialogue/appraise.h"
#include "dialogue/scene.h"
#include "dialogue/state.h"
#include "dialogue/turn.h"

namespace lastmile::dialogue {

/// Moves `state` on (next beat, ask again, let go, end) and fills `turn.line` and `turn.tellings`.
void respond(const Scene& scene, State& state, Turn& turn, const Appraisal& appraisal);

/// Goes to a beat that was not there before: its counters start anew.
void enter(const Scene& scene, State& state, pack::Index beat);

/// Ends the talk because the rep leaves: outcome as things stand, parting line in `turn.line`.
void part(const Scene& scene, State& state, Turn& turn);

}  // namespace lastmile::dialogue
