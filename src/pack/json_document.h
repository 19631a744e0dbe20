// A JSON text as a tree in which every value knows where it stands, so that a finding about a value
// can name line and column. Private to the pack module.
//
//   Report report;
//   auto document = parse_document(bytes, report);
//   if (document) document->root();
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pack/report.h"

namespace lastmile::pack {

enum class Kind : std::uint8_t { null, boolean, integer, real, text, list, object };

/// What a kind is called towards an author: "a text".
std::string_view name(Kind kind);

/// One value of the tree. A member of an object also knows its key.
struct Value {
  Kind kind = Kind::null;
  std::uint32_t begin = 0;      ///< offset of its first byte
  std::uint32_t key_begin = 0;  ///< offset of the quote that opens its key
  std::uint32_t position = 0;   ///< among its parent's children
  std::int64_t number = 0;      ///< of an integer; beyond 64 bits the nearest value there is
  const Value* parent = nullptr;
  std::string key;
  std::string text;
  std::vector<const Value*> children;  ///< in the order of the file; duplicate keys stay in

  /// The first member with this key; null when there is none or this is no object.
  const Value* member(std::string_view name_of_member) const;
};

/// RFC 6901 pointer from the root to `value`.
std::string pointer_to(const Value& value);

/// Owns the values; they keep their addresses when it is moved.
class Document {
 public:
  const Value& root() const { return values_.front(); }
  /// The value that a pointer names, or null.
  const Value* find(std::string_view pointer) const;

 private:
  friend class DocumentBuilder;
  std::deque<Value> values_;
};

/// Reads a text. What is wrong with it goes to `report`; null when it is no JSON that could be read
/// any further. Duplicate keys are reported and do not stop it. Nothing recurses.
std::unique_ptr<Document> parse_document(std::string_view bytes, Report& report);

}  // namespace lastmile::pack
