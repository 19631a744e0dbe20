// How values get their places. nlohmann's parser tells a SAX handler what it reads, not where. It
// does take the text one byte at a time through an iterator, though, so an iterator over a cursor
// of ours tells where a token ends, and a token begins at the first byte behind the last token that
// is neither white space nor a comma or colon.
#include "pack/json_document.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "pack/pack.h"

namespace lastmile::pack {
namespace {

using Json = nlohmann::ordered_json;  // the kind that the session uses: one parser in the binary

constexpr std::string_view kBetweenTokens = " \t\r\n,:";

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Hands out the bytes of a text one at a time. Of white space between tokens it hands out one byte
/// for each run: the parser keeps what it reads, and, should an error come, spells out every new
/// line among it several times.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return offset_ == bytes_.size(); }
  const char& here() const { return bytes_[offset_]; }
  void advance() {
    previous_ = last_;
    last_ = offset_;
    const char taken = bytes_[offset_++];
    ++steps_;
    if (in_text_ && taken == '\\' && !escaped_) {
      escaped_ = true;
      return;
    }
    if (taken == '"' && !escaped_) in_text_ = !in_text_;
    escaped_ = false;
    if (in_text_ || !is_space(taken)) return;
    while (!at_end() && is_space(here())) ++offset_;
  }

  std::size_t offset() const { return offset_; }      ///< of the next byte to hand out
  std::size_t last() const { return last_; }          ///< of the byte handed out last
  std::size_t previous() const { return previous_; }  ///< of the one before that
  std::size_t steps() const { return steps_; }        ///< bytes handed out

 private:
  std::string_view bytes_;
  std::size_t offset_ = 0;
  std::size_t last_ = 0;
  std::size_t previous_ = 0;
  std::size_t steps_ = 0;
  bool in_text_ = false;
  bool escaped_ = false;
};

/// What the parser takes its input from. All copies move the one cursor; null stands for the end.
class CursorIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit CursorIterator(Cursor* cursor) : cursor_(cursor) {}

  reference operator*() const { return cursor_->here(); }
  CursorIterator& operator++() {
    cursor_->advance();
    return *this;
  }
  bool operator==(const CursorIterator& other) const { return is_end() == other.is_end(); }
  bool operator!=(const CursorIterator& other) const { return !(*this == other); }

 private:
  bool is_end() const { return cursor_ == nullptr || cursor_->at_end(); }

  Cursor* cursor_;
};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || c == '_' || c == '+' || c == '-' || c == '.' || byte >= 0x80;
}

/// Two hexadecimal digits.
std::string hex_byte(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {kDigits[byte >> 4U], kDigits[byte & 0xFU]};
}

/// The last byte before `offset` that is not white space, or 0.
char significant_before(std::string_view bytes, std::size_t offset) {
  while (offset > 0) {
    const char c = bytes[--offset];
    if (std::string_view(" \t\r\n").find(c) == std::string_view::npos) return c;
  }
  return '\0';
}

/// What an author most likely did when the parser stumbled at `offset` inside the text that begins
/// at `begin`.
std::string text_hint(std::string_view bytes, std::size_t begin, std::size_t offset) {
  const char here = bytes[offset];
  if (here == '\n' || here == '\r') return "Write \\n for a new line; is a closing quote missing?";
  if (here == '\t') return "Write a space, or \\t, for a tab inside a text.";
  if (bytes[offset - 1] == '\\') return "Double a backslash that is meant as one.";
  if (bytes.substr(begin, offset - begin).find("\\u") != std::string_view::npos) {
    return "\\u needs four hexadecimal digits, and two of them together above U+FFFF.";
  }
  return "Write control characters as \\u and four hexadecimal digits, or remove them.";
}

/// What an author most likely did when the text is no JSON at `offset`, outside of any text.
std::string syntax_hint(std::string_view bytes, std::size_t offset) {
  const char here = bytes[offset];
  const char before = significant_before(bytes, offset);
  if ((here == ']' || here == '}') && before == ',') return "Remove the comma before the bracket.";
  if (here == '\'') return "Texts stand in double quotes.";
  if (here == '/') return "JSON knows no comments; remove it.";
  if (here == ',' && (before == ',' || before == '[' || before == '{')) return "Remove this comma.";
  const bool opens = here == '"' || here == '{' || here == '[';
  if (opens && std::string_view("\"}]").find(before) != std::string_view::npos) {
    return "A comma is missing before it, or a quote inside the text before it needs a backslash.";
  }
  if (is_word_byte(here)) return "Only numbers, true, false and null stand without quotes.";
  return "Compare the brackets, commas and quotes around this place.";
}

}  // namespace

/// Receives what the parser reads. Returning false stops the parser.
class DocumentBuilder : public nlohmann::json_sax<Json> {
 public:
  DocumentBuilder(std::string_view bytes, Report& report)
      : bytes_(bytes), cursor_(bytes), report_(report), document_(std::make_unique<Document>()) {
    if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
      token_end_ = kByteOrderMark.size();
    }
  }

  std::unique_ptr<Document> build() {
    if (!Json::sax_parse(CursorIterator(&cursor_), CursorIterator(nullptr), this)) return nullptr;
    return std::move(document_);
  }

  bool null() override { return scalar(Kind::null) != nullptr; }
  bool boolean(bool /*value*/) override { return scalar(Kind::boolean) != nullptr; }
  bool number_integer(number_integer_t value) override { return integer(value); }
  bool number_unsigned(number_unsigned_t value) override {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    const bool fits = value <= static_cast<number_unsigned_t>(kMost);
    return integer(fits ? static_cast<std::int64_t>(value) : kMost);
  }
  bool number_float(number_float_t value, const string_t& written) override;
  bool string(string_t& value) override;
  bool binary(binary_t& /*value*/) override { return false; }  // not part of JSON texts
  bool start_object(std::size_t /*elements*/) override { return open(Kind::object); }
  bool key(string_t& value) override;
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*elements*/) override { return open(Kind::list); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string& last_token,
                   const nlohmann::detail::exception& ex) override;

 private:
  /// A list or object that is not closed yet.
  struct Open {
    Value* value;
    std::set<std::string_view> keys;
  };

  std::size_t token_begin() const {
    const std::size_t begin = bytes_.find_first_not_of(kBetweenTokens, token_end_);
    return std::min(begin, bytes_.size());
  }
  void end_token() { token_end_ = cursor_.offset(); }
  void end_number() {
    // The parser has to look one byte further than the number, unless the text ends with it.
    token_end_ = token_begin();
    while (token_end_ < bytes_.size() && is_word_byte(bytes_[token_end_])) ++token_end_;
  }

  Value* append(Kind kind);
  Value* scalar(Kind kind) {
    Value* value = append(kind);
    end_token();
    return value;
  }
  bool integer(std::int64_t number) {
    Value* value = append(Kind::integer);
    if (value == nullptr) return false;
    value->number = number;
    end_number();
    return true;
  }
  bool open(Kind kind);
  bool close() {
    open_.pop_back();
    end_token();
    return true;
  }
  void report_end_of_input();
  void report_syntax(std::size_t offset);
  /// Whether a text may begin at `offset`; if so, whatever is wrong is inside of it.
  bool is_text_expected(std::size_t offset) const {
    const char before = significant_before(bytes_, offset);
    return std::string_view(":,[{").find(before) != std::string_view::npos;
  }

  std::string_view bytes_;
  Cursor cursor_;
  Report& report_;
  std::unique_ptr<Document> document_;
  std::vector<Open> open_;
  std::size_t token_end_ = 0;  ///< offset behind the last token
  std::string next_key_;
  std::size_t next_key_begin_ = 0;
};

Value* DocumentBuilder::append(Kind kind) {
  if (document_->values_.size() >= Limits::kValues) {
    report_.text_error(Code::too_many_values, token_begin(),
                       "The file holds more than " + std::to_string(Limits::kValues) + " values.",
                       "Split it into several packs.");
    return nullptr;
  }
  Value& value = document_->values_.emplace_back();
  value.kind = kind;
  value.begin = static_cast<std::uint32_t>(token_begin());
  if (open_.empty()) return &value;
  Value& parent = *open_.back().value;
  value.parent = &parent;
  value.position = static_cast<std::uint32_t>(parent.children.size());
  parent.children.push_back(&value);
  if (parent.kind != Kind::object) return &value;
  value.key = std::move(next_key_);
  value.key_begin = static_cast<std::uint32_t>(next_key_begin_);
  if (!open_.back().keys.insert(value.key).second) {
    report_.key_error(Code::duplicate_key, value,
                      "The key " + in_quotes(value.key) + " is here twice.",
                      "Keep one of the two.");
  }
  return &value;
}

bool DocumentBuilder::open(Kind kind) {
  if (open_.size() >= static_cast<std::size_t>(Limits::kDepth)) {
    report_.text_error(
        Code::too_deep, token_begin(),
        "Lists and objects are nested deeper than " + std::to_string(Limits::kDepth) + " levels.",
        "No part of a pack needs this depth; look for a bracket that is never closed.");
    return false;
  }
  Value* value = append(kind);
  if (value == nullptr) return false;
  open_.push_back({value, {}});
  end_token();
  return true;
}

bool DocumentBuilder::number_float(number_float_t value, const string_t& written) {
  if (written.find_first_of(".eE") == string_t::npos) {  // whole, and too long for 64 bits
    using Limit = std::numeric_limits<std::int64_t>;
    return integer(value < 0 ? Limit::min() : Limit::max());
  }
  if (append(Kind::real) == nullptr) return false;
  end_number();
  return true;
}

bool DocumentBuilder::string(string_t& value) {
  Value* made = append(Kind::text);
  if (made == nullptr) return false;
  made->text = std::move(value);
  end_token();
  return true;
}

bool DocumentBuilder::key(string_t& value) {
  next_key_ = std::move(value);
  next_key_begin_ = token_begin();
  end_token();
  if (next_key_.size() <= Limits::kText) return true;
  report_.text_error(Code::key_too_long, next_key_begin_,
                     "This key has " + std::to_string(next_key_.size()) + " bytes.",
                     "Is a quote missing? No key of a pack is that long.");
  return false;
}

bool DocumentBuilder::parse_error(std::size_t position, const std::string& /*last_token*/,
                                  const nlohmann::detail::exception& ex) {
  constexpr int kNumberOverflow = 406;
  // `position` counts the bytes read, and one more when the parser ran into the end.
  if (position > cursor_.steps()) {
    report_end_of_input();
    return false;
  }
  const bool complete = !document_->values_.empty() && open_.empty();
  if (ex.id == kNumberOverflow) {
    report_.text_error(Code::number_out_of_range, token_begin(), "This number is too large.",
                       "Numbers in a pack are whole and small.");
  } else if (complete) {
    report_.text_error(Code::trailing_content, token_begin(),
                       "The pack ends before this place, but the file goes on.",
                       "Remove what follows the last closing bracket.");
  } else {
    // Behind a number the parser has taken one byte too many, and does not count it.
    report_syntax(position < cursor_.steps() ? cursor_.previous() : cursor_.last());
  }
  return false;
}

void DocumentBuilder::report_end_of_input() {
  if (token_begin() == bytes_.size() && document_->values_.empty()) {
    report_.text_error(Code::empty_file, 0, "The file is empty.", "A pack begins with {.");
    return;
  }
  std::string hint = "Is it a part of a file? A closing quote or bracket is missing.";
  if (!open_.empty()) {
    const Place opened = report_.place(open_.back().value->begin);
    hint = "The bracket opened in line " + std::to_string(opened.line) + ", column " +
           std::to_string(opened.column) + " is not closed.";
  }
  report_.text_error(Code::truncated, bytes_.size(), "The file ends in the middle of the pack.",
                     hint);
}

void DocumentBuilder::report_syntax(std::size_t offset) {
  // Where the parser met a token that does not belong here, it has read all of it; where it
  // stumbled inside a text, `offset` is the very byte.
  const std::size_t begin = token_begin();
  const bool starts_text = begin < offset && bytes_[begin] == '"';
  const bool whole_text = starts_text && bytes_[offset] == '"' && !is_text_expected(begin);
  if (whole_text) offset = begin;
  // Of a word, point to its first letter.
  const std::string_view stumbled = bytes_.substr(begin, std::max(begin, offset) - begin);
  if (std::all_of(stumbled.begin(), stumbled.end(), is_word_byte)) offset = std::min(begin, offset);
  const char here = bytes_[offset];
  const bool visible = here > ' ' && here < '\x7F';
  const std::string found = visible ? std::string("'") + here + "'" : "byte " + hex_byte(here);
  report_.text_error(
      Code::syntax, offset, "This is no valid JSON: " + found + " cannot stand here.",
      starts_text && !whole_text ? text_hint(bytes_, begin, offset) : syntax_hint(bytes_, offset));
}

namespace {

bool check_bytes(std::string_view bytes, Report& report) {
  const std::string_view mark = bytes.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
    report.text_error(Code::invalid_utf8, 0, "The file is written in UTF-16.", "Save it as UTF-8.");
    return false;
  }
  const std::size_t malformed = first_malformed_utf8(bytes);
  if (malformed != std::string_view::npos) {
    report.text_error(Code::invalid_utf8, malformed,
                      "Byte " + std::to_string(malformed + 1) + " of the file (hexadecimal " +
                          hex_byte(bytes[malformed]) + ") is no valid UTF-8.",
                      "Save the file as UTF-8.");
  }
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos) {
    report.text_error(Code::nul_byte, nul,
                      "Byte " + std::to_string(nul + 1) + " of the file is zero.",
                      "Is it a text file? Save it as UTF-8.");
  }
  return malformed == std::string_view::npos && nul == std::string_view::npos;
}

/// Splits the first reference token off a pointer and takes its escapes away.
std::string next_token(std::string_view& pointer) {
  pointer.remove_prefix(1);  // the slash
  const std::size_t end = std::min(pointer.find('/'), pointer.size());
  std::string token;
  for (std::size_t i = 0; i < end; ++i) {
    const bool escape = pointer[i] == '~' && i + 1 < end;
    token += !escape ? pointer[i] : pointer[++i] == '1' ? '/' : '~';
  }
  pointer.remove_prefix(end);
  return token;
}

const Value* child_named(const Value& parent, const std::string& token) {
  if (parent.kind == Kind::object) return parent.member(token);
  const bool digits = token.find_first_not_of("0123456789") == std::string::npos;
  if (parent.kind != Kind::list || token.empty() || token.size() > 9 || !digits) return nullptr;
  const auto index = static_cast<std::size_t>(std::stoi(token));
  return index < parent.children.size() ? parent.children[index] : nullptr;
}

}  // namespace

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "true or false";
    case Kind::integer:
      return "a whole number";
    case Kind::real:
      return "a number with a fraction or exponent";
    case Kind::text:
      return "a text";
    case Kind::list:
      return "a list";
    case Kind::object:
      break;
  }
  return "an object";
}

const Value* Value::member(std::string_view name_of_member) const {
  if (kind != Kind::object) return nullptr;
  for (const Value* child : children) {
    if (child->key == name_of_member) return child;
  }
  return nullptr;
}

std::string pointer_to(const Value& value) {
  std::vector<const Value*> steps;
  for (const Value* at = &value; at->parent != nullptr; at = at->parent) steps.push_back(at);
  std::string pointer;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    pointer += '/';
    if ((*step)->parent->kind == Kind::list) {
      pointer += std::to_string((*step)->position);
      continue;
    }
    for (const char c : (*step)->key) {
      if (c == '~' || c == '/') {
        pointer += c == '~' ? "~0" : "~1";
      } else {
        pointer += c;
      }
    }
  }
  return pointer;
}

const Value* Document::find(std::string_view pointer) const {
  const Value* at = &root();
  while (at != nullptr && !pointer.empty()) at = child_named(*at, next_token(pointer));
  return at;
}

std::unique_ptr<Document> parse_document(std::string_view bytes, Report& report) {
  if (!check_bytes(bytes, report)) return nullptr;
  return DocumentBuilder(bytes, report).build();
}

}  // namespace lastmile::pack
