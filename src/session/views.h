// What the page and the command line get to see, as JSON.
#pragma once

#include "pack/pack.h"
#include "session/json.h"
#include "session/session.h"

namespace lastmile::session {

/// The pack for choosing and briefing: no knowledge base, no facts, nothing that a rep has to find
/// out.
Json describe(const pack::Pack& pack);

/// Where the talk stands: the customer's line, mood, level, outcome.
Json moment(const Session& session);

/// The turns alone, as in `debrief`.
Json turns(const Session& session);

/// Everything about the session for looking back.
Json debrief(const Session& session);

/// A reading without a pack, spans included: the answer of `analyze`. `begin` and `end` are UTF-16
/// offsets into `reply`.
Json moves(const text::Reading& reading, std::string_view reply);

/// Why a reply answers its line, or does not: [{what, points}].
Json reasons(const text::Reading& reading);

Json mood_json(const pack::Mood& mood);

}  // namespace lastmile::session
