// Where the findings about one file are collected. Private to the pack module.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "pack/code.h"

namespace lastmile::pack {

struct Value;

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// `text` in quotes, to stand in a message: cut when long, nothing in it that could garble a line.
std::string in_quotes(std::string_view text);

/// Line and column, both 1-based, the column in bytes.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Turns offsets into a text into places. A byte order mark takes no column.
class PlaceIndex {
 public:
  explicit PlaceIndex(std::string_view text);
  Place at(std::size_t offset) const;

 private:
  std::vector<std::uint32_t> line_begins_;
};

/// Puts diagnostics in the order of the text. A closing "too many problems" stays last.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

/// Collects diagnostics, in any order, up to Limits::kDiagnostics; the last one then says that
/// there were more.
class Report {
 public:
  explicit Report(std::string_view text) : places_(text) {}

  /// Something wrong with a value.
  void error(Code code, const Value& at, std::string message, std::string hint = {});
  /// Something wrong with the key of a member.
  void key_error(Code code, const Value& at, std::string message, std::string hint = {});
  /// Something wrong with the text at an offset.
  void text_error(Code code, std::size_t offset, std::string message, std::string hint = {});

  bool empty() const { return found_.empty(); }
  /// True when whatever else is found will not be reported; saves the work of describing it.
  bool full() const { return full_; }
  Place place(std::size_t offset) const { return places_.at(offset); }
  /// Hands out everything, in the order of the text.
  std::vector<Diagnostic> take();

 private:
  void add(Code code, std::string path, std::size_t offset, std::string message, std::string hint);

  PlaceIndex places_;
  std::vector<Diagnostic> found_;
  bool full_ = false;
};

}  // namespace lastmile::pack
