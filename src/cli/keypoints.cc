// lastmile keypoints: how well graded answers teach to judge others.
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/table.h"
#include "session/json.h"
#include "text/graded_answers.h"

namespace lastmile::cli {
namespace {

std::vector<text::GradedAnswer> graded_answers(const Table& table) {
  std::vector<text::GradedAnswer> graded;
  for (const std::vector<std::string>& row : table) {
    graded.push_back({row[1], row[2], row[3], row[4], row[0] == "correct"});
  }
  return graded;
}

/// The F1 of one of the two classes.
double f1_of(const std::vector<std::array<bool, 2>>& judged, bool which) {
  int right = 0;
  int wrong = 0;
  for (const auto& [wanted, given] : judged) {
    if (wanted == which && given == which) ++right;
    if ((wanted == which) != (given == which)) ++wrong;
  }
  return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong);
}

}  // namespace

int keypoints(const Arguments& arguments, Streams streams) {
  if (!arguments.has("train") || !arguments.has("test")) {
    streams.err << "lastmile: keypoints needs --train FILE and --test FILE, with "
                   "label<TAB>question id<TAB>question<TAB>reference<TAB>answer a line\n";
    return kUnreadable;
  }
  const std::optional<Table> train = read_table(arguments.get("train"), 5, streams.err);
  const std::optional<Table> test = read_table(arguments.get("test"), 5, streams.err);
  if (!train || !test) return kUnreadable;
  const text::AnswerJudge judge(graded_answers(*train));
  std::vector<std::array<bool, 2>> judged;
  int right = 0;
  for (const text::GradedAnswer& answer : graded_answers(*test)) {
    judged.push_back({answer.right, judge.judge(answer) > 0});
    right += judged.back()[0] == judged.back()[1] ? 1 : 0;
  }
  const double count = judged.empty() ? 1 : static_cast<double>(judged.size());
  const session::Json result = {{"macro_f1", (f1_of(judged, true) + f1_of(judged, false)) / 2},
                                {"accuracy", right / count}};
  if (arguments.has("json")) {
    streams.out << session::dump(result) << "\n";
  } else {
    for (const auto& [name, value] : result.items()) streams.out << name << ": " << value << "\n";
  }
  return kOk;
}

}  // namespace lastmile::cli
