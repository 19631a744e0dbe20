// The rep's own words, fit to be taken up by the customer.
#pragma once

#include <string>
#include <string_view>

#include "base/span.h"

namespace lastmile::dialogue {

/// One to five consecutive words of `reply` within `span` that are worth quoting: as rich in
/// content as the span has, not running over a comma or a full stop, beginning and ending with a
/// word that carries content. Empty when there are none.
std::string quote(std::string_view reply, Span span);

/// As `quote`, but the whole of `span` when it is up to `max_words` long: for a question taken up.
std::string quote_whole(std::string_view reply, Span span, std::size_t max_words);

}  // namespace lastmile::dialogue
