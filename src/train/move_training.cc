#include "train/move_training.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "learn/linear.h"
#include "train/rank.h"

namespace lastmile::train {
namespace {

using text::kMoveCount;
using text::LinearTable;
using text::MoveInput;
using text::MoveRow;

constexpr unsigned kFolds = 8;
constexpr float kCost = 0.25F;
constexpr float kYesCost = 3.0F;
constexpr int kSweeps = 12;
// Weights are rounded to multiples of this many standard deviations, small ones to nothing.
constexpr double kStep = 1.5;
constexpr double kSmall = 0.7;  // of a step
// Words that enough replies hold are looked at; those whose weights say most are kept.
constexpr int kFewest = 2;  // replies
constexpr std::size_t kCandidates = 65535;
constexpr std::size_t kKept = 32000;

/// A labelled reply as the judge sees it.
struct Example {
  const Labelled* labelled = nullptr;
  text::Outline outline;
  text::Features features;
  text::MoveInputs inputs;
  std::vector<MoveSet> sentence_moves;
  std::uint64_t group = 0;  // replies on one insight, or to one line, are never parted
};

MoveSet moves_within(const Labelled& labelled, const Span& span) {
  constexpr std::uint32_t kEnough = 4;  // bytes
  MoveSet moves = 0;
  for (const Segment& segment : labelled.segments) {
    const std::uint32_t first = std::max(segment.span.begin, span.begin);
    const std::uint32_t last = std::min(segment.span.end, span.end);
    if (first >= last) continue;
    if (last - first >= kEnough || (last - first) * 2 >= span.size()) moves |= segment.moves;
  }
  return moves;
}

Example make_example(const Labelled& labelled) {
  text::Context context;
  context.customer = labelled.customer;
  context.history = labelled.history;
  context.insight = labelled.insight;
  context.persona = labelled.persona;
  const text::ReadContext around(context);
  Example example;
  example.labelled = &labelled;
  example.outline = text::outline(labelled.reply, &around.customer);
  const std::vector<text::Range> products = text::find_products(example.outline, nullptr);
  example.features = text::extract_features(example.outline, around, products);
  example.inputs = text::move_inputs(example.outline, example.features, around, products);
  for (const text::Range& sentence : example.outline.sentences) {
    example.sentence_moves.push_back(moves_within(labelled, example.outline.span(sentence)));
  }
  example.group = fnv1a64(labelled.insight.empty() ? labelled.customer : labelled.insight);
  return example;
}

// --- Level one -----------------------------------------------------------------------------------

/// The words that count, and where the learner has them: [0, keys), then flags, then meaning.
struct Inputs {
  text::KeyIndex keys;

  std::uint32_t flags_from() const { return static_cast<std::uint32_t>(keys.keys().size()); }
  std::uint32_t dense_from() const { return flags_from() + text::kFlagBuckets; }
  std::uint32_t size() const { return dense_from() + LinearTable::kDense; }
};

learn::SparseVector sparse(const MoveInput& input, const Inputs& inputs) {
  learn::SparseVector vector;
  const float value =
      1.0F / std::sqrt(static_cast<float>(std::max<std::size_t>(input.words.size(), 1)));
  for (const std::uint32_t place : text::places_of(input.words, inputs.keys)) {
    vector.push_back({place, value});
  }
  for (const std::uint32_t flag : input.flags) {
    vector.push_back({inputs.flags_from() + flag, text::kFlagValue});
  }
  for (std::uint32_t d = 0; d < input.meaning.size(); ++d) {
    const float part = static_cast<float>(input.meaning[d]) / text::kMeaningLength;
    if (part != 0) vector.push_back({inputs.dense_from() + d, part});
  }
  vector.push_back({inputs.size() - 1, text::kConstantValue});
  return vector;
}

std::vector<float> targets_of(MoveSet moves) {
  std::vector<float> targets;
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    targets.push_back((moves >> m & 1U) != 0 ? 1.0F : -1.0F);
  }
  return targets;
}

learn::LinearTrainer trainer(std::uint32_t dimensions, std::uint32_t outputs, learn::Loss loss) {
  learn::LinearSettings settings;
  settings.dimensions = dimensions;
  settings.outputs = outputs;
  settings.loss = loss;
  settings.cost = kCost;
  settings.yes_cost = kYesCost;
  settings.sweeps = kSweeps;
  return learn::LinearTrainer(settings);
}

/// Rounds one output's weights of one block, [from, from + rows.size()), into the table.
void round_block(const std::vector<float>& weights, std::size_t outputs, std::size_t output,
                 std::size_t from, double value, std::size_t to,
                 std::vector<LinearTable::Row>& rows, std::int32_t& scale) {
  double squares = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double weight = weights[(from + i) * outputs + output];
    squares += weight * weight;
  }
  const double step = kStep * std::sqrt(squares / static_cast<double>(rows.size())) + 1e-12;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double steps = weights[(from + i) * outputs + output] / step;
    const double kept = std::abs(steps) < kSmall ? 0 : std::clamp(steps, -127.0, 127.0);
    rows[i][to] = static_cast<std::int8_t>(std::lround(kept));
  }
  scale = static_cast<std::int32_t>(std::lround(step * value * 100 * 65536));
}

void round_into(const std::vector<float>& weights, std::size_t outputs, std::size_t first,
                const Inputs& inputs, LinearTable& table) {
  for (std::size_t o = 0; o < outputs; ++o) {
    const std::size_t to = first + o;
    round_block(weights, outputs, o, 0, 1, to, table.words, table.scales[0][to]);
    round_block(weights, outputs, o, inputs.flags_from(), text::kFlagValue, to, table.flags,
                table.scales[1][to]);
    // few and heavy: finer steps
    std::vector<float> dense;
    for (std::size_t d = 0; d < LinearTable::kDense; ++d) {
      const float constant = d + 1 == LinearTable::kDense ? text::kConstantValue : 1.0F;
      dense.push_back(weights[(inputs.dense_from() + d) * outputs + o] * constant);
    }
    double highest = 1e-9;
    for (const float weight : dense) highest = std::max(highest, std::abs(double{weight}));
    for (std::size_t d = 0; d < dense.size(); ++d) {
      table.dense[d][to] = static_cast<std::int8_t>(std::lround(dense[d] / highest * 127));
    }
    table.scales[2][to] = static_cast<std::int32_t>(std::lround(highest / 127 * 100 * 65536));
  }
}

/// The three learners of level one, run on the words of `inputs`.
struct LevelOne {
  std::vector<float> sentences;
  std::vector<float> wholes;
  std::vector<float> quality;
};

LevelOne learn_weights(const std::vector<const Example*>& examples, const Inputs& inputs) {
  learn::LinearTrainer sentences = trainer(inputs.size(), kMoveCount, learn::Loss::margin);
  learn::LinearTrainer wholes = trainer(inputs.size(), kMoveCount, learn::Loss::margin);
  learn::LinearTrainer quality = trainer(inputs.size(), 1, learn::Loss::squared);
  for (const Example* example : examples) {
    for (std::size_t s = 0; s < example->inputs.sentences.size(); ++s) {
      sentences.add(sparse(example->inputs.sentences[s], inputs),
                    targets_of(example->sentence_moves[s]));
    }
    const learn::SparseVector whole = sparse(example->inputs.whole, inputs);
    wholes.add(whole, targets_of(example->labelled->moves()));
    quality.add(whole, {static_cast<float>(example->labelled->quality - 2)});
  }
  sentences.run();
  wholes.run();
  quality.run();
  return {sentences.weights(), wholes.weights(), quality.weights()};
}

text::KeyIndex index_of(std::vector<std::uint32_t> keys) {
  std::sort(keys.begin(), keys.end());
  return text::KeyIndex(std::move(keys));
}

/// The words that most replies hold, kCandidates at most.
text::KeyIndex common_words(const std::vector<const Example*>& examples) {
  std::unordered_map<std::uint32_t, int> counts;
  for (const Example* example : examples) {
    std::vector<std::uint32_t> words = example->inputs.whole.words;
    text::make_distinct(words);
    for (const std::uint32_t word : words) ++counts[word];
  }
  std::vector<std::pair<int, std::uint32_t>> order;
  for (const auto& [word, count] : counts) {
    if (count >= kFewest) order.emplace_back(-count, word);
  }
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), kCandidates));
  std::vector<std::uint32_t> keys;
  for (const auto& [count, word] : order) keys.push_back(word);
  return index_of(std::move(keys));
}

/// Of the words of `inputs`, the kKept whose weights say most.
text::KeyIndex telling_words(const Inputs& inputs, const LevelOne& level) {
  std::vector<std::pair<double, std::uint32_t>> order;
  for (std::size_t k = 0; k < inputs.keys.keys().size(); ++k) {
    double squares = 0;
    for (std::size_t m = 0; m < kMoveCount; ++m) {
      for (const std::vector<float>* weights : {&level.sentences, &level.wholes}) {
        const double weight = (*weights)[k * kMoveCount + m];
        squares += weight * weight;
      }
    }
    order.emplace_back(-squares, inputs.keys.keys()[k]);
  }
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), kKept));
  std::vector<std::uint32_t> keys;
  for (const auto& [squares, word] : order) keys.push_back(word);
  return index_of(std::move(keys));
}

LinearTable train_table(const std::vector<const Example*>& examples) {
  Inputs inputs{common_words(examples)};
  inputs.keys = telling_words(inputs, learn_weights(examples, inputs));
  const LevelOne level = learn_weights(examples, inputs);
  LinearTable table;
  table.keys = inputs.keys;
  table.words.resize(inputs.keys.keys().size());
  round_into(level.sentences, kMoveCount, 0, inputs, table);
  round_into(level.wholes, kMoveCount, kMoveCount, inputs, table);
  round_into(level.quality, 1, LinearTable::kQuality, inputs, table);
  return table;
}

// --- Level two -----------------------------------------------------------------------------------

learn::ForestSettings forest_settings(learn::TreeLoss loss) {
  learn::ForestSettings settings;
  settings.loss = loss;
  settings.trees = 80;
  settings.rate = 0.1;
  settings.column_share = 0.3;
  settings.min_leaf = 20;
  return settings;
}

/// Rows of replies judged by tables that have not seen their insight.
std::vector<MoveRow> unseen_rows(const std::vector<Example>& examples) {
  std::vector<MoveRow> rows(examples.size());
  for (unsigned fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> others;
    for (const Example& example : examples) {
      if (example.group % kFolds != fold) others.push_back(&example);
    }
    text::MoveModel model;
    model.table = train_table(others);
    text::SentenceScores scores;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      const Example& example = examples[i];
      if (example.group % kFolds != fold) continue;
      rows[i] = model.row(example.inputs, example.outline, example.features, scores);
    }
  }
  return rows;
}

/// What forests grown on the other half of the insights give each row.
std::vector<int> unseen_outputs(const std::vector<Example>& examples,
                                const std::vector<MoveRow>& rows,
                                const std::vector<double>& targets,
                                const learn::ForestSettings& settings) {
  const auto half_of = [](const Example& example) { return (example.group / kFolds) % 2; };
  std::vector<int> outputs(rows.size());
  for (unsigned half = 0; half < 2; ++half) {
    std::vector<MoveRow> known;
    std::vector<double> known_targets;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (half_of(examples[i]) == half) continue;
      known.push_back(rows[i]);
      known_targets.push_back(targets[i]);
    }
    const learn::Forest forest = learn::grow_forest(known, known_targets, settings);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (half_of(examples[i]) == half) outputs[i] = forest(rows[i].data());
    }
  }
  return outputs;
}

Hits count_hits(const std::vector<int>& outputs, const std::vector<double>& targets) {
  Hits hits;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const bool found = outputs[i] > text::kMakesMove;
    const bool there = targets[i] > 0;
    hits.right += found && there ? 1 : 0;
    hits.wrong += found && !there ? 1 : 0;
    hits.missed += !found && there ? 1 : 0;
  }
  return hits;
}

void count_reliability(const std::vector<int>& outputs, const std::vector<double>& targets,
                       MoveReport& report) {
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const int percent = text::percent_of_log_odds(outputs[i]);
    MoveReport::Bin& bin = report.reliability[static_cast<std::size_t>(percent) / 10];
    ++bin.judged;
    bin.right += targets[i] > 0 ? 1 : 0;
  }
}

}  // namespace

double Hits::f1() const {
  return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
}

double MoveReport::micro_f1() const {
  Hits all;
  for (const Hits& hits : moves) {
    all.right += hits.right;
    all.wrong += hits.wrong;
    all.missed += hits.missed;
  }
  return all.f1();
}

double MoveReport::macro_f1() const {
  double sum = 0;
  for (const Hits& hits : moves) sum += hits.f1();
  return sum / kMoveCount;
}

Trained train_moves(const std::vector<Labelled>& replies) {
  std::vector<Example> examples;
  for (const Labelled& labelled : replies) examples.push_back(make_example(labelled));
  const std::vector<MoveRow> rows = unseen_rows(examples);
  Trained trained;
  std::vector<const Example*> all;
  for (const Example& example : examples) all.push_back(&example);
  trained.model.table = train_table(all);
  const learn::ForestSettings settings = forest_settings(learn::TreeLoss::logistic);
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    std::vector<double> targets;
    for (const Labelled& labelled : replies) targets.push_back(labelled.moves() >> m & 1U);
    const std::vector<int> outputs = unseen_outputs(examples, rows, targets, settings);
    trained.report.moves[m] = count_hits(outputs, targets);
    count_reliability(outputs, targets, trained.report);
    trained.model.forests[m] = learn::grow_forest(rows, targets, settings);
  }
  std::vector<double> quality;
  for (const Labelled& labelled : replies) quality.push_back(labelled.quality);
  const learn::ForestSettings squared = forest_settings(learn::TreeLoss::squared);
  const std::vector<int> outputs = unseen_outputs(examples, rows, quality, squared);
  trained.report.quality_rank =
      rank_correlation(std::vector<double>(outputs.begin(), outputs.end()), quality);
  trained.model.quality = learn::grow_forest(rows, quality, squared);
  return trained;
}

}  // namespace lastmile::train
