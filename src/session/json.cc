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

// Takes a document and keeps only where it stops being JSON: the parser's own exception would tell
// as much, but the core does without exceptions in the browser, where they are most of its size.
struct ErrorPlace {
  std::size_t offset = 0;

  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(Json::number_integer_t) { return true; }
  bool number_unsigned(Json::number_unsigned_t) { return true; }
  bool number_float(Json::number_float_t, const std::string&) { return true; }
  bool string(std::string&) { return true; }
  bool binary(Json::binary_t&) { return true; }
  bool start_object(std::size_t) { return true; }
  bool key(std::string&) { return true; }
  bool end_object() { return true; }
  bool start_array(std::size_t) { return true; }
  bool end_array() { return true; }
  bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
    offset = position == 0 ? 0 : position - 1;
    return false;
  }
};

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
  ErrorPlace place;
  if (!Json::sax_parse(text.begin(), text.end(), &place)) {
    Diagnostic found = problem("invalid-json", "This is not JSON, or not all of it.",
                               "Open the file that Lastmile saved, unchanged.");
    set_place(found, text, place.offset);
    return found;
  }
  return Json::parse(text.begin(), text.end(), nullptr, false);
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
