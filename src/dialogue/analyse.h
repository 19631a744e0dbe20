// Reads a reply in the light of the beat it answers.
#pragma once

#include <string_view>

#include "dialogue/scene.h"
#include "dialogue/state.h"
#include "dialogue/turn.h"

namespace lastmile::dialogue {

/// `reply` must be well-formed UTF-8.
Analysis analyse(const Scene& scene, const State& state, std::string_view reply);

/// A hash under which two replies that differ in case, spacing and punctuation only are the same.
std::uint64_t folded_hash(std::string_view reply);

}  // namespace lastmile::dialogue
