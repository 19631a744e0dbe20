// The moves: what a reply does in a conversation. The annotation manual (content/training/) says
// when each one is given.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace lastmile::text {

/// FROZEN order: models and saved sessions know moves by name, bit sets by position.
enum class Move : std::uint8_t {
  acknowledge,
  reflect,
  open_question,
  closed_question,
  probe_impact,
  probe_goal,
  probe_personal,
  evidence,
  explain,
  tailor,
  challenge,
  next_step,
  candor,
  pitch,
  demo_push,
  dodge,
  argue,
  concede,
};

inline constexpr std::size_t kMoveCount = 18;

inline constexpr std::array<std::string_view, kMoveCount> kMoveNames = {
    "acknowledge",    "reflect",  "open_question", "closed_question", "probe_impact", "probe_goal",
    "probe_personal", "evidence", "explain",       "tailor",          "challenge",    "next_step",
    "candor",         "pitch",    "demo_push",     "dodge",           "argue",        "concede"};

constexpr std::string_view name(Move move) {
  return kMoveNames[static_cast<std::size_t>(move)];
}

constexpr std::optional<Move> move_named(std::string_view text) {
  for (std::size_t i = 0; i < kMoveCount; ++i) {
    if (kMoveNames[i] == text) return static_cast<Move>(i);
  }
  return std::nullopt;
}

/// True of the five moves that harm a conversation.
constexpr bool is_misstep(Move move) {
  return move >= Move::pitch;
}

/// One move found in a reply.
struct MoveFound {
  Move move = Move::dodge;
  int confidence = 0;  ///< 1..100
  Span span;           ///< the words that make the move; never empty unless the reply is
};

}  // namespace lastmile::text
