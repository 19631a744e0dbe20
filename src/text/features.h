// What can be measured about a reply in the light of the line before it: the same for every kind of
// judge.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/clauses.h"
#include "text/reading.h"

namespace lastmile::text {

/// A property of the reply, of the customer's line, or of both together.
enum class Feature : std::uint8_t {
  always,  ///< holds for every reply
  // the customer's line
  customer_asks,
  customer_demands,
  customer_wants_basis,
  customer_wants_reason,
  customer_wants_meaning,
  customer_wants_advice,
  customer_wants_more,
  customer_disbelieves,
  customer_objects,
  customer_has_it,
  customer_brushes_off,
  customer_own_stake,
  customer_sums_up,
  customer_asks_risk,
  // the form of the reply
  has_question,
  questions_two,
  only_questions,
  ends_with_question,
  starts_with_so,
  starts_with_you,
  short_reply,  ///< at most 6 words
  thin,         ///< at most 3 words of content
  little_told,  ///< told parts hold fewer than 5 words of content
  told_some,    ///< told parts hold 8 words of content or more
  told_much,    ///< 16 or more
  told_long,    ///< 28 or more
  one_sentence,
  long_sentences,
  exclaims,
  exclaims_twice,
  enumerates,  ///< a list of four things or more
  // what it is made of
  figure,  ///< a number in what is told
  figures_two,
  figures_four,
  figure_past,  ///< a number beside a verb in the past
  percent,
  clock_or_date,  ///< a day, a time, a date
  imperative,
  imperatives_two,
  second_person,  ///< "you", "your" in what is told
  second_person_much,
  first_person,  ///< "I", "my"
  first_person_plural,
  our_things,  ///< "our …", "we've got …" twice or more
  past,
  past_much,
  conditional,  ///< "if", "when", "once" in what is told
  negated,
  capital_name,  ///< a proper name in what is told
  names_product_twice,
  generic,  ///< many abstract words: value, process, culture …
  generic_much,
  hedged,
  // the reply against its context
  echoes_customer,        ///< two content words of the customer's line or more
  echoes_customer_much,   ///< half of its own first clause
  echoes_customer_first,  ///< in the first sentence
  on_topic,               ///< two content words of the insight or more
  off_topic,              ///< no content word in common with line, insight or persona
  tied_to_customer,       ///< "your" beside words of persona, line or history
  tied_twice,
  fresh_words,  ///< ten content words or more that nobody had said
  yours_named,  ///< "yours", "like you", "in your case"
  no_insight,   ///< there is no claim under discussion
  count_,
};

inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::count_);

/// The context of a reply, read once.
struct ReadContext {
  explicit ReadContext(const Context& context);

  Outline customer;
  std::vector<std::uint64_t> customer_stems;  ///< of content words; sorted, all of these
  std::vector<std::uint64_t> insight_stems;
  std::vector<std::uint64_t> persona_stems;  ///< persona, customer's line and history
  const Lexicon* lexicon = nullptr;
};

struct Features {
  std::bitset<kFeatureCount> set;
  unsigned content = 0;   ///< content words outside questions
  unsigned fresh = 0;     ///< distinct content words of the reply not in line or insight
  unsigned echoed = 0;    ///< distinct content words shared with the customer's line
  unsigned on_topic = 0;  ///< distinct content words shared with the insight

  bool has(Feature feature) const { return set[static_cast<std::size_t>(feature)]; }
};

/// The product phrases of the lexicon, and the words for what everybody sells ("platform",
/// "software"), in `text`, in order, not overlapping.
std::vector<Range> find_products(const Outline& text, const Lexicon* lexicon);

Features extract_features(const Outline& reply, const ReadContext& context,
                          const std::vector<Range>& products);

/// Sorted distinct stems of the content words.
std::vector<std::uint64_t> content_stems(const Outline& text);

}  // namespace lastmile::text
