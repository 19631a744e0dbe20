#include "text/graded_answers.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "text/encode.h"

namespace lastmile::text {
namespace {

constexpr unsigned kFolds = 4;
constexpr int kLikeReference = 30;  // from this likeness on, another question's answers help
constexpr int kOpposed = 15;        // taken off the likeness of two answers
constexpr std::int16_t kNone = -30;
constexpr std::uint32_t kBuckets = 1U << 17U;

std::int16_t small(int value) {
  return static_cast<std::int16_t>(std::clamp(value, -30000, 30000));
}

/// Hashed words of an answer, by themselves and together with the question.
learn::SparseVector words_of(const GradedAnswer& graded) {
  const Outline outlined = outline(graded.answer);
  Encoding encoding;
  encode(outlined, {0, outlined.tokens.size()}, {true, false}, {}, encoding);
  std::vector<std::uint32_t>& words = encoding.words;
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const float value = 1.0F / std::sqrt(static_cast<float>(words.size()) + 1);
  const auto question = static_cast<std::uint32_t>(fnv1a64(graded.question_id));
  learn::SparseVector vector;
  for (const std::uint32_t word : words) {
    vector.push_back({word * 2654435761U % kBuckets, value / 2});
    vector.push_back({(word ^ question) * 2654435761U % kBuckets, value});
  }
  return vector;
}

std::vector<float> train_linear(const std::vector<const GradedAnswer*>& graded) {
  learn::LinearSettings settings;
  settings.dimensions = kBuckets;
  settings.outputs = 1;
  settings.cost = 2;
  settings.sweeps = 12;
  learn::LinearTrainer trainer(settings);
  for (const GradedAnswer* one : graded) trainer.add(words_of(*one), {one->right ? 1.0F : -1.0F});
  trainer.run();
  return trainer.weights();
}

float margin_of(const GradedAnswer& graded, const std::vector<float>& weights) {
  std::vector<float> output(1, 0.0F);
  learn::multiply(words_of(graded), weights, output);
  return output[0];
}

int likeness_of(const Statement& one, const Statement& other) {
  const Overlap both = overlap(one, other, {}, true);
  return (both.covered_alike + both.precise) / 2 - (seem_opposed(one, other) ? kOpposed : 0);
}

int mean_of_highest(std::vector<int>& values, std::size_t count) {
  std::sort(values.rbegin(), values.rend());
  count = std::min(count, values.size());
  int sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += values[i];
  return count == 0 ? 0 : sum / static_cast<int>(count);
}

}  // namespace

int AnswerJudge::weight_of(std::uint64_t stem) const {
  const auto found = counts_.find(stem);
  const double count = found == counts_.end() ? 0 : found->second;
  return static_cast<int>(std::log((answers_ + 1.0) / (count + 0.5)) * 10) + 1;
}

Statement AnswerJudge::statement(const std::string& text) const {
  return make_statement(text, [this](std::uint64_t stem) { return weight_of(stem); });
}

std::vector<const AnswerJudge::Entry*> AnswerJudge::neighbours(const std::string& id,
                                                               const Statement& reference,
                                                               std::uint64_t text,
                                                               bool seen) const {
  std::vector<const Entry*> found;
  for (const auto& [other_id, question] : questions_) {
    const bool same = other_id == id;
    if (seen != same) continue;
    if (!same && likeness_of(reference, question.reference) < kLikeReference) continue;
    for (const Entry& entry : question.entries) {
      if (!same || entry.text != text) found.push_back(&entry);
    }
  }
  return found;
}

AnswerJudge::Features AnswerJudge::features(const GradedAnswer& graded, bool seen,
                                            float margin) const {
  const Statement answer = statement(graded.answer);
  const Statement reference = statement(graded.reference);
  const Statement question = statement(graded.question);
  const Overlap to_reference = overlap(answer, reference, question, false);
  const Overlap to_question = overlap(answer, question, {}, false);
  const int opposites = opposites_in(answer, reference);
  const auto words = static_cast<int>(answer.words.size());
  Features features;
  for (const int value :
       {to_reference.covered, to_reference.covered_alike, to_reference.fresh_alike,
        to_reference.precise, to_reference.pairs, to_reference.meaning, to_question.covered_alike,
        to_question.precise, to_question.meaning, answer.negations, reference.negations,
        answer.negations - reference.negations, opposites, opposites_in(reference, answer),
        seem_opposed(answer, reference) ? 1 : 0, words, static_cast<int>(reference.words.size()),
        words * 100 / (static_cast<int>(reference.words.size()) + 1),
        static_cast<int>(answer.stems.size())}) {
    features.push_back(small(value));
  }
  std::vector<int> right;
  std::vector<int> wrong;
  for (const Entry* entry :
       neighbours(graded.question_id, reference, fnv1a64(graded.answer), seen)) {
    (entry->right ? right : wrong).push_back(likeness_of(answer, entry->answer));
  }
  if (right.empty() && wrong.empty()) {
    features.insert(features.end(), 9, kNone);
    return features;
  }
  for (const std::size_t count : {1U, 3U, 8U}) {
    const int of_right = mean_of_highest(right, count);
    const int of_wrong = mean_of_highest(wrong, count);
    features.push_back(small(of_right));
    features.push_back(small(of_right - of_wrong));
  }
  features.push_back(small(mean_of_highest(wrong, 1)));
  features.push_back(small(static_cast<int>(100 * right.size() / (right.size() + wrong.size()))));
  features.push_back(small(static_cast<int>(margin * 100)));
  return features;
}

/// Margins of linear judges that have not seen the answer (or, for unseen questions, its question).
std::vector<float> AnswerJudge::unseen_margins(const std::vector<GradedAnswer>& graded,
                                               bool seen) const {
  const auto fold_of = [seen](const GradedAnswer& one) {
    return (fnv1a64(seen ? one.answer : one.question_id) >> 20U) % kFolds;
  };
  std::vector<float> margins(graded.size());
  for (unsigned fold = 0; fold < kFolds; ++fold) {
    std::vector<const GradedAnswer*> others;
    for (const GradedAnswer& one : graded) {
      if (fold_of(one) != fold) others.push_back(&one);
    }
    const std::vector<float> weights = train_linear(others);
    for (std::size_t i = 0; i < graded.size(); ++i) {
      if (fold_of(graded[i]) == fold) margins[i] = margin_of(graded[i], weights);
    }
  }
  return margins;
}

AnswerJudge::AnswerJudge(const std::vector<GradedAnswer>& graded) {
  for (const GradedAnswer& one : graded) {
    ++answers_;
    for (const Statement::Word& word : statement(one.answer).words) ++counts_[word.stem];
  }
  std::vector<const GradedAnswer*> all;
  std::vector<double> targets;
  for (const GradedAnswer& one : graded) {
    Question& question = questions_[one.question_id];
    question.question = statement(one.question);
    question.reference = statement(one.reference);
    question.entries.push_back({statement(one.answer), fnv1a64(one.answer), one.right});
    all.push_back(&one);
    targets.push_back(one.right ? 1 : 0);
  }
  weights_ = train_linear(all);
  learn::ForestSettings settings;
  settings.loss = learn::TreeLoss::logistic;
  settings.trees = 120;
  settings.rate = 0.08;
  settings.column_share = 0.5;
  for (const bool seen : {true, false}) {
    const std::vector<float> margins = unseen_margins(graded, seen);
    std::vector<Features> rows;
    for (std::size_t i = 0; i < graded.size(); ++i) {
      rows.push_back(features(graded[i], seen, margins[i]));
    }
    (seen ? seen_ : unseen_) = learn::grow_forest(rows, targets, settings);
  }
}

int AnswerJudge::judge(const GradedAnswer& answer) const {
  const bool seen = questions_.count(answer.question_id) != 0;
  const Features row = features(answer, seen, margin_of(answer, weights_));
  return (seen ? seen_ : unseen_)(row.data());
}

}  // namespace lastmile::text
