// Packs for tests that are the small pack with something changed.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "support/packs.h"

namespace lastmile::pack {

inline std::string small_text() {
  return support::read_text(support::source_path("tests/unit/pack/small.pack.json"));
}

/// `text` with the first `from` replaced. It must be there, or the test would test nothing.
inline std::string edited(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    ADD_FAILURE() << "nothing to replace: " << from;
    return text;
  }
  return text.replace(at, from.size(), to);
}

/// What a diagnostic is about, on one line: "bad-date 12:3 /insights/0/basis/0/date".
inline std::string brief(const Diagnostic& found) {
  std::string text =
      found.code + " " + std::to_string(found.line) + ":" + std::to_string(found.column);
  if (!found.path.empty()) text += " " + found.path;
  return text;
}

inline std::vector<std::string> brief(const std::vector<Diagnostic>& found) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : found) lines.push_back(brief(one));
  return lines;
}

}  // namespace lastmile::pack
