// Every sentence that the core itself says to a rep, in one place: the receipt's entries, the
// advice and the reasons. Plain words, second person, none of the project's own terms.
#pragma once

#include <string>
#include <string_view>

#include "dialogue/state.h"
#include "pack/pack.h"
#include "scoring/receipt.h"
#include "text/move.h"

namespace lastmile::scoring {

/// A short name for a move: "Evidence", "Open question".
std::string_view title(text::Move move);
/// A short name for a skill: "Active listening".
std::string_view title(Skill skill);

/// `coverage`: 0 missed, 1 touched, 2 covered.
std::string key_point_wording(const pack::KeyPoint& point, int coverage);
std::string move_wording(text::Move move);
std::string missing_move_wording(text::Move move);
/// How to make the move, or for a misstep what to do in its place.
std::string move_advice(text::Move move);
std::string responsive_wording(int responsive);
std::string responsive_advice(const pack::Beat& beat);
std::string fact_wording(pack::FactKind kind);
std::string fact_missed_wording(pack::FactKind kind);
std::string fact_advice(pack::FactKind kind);
std::string level_wording(int level);
std::string levels_missed_wording(int sustained, int levels);
/// A cause of a change of mood: "A demo before an answer".
std::string_view title(pack::MoodEvent event);

}  // namespace lastmile::scoring
