// The rep's own words, fit to be taken up by the customer.
#pragma once

#include <string>
#include <string_view>

#include "base/span.h"
#include "text/reading.h"

namespace lastmile::dialogue {

/// A few words of `reply` within `span` that are worth quoting, white space folded; empty when
/// there are none.
std::string quote(std::string_view reply, Span span, const text::Context& context);

/// As `quote`, but the whole of `span` when it is up to `max_words` long: for a question taken up.
std::string quote_whole(std::string_view reply, Span span, std::size_t max_words,
                        const text::Context& context);

}  // namespace lastmile::dialogue
