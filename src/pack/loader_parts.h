// The parts of a pack, each read by a function of its own. Private to the pack module.
#pragma once

#include <vector>

#include "pack/json_document.h"
#include "pack/pack.h"
#include "pack/reader.h"
#include "pack/report.h"

namespace lastmile::pack {

/// What all parts need to know of the rest of the pack.
struct LoadContext {
  Report& report;
  LineReader lines;
  IdIndex personas;
  IdIndex cards;

  LoadContext(Report& into, const Value& root);
};

Lexicon read_lexicon(const LoadContext& context, const Value& value);
Rules read_rules(const LoadContext& context, const Value& value);
Voice read_voice(const LoadContext& context, const Value& value);
Card read_card(const LoadContext& context, const Value& value);
Persona read_persona(const LoadContext& context, const Value& value);
/// `personas`: those of the pack, in the order of the file.
Insight read_insight(const LoadContext& context, const Value& value,
                     const std::vector<Persona>& personas);

/// An edge that leads somewhere, for the checks that concern the thread as a whole.
struct ThreadEdge {
  Index from = 0;
  Index to = 0;
  const Value* target = nullptr;  ///< the "to" in the file
};

/// Reads one beat. Appends its edges to `edges`. `beats`: those of the thread.
Beat read_beat(const LoadContext& context, const Value& value, const IdIndex& beats,
               std::vector<ThreadEdge>& edges);

/// Stands for a reference that leads nowhere; it was reported, and later checks leave it out.
inline constexpr Index kNowhere = 0xFFFFFFFF;

/// Edges to a lower level, circles, openings above level 1.
void check_thread(Report& report, const Insight& insight, const Value& value,
                  const std::vector<ThreadEdge>& edges);
/// Whether every persona of the insight finds an opening and a line in each beat, and whether those
/// whom an opening or an edge names belong to the insight.
void check_audience(Report& report, const Insight& insight, const Value& value,
                    const std::vector<Persona>& personas);

}  // namespace lastmile::pack
