// The score, as a receipt: every point gained or lost with the words of the reply behind it and the
// rule of the pack that gives it. Nothing is scored that is not on the receipt.
//
// What there is to gain in a session is fixed by what the customer asked: each beat that was played
// offers its key points, its expected moves and a little for answering that very line; the thread
// offers its levels; the persona offers the five kinds of facts. Missteps take points off. The
// score is the share gained, 0 to 100.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "dialogue/scene.h"
#include "dialogue/turn.h"

namespace lastmile::scoring {

enum class Skill : std::uint8_t {
  curiosity,
  active_listening,
  problem_solving,
  critical_thinking,
  teach,
  tailor,
  take_control,
  customer_focus,
  responsiveness,
  depth,
};
inline constexpr std::size_t kSkillCount = 10;
/// Kebab-case: "active-listening". FROZEN: saved sessions hold them.
std::string_view name(Skill skill);

/// One line of the receipt.
struct Entry {
  int points = 0;    ///< gained, or taken off when negative
  int of = 0;        ///< what could be gained here; 0 for a misstep
  std::string what;  ///< in plain words
  std::string rule;  ///< JSON pointer into the pack
  Span span;         ///< the words behind it, in the turn's reply; empty: none
  std::string add;   ///< the smallest addition that would have earned what is missing; may be empty
  std::vector<Skill> skills;  ///< the skills that it counts for
};

struct SkillScore {
  int points = 0;
  int of = 0;
  /// 0..100, or −1 when the session gave no occasion to show it.
  int percent() const;
};

struct Receipt {
  std::vector<std::vector<Entry>> turns;  ///< one list a turn
  std::vector<Entry> session;  ///< what no turn gained: levels not reached, facts not found
  int points = 0;
  int of = 0;
  int score = 0;  ///< 0..100
  std::array<SkillScore, kSkillCount> skills;
};

/// Scores the turns of one session of `scene`, in their order.
Receipt score(const dialogue::Scene& scene, const std::vector<dialogue::Turn>& turns);

}  // namespace lastmile::scoring
