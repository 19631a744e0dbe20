#include "dialogue/state.h"
#include "dialogue/turn.h"

namespace lastmile::dialogue {

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::advanced:
      return "advanced";
    case Outcome::open:
      return "open";
    case Outcome::stalled:
      return "stalled";
    case Outcome::lost:
      return "lost";
  }
  return "";
}

std::string_view name(Ending ending) {
  switch (ending) {
    case Ending::thread_done:
      return "thread-done";
    case Ending::let_go:
      return "let-go";
    case Ending::silence:
      return "silence";
    case Ending::abuse:
      return "abuse";
    case Ending::mood:
      return "mood";
    case Ending::round_circles:
      return "round-circles";
    case Ending::rep_left:
      return "rep-left";
  }
  return "";
}

std::string_view name(PartKind kind) {
  switch (kind) {
    case PartKind::pick_up:
      return "pick-up";
    case PartKind::interrupt:
      return "interrupt";
    case PartKind::answer:
      return "answer";
    case PartKind::insist:
      return "insist";
    case PartKind::bridge:
      return "bridge";
    case PartKind::line:
      return "line";
    case PartKind::end:
      return "end";
  }
  return "";
}

}  // namespace lastmile::dialogue
