// Which words of a text are denied: "it's not because the date is moved".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace lastmile::text {

/// Whether the folded word denies what comes after it ("not", "never", "without").
bool is_negation(std::string_view word);

/// Whether tokens[i] denies what comes after it; "not only", "no doubt" do not.
bool is_negation(const std::vector<Token>& tokens, std::size_t i);

/// Whether one of the tokens before `at` denies it; a mark or a fresh start in between ends its
/// reach.
bool is_denied(const std::vector<Token>& tokens, std::size_t at);

}  // namespace lastmile::text
