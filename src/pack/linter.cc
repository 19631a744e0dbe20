#include "pack/linter.h"

#include <memory>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "pack/json_document.h"
#include "pack/lint_parts.h"
#include "pack/loader.h"
#include "pack/report.h"

namespace lastmile::pack {
namespace {

bool is_ascii_alnum(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The value that a pointer names, or the closest one around it: a finding about something that is
/// missing points to where it would be.
const Value& closest(const Document& document, std::string_view pointer) {
  const Value* found = document.find(pointer);
  while (found == nullptr) {
    pointer = pointer.substr(0, pointer.rfind('/'));
    found = document.find(pointer);
  }
  return *found;
}

}  // namespace

void Findings::warn(Code code, std::string pointer, std::string message, std::string hint) {
  if (found_.size() >= Limits::kDiagnostics) return;
  Diagnostic finding;
  finding.severity = Severity::warning;
  if (found_.size() + 1 < Limits::kDiagnostics) {
    finding.code = name(code);
    finding.path = std::move(pointer);
    finding.message = std::move(message);
    finding.hint = std::move(hint);
  } else {
    finding.code = name(Code::too_many_problems);
    finding.message = "There are more findings than these; the rest is not listed.";
  }
  found_.push_back(std::move(finding));
}

std::string at(std::string_view pointer, std::string_view key) {
  return std::string(pointer) + "/" + std::string(key);
}

std::string at(std::string_view pointer, std::size_t index) {
  return std::string(pointer) + "/" + std::to_string(index);
}

std::string essence(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = next_code_point(text, pos);
    const bool punctuation = (c < 0x80 && !is_ascii_alnum(c)) || (c >= 0x2000 && c <= 0x206F);
    if (!punctuation) append_utf8(out, c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return out;
}

std::vector<Diagnostic> lint(const Pack& pack) {
  Findings findings;
  lint_parts(pack, findings);
  lint_threads(pack, findings);
  lint_lines(pack, findings);
  return findings.take();
}

std::vector<Diagnostic> lint_text(std::string_view bytes) {
  const Result<Pack> pack = load(bytes);
  if (!pack.ok()) return pack.problems();
  Report report(bytes);
  const std::unique_ptr<Document> document = parse_document(bytes, report);
  std::vector<Diagnostic> findings = lint(pack.value());
  for (Diagnostic& finding : findings) {
    if (finding.code == name(Code::too_many_problems)) continue;  // concerns no place
    const Place place = report.place(closest(*document, finding.path).begin);
    finding.line = place.line;
    finding.column = place.column;
  }
  sort_by_place(findings);
  return findings;
}

bool makes_unreadable(const Diagnostic& finding) {
  if (finding.code == name(Code::unsupported_schema)) return true;
  for (auto code = Code::empty_file; code < Code::duplicate_key;
       code = static_cast<Code>(static_cast<int>(code) + 1)) {
    if (finding.code == name(code)) return true;
  }
  return false;
}

}  // namespace lastmile::pack
