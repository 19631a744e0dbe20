// How a question finds its topic
//
// A question becomes hashed words, pairs, stems and letters (encode.h) and its meaning as a point
// (word_vectors.h), each block of length one. A linear learner, one output a topic, is trained on
// the examples. The topic with the highest margin wins, unless that margin and the share of the
// question whose features any example has are lower than for most examples that a first learner,
// trained without them, had to judge.

#include "text/topics.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "base/utf8.h"
#include "text/clauses.h"
#include "text/encode.h"
#include "text/reading.h"
#include "text/similar.h"
#include "text/word_vectors.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

constexpr float kMeaningWeight = 0.75F;
constexpr float kPieceWeight = 1.0F;
constexpr float kConstant = 1.0F;
constexpr float kCost = 1.0F;
constexpr float kYesCost = 2.0F;
constexpr int kSweeps = 8;
// Of the examples that were held out, so many of a thousand would be turned away.
constexpr std::size_t kTurnedAway = 24;
constexpr std::size_t kHoldOutEvery = 5;
// The lowest of a few says little: then this goodness is wanted at least.
constexpr std::size_t kFew = 50;
constexpr float kFloor = 0.25F;

/// Appends the features as one block of length `weight`.
void add_block(std::vector<std::uint32_t>& features, float weight, learn::SparseVector& to) {
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  const float value = weight / std::sqrt(static_cast<float>(features.size()));
  for (const std::uint32_t feature : features) to.push_back({feature, value});
}

/// What is said, as hashed features; indices are hashes still.
learn::SparseVector wording_of(const Outline& question, const Lexicon& lexicon) {
  Encoding encoding;
  encode(question, {0, question.tokens.size()}, {}, {}, encoding);
  for (const Token& token : question.tokens) {
    const std::string_view other = lexicon.representative(token.stem);
    if (other != token.stem) encoding.words.push_back(static_cast<std::uint32_t>(fnv1a64(other)));
  }
  learn::SparseVector wording;
  add_block(encoding.words, 1, wording);
  add_block(encoding.pieces, kPieceWeight, wording);
  return wording;
}

/// Inputs 0 to kDimensions − 1 are the meaning, the last of them a constant.
constexpr std::uint32_t kMeaningInputs = WordVectors::kDimensions + 1;

learn::SparseVector meaning_of(const Outline& question) {
  learn::SparseVector input;
  const Meaning values = meaning(question.tokens, 0, question.tokens.size());
  for (std::uint32_t d = 0; d < values.size(); ++d) {
    if (values[d] == 0) continue;
    input.push_back({d, kMeaningWeight * static_cast<float>(values[d]) / kMeaningLength});
  }
  input.push_back({WordVectors::kDimensions, kConstant});
  return input;
}

bool is_held_out(std::size_t example) {
  return example % kHoldOutEvery == kHoldOutEvery - 1;
}

Outline outline_of(std::string_view question) {
  return outline(utf8_prefix(question, kMaxReplyBytes));
}

}  // namespace

void TopicMatcher::add(const std::vector<std::string>& questions) {
  std::set<std::string>& words = topic_words_.emplace_back();
  for (const std::string& question : questions) {
    examples_.push_back({question, size_});
    for (const Token& token : outline_of(question).tokens) {
      if (!token.function) words.emplace(lexicon_->representative(token.stem));
    }
  }
  ++size_;
}

void TopicMatcher::add_foreign(const std::vector<std::string>& questions) {
  for (const std::string& question : questions) examples_.push_back({question, kForeign});
}

void TopicMatcher::start(bool hold_out) {
  known_.clear();
  vocabulary_.clear();
  std::vector<learn::SparseVector> inputs;
  std::vector<std::size_t> topics;
  for (std::size_t e = 0; e < examples_.size(); ++e) {
    if (hold_out && is_held_out(e)) continue;
    const Outline outlined = outline_of(examples_[e].question);
    if (outlined.tokens.empty()) continue;
    for (const Token& token : outlined.tokens) {
      if (!token.function) vocabulary_.insert(token.stem);
    }
    learn::SparseVector input = meaning_of(outlined);
    for (const learn::Entry& entry : wording_of(outlined, *lexicon_)) {
      const auto next = static_cast<std::uint32_t>(kMeaningInputs + known_.size());
      input.push_back({known_.try_emplace(entry.index, next).first->second, entry.value});
    }
    inputs.push_back(std::move(input));
    topics.push_back(examples_[e].topic);
  }
  learn::LinearSettings settings;
  settings.dimensions = static_cast<std::uint32_t>(kMeaningInputs + known_.size());
  settings.outputs = static_cast<std::uint32_t>(size_);
  settings.cost = kCost;
  settings.yes_cost = kYesCost;
  settings.sweeps = kSweeps;
  trainer_ = std::make_unique<learn::LinearTrainer>(settings);
  std::vector<float> targets(size_, -1.0F);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (topics[i] != kForeign) targets[topics[i]] = 1;
    trainer_->add(std::move(inputs[i]), targets);
    if (topics[i] != kForeign) targets[topics[i]] = -1;
  }
}

bool TopicMatcher::learn(std::size_t examples) {
  if (stage_ == Stage::ready || size_ == 0) return false;
  if (trainer_ == nullptr) start(stage_ == Stage::holding_out);
  if (trainer_->step(examples)) return true;
  weights_ = trainer_->weights();
  trainer_.reset();
  if (stage_ == Stage::holding_out) {
    set_threshold_by_held_out();
    stage_ = Stage::on_all;
    return true;
  }
  examples_.clear();
  stage_ = Stage::ready;
  return false;
}

/// The lowest goodness worth trusting: below it, more held-out examples went to a wrong topic than
/// to the right one, or it is lower than what nearly all of them had.
void TopicMatcher::set_threshold_by_held_out() {
  std::vector<std::pair<float, bool>> judged;  // goodness, right
  for (std::size_t e = 0; e < examples_.size(); ++e) {
    if (!is_held_out(e) || examples_[e].topic == kForeign) continue;
    const std::optional<Fit> fit = best(examples_[e].question);
    if (fit) judged.emplace_back(fit->goodness, fit->topic == examples_[e].topic);
  }
  if (judged.empty()) return;
  std::sort(judged.begin(), judged.end());
  threshold_ = judged[judged.size() * kTurnedAway / 1000].first;
  if (judged.size() < kFew) threshold_ = std::max(threshold_, kFloor);
  int spared = 0;  // wrong ones below minus right ones below
  int most = 0;
  for (const auto& [goodness, right] : judged) {
    spared += right ? -1 : 1;
    if (spared <= most) continue;
    most = spared;
    threshold_ = std::max(threshold_, goodness);
  }
}

/// The question with slips of the keyboard mended: a word that English does not know, one letter
/// off a word of the examples.
Outline TopicMatcher::spelt(std::string_view question) const {
  Outline outlined = outline_of(question);
  for (Token& token : outlined.tokens) {
    if (token.function || token.number || token.stem.size() < 5) continue;
    if (vocabulary_.count(token.stem) != 0 || is_general_stem(token.stem)) continue;
    // only words with the same first letter: they stand together
    const std::string letter = token.stem.substr(0, 1);
    for (auto word = vocabulary_.lower_bound(letter); word != vocabulary_.end(); ++word) {
      if ((*word)[0] != letter[0]) break;
      if (!is_one_edit_apart(*word, token.stem)) continue;
      token.word = *word;
      token.stem = *word;
      token.word_id = token.stem_id = fnv1a64(*word);
      break;
    }
  }
  return outlined;
}

learn::SparseVector TopicMatcher::read(std::string_view question, float& known_share) const {
  const Outline outlined = spelt(question);
  known_share = 0;
  if (outlined.tokens.empty()) return {};
  learn::SparseVector input = meaning_of(outlined);
  float all = 0;
  for (const learn::Entry& entry : wording_of(outlined, *lexicon_)) {
    const float square = entry.value * entry.value;
    all += square;
    const auto known = known_.find(entry.index);
    if (known == known_.end()) continue;
    known_share += square;
    input.push_back({known->second, entry.value});
  }
  known_share /= all;
  return input;
}

std::optional<TopicMatcher::Fit> TopicMatcher::best(std::string_view question) const {
  float known_share = 0;
  const learn::SparseVector input = read(question, known_share);
  if (size_ == 0 || input.empty()) return std::nullopt;
  std::vector<float> margins(size_, 0.0F);
  learn::multiply(input, weights_, margins);
  const auto highest = std::max_element(margins.begin(), margins.end());
  return Fit{static_cast<std::size_t>(highest - margins.begin()), *highest + known_share};
}

bool TopicMatcher::shares_words(std::string_view question, std::size_t topic) const {
  const std::set<std::string>& words = topic_words_[topic];
  bool any = false;
  for (const Token& token : spelt(question).tokens) {
    if (token.function) continue;
    if (words.count(std::string(lexicon_->representative(token.stem))) != 0) return true;
    any = true;
  }
  return !any;  // "how so?" is a matter of its small words
}

std::optional<TopicMatch> TopicMatcher::match(std::string_view question) const {
  const std::optional<Fit> fit = best(question);
  if (!fit || fit->goodness < threshold_ || !shares_words(question, fit->topic)) {
    return std::nullopt;
  }
  const float confidence = 50 + (fit->goodness - threshold_) * 50;
  return TopicMatch{fit->topic, std::clamp(static_cast<int>(confidence), 1, 100)};
}

}  // namespace lastmile::text
