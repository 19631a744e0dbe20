// The few words of a reply that are worth quoting back to the one who said them.
#pragma once

#include <vector>

#include "base/span.h"
#include "text/features.h"

namespace lastmile::text {

/// One to five words that belong together, begin and end with a word of content and are less than
/// a sentence; empty when there are none.
Span salient_words(const Outline& reply, const ReadContext& context,
                   const std::vector<Range>& products);

}  // namespace lastmile::text
