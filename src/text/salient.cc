#include "text/salient.h"

#include <algorithm>

#include "base/word_table.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

constexpr std::size_t kLongest = 5;

// Stems that are no use in a quotation. Sorted.
constexpr WordTable<62> kDull(
    {"ask",   "back",     "bad",   "bit",   "call",     "com",        "cours",  "demo",  "easy",
     "exact", "fair",     "find",  "first", "giv",      "good",       "great",  "guess", "happen",
     "hear",  "hello",    "help",  "hi",    "honest",   "interest",   "keep",   "know",  "last",
     "leav",  "less",     "littl", "look",  "love",     "mak",        "mean",   "never", "new",
     "next",  "nice",     "point", "put",   "question", "real",       "reason", "run",   "say",
     "see",   "sense",    "show",  "sorry", "start",    "sure",       "tak",    "talk",  "tell",
     "think", "tomorrow", "true",  "try",   "turn",     "understand", "us",     "want"});

bool is_dull(const Token& token) {
  return kDull.contains(token.stem);
}

/// Picks among the stretches of content words that end where a small word or a mark stands, so that
/// no phrase is cut in two.
class Picker {
 public:
  Picker(const Outline& reply, const ReadContext& context, const std::vector<Range>& products)
      : reply_(reply), tokens_(reply.tokens), context_(context) {
    banned_.assign(tokens_.size(), false);
    for (const Range& product : products) {
      for (std::size_t i = product.first; i < product.last; ++i) banned_[i] = true;
    }
    asked_.assign(tokens_.size(), false);
    for (const Question& question : reply.questions) {
      for (std::size_t i = question.range.first; i < question.range.last; ++i) asked_[i] = true;
    }
  }

  Span run() {
    for (const Range& clause : reply_.clauses) look_at(clause);
    return best_.size() == 0 ? Span{} : reply_.span(best_);
  }

 private:
  bool usable(std::size_t i) const { return !tokens_[i].function && !banned_[i]; }

  void look_at(const Range& clause) {
    for (std::size_t i = clause.first; i < clause.last;) {
      if (!usable(i)) {
        ++i;
        continue;
      }
      const std::size_t end = run_end(i, clause.last);
      consider({i, end});
      // "the age of a deal": two stretches with a small word or two between
      if (const std::size_t next = bridge_end(end, clause.last); next != 0) {
        consider({i, run_end(next, clause.last)});
      }
      i = end;
    }
  }

  std::size_t run_end(std::size_t i, std::size_t last) const {
    while (i < last && usable(i)) {
      ++i;
      if (tokens_[i - 1].after != 0) break;
    }
    return i;
  }

  std::size_t bridge_end(std::size_t i, std::size_t last) const {
    if (i >= last || tokens_[i - 1].after != 0 || tokens_[i].after != 0) return 0;
    const std::string& word = tokens_[i].word;
    if (word != "of" && word != "per" && word != "without") return 0;
    ++i;
    const bool article =
        i < last && tokens_[i].after == 0 && (tokens_[i].word == "a" || tokens_[i].word == "the");
    if (article) ++i;
    return i < last && usable(i) ? i : 0;
  }

  void consider(const Range& range) {
    if (range.size() > kLongest || is_whole_sentence(range)) return;
    int value = 0;
    for (std::size_t i = range.first; i < range.last; ++i) value += worth(i);
    if (is_dull(tokens_[range.first])) value -= 2;
    if (is_dull(tokens_[range.last - 1])) value -= 2;
    if (range.size() >= 2 && range.size() <= 4) value += 2;
    if (range.size() == 1 && !names_a_thing(range.first)) value -= 2;
    if (asked_[range.first]) value -= 4;
    if (value > best_value_) {
      best_value_ = value;
      best_ = range;
    }
  }

  /// A lone word after an article or an owner is a noun; others may be any verb.
  bool names_a_thing(std::size_t i) const {
    static constexpr WordTable<14> kBefore({"a", "an", "each", "every", "her", "his", "my", "no",
                                            "of", "our", "the", "their", "these", "your"});
    return i > 0 && tokens_[i - 1].after == 0 && kBefore.contains(tokens_[i - 1].word);
  }

  int worth(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.function || is_dull(token)) return 0;
    if (token.number) return 1;
    int value = token.word.size() >= 4 ? 2 : 1;
    if (!is_general_stem(token.stem)) ++value;
    const bool echoed = std::binary_search(context_.customer_stems.begin(),
                                           context_.customer_stems.end(), token.stem_id);
    return echoed ? value - 1 : value;
  }

  bool is_whole_sentence(const Range& range) const {
    const auto sentence =
        std::lower_bound(reply_.sentences.begin(), reply_.sentences.end(), range.first,
                         [](const Range& entry, std::size_t first) { return entry.first < first; });
    return sentence != reply_.sentences.end() && *sentence == range;
  }

  const Outline& reply_;
  const std::vector<Token>& tokens_;
  const ReadContext& context_;
  std::vector<bool> banned_;
  std::vector<bool> asked_;
  Range best_;
  int best_value_ = 1;
};

}  // namespace

Span salient_words(const Outline& reply, const ReadContext& context,
                   const std::vector<Range>& products) {
  return Picker(reply, context, products).run();
}

}  // namespace lastmile::text
