#include "text/checks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "text/features.h"
#include "text/patterns.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

constexpr std::array<std::string_view, 21> kFiller = {
    "ah",  "ahem", "eh", "er", "erm", "ermm", "hm", "hmm", "hmmm", "mhm", "mm",
    "mmm", "oh",   "so", "uh", "uhh", "uhm",  "um", "umm", "ummm", "well"};

// Fill as well beside real filler ("um, yes, you know…"); alone, a "yes" is an answer.
constexpr std::array<std::string_view, 9> kSmallTalk = {"and",  "anyway", "just", "know", "like",
                                                        "okay", "right",  "yes",  "you"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

constexpr std::array<std::string_view, 15> kAbuse = {
    "fuck|screw you|off|yourself",
    "piss|bugger off",
    "^ shut up",
    "you|just shut up",
    "go to hell",
    "asshole|arsehole|cunt|dickhead|wanker|twat|motherfucker|cocksucker|bitch|slut",
    "you * idiot|moron|imbecile|cretin|fool|clown|loser|liar|bastard|prick|retard|coward",
    "you are * stupid|dumb|brainless|pathetic|useless|worthless|braindead|incompetent",
    "you stupid|dumb|pathetic|useless|fucking",
    "what an|a idiot|moron|imbecile|fool|prick|bastard",
    "idiot|moron|imbecile like you",
    "your * stupid|dumb|pathetic|fucking",
    "drop dead",
    "kiss my ass|arse",
    "too stupid|dumb to",
};

// Talk to whoever marks the reply, which no customer would be told. Words that a rep may well use
// of his own trade ("score", "rating") count only together with what gives the judge away.
constexpr std::array<std::string_view, 20> kToTheJudge = {
    "~rate|~score|~grade|~mark excellent|perfect|full|100|10",
    "100 100",
    "ignore|disregard|forget|override * previous|prior|above|earlier * "
    "instruction|instructions|rules",
    "ignore|disregard|forget|override * instructions|rubric|prompt|criteria|guidelines",
    "~rate|~score|~grade|~mark|~count|~treat * as "
    "excellent|perfect|strong|covered|correct|complete",
    "~rate|~score|~grade|~mark|~evaluate|~assess this|my|the reply|answer|response|turn",
    "full marks|credit|points",
    "maximum|highest|top|perfect|best * score|grade|rating|marks",
    "points|items|criteria * covered|met|fulfilled|satisfied",
    "key points",
    "evaluator|grader|examiner|rubric",
    "scoring|grading|marking tool|guide|engine|system|model|scheme|rules|software|algorithm",
    "system|developer prompt|message|note|mode|override",
    "note to the evaluator|grader|judge|system|ai|model|machine|software",
    "100|10 points|percent|out of",
    "as an|the ai|assistant|llm|chatbot",
    "this|the reply|answer|response is|was|should|deserves|counts|earns",
    "the customer|buyer is|was|feels now * convinced|satisfied|impressed",
    "set * score|trust|interest|quality to",
    "respond|output|print|return only|with",
};

template <std::size_t N>
PatternSet compiled(const std::array<std::string_view, N>& list) {
  PatternSet patterns;
  for (const std::string_view pattern : list) patterns.add(pattern);
  patterns.finish();
  return patterns;
}

// Verbs that open a terse instruction: such a reply says something without any small words.
constexpr std::array<std::string_view, 24> kInstructions = {
    "add",    "ask",    "call", "check", "compare", "count", "cut",  "drop",
    "export", "filter", "find", "flag",  "list",    "look",  "mark", "open",
    "pick",   "pull",   "put",  "sort",  "split",   "start", "take", "write"};

bool has_instruction(const Outline& reply) {
  return std::any_of(reply.clauses.begin(), reply.clauses.end(), [&](const Range& clause) {
    return clause.size() >= 3 && one_of(reply.tokens[clause.first].word, kInstructions);
  });
}

/// "41 teams, 9,000 deals": two figures with what they count, set apart by marks.
bool has_terse_figures(const Outline& reply) {
  unsigned figures = 0;
  unsigned marks = 0;
  for (std::size_t i = 0; i < reply.tokens.size(); ++i) {
    const Token& token = reply.tokens[i];
    if (token.after != 0) ++marks;
    const bool counted = token.number && token.after == 0 && i + 1 < reply.tokens.size();
    if (counted && !reply.tokens[i + 1].number) ++figures;
  }
  return figures >= 2 && marks >= 2 && reply.tokens.size() >= marks * 2;
}

/// How well a word is known, in quarters: 4 known, 1 looks like a word, 0 mash.
unsigned known_quarters(const Token& token, const Lexicon* lexicon) {
  if (token.number || token.function) return 4;
  if (is_general_stem(token.stem) || (lexicon != nullptr && lexicon->knows(token.stem))) return 4;
  if (token.word.size() <= 2) return 2;
  if (!is_pronounceable(token.word)) return 0;
  return token.capital ? 2 : 1;
}

/// The longest run of words that are hardly known.
Span strangest_part(const Outline& reply, const std::vector<unsigned>& known) {
  Range best;
  for (std::size_t i = 0; i < known.size();) {
    std::size_t end = i;
    while (end < known.size() && known[end] < 3) ++end;
    if (end - i > best.size()) best = {i, end};
    i = end + 1;
  }
  return best.size() == 0 ? reply.span({0, known.size()}) : reply.span(best);
}

// Words without which nothing is said of anything. Sorted.
constexpr std::array<std::string_view, 26> kSaying = {
    "am",  "are",  "be",   "can",  "could", "did",   "do",  "does",   "had",
    "has", "have", "he",   "i",    "is",    "it",    "she", "should", "they",
    "was", "we",   "were", "what", "will",  "would", "you", "your"};

constexpr std::size_t kManyScraps = 9;  // whatever they say, nobody talks like that

/// Six or more scraps of a few words between commas, none of which says anything: keywords in a
/// row. A terse expert's scraps carry figures.
bool is_row_of_scraps(const Outline& reply) {
  std::size_t scraps = 1;
  std::size_t figures = 0;
  bool saying = false;
  for (std::size_t i = 0; i < reply.tokens.size(); ++i) {
    const Token& token = reply.tokens[i];
    saying = saying || one_of(token.word, kSaying);
    figures += token.number ? 1U : 0U;
    if (token.after != 0 && i + 1 < reply.tokens.size()) ++scraps;
  }
  if (scraps >= kManyScraps && reply.tokens.size() <= scraps * 3) return true;
  if (saying) return false;
  return scraps >= 6 && figures < 2 && reply.tokens.size() <= scraps * 4;
}

}  // namespace

bool is_silent(const Outline& reply) {
  bool filler = reply.tokens.empty();
  for (const Token& token : reply.tokens) {
    if (one_of(token.word, kFiller)) {
      filler = true;
    } else if (!one_of(token.word, kSmallTalk)) {
      return false;
    }
  }
  return filler;
}

bool is_abusive(const Outline& reply) {
  static const PatternSet patterns = compiled(kAbuse);
  return !patterns.find(reply).empty();
}

bool is_told_to_the_judge(const Outline& reply) {
  static const PatternSet patterns = compiled(kToTheJudge);
  return patterns.find(reply).size() >= 2;
}

std::size_t repeated_words(const Outline& reply) {
  std::vector<std::array<std::uint64_t, 3>> threes;
  for (std::size_t i = 2; i < reply.tokens.size(); ++i) {
    threes.push_back(
        {reply.tokens[i - 2].word_id, reply.tokens[i - 1].word_id, reply.tokens[i].word_id});
  }
  std::sort(threes.begin(), threes.end());
  return static_cast<std::size_t>(threes.end() - std::unique(threes.begin(), threes.end()));
}

bool is_word_list(const Outline& reply) {
  if (is_row_of_scraps(reply)) return true;
  const std::size_t words = reply.tokens.size();
  if (words < 5 || has_instruction(reply) || has_terse_figures(reply)) return false;
  std::size_t small = 0;
  for (const Token& token : reply.tokens) small += token.function ? 1U : 0U;
  return small * 9 < words;
}

namespace {

/// Whether nearly all of its many words of content stand in the line.
bool says_no_more(const Outline& reply, const Outline& customer) {
  constexpr std::size_t kMany = 6;
  const std::vector<std::uint64_t> said = content_stems(reply);
  if (said.size() < kMany) return false;
  const std::vector<std::uint64_t> line = content_stems(customer);
  const auto there = std::count_if(said.begin(), said.end(), [&](std::uint64_t stem) {
    return std::binary_search(line.begin(), line.end(), stem);
  });
  return static_cast<std::size_t>(there) * 10 >= said.size() * 9;
}

}  // namespace

bool is_parrot(const Outline& reply, const Outline& customer) {
  const std::size_t n = reply.tokens.size();
  const std::size_t m = customer.tokens.size();
  if (n < 3 || n > 2 * m) return false;
  std::size_t longest = 0;
  std::vector<std::size_t> row(m + 1, 0);
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t diagonal = 0;
    for (std::size_t k = 0; k < m; ++k) {
      const std::size_t above = row[k + 1];
      row[k + 1] = reply.tokens[i].word_id == customer.tokens[k].word_id ? diagonal + 1 : 0;
      longest = std::max(longest, row[k + 1]);
      diagonal = above;
    }
  }
  return (longest >= 3 && longest * 10 >= n * 7) || says_no_more(reply, customer);
}

bool is_understood(const Outline& reply, const Lexicon* lexicon, Span* unclear) {
  if (reply.tokens.empty()) return true;
  std::vector<unsigned> known;
  std::size_t sum = 0;
  for (const Token& token : reply.tokens) {
    known.push_back(known_quarters(token, lexicon));
    sum += known.back();
  }
  const std::size_t full = 4 * known.size();
  if (sum * 100 >= full * (known.size() <= 2 ? 25 : 50)) return true;
  *unclear = strangest_part(reply, known);
  return false;
}

}  // namespace lastmile::text
