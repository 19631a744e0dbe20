// Sentences, clauses and questions: the skeleton of what somebody said, with or without
// punctuation.
//
// A sentence ends at . ? ! or a new line. A clause ends there too, at a colon, dash or bracket, at
// a comma before something that can start a clause, and, as speech often comes without any mark,
// before a conjunction or question word that opens a new one in the middle of a run.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/tokens.h"

namespace lastmile::text {

/// Tokens [first, last) of an Outline.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
  bool operator==(const Range&) const = default;
};

enum class Form : std::uint8_t { open, closed };

/// A real question: not a tag, not an echo that the speaker answers himself.
struct Question {
  Range range;
  Form form = Form::closed;
};

struct Outline {
  std::vector<Token> tokens;
  std::vector<Range> sentences;
  std::vector<Range> clauses;       ///< each inside one sentence
  std::vector<Question> questions;  ///< in order, not overlapping

  unsigned marks_after(const Range& range) const { return tokens[range.last - 1].after; }
  Span span(const Range& range) const {
    return {tokens[range.first].span.begin, tokens[range.last - 1].span.end};
  }
};

/// Reads `text`. `answered`, when given, is the line that `text` replies to: a short question that
/// only hands its words back ("My basis? Nine years of …") is no question.
Outline outline(std::string_view text, const Outline* answered = nullptr);

}  // namespace lastmile::text
