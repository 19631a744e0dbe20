#include "train/key_point_training.h"

#include <algorithm>
#include <sstream>
#include <string>

namespace lastmile::train {
namespace {

using text::Coverage;
using text::KeyPointModel;
using text::KeyPointRow;

constexpr std::size_t kFolds = 8;
// Replies to other points that stand beside each point, as missed: in a pack, most replies have
// nothing to do with most of its points, though they share its words. Taken are those that meet
// most of the point's words.
constexpr std::size_t kStrangers = 24;
constexpr std::size_t kStrangersSeen = 120;

struct Example {
  std::size_t point = 0;
  bool made = false;  // not graded by a person
  Coverage coverage = Coverage::missed;
  KeyPointRow row{};
};

text::KeyPointMatcher matcher_of(const std::vector<std::string>& paraphrases) {
  static const text::Lexicon none;
  text::KeyPointMatcher matcher(none);
  matcher.add(paraphrases);
  return matcher;
}

/// `text` without one of its longer words.
std::string without_word(const std::string& text, std::size_t which) {
  std::istringstream words(text);
  std::string kept;
  std::size_t longer = 0;
  for (std::string word; words >> word;) {
    const bool drop = word.size() > 4 && longer++ == which;
    if (!drop) kept += (kept.empty() ? "" : " ") + word;
  }
  return kept;
}

/// An author's own words cover the point, also among others and with a word left out.
void add_paraphrases(const std::vector<GradedPoint>& points, std::size_t p,
                     const text::KeyPointMatcher& matcher, std::vector<Example>& examples) {
  const GradedPoint& point = points[p];
  for (std::size_t k = 0; k < point.paraphrases.size(); ++k) {
    const GradedPoint& other = points[(p + 1 + k * 7) % points.size()];
    const std::string& around = other.replies[k % other.replies.size()].text;
    const std::string said = without_word(point.paraphrases[k], k);
    const std::string text = k % 2 == 0 ? said + ". " + around : around + " " + said;
    examples.push_back({p, true, Coverage::covered, matcher.rows(text, point.customer)[0]});
  }
}

/// Replies and paraphrases of other points.
std::vector<std::string> strangers_of(const std::vector<GradedPoint>& points, std::size_t p) {
  std::vector<std::string> texts;
  for (std::size_t k = 0; k < kStrangersSeen; ++k) {
    const std::size_t other = (p + 1 + k * 7) % points.size();
    if (other == p) continue;
    const GradedPoint& point = points[other];
    texts.push_back(point.replies[k % point.replies.size()].text);
    texts.push_back(point.paraphrases[k % point.paraphrases.size()]);
  }
  return texts;
}

void add_strangers(const std::vector<GradedPoint>& points, std::size_t p,
                   const text::KeyPointMatcher& matcher, std::vector<Example>& examples) {
  std::vector<Example> seen;
  for (const std::string& text : strangers_of(points, p)) {
    seen.push_back({p, true, Coverage::missed, matcher.rows(text, points[p].customer)[0]});
  }
  const auto joint = [](const Example& example) {
    return example.row[static_cast<std::size_t>(text::KeyPointInput::joint)];
  };
  std::stable_sort(seen.begin(), seen.end(),
                   [&](const Example& a, const Example& b) { return joint(a) > joint(b); });
  seen.resize(std::min(seen.size(), kStrangers));
  examples.insert(examples.end(), seen.begin(), seen.end());
}

std::vector<Example> make_examples(const std::vector<GradedPoint>& points) {
  std::vector<Example> examples;
  for (std::size_t p = 0; p < points.size(); ++p) {
    const text::KeyPointMatcher matcher = matcher_of(points[p].paraphrases);
    for (const GradedPoint::Reply& reply : points[p].replies) {
      examples.push_back(
          {p, false, reply.coverage, matcher.rows(reply.text, points[p].customer)[0]});
    }
    add_paraphrases(points, p, matcher, examples);
    add_strangers(points, p, matcher, examples);
  }
  return examples;
}

KeyPointModel grow(const std::vector<const Example*>& examples) {
  learn::ForestSettings settings;
  settings.loss = learn::TreeLoss::logistic;
  settings.trees = 60;
  settings.rate = 0.08;
  settings.min_leaf = 8;
  settings.column_share = 0.5;
  std::vector<std::vector<std::int16_t>> rows;
  std::vector<double> covered;
  std::vector<double> told;
  for (const Example* example : examples) {
    rows.emplace_back(example->row.begin(), example->row.end());
    covered.push_back(example->coverage == Coverage::covered ? 1 : 0);
    told.push_back(example->coverage == Coverage::missed ? 0 : 1);
  }
  return {learn::grow_forest(rows, covered, settings), learn::grow_forest(rows, told, settings)};
}

}  // namespace

double KeyPointReport::macro_f1() const {
  double right = 0;
  double wrong = 0;
  double missed = 0;
  double rest = 0;
  for (std::size_t graded = 0; graded < 3; ++graded) {
    for (std::size_t judged = 0; judged < 3; ++judged) {
      const int count = counts[graded][judged];
      (graded == 2 ? (judged == 2 ? right : missed) : (judged == 2 ? wrong : rest)) += count;
    }
  }
  return right / (2 * right + wrong + missed) + rest / (2 * rest + wrong + missed);
}

TrainedKeyPoints train_key_points(const std::vector<GradedPoint>& points) {
  const std::vector<Example> examples = make_examples(points);
  TrainedKeyPoints trained;
  std::vector<const Example*> all;
  for (const Example& example : examples) all.push_back(&example);
  trained.model = grow(all);
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> others;
    for (const Example& example : examples) {
      if (example.point % kFolds != fold) others.push_back(&example);
    }
    const KeyPointModel model = grow(others);
    for (const Example& example : examples) {
      if (example.point % kFolds != fold || example.made) continue;
      ++trained.report.counts[static_cast<std::size_t>(example.coverage)]
                             [static_cast<std::size_t>(model.judge(example.row))];
    }
  }
  return trained;
}

}  // namespace lastmile::train
