#include "session/json.h"

#include <algorithm>
#include <utility>

namespace lastmile::session {
namespace {

Json to_json(const Diagnostic& problem) {
  Json json;
  json["code"] = problem.code;
  json["severity"] = problem.severity == Severity::error ? "error" : "warning";
  json["message"] = problem.message;
  json["hint"] = problem.hint;
  json["path"] = problem.path;
  json["line"] = problem.line;
  json["column"] = problem.column;
  return json;
}

void set_place(Diagnostic& problem, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t line_start = before.rfind('\n');
  problem.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
  problem.column = static_cast<std::uint32_t>(
      line_start == std::string_view::npos ? before.size() + 1 : before.size() - line_start);
}

// Depth is looked at before parsing, because a parsed document is already in memory.
bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kMaxJsonDepth) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<Json> parse(std::string_view text) {
  if (text.size() > kMaxJsonBytes) {
    return problem("too-large", "This is larger than 4 MB.", "A saved session is far smaller.");
  }
  if (too_deep(text)) {
    return problem("too-deep", "This is nested too deeply.",
                   "Open the file that Lastmile saved, unchanged.");
  }
  try {
    return Json::parse(text.begin(), text.end());
  } catch (const Json::parse_error& error) {
    Diagnostic found = problem("invalid-json", "This is not JSON, or not all of it.",
                               "Open the file that Lastmile saved, unchanged.");
    set_place(found, text, error.byte == 0 ? 0 : error.byte - 1);
    return found;
  } catch (const Json::exception&) {
    return problem("invalid-json", "This JSON holds a value that is out of range.",
                   "Open the file that Lastmile saved, unchanged.");
  }
}

std::string string_at(const Json& object, const char* key) {
  if (!object.is_object()) return "";
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

Json ok() {
  return Json{{"ok", true}};
}

std::string failure(const Diagnostic& problem) {
  return dump(Json{{"ok", false}, {"error", to_json(problem)}});
}

std::string failure(const std::vector<Diagnostic>& problems) {
  return dump(Json{
      {"ok", false}, {"error", to_json(problems.front())}, {"diagnostics", to_json(problems)}});
}

Diagnostic problem(std::string code, std::string message, std::string hint) {
  Diagnostic found;
  found.code = std::move(code);
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

Json to_json(const std::vector<Diagnostic>& problems) {
  Json list = Json::array();
  for (const Diagnostic& problem : problems) list.push_back(to_json(problem));
  return list;
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace lastmile::session
