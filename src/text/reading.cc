#include "text/reading.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/checks.h"
#include "text/clauses.h"
#include "text/features.h"
#include "text/moves.h"
#include "text/responsive.h"
#include "text/salient.h"

namespace lastmile::text {
namespace {

/// The whole reply without the white space around it.
Span trimmed(std::string_view reply) {
  const std::size_t first = reply.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  const std::size_t last = reply.find_last_not_of(" \t\r\n") + 1;
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

Reading silence(std::string_view reply) {
  Reading reading;
  reading.silent = true;
  reading.moves.push_back({Move::dodge, 99, trimmed(reply)});
  return reading;
}

}  // namespace

const MoveFound* Reading::find(Move move) const {
  const auto found = std::find_if(moves.begin(), moves.end(),
                                  [move](const MoveFound& entry) { return entry.move == move; });
  return found == moves.end() ? nullptr : &*found;
}

Span quotable(std::string_view reply, Span within, const Context& context) {
  const Outline outlined = outline(reply.substr(within.begin, within.size()));
  const Span found =
      salient_words(outlined, ReadContext(context), find_products(outlined, context.lexicon));
  return {within.begin + found.begin, within.begin + found.end};
}

Reading read(std::string_view reply, const Context& context) {
  reply = utf8_prefix(reply, kMaxReplyBytes);
  const ReadContext around(context);
  const Outline outlined = outline(reply, &around.customer);
  if (is_silent(outlined)) return silence(reply);
  Reading reading;
  const std::vector<Range> products = find_products(outlined, context.lexicon);
  const Features features = extract_features(outlined, around, products);
  Judgement judgement = judge(outlined, features, around, products);
  reading.abusive = is_abusive(outlined);
  reading.to_the_judge = is_told_to_the_judge(outlined);
  reading.word_list = reading.to_the_judge || is_word_list(outlined);
  reading.parrots_customer = is_parrot(outlined, around.customer);
  reading.understood = is_understood(outlined, context.lexicon, &reading.unclear);
  for (const Question& question : outlined.questions) {
    reading.questions.push_back(outlined.span(question.range));
  }
  reading.moves = std::move(judgement.moves);
  Responsiveness answer = responsive(features, judgement.chances);
  reading.responsive = answer.value;
  reading.reasons = std::move(answer.reasons);
  reading.quality = judgement.quality;
  const std::size_t words = outlined.tokens.size();
  const std::size_t once = words - repeated_words(outlined);
  reading.responsive =
      static_cast<int>(static_cast<std::size_t>(reading.responsive) * once / words);
  reading.quality = static_cast<int>(static_cast<std::size_t>(reading.quality) * once / words);
  reading.salient = salient_words(outlined, around, products);
  return reading;
}

}  // namespace lastmile::text
