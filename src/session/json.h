// JSON at the boundary: bounded parsing of what comes in, the two shapes of what goes out.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace lastmile::session {

/// Keys keep their order, so the same session always gives the same bytes.
using Json = nlohmann::ordered_json;

/// Largest session file or options text that is looked at, and its deepest nesting.
inline constexpr std::size_t kMaxJsonBytes = 4 * 1024 * 1024;
inline constexpr int kMaxJsonDepth = 32;

/// Parses `text`; a problem comes back with its line and column. Nothing is thrown.
Result<Json> parse(std::string_view text);

/// The member `key` of `object` when it is a string, else "".
std::string string_at(const Json& object, const char* key);

/// {"ok":true} to add members to.
Json ok();
/// {"ok":false,"error":…}; a list adds "diagnostics".
std::string failure(const Diagnostic& problem);
std::string failure(const std::vector<Diagnostic>& problems);
/// A problem without a place in a text.
Diagnostic problem(std::string code, std::string message, std::string hint);

Json to_json(const std::vector<Diagnostic>& problems);

/// As text. Malformed UTF-8, which cannot come from a pack or a reply, is replaced, never thrown.
std::string dump(const Json& json);

}  // namespace lastmile::session
