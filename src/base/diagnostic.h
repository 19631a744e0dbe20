// What is wrong with something that came from outside, where, and how to mend it. Diagnostics are
// data: they are collected, never thrown, and shown to authors as they are.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lastmile {

enum class Severity : std::uint8_t { error, warning };

/// One finding.
struct Diagnostic {
  std::string code;  ///< stable, kebab-case: "duplicate-key"
  Severity severity = Severity::error;
  std::string message;       ///< what is wrong, in plain words
  std::string path;          ///< JSON pointer (RFC 6901) to the place; empty for the whole document
  std::uint32_t line = 0;    ///< 1-based; 0 when there is no place in a text
  std::uint32_t column = 0;  ///< 1-based, in bytes; 0 when there is no place in a text
  std::string hint;          ///< how to mend it
};

/// A value, or everything that stood in its way (never empty then).
template <class T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(std::vector<Diagnostic> problems) : held_(std::move(problems)) {}
  Result(Diagnostic problem) : held_(std::vector<Diagnostic>{std::move(problem)}) {}

  bool ok() const { return held_.index() == 0; }
  const T& value() const { return std::get<0>(held_); }
  T& value() { return std::get<0>(held_); }
  const std::vector<Diagnostic>& problems() const { return std::get<1>(held_); }

 private:
  std::variant<T, std::vector<Diagnostic>> held_;
};

}  // namespace lastmile
