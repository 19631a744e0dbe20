// How a question finds its topic
//
// A question becomes a vector: stems of its words (synonyms as one), pairs of neighbouring stems
// and the four-letter pieces of its longer words, so that typos and other endings still meet.
// Pieces of the question that many topics share weigh little. The topic of the most similar
// examples wins, unless even those have too little in common with the question.

#include "text/topics.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/utf8.h"
#include "text/reading.h"
#include "text/similar.h"
#include "text/tokens.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

constexpr int kWordWeight = 8;
constexpr int kSmallWordWeight = 2;
constexpr int kPairWeight = 4;
constexpr int kPieceWeight = 3;
constexpr std::size_t kPiece = 4;

constexpr int kAccept = 29;  // percent of likeness from which a topic is taken

constexpr std::uint64_t kPairSalt = 0x51ed270b9f3c6e21ULL;
constexpr std::uint64_t kPieceSalt = 0xa0761d6478bd642fULL;

std::uint64_t square_root(std::uint64_t value) {
  std::uint64_t low = 0;
  std::uint64_t high = 0xffffffffULL;
  while (low < high) {
    const std::uint64_t middle = low + (high - low + 1) / 2;
    if (middle <= value / middle) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

std::uint64_t square(int weight) {
  return static_cast<std::uint64_t>(weight) * static_cast<std::uint64_t>(weight);
}

std::optional<TopicMatch> best_topic(const std::vector<std::array<int, 2>>& likeness) {
  TopicMatch match;
  for (std::size_t t = 0; t < likeness.size(); ++t) {
    const int total = (3 * likeness[t][0] + likeness[t][1]) / 4;
    if (total > match.confidence) match = {t, total};
  }
  if (match.confidence < kAccept) return std::nullopt;
  match.confidence = std::min(match.confidence, 100);
  return match;
}

}  // namespace

std::vector<TopicMatcher::Feature> TopicMatcher::features(std::string_view question) const {
  std::vector<Feature> found;
  std::uint64_t before = 0;
  for (const Token& token : tokenise(question)) {
    const std::string_view stem = nearest(lexicon_->representative(token.stem));
    const std::uint64_t id = fnv1a64(stem);
    found.push_back({id, token.function ? kSmallWordWeight : kWordWeight});
    if (before != 0) {
      found.push_back({(before * 31 + id) ^ kPairSalt, kPairWeight});
    }
    before = id;
    if (token.function || token.number || stem.size() <= kPiece) continue;
    for (std::size_t i = 0; i + kPiece <= stem.size(); ++i) {
      found.push_back({fnv1a64(stem.substr(i, kPiece)) ^ kPieceSalt, kPieceWeight});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Feature& a, const Feature& b) { return a.id < b.id; });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const Feature& a, const Feature& b) { return a.id == b.id; }),
              found.end());
  return found;
}

/// The stem of the examples that `stem` is a slip of the keyboard for, or `stem` itself.
std::string_view TopicMatcher::nearest(std::string_view stem) const {
  if (stem.size() < 5 || is_general_stem(stem)) return stem;
  for (const std::string& known : vocabulary_) {
    if (!known.empty() && known[0] == stem[0] && likeness(known, stem) == 90) return known;
  }
  return stem;
}

void TopicMatcher::add(const std::vector<std::string>& questions) {
  for (const std::string& question : questions) {
    drafts_.push_back(features(question));
    examples_.push_back({size_, 0});
  }
  // only now: an example's own words are right as they stand
  for (const std::string& question : questions) {
    for (const Token& token : tokenise(question)) {
      if (!token.function) vocabulary_.insert(token.stem);
    }
  }
  ++size_;
}

/// A feature that few topics have counts up to four times as much as one that all have.
int TopicMatcher::rarity(std::uint64_t feature) const {
  const auto found =
      std::lower_bound(rarities_.begin(), rarities_.end(), feature,
                       [](const Feature& entry, std::uint64_t id) { return entry.id < id; });
  return found != rarities_.end() && found->id == feature ? found->weight : 4;
}

void TopicMatcher::finish() {
  std::vector<Posting> pairs;  // feature and topic
  for (std::size_t e = 0; e < drafts_.size(); ++e) {
    for (const Feature& feature : drafts_[e]) {
      pairs.push_back({feature.id, static_cast<std::uint32_t>(examples_[e].topic), 0});
    }
  }
  const auto order = [](const Posting& a, const Posting& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.example < b.example;
  };
  std::sort(pairs.begin(), pairs.end(), order);
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t topics = 0;
    std::size_t k = i;
    for (; k < pairs.size() && pairs[k].feature == pairs[i].feature; ++k) {
      if (k == i || pairs[k].example != pairs[k - 1].example) ++topics;
    }
    const int weight = topics * 2 > size_ ? 1 : topics * 4 > size_ ? 2 : topics > 1 ? 3 : 4;
    rarities_.push_back({pairs[i].feature, weight});
    i = k;
  }
  for (std::size_t e = 0; e < drafts_.size(); ++e) {
    for (const Feature& feature : drafts_[e]) {
      const int weight = feature.weight * rarity(feature.id);
      postings_.push_back({feature.id, static_cast<std::uint32_t>(e), weight});
      examples_[e].norm += square(weight);
    }
  }
  std::sort(postings_.begin(), postings_.end(), order);
  drafts_.clear();
}

std::optional<TopicMatch> TopicMatcher::match(std::string_view question) const {
  std::vector<std::uint64_t> shared(examples_.size(), 0);
  std::uint64_t norm = 0;
  for (const Feature& feature : features(utf8_prefix(question, kMaxReplyBytes))) {
    const int weight = feature.weight * rarity(feature.id);
    norm += square(weight);
    auto posting =
        std::lower_bound(postings_.begin(), postings_.end(), feature.id,
                         [](const Posting& entry, std::uint64_t id) { return entry.feature < id; });
    for (; posting != postings_.end() && posting->feature == feature.id; ++posting) {
      shared[posting->example] +=
          static_cast<std::uint64_t>(weight) * static_cast<std::uint64_t>(posting->weight);
    }
  }
  // the two best examples of a topic speak for it
  std::vector<std::array<int, 2>> likeness(size_, {0, 0});
  for (std::size_t e = 0; e < examples_.size(); ++e) {
    const std::uint64_t length = square_root(norm * examples_[e].norm);
    if (length == 0) continue;
    const int percent = static_cast<int>(shared[e] * 100 / length);
    std::array<int, 2>& best = likeness[examples_[e].topic];
    if (percent > best[0]) {
      best[1] = best[0];
      best[0] = percent;
    } else {
      best[1] = std::max(best[1], percent);
    }
  }
  return best_topic(likeness);
}

}  // namespace lastmile::text
