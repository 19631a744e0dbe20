#include "dialogue/quote.h"

#include <vector>

#include "text/tokens.h"

namespace lastmile::dialogue {
namespace {

// The words of a span, white space folded to single spaces.
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

}  // namespace

std::string quote(std::string_view reply, Span span, const text::Context& context) {
  constexpr std::size_t kLoneWord = 8;  // letters from which a single word is worth quoting
  std::string words = copy(reply, text::quotable(reply, span, context));
  if (words.find(' ') == std::string::npos && words.size() < kLoneWord) words.clear();
  return words;
}

std::string quote_whole(std::string_view reply, Span span, std::size_t max_words,
                        const text::Context& context) {
  const std::string_view part = reply.substr(span.begin, span.size());
  const std::vector<text::Token> tokens = text::tokenise(part);
  if (tokens.empty() || tokens.size() > max_words) return quote(reply, span, context);
  return copy(part, {tokens.front().span.begin, tokens.back().span.end});
}

}  // namespace lastmile::dialogue
