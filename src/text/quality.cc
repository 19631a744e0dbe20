#include "text/quality.h"

#include <algorithm>
#include <array>

namespace lastmile::text {
namespace {

bool made(const MoveScores& scores, Move move) {
  return scores[static_cast<std::size_t>(move)] >= kThreshold;
}

// In the order of Move: what each adds to a reply's quality.
constexpr std::array<int, kMoveCount> kWorth = {10, 8,  10, 6, 2,   2,   4,   12,  14,
                                                8,  10, 13, 6, -16, -18, -24, -24, -38};

bool gives_substance(const MoveScores& scores) {
  return made(scores, Move::evidence) || made(scores, Move::explain) ||
         made(scores, Move::tailor) || made(scores, Move::challenge);
}

bool listens(const MoveScores& scores) {
  return made(scores, Move::acknowledge) || made(scores, Move::reflect);
}

bool asks(const MoveScores& scores) {
  return made(scores, Move::open_question) || made(scores, Move::closed_question);
}

bool harms(const MoveScores& scores) {
  for (std::size_t i = static_cast<std::size_t>(Move::pitch); i < kMoveCount; ++i) {
    if (scores[i] >= kThreshold) return true;
  }
  return false;
}

}  // namespace

int quality(const Features& features, const MoveScores& scores) {
  int sum = 45;
  bool nothing = true;
  for (std::size_t i = 0; i < kMoveCount; ++i) {
    if (scores[i] < kThreshold) continue;
    sum += kWorth[i];
    nothing = false;
  }
  if (nothing) sum -= 14;
  const bool good = gives_substance(scores) || listens(scores);
  if (good && harms(scores)) sum -= 6;
  if (gives_substance(scores) && asks(scores) && !harms(scores)) sum += 11;
  if (features.has(Feature::only_questions) && features.has(Feature::customer_asks)) sum -= 9;
  return std::clamp(sum, 0, 100);
}

int responsive(const Features& features, const MoveScores& scores) {
  const bool wants_answer =
      features.has(Feature::customer_asks) || features.has(Feature::customer_demands);
  int sum = 30;
  if (gives_substance(scores)) sum = 75;
  if (made(scores, Move::next_step) || made(scores, Move::candor)) sum = std::max(sum, 65);
  if (listens(scores)) sum = std::max(sum + 8, wants_answer ? 45 : 70);
  if (asks(scores)) sum = std::max(sum, wants_answer ? 40 : 65);
  if (features.has(Feature::echoes_customer)) sum += 8;
  if (features.has(Feature::on_topic)) sum += 5;
  if (features.has(Feature::off_topic)) sum -= 10;
  if (made(scores, Move::dodge)) sum = std::min(sum, 20);
  if (made(scores, Move::concede)) sum = std::min(sum, 25);
  const bool sells = made(scores, Move::pitch) || made(scores, Move::demo_push);
  if (sells) sum = gives_substance(scores) ? sum - 20 : std::min(sum, 20);
  if (made(scores, Move::argue)) sum -= 20;
  return std::clamp(sum, 0, 100);
}

}  // namespace lastmile::text
