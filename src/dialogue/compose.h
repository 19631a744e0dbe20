// Puts the customer's line together from authored fragments.
#pragma once

#include <string>
#include <vector>

#include "dialogue/scene.h"
#include "dialogue/state.h"
#include "dialogue/turn.h"

namespace lastmile::dialogue {

/// Values for the slots of fragments. A fragment with a slot that is empty here is not chosen.
struct Slots {
  std::string words = {};      ///< {words}
  std::string asks = {};       ///< {asks}
  std::string recap = {};      ///< {recap}
  std::string convinced = {};  ///< {convinced}
  std::string step = {};       ///< {step}
};

/// Chooses fragments by persona, temperament and seed, never one that was said before, and appends
/// them to a line. Works on the state and the line it was made with.
class Composer {
 public:
  Composer(const Scene& scene, State& state, CustomerLine& line)
      : scene_(&scene), state_(&state), line_(&line) {}

  /// Appends one of `lines`; false when none is left that can be said.
  bool say(PartKind kind, const pack::Lines& lines, const Slots& slots = {});
  /// Appends a wording for `occasion`: the persona's own before the pack's.
  bool say(PartKind kind, pack::Occasion occasion, const Slots& slots = {});

  /// Whether the last fragment named what the customer waits for.
  bool named_the_question() const { return named_the_question_; }
  bool empty() const { return line_->parts.empty(); }

 private:
  struct Candidate;
  std::vector<Candidate> candidates(const pack::Lines& lines, int base_rank,
                                    const Slots& slots) const;
  bool choose(PartKind kind, const std::vector<Candidate>& candidates, const Slots& slots);

  const Scene* scene_;
  State* state_;
  CustomerLine* line_;
  bool named_the_question_ = false;
};

/// Joins the parts into the line's text.
void join(CustomerLine& line);

}  // namespace lastmile::dialogue
