#include "text/move_model.h"

#include <algorithm>
#include <cstdlib>

#include "base/integer.h"
#include "text/model_file.h"
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

// --- The file -----------------------------------------------------------------------------------

/// One output after the other: what is alike lies together and compresses well.
void write_rows(const std::vector<LinearTable::Row>& rows, ModelWriter& writer) {
  for (std::size_t o = 0; o < LinearTable::kOutputs; ++o) {
    for (const LinearTable::Row& row : rows) writer.put(row[o]);
  }
}

void read_rows(ModelReader& reader, std::vector<LinearTable::Row>& rows) {
  for (std::size_t o = 0; o < LinearTable::kOutputs; ++o) {
    for (LinearTable::Row& row : rows) row[o] = reader.get<std::int8_t>();
  }
}

}  // namespace

void make_distinct(std::vector<std::uint32_t>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

std::vector<std::uint32_t> places_of(const std::vector<std::uint32_t>& words,
                                     const KeyIndex& keys) {
  std::vector<std::uint32_t> places;
  for (const std::uint32_t word : words) {
    const std::uint32_t place = keys.find(word);
    if (place != KeyIndex::kNone) places.push_back(place);
  }
  make_distinct(places);
  return places;
}

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

void LinearTable::score(const MoveInput& input, const std::vector<std::uint32_t>& places,
                        std::size_t first, std::size_t last,
                        std::array<int, kOutputs>& scores) const {
  Sums by_words{};
  Sums by_flags{};
  Sums by_meaning{};
  add_rows(words, places, first, last, by_words);
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
                             std::int64_t{by_meaning[o]} * scales[2][o] / kMeaningLength;
    scores[o] = static_cast<int>(sum / 65536);
  }
}

MoveRow MoveModel::row(const MoveInputs& inputs, const Outline& reply, const Features& features,
                       SentenceScores& sentences) const {
  std::array<int, LinearTable::kOutputs> scores{};
  sentences.clear();
  std::vector<std::uint32_t> all;
  for (const MoveInput& sentence : inputs.sentences) {
    const std::vector<std::uint32_t> places = places_of(sentence.words, table.keys);
    table.score(sentence, places, 0, kMoveCount, scores);
    sentences.emplace_back();
    std::copy_n(scores.begin(), kMoveCount, sentences.back().begin());
    all.insert(all.end(), places.begin(), places.end());
  }
  make_distinct(all);
  MoveRow row;
  add_sentences(sentences, row);
  table.score(inputs.whole, all, kMoveCount, LinearTable::kOutputs, scores);
  for (std::size_t o = kMoveCount; o < LinearTable::kOutputs; ++o)
    row.push_back(limited(scores[o]));
  add_features(reply, features, row);
  return row;
}

std::string MoveModel::write() const {
  ModelWriter writer;
  writer.put(static_cast<std::uint16_t>(table.words.size()));
  // the gaps between sorted keys are small numbers
  for (const unsigned shift : {0U, 8U, 16U}) {
    std::uint32_t before = 0;
    for (const std::uint32_t key : table.keys.keys()) {
      writer.put(static_cast<std::uint8_t>((key - before) >> shift));
      before = key;
    }
  }
  for (const auto* rows : {&table.words, &table.flags, &table.dense}) write_rows(*rows, writer);
  for (const auto& block : table.scales) {
    for (const std::int32_t scale : block) writer.put(scale);
  }
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    writer.put_forest(forests[m]);
  }
  writer.put_forest(quality);
  return std::move(writer.bytes);
}

MoveModel MoveModel::read(std::string_view bytes) {
  MoveModel model;
  ModelReader reader(bytes);
  std::vector<std::uint32_t> keys(reader.get<std::uint16_t>());
  for (const unsigned shift : {0U, 8U, 16U}) {
    for (std::uint32_t& key : keys) key |= std::uint32_t{reader.get<std::uint8_t>()} << shift;
  }
  for (std::size_t k = 1; k < keys.size(); ++k) keys[k] += keys[k - 1];
  model.table.keys = KeyIndex(std::move(keys));
  model.table.words.resize(model.table.keys.keys().size());
  for (auto* rows : {&model.table.words, &model.table.flags, &model.table.dense}) {
    read_rows(reader, *rows);
  }
  for (auto& block : model.table.scales) {
    for (std::int32_t& scale : block) scale = reader.get<std::int32_t>();
  }
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    model.forests[m] = reader.get_forest();
  }
  model.quality = reader.get_forest();
  return model;
}

const MoveModel& MoveModel::standard() {
  static const MoveModel model = read(resources::moves());
  return model;
}

}  // namespace lastmile::text
