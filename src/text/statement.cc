#include "text/statement.h"

#include <algorithm>

#include "text/denial.h"
#include "text/opposites.h"

namespace lastmile::text {
namespace {

bool holds(const std::vector<std::uint64_t>& ids, std::uint64_t id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool has_word(const Statement& statement, std::uint64_t stem) {
  return std::any_of(statement.words.begin(), statement.words.end(),
                     [stem](const Statement::Word& word) { return word.stem == stem; });
}

int best_likeness(const Statement::Word& word, const Statement& in, bool any_number) {
  int best = 0;
  for (const Statement::Word& other : in.words) {
    best = std::max(best, likeness(word, other, any_number));
  }
  return best;
}

int share(int part, int of) {
  return of == 0 ? 0 : part / of;
}

}  // namespace

Statement make_statement(const Outline& text, const Range& range, const WeightOf& weight_of) {
  Statement statement;
  std::uint64_t before = 1;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const Token& token = text.tokens[i];
    statement.stems.push_back(token.stem_id);
    const bool negation = is_negation(token.word);
    statement.negations += negation ? 1 : 0;
    if (token.function && !negation && !token.number) continue;
    statement.pairs.push_back(before * 31 + token.stem_id);
    before = token.stem_id;
    if (has_word(statement, token.stem_id)) continue;
    statement.words.push_back({token.stem_id, weight_of(token.stem_id), token.number,
                               WordVectors::standard().find(token.word_id)});
  }
  statement.meaning = meaning(text.tokens, range.first, range.last);
  return statement;
}

Statement make_statement(std::string_view text, const WeightOf& weight_of) {
  const Outline outlined = outline(text);
  return make_statement(outlined, {0, outlined.tokens.size()}, weight_of);
}

int likeness(const Statement::Word& a, const Statement::Word& b, bool any_number) {
  if (a.stem == b.stem) return 100;
  if (a.number || b.number) return any_number && a.number && b.number ? 100 : 0;
  if (a.vector == nullptr || b.vector == nullptr || are_opposites(a.stem, b.stem)) return 0;
  return likeness(*a.vector, *b.vector);
}

Overlap overlap(const Statement& answer, const Statement& reference, const Statement& question,
                bool any_number) {
  Overlap result;
  int total = 0;
  int fresh = 0;
  for (const Statement::Word& word : reference.words) {
    const int alike = best_likeness(word, answer, any_number);
    total += word.weight;
    result.covered += has_word(answer, word.stem) ? word.weight * 100 : 0;
    result.covered_alike += word.weight * alike;
    if (has_word(question, word.stem)) continue;
    fresh += word.weight;
    result.fresh_alike += word.weight * alike;
  }
  int said = 0;
  for (const Statement::Word& word : answer.words) {
    said += word.weight;
    result.precise += word.weight * best_likeness(word, reference, any_number);
  }
  result.covered = share(result.covered, total);
  result.covered_alike = share(result.covered_alike, total);
  result.fresh_alike = fresh == 0 ? result.covered_alike : share(result.fresh_alike, fresh);
  result.precise = share(result.precise, said);
  for (const std::uint64_t pair : reference.pairs) {
    result.pairs += holds(answer.pairs, pair) ? 100 : 0;
  }
  result.pairs = share(result.pairs, static_cast<int>(reference.pairs.size()));
  result.meaning = likeness(answer.meaning, reference.meaning);
  return result;
}

int opposites_in(const Statement& answer, const Statement& reference) {
  int count = 0;
  for (const std::uint64_t stem : answer.stems) {
    if (holds(reference.stems, stem)) continue;
    count += std::any_of(reference.stems.begin(), reference.stems.end(),
                         [stem](std::uint64_t other) { return are_opposites(stem, other); })
                 ? 1
                 : 0;
  }
  return count;
}

bool seem_opposed(const Statement& answer, const Statement& reference) {
  const bool one_denied = (answer.negations - reference.negations) % 2 != 0;
  return one_denied != (opposites_in(answer, reference) > 0);
}

}  // namespace lastmile::text
