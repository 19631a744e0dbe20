// One practice session: the scene, the seed, every reply and what became of it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialogue/scene.h"
#include "dialogue/step.h"

namespace lastmile::session {

/// What a session is made of. Given the pack, this and the replies, it replays to the same bytes.
struct Setup {
  pack::Index insight = 0;
  pack::Index persona = 0;
  std::uint64_t seed = 1;  ///< at most kMaxSeed
  std::string mode = "practise";
};

/// The largest whole number that JavaScript holds exactly.
inline constexpr std::uint64_t kMaxSeed = (1ULL << 53U) - 1;

class Session {
 public:
  Session(std::shared_ptr<const pack::Pack> pack, Setup setup);

  /// The rep's next reply, well-formed UTF-8. The session must not be over.
  void reply(std::string_view text);
  /// The rep leaves. The session must not be over.
  void leave();
  /// Notes that a content card was opened while the present line waited.
  void open_card(pack::Index card);

  bool over() const { return state_.outcome.has_value(); }
  const Setup& setup() const { return setup_; }
  const dialogue::Scene& scene() const { return scene_; }
  const dialogue::State& state() const { return state_; }
  const std::vector<dialogue::Turn>& turns() const { return turns_; }
  /// The customer's line that waits for a reply, or the last one.
  const dialogue::CustomerLine& line() const { return line_; }
  /// Per turn, and one entry more for the line that waits: the cards opened, in order.
  const std::vector<std::vector<pack::Index>>& cards() const { return cards_; }

 private:
  Setup setup_;
  dialogue::Scene scene_;
  dialogue::State state_;
  std::vector<dialogue::Turn> turns_;
  dialogue::CustomerLine line_;
  std::vector<std::vector<pack::Index>> cards_;
};

}  // namespace lastmile::session
