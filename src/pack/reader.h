// Takes the parts out of a positioned JSON tree and reports what is wrong with them, so that the
// code that knows what a persona or a beat is made of reads like a table. Private to the pack
// module.
//
//   ObjectReader reader(report, value, shapes::fact());
//   Fact fact;
//   fact.id = reader.id();
//   fact.text = reader.text("text");
//
// A part that is missing or wrong is reported once and read as empty; since a pack with any error
// is thrown away, what stands in its place does not matter.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/json_document.h"
#include "pack/pack.h"
#include "pack/report.h"
#include "pack/shapes.h"

namespace lastmile::pack {

/// Where the parts of one list are, by id.
class IdIndex {
 public:
  IdIndex() = default;
  /// Reads the ids of the objects in `list` (null: there are none) and reports the ones that are
  /// there twice. `what` is the part in words: "persona".
  IdIndex(Report& report, std::string_view what, const Value* list);

  std::optional<Index> find(std::string_view id) const;
  /// Resolves a reference; reports it and returns nothing when it leads nowhere. A value that is no
  /// text is reported as well.
  std::optional<Index> resolve(Report& report, const Value& reference) const;

 private:
  std::string what_;
  std::map<std::string_view, Index> places_;
};

/// How many entries a list needs, when it is there.
struct AtLeast {
  std::size_t count = 0;
};

/// What a text may hold.
enum class TextKind : std::uint8_t {
  line,   ///< one line
  prose,  ///< may have new lines
};

/// Reads the members of one object.
class ObjectReader {
 public:
  /// Reports a value that is no object, keys that `shape` does not have, and required ones that are
  /// missing. `unknown_key_code` names the first of the two for shapes whose keys are a vocabulary.
  ObjectReader(Report& report, const Value& value, const Shape& shape,
               Code unknown_key_code = Code::unknown_key);

  Report& report() const { return report_; }
  const Value& value() const { return value_; }
  const Value* find(std::string_view key) const { return value_.member(key); }

  std::string id(std::string_view key = "id") const;
  std::string text(std::string_view key, TextKind kind = TextKind::line) const;
  int number(std::string_view key, int least, int most, int fallback) const;
  /// One of `names`; reported with `code` when it is none of them.
  std::string one_of(std::string_view key, const std::vector<std::string_view>& names,
                     Code code = Code::unknown_value) const;
  std::vector<std::string> texts(std::string_view key, AtLeast at_least = {},
                                 TextKind kind = TextKind::line) const;
  /// The entries of a list; none when it is missing or no list. Reports one too short or too long.
  const std::vector<const Value*>& list(std::string_view key, AtLeast at_least = {}) const;

 private:
  Report& report_;
  const Value& value_;
};

/// Checks a text for everything that no text of a pack may have; returns it, or an empty one when
/// it is no text.
std::string read_text(Report& report, const Value& value, TextKind kind);
/// The same for an id. The empty text when it is none.
std::string read_id(Report& report, const Value& value);

/// Reads lines: knows who may be named in "for", and which slots lines may use.
class LineReader {
 public:
  /// `personas` is the pack's list of personas; null when it has none.
  LineReader(Report& report, const Value* personas);

  /// The lines under `key`. At least `at_least`, unless the key is missing.
  Lines read(const ObjectReader& from, std::string_view key,
             const std::vector<std::string_view>& slots = {}, AtLeast at_least = {1}) const;

 private:
  Line read_line(const Value& value, const std::vector<std::string_view>& slots) const;
  std::string read_audience(const Value& value) const;
  void check_slots(const Value& value, const std::string& text,
                   const std::vector<std::string_view>& slots) const;

  Report& report_;
  std::set<std::string_view> names_;  ///< ids and temperaments
};

}  // namespace lastmile::pack
