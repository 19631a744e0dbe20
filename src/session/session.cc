#include "session/session.h"

#include <algorithm>

namespace lastmile::session {

Session::Session(std::shared_ptr<const pack::Pack> pack, Setup setup)
    : setup_(std::move(setup)),
      scene_(std::move(pack), setup_.insight, setup_.persona),
      state_(setup_.seed),
      cards_(1) {
  dialogue::Step first = dialogue::open(scene_, setup_.seed);
  state_ = std::move(first.state);
  line_ = std::move(first.turn.line);
}

void Session::reply(std::string_view text) {
  dialogue::Step next = dialogue::step(scene_, state_, text);
  state_ = std::move(next.state);
  line_ = next.turn.line;
  turns_.push_back(std::move(next.turn));
  cards_.emplace_back();
}

void Session::leave() {
  dialogue::Step last = dialogue::leave(scene_, state_);
  state_ = std::move(last.state);
  line_ = std::move(last.turn.line);
}

void Session::open_card(pack::Index card) {
  std::vector<pack::Index>& now = cards_.back();
  if (std::find(now.begin(), now.end(), card) == now.end()) now.push_back(card);
}

}  // namespace lastmile::session
