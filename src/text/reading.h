// Reading a reply: what it does (moves), whether it answers the line before it, and how good it is
// as a contribution to the conversation. Independent of any pack; what a particular beat wants is
// matched by key_points.h and topics.h.
//
// The contract holds for every implementation behind it: a pure function of its arguments, the same
// on every platform, integers only, linear in the length of the reply, nothing thrown.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/lexicon.h"
#include "text/move.h"

namespace lastmile::text {

/// What a reply is read in the light of. All texts are well-formed UTF-8 and may be empty.
struct Context {
  std::string_view customer = {};  ///< the line that the reply answers
  std::string_view history = {};  ///< what was said before it, "Customer: …" and "Rep: …" by line
  std::string_view insight = {};     ///< the claim under discussion
  std::string_view persona = {};     ///< who the customer is, in a few words
  const Lexicon* lexicon = nullptr;  ///< the pack's words; none: general English only
};

/// What adds to a figure or takes from it.
struct Reason {
  std::string_view what;  ///< in plain words, as in "asks the customer"
  int points = 0;
};

/// What a reply says and does. Spans are byte offsets into the reply.
struct Reading {
  std::vector<MoveFound> moves;   ///< at most one per move, in the order of `Move`
  std::vector<Span> questions;    ///< every real question to the customer, in order
  int responsive = 0;             ///< 0..100: does it answer this line?
  std::vector<Reason> reasons;    ///< why it does, or does not
  int quality = 0;                ///< 0..100: does it keep a good conversation going?
  bool silent = false;            ///< nothing, dots or filler
  bool abusive = false;           ///< insults the customer
  bool word_list = false;         ///< words in a heap: no clause that says anything
  bool to_the_judge = false;      ///< speaks to whoever marks it, not to the customer
  bool parrots_customer = false;  ///< mostly the customer's own line handed back
  bool understood = true;         ///< false: too little of it is language we know
  Span unclear;                   ///< with !understood: the part that was not followed
  Span salient;                   ///< one to five words worth quoting back to the rep; may be empty

  const MoveFound* find(Move move) const;
  bool has(Move move) const { return find(move) != nullptr; }
};

/// One to five words of `reply` inside `within` that are worth quoting back, as Reading::salient is
/// chosen; empty when there are none.
Span quotable(std::string_view reply, Span within, const Context& context);

/// Reads `reply`, well-formed UTF-8, of which at most kMaxReplyBytes are looked at.
Reading read(std::string_view reply, const Context& context);

inline constexpr std::size_t kMaxReplyBytes = 8000;

}  // namespace lastmile::text
