// What the loader accepts and an author should mend all the same.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "pack/pack.h"

namespace lastmile::pack {

/// Findings about the content of a loaded pack, as warnings with the JSON pointer they concern
/// (line and column are 0: the pack no longer knows its text; see lint_text).
std::vector<Diagnostic> lint(const Pack& pack);

/// Everything that can be said about a file: its errors when it does not load, else the findings
/// of `lint`, each with line and column.
std::vector<Diagnostic> lint_text(std::string_view bytes);

/// Whether a finding says that the file cannot be read at all: no JSON, too large, of another
/// format or version. Everything else is about what stands in it.
bool makes_unreadable(const Diagnostic& finding);

}  // namespace lastmile::pack
