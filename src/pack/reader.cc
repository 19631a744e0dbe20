#include "pack/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "pack/characters.h"
#include "pack/suggest.h"

namespace lastmile::pack {
namespace {

constexpr std::array<std::string_view, 5> kSlots = {"words", "asks", "recap", "convinced", "step"};

const std::vector<const Value*>& no_values() {
  static const std::vector<const Value*> none;
  return none;
}

bool expect_kind(Report& report, const Value& value, Kind kind) {
  if (value.kind == kind) return true;
  report.error(Code::wrong_type, value,
               "Here stands " + std::string(name(value.kind)) + "; it has to be " +
                   std::string(name(kind)) + ".");
  return false;
}

void check_keys(Report& report, const Value& value, const Shape& shape, Code code) {
  std::set<std::string_view> known;
  for (const Key& key : shape.keys) known.insert(key.name);
  for (const Value* child : value.children) {
    if (report.full()) return;
    if (known.count(child->key) != 0) continue;
    const std::vector<std::string_view> names(known.begin(), known.end());
    report.key_error(code, *child, in_quotes(child->key) + " is not known here.",
                     suggest(child->key, names));
  }
}

std::string code_point_name(char32_t code_point) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) text += kDigits[(code_point >> shift) & 0xFU];
  return text;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n\t\r") == std::string_view::npos;
}

/// Reports the first character that may not be in a text.
void check_characters(Report& report, const Value& value, TextKind kind) {
  for (std::size_t pos = 0; pos < value.text.size();) {
    const char32_t c = next_code_point(value.text, pos);
    if (!is_control(c) || (c == '\n' && kind == TextKind::prose)) continue;
    if (is_bidi_control(c)) {
      report.error(Code::bidi_control, value,
                   "The text holds " + code_point_name(c) + ", which turns the reading direction.",
                   "Remove it; right-to-left scripts need none.");
    } else if (c == '\n') {
      report.error(Code::control_character, value, "This text has to stand on one line.",
                   "Put a space in place of \\n.");
    } else {
      report.error(Code::control_character, value,
                   "The text holds the invisible character " + code_point_name(c) + ".",
                   "Remove it.");
    }
    return;
  }
}

/// The slot or stray brace in `text` from `pos` on: the braces and what is between them.
std::string_view next_slot(std::string_view text, std::size_t& pos) {
  pos = std::min(text.find_first_of("{}", pos), text.size());
  if (pos == text.size()) return {};
  const std::size_t begin = pos;
  const std::size_t end = text.find_first_of("{}", begin + 1);
  const bool closed = text[begin] == '{' && end != std::string_view::npos && text[end] == '}';
  pos = closed ? end + 1 : begin + 1;
  return text.substr(begin, pos - begin);
}

std::string listed_slots(const std::vector<std::string_view>& slots) {
  if (slots.empty()) return "No slots can be used here.";
  std::string text = "Here can be used: ";
  for (std::size_t i = 0; i < slots.size(); ++i) {
    text += (i > 0 ? ", {" : "{") + std::string(slots[i]) + "}";
  }
  return text + ".";
}

}  // namespace

// --- Ids -----------------------------------------------------------------------------------------

IdIndex::IdIndex(Report& report, std::string_view what, const Value* list) : what_(what) {
  if (list == nullptr || list->kind != Kind::list) return;
  std::map<std::string_view, const Value*> seen;
  for (const Value* part : list->children) {
    const Value* id = part->member("id");
    if (id == nullptr || id->kind != Kind::text) continue;
    const auto [first, added] = seen.emplace(id->text, id);
    if (added) {
      places_.emplace(id->text, part->position);
    } else if (!report.full()) {
      report.error(Code::duplicate_id, *id,
                   "Another " + what_ + " has the id " + in_quotes(id->text) + " already.",
                   "It stands in line " + std::to_string(report.place(first->second->begin).line) +
                       "; give this one another id.");
    }
  }
}

std::optional<Index> IdIndex::find(std::string_view id) const {
  const auto found = places_.find(id);
  if (found == places_.end()) return std::nullopt;
  return found->second;
}

std::optional<Index> IdIndex::resolve(Report& report, const Value& reference) const {
  if (report.full() || !expect_kind(report, reference, Kind::text)) return std::nullopt;
  const std::optional<Index> found = find(reference.text);
  if (!found) {
    std::vector<std::string_view> known;
    for (const auto& [id, place] : places_) known.push_back(id);
    report.error(Code::unknown_reference, reference,
                 "There is no " + what_ + " " + in_quotes(reference.text) + ".",
                 suggest(reference.text, known));
  }
  return found;
}

// --- Texts ---------------------------------------------------------------------------------------

std::string read_text(Report& report, const Value& value, TextKind kind) {
  if (!expect_kind(report, value, Kind::text)) return {};
  if (is_blank(value.text)) {
    report.error(Code::empty_text, value, "This text is empty.");
  } else if (value.text.size() > Limits::kText) {
    report.error(Code::text_too_long, value,
                 "This text has " + std::to_string(value.text.size()) + " bytes; at most " +
                     std::to_string(Limits::kText) + " are possible.",
                 "Is a closing quote missing? If not, split or shorten it.");
  } else {
    check_characters(report, value, kind);
  }
  return value.text;
}

std::string read_id(Report& report, const Value& value) {
  if (!expect_kind(report, value, Kind::text)) return {};
  const bool letters =
      value.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (value.text.empty() || value.text.size() > Limits::kId || !letters) {
    report.error(Code::bad_id, value, in_quotes(value.text) + " cannot be an id.",
                 "Ids have 1 to " + std::to_string(Limits::kId) +
                     " small letters (a to z), digits and hyphens.");
    return {};
  }
  return value.text;
}

// --- Objects -------------------------------------------------------------------------------------

ObjectReader::ObjectReader(Report& report, const Value& value, const Shape& shape,
                           Code unknown_key_code)
    : report_(report), value_(value) {
  if (report_.full() || !expect_kind(report_, value_, Kind::object)) return;
  check_keys(report_, value_, shape, unknown_key_code);
  for (const Key& key : shape.keys) {
    if (!key.required || find(key.name) != nullptr) continue;
    report_.error(Code::missing_key, value_, in_quotes(key.name) + " is missing here.");
  }
}

std::string ObjectReader::id(std::string_view key) const {
  const Value* found = find(key);
  return found == nullptr ? std::string() : read_id(report_, *found);
}

std::string ObjectReader::text(std::string_view key, TextKind kind) const {
  const Value* found = find(key);
  return found == nullptr ? std::string() : read_text(report_, *found, kind);
}

int ObjectReader::number(std::string_view key, int least, int most, int fallback) const {
  const Value* found = find(key);
  if (found == nullptr || !expect_kind(report_, *found, Kind::integer)) return fallback;
  if (found->number >= least && found->number <= most) return static_cast<int>(found->number);
  report_.error(
      Code::out_of_range, *found,
      "This number has to be from " + std::to_string(least) + " to " + std::to_string(most) + ".");
  return fallback;
}

std::string ObjectReader::one_of(std::string_view key, const std::vector<std::string_view>& names,
                                 Code code) const {
  const Value* found = find(key);
  if (found == nullptr || !expect_kind(report_, *found, Kind::text)) return {};
  if (std::find(names.begin(), names.end(), found->text) == names.end() && !report_.full()) {
    report_.error(code, *found, in_quotes(found->text) + " is not known here.",
                  suggest(found->text, names));
  }
  return found->text;
}

const std::vector<const Value*>& ObjectReader::list(std::string_view key, AtLeast at_least) const {
  const Value* found = find(key);
  if (found == nullptr || !expect_kind(report_, *found, Kind::list)) return no_values();
  const std::size_t count = found->children.size();
  if (count > Limits::kList) {
    report_.error(Code::list_too_long, *found,
                  "This list has " + std::to_string(count) + " entries; at most " +
                      std::to_string(Limits::kList) + " are possible.");
    return no_values();
  }
  if (count == 0 && at_least.count > 0) {
    report_.error(Code::empty_list, *found, "This list is empty.",
                  "It needs at least " + std::to_string(at_least.count) + ".");
  } else if (count < at_least.count) {
    report_.error(Code::list_too_short, *found,
                  "This list needs at least " + std::to_string(at_least.count) + " entries, and " +
                      "has " + std::to_string(count) + ".");
  }
  return found->children;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, AtLeast at_least,
                                             TextKind kind) const {
  std::vector<std::string> found;
  for (const Value* entry : list(key, at_least)) found.push_back(read_text(report_, *entry, kind));
  return found;
}

// --- Lines ---------------------------------------------------------------------------------------

LineReader::LineReader(Report& report, const Value* personas) : report_(report) {
  if (personas == nullptr || personas->kind != Kind::list) return;
  for (const Value* persona : personas->children) {
    for (const std::string_view key : {"id", "temperament"}) {
      const Value* found = persona->member(key);
      if (found != nullptr && found->kind == Kind::text) names_.insert(found->text);
    }
  }
}

Lines LineReader::read(const ObjectReader& from, std::string_view key,
                       const std::vector<std::string_view>& slots, AtLeast at_least) const {
  Lines lines;
  for (const Value* entry : from.list(key, at_least)) lines.push_back(read_line(*entry, slots));
  return lines;
}

Line LineReader::read_line(const Value& value, const std::vector<std::string_view>& slots) const {
  Line line;
  const Value* text = &value;
  if (value.kind != Kind::text && value.kind != Kind::object) {
    report_.error(Code::wrong_type, value,
                  "Here stands " + std::string(name(value.kind)) + "; a line is a text.",
                  R"(Write "…", or {"text": "…", "for": ["…"]}.)");
    return line;
  }
  if (value.kind == Kind::object) {
    const ObjectReader reader(report_, value, shapes::line());
    text = reader.find("text");
    for (const Value* name : reader.list("for", {1})) line.audience.push_back(read_audience(*name));
  }
  if (text == nullptr) return line;
  line.text = read_text(report_, *text, TextKind::line);
  check_slots(*text, line.text, slots);
  return line;
}

std::string LineReader::read_audience(const Value& value) const {
  if (report_.full() || !expect_kind(report_, value, Kind::text)) return {};
  if (names_.count(value.text) == 0) {
    report_.error(Code::unknown_audience, value,
                  in_quotes(value.text) + " is neither a persona nor a temperament of one.",
                  suggest(value.text, {names_.begin(), names_.end()}));
  }
  return value.text;
}

void LineReader::check_slots(const Value& value, const std::string& text,
                             const std::vector<std::string_view>& slots) const {
  for (std::size_t pos = 0; pos < text.size() && !report_.full();) {
    const std::string_view slot = next_slot(text, pos);
    if (slot.empty()) return;
    if (slot.size() == 1) {
      report_.error(Code::stray_brace, value, "A brace stands alone in this line.",
                    "Braces are for slots only. " + listed_slots(slots));
      continue;
    }
    const std::string_view inside = slot.substr(1, slot.size() - 2);
    if (std::find(slots.begin(), slots.end(), inside) != slots.end()) continue;
    const bool exists = std::find(kSlots.begin(), kSlots.end(), inside) != kSlots.end();
    if (exists) {
      report_.error(Code::slot_not_allowed, value,
                    in_quotes(slot) + " cannot be filled in this place.", listed_slots(slots));
    } else {
      report_.error(Code::unknown_slot, value, "There is no slot " + in_quotes(slot) + ".",
                    slots.empty() ? listed_slots(slots) : suggest(inside, slots));
    }
  }
}

}  // namespace lastmile::pack
