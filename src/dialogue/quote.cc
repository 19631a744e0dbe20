#include "dialogue/quote.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "text/tokens.h"

namespace lastmile::dialogue {
namespace {

constexpr std::size_t kLongest = 5;  // words in a quotation

// The stretch of text between two tokens, white space folded to single spaces.
std::string copy(std::string_view text, Span span) {
  std::string out;
  for (const char c : text.substr(span.begin, span.size())) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

// Words that open a new clause: a quotation that runs over one says half a sentence.
bool opens_clause(const text::Token& token) {
  constexpr std::array<std::string_view, 13> kOpeners = {
      "that",  "which", "who", "whose", "because", "if",  "when",
      "while", "since", "so",  "but",   "or",      "than"};
  return std::find(kOpeners.begin(), kOpeners.end(), token.word) != kOpeners.end();
}

// Words that belong to the one before them: a quotation that stops in front of one is cut off
// ("went" out, "two" of).
bool leans_back(const text::Token& token) {
  constexpr std::array<std::string_view, 10> kLeaning = {"out", "up",   "off",  "of",   "down",
                                                         "to",  "back", "away", "over", "about"};
  return std::find(kLeaning.begin(), kLeaning.end(), token.word) != kLeaning.end();
}

bool cut_off(const std::vector<text::Token>& tokens, std::size_t last) {
  return last + 1 < tokens.size() && tokens[last].after == 0 && leans_back(tokens[last + 1]);
}

int worth(const text::Token& token) {
  return token.number ? 3 : token.function ? 0 : 2;
}

}  // namespace

std::string quote(std::string_view reply, Span span) {
  const std::string_view part = reply.substr(span.begin, span.size());
  const std::vector<text::Token> tokens = text::tokenise(part);
  Span best;
  int best_worth = 0;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (worth(tokens[first]) == 0) continue;
    int sum = 0;
    for (std::size_t last = first; last < tokens.size() && last < first + kLongest; ++last) {
      if (opens_clause(tokens[last])) break;
      sum += worth(tokens[last]);
      if (worth(tokens[last]) > 0 && sum > best_worth && !cut_off(tokens, last)) {
        best_worth = sum;
        best = {tokens[first].span.begin, tokens[last].span.end};
      }
      if (tokens[last].after != 0) break;
    }
  }
  return copy(part, best);
}

std::string quote_whole(std::string_view reply, Span span, std::size_t max_words) {
  const std::string_view part = reply.substr(span.begin, span.size());
  const std::vector<text::Token> tokens = text::tokenise(part);
  if (tokens.empty() || tokens.size() > max_words) return quote(reply, span);
  return copy(part, {tokens.front().span.begin, tokens.back().span.end});
}

}  // namespace lastmile::dialogue
