#include "text/move_model.h"

#include <algorithm>
#include <cstdlib>

#include "base/integer.h"
#include "text/resources.h"

namespace lastmile::text {
namespace {

constexpr int kNothing = -300;  // the score of a sentence that is not there
constexpr int kScoreLimit = 3000;

std::int16_t limited(std::int64_t score) {
  return static_cast<std::int16_t>(std::clamp<std::int64_t>(score, -kScoreLimit, kScoreLimit));
}

using Sums = std::array<std::int32_t, LinearTable::kOutputs>;

void add_rows(const std::vector<LinearTable::Row>& rows, const std::vector<std::uint32_t>& indices,
              std::size_t first, std::size_t last, Sums& sums) {
  for (const std::uint32_t index : indices) {
    const LinearTable::Row& row = rows[index];
    for (std::size_t o = first; o < last; ++o) sums[o] += row[o];
  }
}

/// Level one for every sentence, gathered move by move: highest, second, mean, first, last.
void add_sentences(const SentenceScores& sentences, MoveRow& row) {
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    int highest = kNothing;
    int second = kNothing;
    std::int64_t sum = 0;
    for (const auto& scores : sentences) {
      second = std::max(second, std::min(highest, scores[m]));
      highest = std::max(highest, scores[m]);
      sum += scores[m];
    }
    const bool any = !sentences.empty();
    row.push_back(limited(highest));
    row.push_back(limited(second));
    row.push_back(limited(any ? sum / static_cast<std::int64_t>(sentences.size()) : kNothing));
    row.push_back(limited(any ? sentences.front()[m] : kNothing));
    row.push_back(limited(any ? sentences.back()[m] : kNothing));
  }
}

void add_features(const Outline& reply, const Features& features, MoveRow& row) {
  for (std::size_t f = 0; f < kFeatureCount; ++f) row.push_back(features.set[f] ? 1 : 0);
  std::size_t open = 0;
  for (const Question& question : reply.questions) open += question.form == Form::open ? 1U : 0U;
  for (const std::size_t count :
       {std::size_t{features.content}, std::size_t{features.fresh}, std::size_t{features.echoed},
        std::size_t{features.on_topic}, reply.sentences.size(), reply.questions.size(), open,
        reply.tokens.size()}) {
    row.push_back(limited(static_cast<std::int64_t>(count)));
  }
}

// --- The file: numbers of 1, 2 or 4 bytes, little end first -------------------------------------

class Writer {
 public:
  template <typename Number>
  void put(Number number) {
    auto bits = static_cast<std::uint64_t>(number);
    for (std::size_t b = 0; b < sizeof(Number); ++b, bits >>= 8U) {
      bytes.push_back(static_cast<char>(bits & 0xffU));
    }
  }
  std::string bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number get() {
    std::uint64_t bits = 0;
    for (std::size_t b = 0; b < sizeof(Number) && at_ < bytes_.size(); ++b, ++at_) {
      bits |= std::uint64_t{static_cast<unsigned char>(bytes_[at_])} << (8 * b);
    }
    return static_cast<Number>(bits);
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// One output after the other: what is alike lies together and compresses well.
void write_rows(const std::vector<LinearTable::Row>& rows, Writer& writer) {
  for (std::size_t o = 0; o < LinearTable::kOutputs; ++o) {
    for (const LinearTable::Row& row : rows) writer.put(row[o]);
  }
}

void read_rows(Reader& reader, std::vector<LinearTable::Row>& rows) {
  for (std::size_t o = 0; o < LinearTable::kOutputs; ++o) {
    for (LinearTable::Row& row : rows) row[o] = reader.get<std::int8_t>();
  }
}

void write_forest(const learn::Forest& forest, Writer& writer) {
  writer.put(static_cast<std::int32_t>(forest.base));
  writer.put(static_cast<std::uint16_t>(forest.trees.size()));
  for (const learn::Tree& tree : forest.trees) {
    for (const learn::Tree::Node& node : tree.nodes) {
      writer.put(node.feature);
      writer.put(node.threshold);
    }
    for (const std::int16_t leaf : tree.leaves) writer.put(leaf);
  }
}

learn::Forest read_forest(Reader& reader) {
  learn::Forest forest;
  forest.base = reader.get<std::int32_t>();
  forest.trees.resize(reader.get<std::uint16_t>());
  for (learn::Tree& tree : forest.trees) {
    for (learn::Tree::Node& node : tree.nodes) {
      node.feature = reader.get<std::uint16_t>();
      node.threshold = reader.get<std::int16_t>();
    }
    for (std::int16_t& leaf : tree.leaves) leaf = reader.get<std::int16_t>();
  }
  return forest;
}

}  // namespace

int percent_of_log_odds(int log_odds) {
  // 100 / (1 + e^−x) at x = 0, ½, 1 … 5, in tenths
  constexpr std::array<int, 11> kPercent = {500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993};
  constexpr int kHalf = learn::kTreeScale / 2;
  const int size = std::min(std::abs(log_odds), 10 * kHalf - 1);
  const auto at = static_cast<std::size_t>(size / kHalf);
  const int above = kPercent[at] + (kPercent[at + 1] - kPercent[at]) * (size % kHalf) / kHalf;
  const int tenths = log_odds < 0 ? 1000 - above : above;
  return std::clamp((tenths + 5) / 10, 1, 99);
}

void LinearTable::score(const MoveInput& input, std::size_t first, std::size_t last,
                        std::array<int, kOutputs>& scores) const {
  Sums by_words{};
  Sums by_flags{};
  std::array<std::int64_t, kOutputs> by_meaning{};
  add_rows(words, input.words, first, last, by_words);
  add_rows(flags, input.flags, first, last, by_flags);
  for (std::size_t d = 0; d < kDense; ++d) {
    const int value = d < input.meaning.size() ? input.meaning[d] : kMeaningLength;
    for (std::size_t o = first; o < last; ++o) by_meaning[o] += dense[d][o] * value;
  }
  // 2^20 / √n: the words of an input together have the length one
  const std::uint64_t count = std::max<std::size_t>(input.words.size(), 1);
  const auto share = static_cast<std::int64_t>(square_root((1ULL << 40U) / count));
  for (std::size_t o = first; o < last; ++o) {
    const std::int64_t sum = std::int64_t{by_words[o]} * scales[0][o] / 1024 * share / 1024 +
                             std::int64_t{by_flags[o]} * scales[1][o] +
                             by_meaning[o] * scales[2][o] / kMeaningLength;
    scores[o] = static_cast<int>(sum / 65536);
  }
}

MoveRow MoveModel::row(const MoveInputs& inputs, const Outline& reply, const Features& features,
                       SentenceScores& sentences) const {
  std::array<int, LinearTable::kOutputs> scores{};
  sentences.clear();
  for (const MoveInput& sentence : inputs.sentences) {
    table.score(sentence, 0, kMoveCount, scores);
    sentences.emplace_back();
    std::copy_n(scores.begin(), kMoveCount, sentences.back().begin());
  }
  MoveRow row;
  add_sentences(sentences, row);
  table.score(inputs.whole, kMoveCount, LinearTable::kOutputs, scores);
  for (std::size_t o = kMoveCount; o < LinearTable::kOutputs; ++o)
    row.push_back(limited(scores[o]));
  add_features(reply, features, row);
  return row;
}

std::string MoveModel::write() const {
  Writer writer;
  for (const auto* rows : {&table.words, &table.flags, &table.dense}) write_rows(*rows, writer);
  for (const auto& block : table.scales) {
    for (const std::int32_t scale : block) writer.put(scale);
  }
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    write_forest(forests[m], writer);
    writer.put(static_cast<std::int32_t>(thresholds[m]));
  }
  write_forest(quality, writer);
  return std::move(writer.bytes);
}

MoveModel MoveModel::read(std::string_view bytes) {
  MoveModel model;
  Reader reader(bytes);
  for (auto* rows : {&model.table.words, &model.table.flags, &model.table.dense}) {
    read_rows(reader, *rows);
  }
  for (auto& block : model.table.scales) {
    for (std::int32_t& scale : block) scale = reader.get<std::int32_t>();
  }
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    model.forests[m] = read_forest(reader);
    model.thresholds[m] = reader.get<std::int32_t>();
  }
  model.quality = read_forest(reader);
  return model;
}

const MoveModel& MoveModel::standard() {
  static const MoveModel model = read(resources::moves());
  return model;
}

}  // namespace lastmile::text
