#include "text/responsive.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace lastmile::text {
namespace {

constexpr int kNeutral = 30;  // a reply of which nothing is known
constexpr int kWorthSaying = 3;

class Sum {
 public:
  explicit Sum(const Chances& chances) : chances_(chances) {}

  /// How likely the reply makes one of the moves, in percent.
  int chance(std::initializer_list<Move> moves) const {
    int highest = 0;
    for (const Move move : moves) {
      highest = std::max(highest, chances_[static_cast<std::size_t>(move)]);
    }
    return highest;
  }

  void raise_to(int level, int percent, std::string_view what) {
    add(std::max(0, level - sum_.value) * percent / 100, what);
  }
  void lower_to(int level, int percent, std::string_view what) {
    add(std::min(0, level - sum_.value) * percent / 100, what);
  }
  void add(int points, std::string_view what) {
    sum_.value += points;
    if (points >= kWorthSaying || points <= -kWorthSaying) sum_.reasons.push_back({what, points});
  }

  Responsiveness result() {
    sum_.value = std::clamp(sum_.value, 0, 100);
    return std::move(sum_);
  }

 private:
  const Chances& chances_;
  Responsiveness sum_{kNeutral, {}};
};

}  // namespace

Responsiveness responsive(const Features& features, const Chances& chances) {
  const bool asked =
      features.has(Feature::customer_asks) || features.has(Feature::customer_demands);
  Sum sum(chances);
  const int substance = sum.chance({Move::evidence, Move::explain, Move::tailor, Move::challenge});
  const int listens = sum.chance({Move::acknowledge, Move::reflect});
  sum.raise_to(75, substance, "gives a reason, evidence or a meaning");
  sum.raise_to(65, sum.chance({Move::next_step, Move::candor}), "is open, or proposes a step");
  sum.raise_to(asked ? 45 : 70, listens, "shows that the line was heard");
  sum.add(8 * listens / 100, "shows that the line was heard");
  sum.raise_to(asked ? 40 : 65, sum.chance({Move::open_question, Move::closed_question}),
               "asks the customer");
  if (features.has(Feature::echoes_customer)) sum.add(8, "takes up the customer's words");
  if (features.has(Feature::on_topic)) sum.add(5, "stays with the insight");
  if (features.has(Feature::off_topic)) sum.add(-10, "has no word of what was talked about");
  sum.lower_to(20, sum.chance({Move::dodge}), "leaves the line aside");
  sum.lower_to(25, sum.chance({Move::concede}), "gives up");
  const int push = sum.chance({Move::pitch, Move::demo_push});
  sum.add(-20 * push / 100, "turns to the product or to a meeting");
  sum.lower_to(20, push * (100 - substance) / 100, "puts the product in place of an answer");
  sum.add(-20 * sum.chance({Move::argue}) / 100, "argues");
  return sum.result();
}

}  // namespace lastmile::text
