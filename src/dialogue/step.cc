#include "dialogue/step.h"

#include <string>
#include <utility>

#include "base/utf8.h"
#include "dialogue/analyse.h"
#include "dialogue/appraise.h"
#include "dialogue/compose.h"
#include "dialogue/respond.h"

namespace lastmile::dialogue {
namespace {

constexpr std::size_t kHistoryBytes = 2000;

void finish_line(State& state, Turn& turn) {
  join(turn.line);
  turn.mood_after = state.mood;
  state.customer = turn.line.text;
}

void remember(State& state, const Turn& turn) {
  state.history += "Customer: " + turn.customer + "\nRep: " + turn.reply + "\n";
  if (state.history.size() <= kHistoryBytes) return;
  // Keep the latest turns: cut at the first line that starts inside the bound.
  const std::size_t cut = state.history.find('\n', state.history.size() - kHistoryBytes);
  state.history.erase(0, cut == std::string::npos ? state.history.size() : cut + 1);
}

}  // namespace

Step open(const Scene& scene, std::uint64_t seed) {
  Step first{State(seed), {}};
  State& state = first.state;
  state.mood = scene.persona().mood;
  state.told.assign(scene.persona().knowledge.size(), Told::nothing);
  state.found.assign(scene.persona().facts.size(), false);
  enter(scene, state, scene.opening());
  first.turn.beat = state.beat;
  first.turn.mood_before = state.mood;
  Composer composer(scene, state, first.turn.line);
  composer.say(PartKind::line, scene.beat(state.beat).lines);
  finish_line(state, first.turn);
  return first;
}

Step step(const Scene& scene, const State& before, std::string_view reply) {
  Step next{before, {}};
  State& state = next.state;
  Turn& turn = next.turn;
  turn.beat = state.beat;
  turn.customer = state.customer;
  turn.reply = utf8_prefix(reply, text::kMaxReplyBytes);
  turn.mood_before = state.mood;
  turn.points_before = state.points;
  ++state.turn;
  ++state.beat_turns;
  turn.analysis = analyse(scene, state, turn.reply);
  const Appraisal appraisal = appraise(scene, state, turn);
  turn.points_after = state.points;
  respond(scene, state, turn, appraisal);
  state.replies.push_back(folded_hash(turn.reply));
  remember(state, turn);
  finish_line(state, turn);
  return next;
}

Step leave(const Scene& scene, const State& before) {
  Step last{before, {}};
  last.turn.beat = before.beat;
  last.turn.mood_before = before.mood;
  part(scene, last.state, last.turn);
  finish_line(last.state, last.turn);
  return last;
}

}  // namespace lastmile::dialogue
