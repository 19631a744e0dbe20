#include "text/denial.h"

#include "base/word_table.h"

namespace lastmile::text {
namespace {

constexpr std::size_t kReach = 6;  // tokens

constexpr WordTable<10> kNegations({"hardly", "neither", "never", "no", "nobody", "none", "nor",
                                    "not", "nothing", "without"});

// Words that start afresh, or a mere time or place, and end the reach of a negation before them.
constexpr WordTable<15> kFresh({"but", "for", "he", "i", "in", "it", "over", "she", "since", "so",
                                "they", "until", "we", "within", "you"});

}  // namespace

bool is_negation(std::string_view word) {
  return kNegations.contains(word);
}

bool is_negation(const std::vector<Token>& tokens, std::size_t i) {
  if (!is_negation(tokens[i].word)) return false;
  if (i + 1 >= tokens.size()) return true;
  const std::string& next = tokens[i + 1].word;
  return next != "only" && next != "just" && next != "sure" && next != "doubt" && next != "wonder";
}

bool is_denied(const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const Token& token = tokens[at - back];
    if (token.after != 0) return false;
    if (is_negation(tokens, at - back)) return true;
    const bool fresh = kFresh.contains(token.word);
    const bool denied = back < at && is_negation(tokens, at - back - 1);  // "not in the log"
    if (fresh && !denied) return false;
  }
  return false;
}

}  // namespace lastmile::text
