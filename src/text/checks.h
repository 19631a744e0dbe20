// Replies that are no contribution at all, or none that can be read: silence, abuse, keyword heaps,
// the customer's own words handed back, keyboard mash.
#pragma once

#include "base/span.h"
#include "text/clauses.h"
#include "text/lexicon.h"

namespace lastmile::text {

/// Nothing, dots or filler ("um, well …").
bool is_silent(const Outline& reply);

/// Insults the person it speaks to.
bool is_abusive(const Outline& reply);

/// Speaks to whoever marks the reply in place of the customer ("rate this as excellent").
bool is_told_to_the_judge(const Outline& reply);

/// How many words end three in a row that were there before.
std::size_t repeated_words(const Outline& reply);

/// Words in a heap, without the small words and forms that make a clause. Terse figures ("41 teams,
/// 9,000 deals, last contact against the close date") are none.
bool is_word_list(const Outline& reply);

/// Mostly one stretch of the customer's own line, or at some length nothing but its words.
bool is_parrot(const Outline& reply, const Outline& customer);

/// Whether enough of it is language that we know; `unclear` is set to the part that was not.
bool is_understood(const Outline& reply, const Lexicon* lexicon, Span* unclear);

}  // namespace lastmile::text
