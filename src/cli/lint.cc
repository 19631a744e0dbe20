#include <algorithm>
#include <ostream>

#include "base/diagnostic.h"
#include "cli/command.h"
#include "pack/linter.h"
#include "pack/pack.h"
#include "session/json.h"

namespace lastmile::cli {
namespace {

void show(const std::string& file, const Diagnostic& finding, std::ostream& out) {
  out << file << ":" << finding.line << ":" << finding.column << ": "
      << (finding.severity == Severity::error ? "error" : "warning") << ": " << finding.message
      << " [" << finding.code << "]\n";
  if (!finding.path.empty()) out << "    at " << finding.path << "\n";
  if (!finding.hint.empty()) out << "    " << finding.hint << "\n";
}

}  // namespace

int lint(const Arguments& arguments, Streams streams) {
  if (arguments.positional.empty()) {
    streams.err << "lastmile: lint needs a PACK; see lastmile --help\n";
    return kUnreadable;
  }
  int result = kOk;
  session::Json report = session::Json::array();
  for (const std::string& path : arguments.positional) {
    const auto bytes = read_file(path, pack::Limits::kBytes, streams.err);
    if (!bytes) {
      result = kUnreadable;
      continue;
    }
    const std::vector<Diagnostic> findings = pack::lint_text(*bytes);
    if (!findings.empty()) result = std::max(result, kFindings);
    if (std::any_of(findings.begin(), findings.end(), pack::makes_unreadable)) result = kUnreadable;
    if (arguments.has("json")) {
      report.push_back({{"file", path}, {"diagnostics", session::to_json(findings)}});
    } else {
      for (const Diagnostic& finding : findings) show(path, finding, streams.out);
      if (findings.empty()) streams.out << path << ": clean\n";
    }
  }
  if (arguments.has("json")) streams.out << report.dump(1) << "\n";
  return result;
}

}  // namespace lastmile::cli
