// lastmile intents: how well example questions tell topics apart.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <istream>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/table.h"
#include "session/json.h"
#include "text/topics.h"

namespace lastmile::cli {
namespace {

constexpr std::string_view kOutOfScope = "oos";
constexpr std::size_t kConfusionsShown = 20;

struct Intents {
  std::vector<std::string> labels;
  text::TopicMatcher matcher;
};

/// Adds the examples label by label, the label's own words as one more example.
void add_examples(const Table& table, Intents& intents) {
  std::map<std::string, std::vector<std::string>> by_label;
  for (const std::vector<std::string>& row : table) by_label[row[0]].push_back(row[1]);
  for (auto& [label, questions] : by_label) {
    if (label == kOutOfScope) {
      intents.matcher.add_foreign(questions);
      continue;
    }
    std::string words = label;
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    questions.push_back(words);
    intents.matcher.add(questions);
    intents.labels.push_back(label);
  }
}

struct Judged {
  float goodness = 0;
  bool in_scope = false;
  bool right = false;
};

using Confusions = std::map<std::pair<std::string, std::string>, int>;

std::vector<Judged> judge(const Table& table, const Intents& intents, Confusions* confusions) {
  std::vector<Judged> all;
  for (const std::vector<std::string>& row : table) {
    const auto fit = intents.matcher.best(row[1]);
    Judged judged;
    judged.goodness = fit ? fit->goodness : -100.0F;
    judged.in_scope = row[0] != kOutOfScope;
    judged.right = fit && intents.labels[fit->topic] == row[0];
    const bool taken = fit && fit->goodness >= intents.matcher.threshold();
    if (confusions != nullptr && taken && !judged.right) {
      ++(*confusions)[{row[0], intents.labels[fit->topic]}];
    }
    all.push_back(judged);
  }
  return all;
}

double share(std::size_t part, std::size_t of) {
  return of == 0 ? 0 : static_cast<double>(part) / static_cast<double>(of);
}

struct Quality {
  double accuracy = 0;
  double accuracy_with_rejection = 0;
  double oos_recall = 0;
};

Quality measure(const std::vector<Judged>& all, float threshold) {
  std::size_t in_scope = 0;
  std::size_t right = 0;
  std::size_t right_and_taken = 0;
  std::size_t rejected = 0;
  for (const Judged& judged : all) {
    const bool taken = judged.goodness >= threshold;
    in_scope += judged.in_scope ? 1U : 0U;
    right += judged.right ? 1U : 0U;
    right_and_taken += judged.right && taken ? 1U : 0U;
    rejected += !judged.in_scope && !taken ? 1U : 0U;
  }
  return {share(right, in_scope), share(right_and_taken, in_scope),
          share(rejected, all.size() - in_scope)};
}

/// The threshold at which questions in scope and out of scope fare best together.
float tuned_threshold(const std::vector<Judged>& all) {
  float best = 0;
  double highest = -1;
  for (const Judged& judged : all) {
    const Quality quality = measure(all, judged.goodness);
    const double both = quality.accuracy_with_rejection + quality.oos_recall;
    if (both > highest) {
      highest = both;
      best = judged.goodness;
    }
  }
  return best;
}

/// The chance that a question in scope fits better than one out of scope.
double area_under_roc(std::vector<Judged> all) {
  std::sort(all.begin(), all.end(),
            [](const Judged& a, const Judged& b) { return a.goodness < b.goodness; });
  double pairs = 0;
  double below = 0;
  double in_scope = 0;
  for (std::size_t i = 0; i < all.size();) {
    double in = 0;
    double out = 0;
    const float goodness = all[i].goodness;
    for (; i < all.size() && all[i].goodness == goodness; ++i) (all[i].in_scope ? in : out) += 1;
    pairs += in * (below + out / 2);
    below += out;
    in_scope += in;
  }
  return in_scope * below == 0 ? 0 : pairs / (in_scope * below);
}

session::Json listed(const Confusions& confusions) {
  std::vector<std::pair<int, std::pair<std::string, std::string>>> sorted;
  for (const auto& [labels, count] : confusions) sorted.emplace_back(-count, labels);
  std::sort(sorted.begin(), sorted.end());
  session::Json list = session::Json::array();
  for (const auto& [count, labels] : sorted) {
    if (list.size() == kConfusionsShown) break;
    list.push_back({{"label", labels.first}, {"taken_for", labels.second}, {"count", -count}});
  }
  return list;
}

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print_plainly(const session::Json& result, std::ostream& out) {
  for (const auto& [name, value] : result.items()) {
    if (name == "confused") continue;
    out << name << ": " << value << "\n";
  }
  if (!result["confused"].empty()) out << "Taken for another:\n";
  for (const session::Json& one : result["confused"]) {
    out << "  " << one["count"] << " x " << one["label"].get<std::string>() << " -> "
        << one["taken_for"].get<std::string>() << "\n";
  }
}

}  // namespace

int intents(const Arguments& arguments, Streams streams) {
  if (!arguments.has("train") || !arguments.has("test")) {
    streams.err
        << "lastmile: intents needs --train FILE and --test FILE, with label<TAB>text a line\n";
    return kUnreadable;
  }
  const auto train = read_table(arguments.get("train"), 2, streams.err);
  const auto test = read_table(arguments.get("test"), 2, streams.err);
  const auto tune = arguments.has("tune") ? read_table(arguments.get("tune"), 2, streams.err)
                                          : std::optional<Table>(Table{});
  if (!train || !test || !tune) return kUnreadable;
  const text::Lexicon lexicon;
  Intents intents{{}, text::TopicMatcher(lexicon)};
  const Clock::time_point start = Clock::now();
  add_examples(*train, intents);
  intents.matcher.finish();
  const double train_ms = milliseconds_since(start);
  if (!tune->empty())
    intents.matcher.set_threshold(tuned_threshold(judge(*tune, intents, nullptr)));
  Confusions confusions;
  const Clock::time_point tested = Clock::now();
  const std::vector<Judged> all = judge(*test, intents, &confusions);
  const double us =
      milliseconds_since(tested) * 1000 / static_cast<double>(std::max<std::size_t>(all.size(), 1));
  const Quality quality = measure(all, intents.matcher.threshold());
  const session::Json result = {{"accuracy", quality.accuracy},
                                {"accuracy_with_rejection", quality.accuracy_with_rejection},
                                {"oos_recall", quality.oos_recall},
                                {"auroc", area_under_roc(all)},
                                {"threshold", intents.matcher.threshold()},
                                {"train_ms", train_ms},
                                {"us_per_text", us},
                                {"confused", listed(confusions)}};
  if (arguments.has("json")) {
    streams.out << session::dump(result) << "\n";
  } else {
    print_plainly(result, streams.out);
  }
  return kOk;
}

}  // namespace lastmile::cli
