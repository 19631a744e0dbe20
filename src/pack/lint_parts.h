// The linter's checks, by what they look at. Private to the pack module.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "pack/code.h"
#include "pack/pack.h"

namespace lastmile::pack {

/// Collects warnings up to Limits::kDiagnostics; the last one then says that there were more.
class Findings {
 public:
  void warn(Code code, std::string pointer, std::string message, std::string hint);
  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  std::vector<Diagnostic> found_;
};

/// `pointer` one step further.
std::string at(std::string_view pointer, std::string_view key);
std::string at(std::string_view pointer, std::size_t index);

/// `text` without case, spaces and punctuation: what makes it the same as another.
std::string essence(std::string_view text);

/// Personas, cards and basis: what nobody will ever get to see, and what is too little.
void lint_parts(const Pack& pack, Findings& findings);
/// Beats and the ways between them.
void lint_threads(const Pack& pack, Findings& findings);
/// The lines: too few, twice, or not fit to be put together with others.
void lint_lines(const Pack& pack, Findings& findings);

}  // namespace lastmile::pack
