// Statements made ready to be held against one another: how much of the one the other says, in its
// own or in like words, and whether it says the opposite.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "text/clauses.h"
#include "text/word_vectors.h"

namespace lastmile::text {

/// How much a stem (its fnv1a64) says: 1 and more.
using WeightOf = std::function<int(std::uint64_t stem)>;

struct Statement {
  struct Word {
    std::uint64_t stem = 0;
    int weight = 1;
    bool number = false;
    const WordVectors::Values* vector = nullptr;  ///< nothing when unknown
  };
  std::vector<Word> words;           ///< content words, numbers and negations, each once
  std::vector<std::uint64_t> pairs;  ///< of neighbours among them
  std::vector<std::uint64_t> stems;  ///< of all words, in order
  Meaning meaning{};
  int negations = 0;
};

Statement make_statement(const Outline& text, const Range& range, const WeightOf& weight_of);
Statement make_statement(std::string_view text, const WeightOf& weight_of);

/// How alike two words are, 0..100: the same stem 100, words used alike up to 80, opposites 0.
/// `any_number`: one number is as good as another.
int likeness(const Statement::Word& a, const Statement::Word& b, bool any_number);

/// How an answer stands to a reference. Shares are percentages of weight.
struct Overlap {
  int covered = 0;        ///< of the reference, by the very stems
  int covered_alike = 0;  ///< of the reference, words used alike counted in part
  int fresh_alike = 0;    ///< the same, of what is not in the question
  int precise = 0;        ///< of the answer, found in the reference
  int pairs = 0;          ///< of the reference's pairs
  int meaning = 0;        ///< the cosine of the meanings
};

Overlap overlap(const Statement& answer, const Statement& reference, const Statement& question,
                bool any_number);

/// How many words of `answer` are the opposite of one of `reference` and not themselves in it.
int opposites_in(const Statement& answer, const Statement& reference);

/// Whether the two seem to state and to deny the same: negations and opposites do not even out.
bool seem_opposed(const Statement& answer, const Statement& reference);

}  // namespace lastmile::text
