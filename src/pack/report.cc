#include "pack/report.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "pack/characters.h"
#include "pack/json_document.h"
#include "pack/pack.h"

namespace lastmile::pack {

std::string in_quotes(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const std::string_view shown = utf8_prefix(text, kLongest);
  std::string out = "\"";
  for (std::size_t pos = 0; pos < shown.size();) {
    const char32_t code_point = next_code_point(shown, pos);
    append_utf8(out, is_control(code_point) ? U'\uFFFD' : code_point);
  }
  return out + (shown.size() < text.size() ? "…\"" : "\"");
}

PlaceIndex::PlaceIndex(std::string_view text) {
  const bool marked = text.substr(0, kByteOrderMark.size()) == kByteOrderMark;
  line_begins_.push_back(marked ? static_cast<std::uint32_t>(kByteOrderMark.size()) : 0U);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

Place PlaceIndex::at(std::size_t offset) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  if (after == line_begins_.begin()) return {};  // inside the byte order mark
  const auto line = static_cast<std::uint32_t>(after - line_begins_.begin());
  return {line, static_cast<std::uint32_t>(offset - *(after - 1)) + 1};
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
  auto end = diagnostics.end();
  if (!diagnostics.empty() && diagnostics.back().code == name(Code::too_many_problems)) --end;
  std::stable_sort(diagnostics.begin(), end, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
}

void Report::error(Code code, const Value& at, std::string message, std::string hint) {
  if (full_) return;
  add(code, pointer_to(at), at.begin, std::move(message), std::move(hint));
}

void Report::key_error(Code code, const Value& at, std::string message, std::string hint) {
  if (full_) return;
  add(code, pointer_to(at), at.key_begin, std::move(message), std::move(hint));
}

void Report::text_error(Code code, std::size_t offset, std::string message, std::string hint) {
  if (full_) return;
  add(code, {}, offset, std::move(message), std::move(hint));
}

void Report::add(Code code, std::string path, std::size_t offset, std::string message,
                 std::string hint) {
  const Place where = places_.at(offset);
  Diagnostic found;
  found.line = where.line;
  found.column = where.column;
  if (found_.size() + 1 < Limits::kDiagnostics) {
    found.code = name(code);
    found.message = std::move(message);
    found.path = std::move(path);
    found.hint = std::move(hint);
  } else {
    full_ = true;
    found.code = name(Code::too_many_problems);
    found.message = "There are more problems than these; the rest is not listed.";
    found.hint = "Mend the ones above first; often many come from one slip.";
  }
  found_.push_back(std::move(found));
}

std::vector<Diagnostic> Report::take() {
  sort_by_place(found_);
  return std::move(found_);
}

}  // namespace lastmile::pack
