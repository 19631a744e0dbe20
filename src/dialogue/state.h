// Where a conversation stands: everything that the next step depends on, and nothing else. A value:
// copying it is a snapshot.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/prng.h"
#include "pack/pack.h"

namespace lastmile::dialogue {

enum class Outcome : std::uint8_t { advanced, open, stalled, lost };
std::string_view name(Outcome outcome);

/// Why a conversation came to its end. FROZEN names: saved sessions hold them.
enum class Ending : std::uint8_t {
  thread_done,  ///< the last beat was answered
  let_go,       ///< the customer stopped asking and had nowhere to turn
  silence,      ///< three silences in a row
  abuse,
  mood,           ///< interest, trust or patience used up
  round_circles,  ///< nothing new left to say
  rep_left,
};
std::string_view name(Ending ending);

/// How much of a topic was told. The order matters: more is greater.
enum class Told : std::uint8_t { nothing, guarded, open };

struct State {
  explicit State(std::uint64_t seed) : chance(seed) {}

  Prng chance;
  pack::Mood mood;
  pack::Index beat = 0;
  int turn = 0;             ///< replies given
  int misses = 0;           ///< replies on this beat that brought nothing
  bool doubted = false;     ///< the benefit of the doubt was given on this beat
  int beat_turns = 0;       ///< replies on this beat
  int substance = 0;        ///< 0..100, unforeseen substance on this beat so far
  int move_credit = 0;      ///< best share of the expected moves on this beat so far, 0..100
  std::vector<int> points;  ///< per key point of this beat: 0 missed, 1 touched, 2 covered
  int silences = 0;         ///< in a row
  int unclear = 0;          ///< replies not understood
  bool troubled = false;    ///< the last reply was a misstep
  int level = 1;            ///< highest level reached
  int sustained = 0;        ///< highest level answered with substance
  std::vector<Told> told;   ///< per topic of the persona
  std::vector<bool> found;  ///< per fact of the persona
  std::vector<std::uint64_t> used;     ///< hashes of the fragments said, sorted
  std::vector<std::uint64_t> replies;  ///< hashes of the replies, folded
  std::string convinced;               ///< label of the weightiest key point covered
  int convinced_weight = 0;
  std::string customer;            ///< the line that waits for a reply
  std::string history;             ///< the turns before it, for the understanding, bounded
  std::optional<Outcome> outcome;  ///< set: the conversation is over
  std::optional<Ending> ending;
};

}  // namespace lastmile::dialogue
