// How a key point is matched
//
// Every paraphrase is boiled down to the stems of its content words, each with a weight: figures
// say most, words that general English does not hold say more than those it does, worn-out verbs
// say little, and a word that most of the key points share says less. The reply is looked at
// through windows of neighbouring clauses, and of those, for each key point, the one that meets
// most of its words is judged: words are met by the same stem, a slip of the keyboard, another
// ending, or, in part, by a word that is used alike. What there is to see of that window, denials,
// figures and meaning included, goes to the learnt judge.

#include "text/key_points.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "base/word_table.h"
#include "text/checks.h"
#include "text/clauses.h"
#include "text/denial.h"
#include "text/features.h"
#include "text/opposites.h"
#include "text/similar.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

constexpr std::size_t kWindowWords = 24;  // content words of a window
constexpr std::size_t kWindowClauses = 4;
constexpr int kClearly = 60;  // from this likeness on a word is met rather than hinted at

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

bool is_ours(const Token& token) {
  return token.word == "we" || token.word == "our" || token.word == "us" || token.word == "ours";
}

int count_negations(const std::vector<Token>& tokens, const Range& range) {
  int count = 0;
  for (std::size_t i = range.first; i < range.last; ++i) count += is_negation(tokens, i) ? 1 : 0;
  return count;
}

int share(int part, int of) {
  return of == 0 ? 0 : part / of;
}

}  // namespace

/// A vocabulary word that token `token` of the reply stands for.
struct KeyPointMatcher::Met {
  std::size_t token = 0;
  std::uint32_t word = 0;
  int likeness = 0;
  bool denied = false;
};

void KeyPointMatcher::add(const std::vector<std::string>& paraphrases) {
  std::vector<Paraphrase> point;
  for (const std::string& text : paraphrases) point.push_back(prepare(text));
  std::vector<Used> joint;
  for (const Paraphrase& paraphrase : point) {
    for (const Used& used : paraphrase.words) merge(joint, used);
  }
  for (const Used& used : joint) ++vocabulary_[used.word].points;
  points_.push_back(std::move(point));
  joint_.push_back(std::move(joint));
}

std::uint32_t KeyPointMatcher::word_index(const Token& token) {
  const std::string stem(lexicon_->representative(token.stem));
  const auto place = std::lower_bound(
      by_stem_.begin(), by_stem_.end(), stem,
      [this](std::uint32_t word, const std::string& key) { return vocabulary_[word].stem < key; });
  if (place != by_stem_.end() && vocabulary_[*place].stem == stem) return *place;
  const std::uint32_t index = static_cast<std::uint32_t>(vocabulary_.size());
  by_stem_.insert(place, index);
  const WordVectors::Values* vector =
      token.number ? nullptr : WordVectors::standard().find(token.word_id);
  vocabulary_.push_back(
      {stem, fnv1a64(stem), vector, base_weight(token, *lexicon_), token.number, 0});
  return index;
}

KeyPointMatcher::Paraphrase KeyPointMatcher::prepare(std::string_view text) {
  Paraphrase paraphrase;
  const std::vector<Token> tokens = tokenise(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].function || is_negation(tokens, i)) continue;
    const bool denied = is_denied(tokens, i);
    merge(paraphrase.words, {word_index(tokens[i]), !denied, denied});
  }
  paraphrase.meaning = meaning(tokens, 0, tokens.size());
  paraphrase.negations = count_negations(tokens, {0, tokens.size()});
  return paraphrase;
}

void KeyPointMatcher::merge(std::vector<Used>& into, const Used& used) {
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
  /// A key point at the window of the reply that meets it most.
  struct Best {
    KeyPointRow row{};
    Span span;
  };

  Matching(const KeyPointMatcher& matcher, std::string_view reply, std::string_view customer)
      : matcher_(matcher),
        reply_(outline(reply)),
        line_(content_stems(outline(customer))),
        products_(find_products(reply_, matcher.lexicon_)),
        whole_(meaning(reply_.tokens, 0, reply_.tokens.size())) {
    find_words();
    at_.assign(matcher.vocabulary_.size(), -1);
  }

  bool is_heap() const { return is_word_list(reply_); }

  std::vector<Best> run() {
    const std::size_t points = matcher_.points_.size();
    best_.assign(points, {});
    scores_.assign(points, 0);
    std::vector<Tally> wholes;
    const Window whole = open({0, reply_.tokens.size()});
    for (std::size_t p = 0; p < points; ++p) wholes.push_back(joint(p));
    close(whole);
    std::size_t from = 0;
    for (std::size_t c = 0; c < reply_.clauses.size(); ++c) look_through(window_from(c), from);
    for (std::size_t p = 0; p < points; ++p) {
      if (scores_[p] == 0) continue;
      set(p, KeyPointInput::reply_joint, wholes[p].alike_percent());
      set(p, KeyPointInput::reply_exact, wholes[p].exact_percent());
      int nearest = -100;
      for (const Paraphrase& one : matcher_.points_[p]) {
        nearest = std::max(nearest, likeness(whole_, one.meaning));
      }
      set(p, KeyPointInput::meaning_of_reply, nearest);
    }
    return std::move(best_);
  }

 private:
  struct Window {
    Range range;
    std::size_t from = 0;  // met_[from, to)
    std::size_t to = 0;
  };

  // --- Words that are met ---

  void find_words() {
    for (std::size_t i = 0; i < reply_.tokens.size(); ++i) {
      const Token& token = reply_.tokens[i];
      if (token.function || is_negation(reply_.tokens, i)) continue;
      const std::size_t before = met_.size();
      find_word(i);
      if (met_.size() == before) continue;
      const bool denied = is_denied(reply_.tokens, i);
      for (std::size_t m = before; m < met_.size(); ++m) met_[m].denied = denied;
    }
  }

  void find_word(std::size_t i) {
    const Token& token = reply_.tokens[i];
    const std::string stem(matcher_.lexicon_->representative(token.stem));
    const auto& order = matcher_.by_stem_;
    const auto& words = matcher_.vocabulary_;
    const auto place = std::lower_bound(
        order.begin(), order.end(), stem,
        [&](std::uint32_t word, const std::string& key) { return words[word].stem < key; });
    if (place != order.end() && words[*place].stem == stem) {
      met_.push_back({i, *place, 100, false});
    }
    if (token.number) return;
    const WordVectors::Values* vector = WordVectors::standard().find(token.word_id);
    for (std::uint32_t w = 0; w < words.size(); ++w) {
      const int alike = likeness_of(token, stem, vector, words[w]);
      if (alike > 0) met_.push_back({i, w, alike, false});
    }
  }

  /// How alike a word of the reply is to another one of the vocabulary.
  static int likeness_of(const Token& token, const std::string& stem,
                         const WordVectors::Values* vector, const Word& word) {
    if (word.figure || word.stem == stem) return 0;
    int alike = 0;
    if (stem.size() >= 4 && !word.stem.empty() && word.stem[0] == stem[0]) {
      alike = likeness(word.stem, stem);
      // a word that English knows is no slip for another one
      if (alike == 90 && is_general_stem(stem)) alike = 0;
    }
    if (alike > 0 || vector == nullptr || word.vector == nullptr) return alike;
    if (are_opposites(token.stem_id, word.stem_id)) return 0;
    return likeness(*vector, *word.vector);
  }

  // --- Windows ---

  Range window_from(std::size_t first) const {
    Range window = reply_.clauses[first];
    std::size_t words = content(window);
    for (std::size_t c = first + 1; c < reply_.clauses.size() && c < first + kWindowClauses; ++c) {
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

  /// Notes for each word of the vocabulary where in the window it is met best.
  Window open(const Range& range, std::size_t from = 0) {
    Window window{range, from, from};
    while (window.to < met_.size() && met_[window.to].token < range.last) ++window.to;
    for (std::size_t i = window.from; i < window.to; ++i) {
      int& at = at_[met_[i].word];
      if (at < 0 || met_[static_cast<std::size_t>(at)].likeness < met_[i].likeness) {
        at = static_cast<int>(i);
      }
    }
    return window;
  }

  void close(const Window& window) {
    for (std::size_t i = window.from; i < window.to; ++i) at_[met_[i].word] = -1;
  }

  void look_through(const Range& range, std::size_t& from) {
    while (from < met_.size() && met_[from].token < range.first) ++from;
    const Window window = open(range, from);
    if (window.from < window.to) {
      for (std::size_t p = 0; p < matcher_.points_.size(); ++p) look_at(p, window);
    }
    close(window);
  }

  // --- A key point in a window ---

  struct Tally {
    int alike = 0;
    int exact = 0;
    int fresh = 0;
    int total = 0;
    int refused = 0;   // denied by the reply, not by the author
    int asserted = 0;  // the other way round
    int words = 0;
    int telling = 0;
    int figures = 0;
    int figures_met = 0;
    std::size_t first = 0;
    std::size_t last = 0;

    int alike_percent() const { return share(alike, total); }
    int exact_percent() const { return share(exact, total); }
  };

  void count(const Used& used, Tally& tally) const {
    const Word& word = matcher_.vocabulary_[used.word];
    const int weight = matcher_.weight(used.word);
    tally.total += weight;
    tally.figures += word.figure ? 1 : 0;
    if (at_[used.word] < 0) return;
    const Met& met = met_[static_cast<std::size_t>(at_[used.word])];
    const int worth = weight * met.likeness;
    tally.alike += worth;
    if (!std::binary_search(line_.begin(), line_.end(), word.stem_id)) tally.fresh += worth;
    if (met.likeness < kClearly) return;
    tally.exact += met.likeness >= 80 ? worth : 0;
    if (!(met.denied ? used.denied : used.plain)) {
      (met.denied ? tally.refused : tally.asserted) += worth;
    }
    tally.figures_met += word.figure ? 1 : 0;
    tally.telling += word.weight >= kWeightRare ? 1 : 0;
    if (tally.words == 0 || met.token < tally.first) tally.first = met.token;
    tally.last = std::max(tally.last, met.token);
    ++tally.words;
  }

  Tally tally_of(const std::vector<Used>& words) const {
    Tally tally;
    for (const Used& used : words) count(used, tally);
    return tally;
  }

  /// All words of a point together, against the mean weight of a paraphrase.
  Tally joint(std::size_t p) const {
    Tally tally = tally_of(matcher_.joint_[p]);
    int totals = 0;
    for (const Paraphrase& one : matcher_.points_[p]) {
      for (const Used& used : one.words) totals += matcher_.weight(used.word);
    }
    tally.total = totals / static_cast<int>(matcher_.points_[p].size());
    return tally;
  }

  struct Paraphrases {
    Tally best;
    std::size_t which = 0;
    int second = 0;
    int sum = 0;
    int nearest = -100;
    int meanings = 0;
  };

  Paraphrases compare(std::size_t p, const Meaning& here) const {
    const std::vector<Paraphrase>& point = matcher_.points_[p];
    Paraphrases result;
    for (std::size_t k = 0; k < point.size(); ++k) {
      const Tally tally = tally_of(point[k].words);
      const int percent = tally.alike_percent();
      if (k == 0 || percent > result.best.alike_percent()) {
        if (k > 0) result.second = std::max(result.second, result.best.alike_percent());
        result.best = tally;
        result.which = k;
      } else {
        result.second = std::max(result.second, percent);
      }
      result.sum += percent;
      const int alike = likeness(here, point[k].meaning);
      result.nearest = std::max(result.nearest, alike);
      result.meanings += alike;
    }
    return result;
  }

  void look_at(std::size_t p, const Window& window) {
    const Tally all = joint(p);
    if (all.alike == 0) return;
    const Meaning here = meaning(reply_.tokens, window.range.first, window.range.last);
    const Paraphrases each = compare(p, here);
    const int score = all.alike_percent() + each.best.alike_percent();
    if (score <= scores_[p]) return;
    scores_[p] = score;
    best_[p].span =
        all.words > 0 ? reply_.span({all.first, all.last + 1}) : reply_.span(window.range);
    describe(p, window.range, all, each);
  }

  void set(std::size_t p, KeyPointInput input, int value) {
    best_[p].row[static_cast<std::size_t>(input)] =
        static_cast<std::int16_t>(std::clamp(value, -1000, 1000));
  }

  void describe(std::size_t p, const Range& range, const Tally& all, const Paraphrases& each) {
    using Input = KeyPointInput;
    const std::vector<Paraphrase>& point = matcher_.points_[p];
    const int count = static_cast<int>(point.size());
    set(p, Input::best, each.best.alike_percent());
    set(p, Input::best_exact, each.best.exact_percent());
    set(p, Input::second, each.second);
    set(p, Input::mean, each.sum / count);
    set(p, Input::joint, all.alike_percent());
    set(p, Input::joint_exact, all.exact_percent());
    set(p, Input::words, all.words);
    set(p, Input::telling, all.telling);
    set(p, Input::fresh, share(all.fresh, all.total));
    set(p, Input::best_words, static_cast<int>(point[each.which].words.size()));
    set(p, Input::meaning, each.nearest);
    set(p, Input::meaning_mean, each.meanings / count);
    set(p, Input::refused, all.alike == 0 ? 0 : all.refused * 100 / all.alike);
    set(p, Input::asserted, all.alike == 0 ? 0 : all.asserted * 100 / all.alike);
    set(p, Input::wants_figure, all.figures > 0 ? 1 : 0);
    set(p, Input::figures, all.figures_met);
    set(p, Input::negations_wanted, point[each.which].negations);
    describe_window(p, range, all);
  }

  void describe_window(std::size_t p, const Range& range, const Tally& all) {
    using Input = KeyPointInput;
    const int words = static_cast<int>(content(range));
    const int small = static_cast<int>(range.size()) - words;
    int figures = 0;
    int ours = 0;
    int opposed = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      const Token& token = reply_.tokens[i];
      figures += token.number ? 1 : 0;
      ours += is_ours(token) ? 1 : 0;
      opposed += has_opposite(token.stem_id) && is_opposite_of(p, token.stem_id) ? 1 : 0;
    }
    for (const Range& product : products_) {
      ours += product.first >= range.first && product.first < range.last ? 2 : 0;
    }
    const bool asks = std::any_of(
        reply_.questions.begin(), reply_.questions.end(), [&](const Question& question) {
          return question.range.first < range.last && range.first < question.range.last;
        });
    set(p, Input::precise, words == 0 ? 0 : all.words * 100 / words);
    set(p, Input::opposed, opposed);
    set(p, Input::other_figures, figures - all.figures_met);
    set(p, Input::negations, count_negations(reply_.tokens, range));
    set(p, Input::function_share, small * 100 / static_cast<int>(range.size()));
    set(p, Input::asks, asks ? 1 : 0);
    set(p, Input::ours, ours);
  }

  /// Whether the point has the opposite of the stem, and not the stem itself.
  bool is_opposite_of(std::size_t p, std::uint64_t stem) const {
    bool opposite = false;
    for (const Used& used : matcher_.joint_[p]) {
      const std::uint64_t other = matcher_.vocabulary_[used.word].stem_id;
      if (other == stem) return false;
      opposite = opposite || are_opposites(stem, other);
    }
    return opposite;
  }

  const KeyPointMatcher& matcher_;
  Outline reply_;
  std::vector<std::uint64_t> line_;  // content stems of the customer's line, sorted
  std::vector<Range> products_;
  Meaning whole_;
  std::vector<Met> met_;  // by token
  std::vector<int> at_;   // per vocabulary word: where in met_ it is met best, or -1
  std::vector<Best> best_;
  std::vector<int> scores_;
};

std::vector<KeyPointMatch> KeyPointMatcher::match(std::string_view reply,
                                                  std::string_view customer) const {
  const KeyPointModel& model = KeyPointModel::standard();
  Matching matching(*this, utf8_prefix(reply, kMaxReplyBytes), customer);
  const bool heap = matching.is_heap();
  std::vector<KeyPointMatch> matches;
  for (const Matching::Best& best : matching.run()) {
    KeyPointMatch& match = matches.emplace_back();
    if (best.span.empty()) continue;
    match.score = model.score(best.row);
    match.coverage = model.judge(best.row);
    if (heap) match.coverage = std::min(match.coverage, Coverage::touched);
    if (match.coverage != Coverage::missed) match.span = best.span;
  }
  return matches;
}

std::vector<KeyPointRow> KeyPointMatcher::rows(std::string_view reply,
                                               std::string_view customer) const {
  std::vector<KeyPointRow> rows;
  for (const Matching::Best& best : Matching(*this, reply, customer).run())
    rows.push_back(best.row);
  return rows;
}

}  // namespace lastmile::text
