// The conversation engine: a pure function from where the conversation stands and what the rep says
// to where it stands then and what the customer says.
//
//   Scene scene(pack, insight, persona);
//   Step now = open(scene, seed);            // the customer's reaction to the insight
//   while (!now.state.outcome) now = step(scene, now.state, ask_the_rep());
//
// The customer's line is put together from authored fragments in a fixed order: pick-up (what was
// heard, in the rep's words), interrupt (a misstep is answered), answer (to the rep's question),
// then the question that is still open, the next beat's line, or an end. No fragment is said twice
// in a session, so no line is. When the fragments for a situation run out the talk ends.
#pragma once

#include <cstdint>
#include <string_view>

#include "dialogue/scene.h"
#include "dialogue/state.h"
#include "dialogue/turn.h"

namespace lastmile::dialogue {

struct Step {
  State state;
  Turn turn;  ///< of `open`: only `beat`, the moods and `line` mean something
};

/// Replies beyond this many are not taken: the customer has to go.
inline constexpr int kMaxTurns = 60;

/// The customer's first line, right after the insight was delivered.
Step open(const Scene& scene, std::uint64_t seed);

/// The rep says `reply` (well-formed UTF-8; see text::kMaxReplyBytes). The conversation must not be
/// over (`!state.outcome`).
Step step(const Scene& scene, const State& state, std::string_view reply);

/// The rep leaves. Gives the customer's parting line and the outcome as things stand.
Step leave(const Scene& scene, const State& state);

}  // namespace lastmile::dialogue
