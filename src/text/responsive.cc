#include "text/responsive.h"

#include <algorithm>
#include <initializer_list>

namespace lastmile::text {
namespace {

bool makes(const std::vector<MoveFound>& moves, std::initializer_list<Move> wanted) {
  return std::any_of(moves.begin(), moves.end(), [&](const MoveFound& found) {
    return std::find(wanted.begin(), wanted.end(), found.move) != wanted.end();
  });
}

}  // namespace

int responsive(const Features& features, const std::vector<MoveFound>& moves) {
  const bool wants_answer =
      features.has(Feature::customer_asks) || features.has(Feature::customer_demands);
  const bool substance =
      makes(moves, {Move::evidence, Move::explain, Move::tailor, Move::challenge});
  int sum = 30;
  if (substance) sum = 75;
  if (makes(moves, {Move::next_step, Move::candor})) sum = std::max(sum, 65);
  if (makes(moves, {Move::acknowledge, Move::reflect})) {
    sum = std::max(sum + 8, wants_answer ? 45 : 70);
  }
  if (makes(moves, {Move::open_question, Move::closed_question})) {
    sum = std::max(sum, wants_answer ? 40 : 65);
  }
  if (features.has(Feature::echoes_customer)) sum += 8;
  if (features.has(Feature::on_topic)) sum += 5;
  if (features.has(Feature::off_topic)) sum -= 10;
  if (makes(moves, {Move::dodge})) sum = std::min(sum, 20);
  if (makes(moves, {Move::concede})) sum = std::min(sum, 25);
  if (makes(moves, {Move::pitch, Move::demo_push})) sum = substance ? sum - 20 : std::min(sum, 20);
  if (makes(moves, {Move::argue})) sum -= 20;
  return std::clamp(sum, 0, 100);
}

}  // namespace lastmile::text
