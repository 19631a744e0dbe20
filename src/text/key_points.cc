// How a key point is matched
//
// Every paraphrase is boiled down to the stems of its content words, each with a weight: figures
// say most, words that general English does not hold say more than those it does, worn-out verbs
// say little, and a word that most of the key points share says less. The reply is looked at
// through windows of neighbouring clauses. In a window, a paraphrase scores the share of its weight
// that is met there, word by word, with slips of the keyboard and other endings allowed; words
// taken from several paraphrases of the same key point count together, at a discount. A negation in
// front of the words that were met, where the paraphrase has none, turns a match into none.

#include "text/key_points.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "base/word_table.h"
#include "text/checks.h"
#include "text/clauses.h"
#include "text/reading.h"
#include "text/similar.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

constexpr int kCovered = 55;
constexpr int kTouched = 34;
constexpr int kJointPercent = 75;         // what words from several paraphrases are worth
constexpr std::size_t kWindowWords = 24;  // content words of a window
constexpr std::size_t kNegationReach = 6;
constexpr int kWithoutFigurePercent = 75;  // a point with a figure, told without any

constexpr int kWeightFigure = 5;
constexpr int kWeightRare = 4;
constexpr int kWeightCommon = 3;
constexpr int kWeightWorn = 1;

// Stems that say little. Sorted.
constexpr WordTable<50> kWorn(
    {"back", "big",  "bit",    "bring", "call",  "com",    "differ", "different", "find",  "first",
     "giv",  "good", "happen", "help",  "keep",  "know",   "last",   "leav",      "long",  "look",
     "mak",  "mean", "need",   "new",   "next",  "person", "place",  "point",     "put",   "say",
     "see",  "set",  "show",   "start", "tak",   "talk",   "tell",   "thing",     "think", "tim",
     "try",  "turn", "us",     "use",   "usual", "want",   "way",    "well",      "work",  "year"});

constexpr WordTable<10> kNegations({"hardly", "neither", "never", "no", "nobody", "none", "nor",
                                    "not", "nothing", "without"});

bool is_negation(const std::vector<Token>& tokens, std::size_t i) {
  if (!kNegations.contains(tokens[i].word)) return false;
  if (i + 1 >= tokens.size()) return true;
  const std::string& next = tokens[i + 1].word;
  return next != "only" && next != "just" && next != "sure" && next != "doubt" && next != "wonder";
}

// Words that start afresh, or a mere time or place, and end the reach of a negation before them.
// Sorted.
constexpr WordTable<15> kFresh({"but", "for", "he", "i", "in", "it", "over", "she", "since", "so",
                                "they", "until", "we", "within", "you"});

/// Whether one of the tokens before `at` denies it; a mark or a fresh start in between ends its
/// reach.
bool is_denied(const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t back = 1; back <= kNegationReach && back <= at; ++back) {
    const Token& token = tokens[at - back];
    if (token.after != 0) return false;
    if (is_negation(tokens, at - back)) return true;
    const bool fresh = kFresh.contains(token.word);
    const bool denied = back < at && is_negation(tokens, at - back - 1);  // "not in the log"
    if (fresh && !denied) return false;
  }
  return false;
}

bool is_figure(const std::string& stem) {
  return stem[0] >= '0' && stem[0] <= '9';
}

// From this many of a thousand of a pack's texts on a word says less, and less again.
constexpr int kCommonHere = 15;
constexpr int kEverywhereHere = 40;

int base_weight(const Token& token, const Lexicon& lexicon) {
  // "two" is said of anything
  if (token.number) return token.word == "2" ? kWeightCommon : kWeightFigure;
  if (kWorn.contains(token.stem)) return kWeightWorn;
  const int weight = is_general_stem(token.stem) ? kWeightCommon : kWeightRare;
  const std::optional<int> commonness = lexicon.commonness(token.stem);
  if (!commonness || *commonness < kCommonHere) return weight;
  return *commonness < kEverywhereHere ? weight - 1 : kWeightWorn;
}

}  // namespace

/// A vocabulary word that token `token` of the reply stands for.
struct KeyPointMatcher::Found {
  std::size_t token = 0;
  std::uint32_t word = 0;
  int likeness = 0;
  bool denied = false;
};

void KeyPointMatcher::add(const std::vector<std::string>& paraphrases) {
  std::vector<Paraphrase> point;
  for (const std::string& text : paraphrases) point.push_back(prepare(text));
  Paraphrase joint;
  for (const Paraphrase& paraphrase : point) {
    for (const Used& used : paraphrase) merge(joint, used);
  }
  for (const Used& used : joint) ++vocabulary_[used.word].points;
  points_.push_back(std::move(point));
  joint_.push_back(std::move(joint));
}

std::uint32_t KeyPointMatcher::word_index(const std::string& stem, int weight) {
  const auto place = std::lower_bound(
      by_stem_.begin(), by_stem_.end(), stem,
      [this](std::uint32_t word, const std::string& key) { return vocabulary_[word].stem < key; });
  if (place != by_stem_.end() && vocabulary_[*place].stem == stem) return *place;
  const std::uint32_t index = static_cast<std::uint32_t>(vocabulary_.size());
  by_stem_.insert(place, index);
  vocabulary_.push_back({stem, weight, 0});
  return index;
}

KeyPointMatcher::Paraphrase KeyPointMatcher::prepare(std::string_view text) {
  Paraphrase paraphrase;
  const std::vector<Token> tokens = tokenise(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].function || is_negation(tokens, i)) continue;
    const std::string stem(lexicon_->representative(tokens[i].stem));
    const bool denied = is_denied(tokens, i);
    merge(paraphrase, {word_index(stem, base_weight(tokens[i], *lexicon_)), !denied, denied});
  }
  return paraphrase;
}

void KeyPointMatcher::merge(Paraphrase& into, const Used& used) {
  const auto same = std::find_if(into.begin(), into.end(),
                                 [&](const Used& other) { return other.word == used.word; });
  if (same == into.end()) {
    into.push_back(used);
    return;
  }
  same->plain = same->plain || used.plain;
  same->denied = same->denied || used.denied;
}

int KeyPointMatcher::weight(std::uint32_t word) const {
  const Word& entry = vocabulary_[word];
  const bool shared = points_.size() >= 3 && entry.points * 2 > points_.size();
  return shared ? std::max(1, entry.weight / 2) : entry.weight;
}

class KeyPointMatcher::Matching {
 public:
  Matching(const KeyPointMatcher& matcher, std::string_view reply)
      : matcher_(matcher), reply_(outline(reply)), word_list_(is_word_list(reply_)) {
    find_words();
    met_.assign(matcher.vocabulary_.size(), -1);
  }

  std::vector<KeyPointMatch> run() {
    best_.assign(matcher_.points_.size(), {});
    std::size_t from = 0;
    for (std::size_t c = 0; c < reply_.clauses.size(); ++c) {
      const Range window = window_from(c);
      while (from < found_.size() && found_[from].token < window.first) ++from;
      std::size_t to = from;
      while (to < found_.size() && found_[to].token < window.last) ++to;
      if (from < to) judge(from, to);
    }
    return best_;
  }

 private:
  void find_words() {
    for (std::size_t i = 0; i < reply_.tokens.size(); ++i) {
      const Token& token = reply_.tokens[i];
      if (token.function) continue;
      Found found{i, 0, 0, false};
      find_word(token, found);
      if (found.likeness == 0) continue;
      found.denied = is_denied(reply_.tokens, i);
      found_.push_back(found);
    }
  }

  void find_word(const Token& token, Found& found) const {
    const std::string stem(matcher_.lexicon_->representative(token.stem));
    const auto& order = matcher_.by_stem_;
    const auto& words = matcher_.vocabulary_;
    const auto place = std::lower_bound(
        order.begin(), order.end(), stem,
        [&](std::uint32_t word, const std::string& key) { return words[word].stem < key; });
    if (place != order.end() && words[*place].stem == stem) {
      found.word = *place;
      found.likeness = 100;
      return;
    }
    if (token.number || stem.size() < 4) return;
    for (const std::uint32_t word : order) {
      if (words[word].stem.empty() || words[word].stem[0] != stem[0]) continue;
      const int alike = likeness(words[word].stem, stem);
      // a word that English knows is no slip for another one
      if (alike == 90 && is_general_stem(stem)) continue;
      if (alike > found.likeness) {
        found.likeness = alike;
        found.word = word;
      }
    }
  }

  Range window_from(std::size_t first) const {
    Range window = reply_.clauses[first];
    std::size_t words = content(window);
    for (std::size_t c = first + 1; c < reply_.clauses.size() && c < first + 4; ++c) {
      words += content(reply_.clauses[c]);
      if (words > kWindowWords) break;
      window.last = reply_.clauses[c].last;
    }
    return window;
  }

  std::size_t content(const Range& range) const {
    std::size_t words = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      words += reply_.tokens[i].function ? 0U : 1U;
    }
    return words;
  }

  /// Looks at the words found_[from, to) for every key point.
  void judge(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      int& at = met_[found_[i].word];
      if (at < 0 || found_[static_cast<std::size_t>(at)].likeness < found_[i].likeness) {
        at = static_cast<int>(i);
      }
    }
    for (std::size_t p = 0; p < matcher_.points_.size(); ++p) judge_point(p);
    for (std::size_t i = from; i < to; ++i) met_[found_[i].word] = -1;
  }

  struct Tally {
    int met = 0;
    int total = 0;
    int refused = 0;   // denied by the reply, not by the paraphrase
    int asserted = 0;  // the other way round
    unsigned words = 0;
    unsigned telling = 0;  // words that say something by themselves: figures, rare ones
    bool wants_figure = false;
    bool has_figure = false;
    std::size_t first = 0;
    std::size_t last = 0;

    int percent() const { return total == 0 ? 0 : met * 100 / total; }
  };

  void count(Tally& tally, const Used& used) const {
    const int base = matcher_.vocabulary_[used.word].weight;
    const int weight = matcher_.weight(used.word) * 100;
    tally.total += weight;
    tally.wants_figure = tally.wants_figure || base == kWeightFigure;
    if (met_[used.word] < 0) return;
    const Found& found = found_[static_cast<std::size_t>(met_[used.word])];
    const bool agrees = found.denied ? used.denied : used.plain;
    const int worth = weight * found.likeness / 100;
    tally.met += agrees ? worth : worth / 2;
    if (!agrees) (found.denied ? tally.refused : tally.asserted) += worth;
    tally.has_figure = tally.has_figure || is_figure(matcher_.vocabulary_[used.word].stem);
    if (base >= kWeightRare) ++tally.telling;
    if (tally.words == 0 || found.token < tally.first) tally.first = found.token;
    tally.last = std::max(tally.last, found.token);
    ++tally.words;
  }

  void judge_point(std::size_t p) {
    const std::vector<Paraphrase>& point = matcher_.points_[p];
    int totals = 0;
    for (const Paraphrase& paraphrase : point) {
      Tally tally;
      for (const Used& used : paraphrase) count(tally, used);
      totals += tally.total;
      settle(p, tally, score_of(tally, paraphrase.size()));
    }
    Tally joint;
    for (const Used& used : matcher_.joint_[p]) count(joint, used);
    joint.total = totals / static_cast<int>(point.size());
    settle(p, joint, score_of(joint, 4) * kJointPercent / 100);
  }

  int score_of(const Tally& tally, std::size_t words) const {
    if (tally.words == 0 || (tally.words == 1 && words > 2)) return 0;
    if (tally.refused * 2 >= tally.met) return 0;
    int score = std::min(100, tally.percent());
    if (tally.wants_figure && !tally.has_figure) score = score * kWithoutFigurePercent / 100;
    // two everyday words in common are chance, unless they are nearly all there is to say
    if (tally.words <= 2 && tally.telling == 0 && words > 3) score = std::min(score, kTouched - 1);
    return tally.asserted > 0 && tally.asserted * 3 >= tally.met ? std::min(score, kCovered - 1)
                                                                 : score;
  }

  void settle(std::size_t p, const Tally& tally, int score) {
    if (word_list_) score = std::min(score, kCovered - 1);
    KeyPointMatch& best = best_[p];
    if (score <= best.score) return;
    best.score = score;
    if (score < kTouched) return;
    best.coverage = score >= kCovered ? Coverage::covered : Coverage::touched;
    best.span = reply_.span({tally.first, tally.last + 1});
  }

  const KeyPointMatcher& matcher_;
  Outline reply_;
  bool word_list_;
  std::vector<Found> found_;
  std::vector<int> met_;  // per vocabulary word: the index in found_ that meets it, or -1
  std::vector<KeyPointMatch> best_;
};

std::vector<KeyPointMatch> KeyPointMatcher::match(std::string_view reply) const {
  return Matching(*this, utf8_prefix(reply, kMaxReplyBytes)).run();
}

}  // namespace lastmile::text
