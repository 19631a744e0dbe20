#include "pack/loader.h"

#include <algorithm>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "pack/json_document.h"
#include "pack/loader_parts.h"
#include "pack/reader.h"
#include "pack/report.h"
#include "pack/shapes.h"

namespace lastmile::pack {
namespace {

constexpr std::string_view kSchema = "lastmile-pack/1";
constexpr std::string_view kSchemaName = "lastmile-pack/";

Diagnostic file_problem(Code code, std::string message, std::string hint) {
  Diagnostic problem;
  problem.code = name(code);
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  problem.line = 1;
  problem.column = 1;
  return problem;
}

/// Whether the file says that it has the format which this loader reads. When it does not, nothing
/// else about it is worth a word.
bool check_schema(Report& report, const Value& root) {
  const Value* schema = root.member("schema");
  if (schema == nullptr || schema->kind != Kind::text || schema->text == kSchema) return true;
  const bool other_version = schema->text.rfind(kSchemaName, 0) == 0;
  report.error(Code::unsupported_schema, *schema,
               other_version ? "This engine cannot read " + in_quotes(schema->text) + "."
                             : in_quotes(schema->text) + " does not name a pack format.",
               "This engine reads version 1: \"lastmile-pack/1\".");
  return false;
}

bool all_of(std::string_view text, bool (*belongs)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), belongs);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter_or_digit(char c) {
  return is_digit(c) || is_small(c) || (c >= 'A' && c <= 'Z');
}
bool is_suffix_char(char c) {
  return is_letter_or_digit(c) || c == '-' || c == '.';
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool is_version(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash != std::string_view::npos && !all_of(text.substr(dash + 1), is_suffix_char)) {
    return false;
  }
  const std::vector<std::string_view> parts = split(text.substr(0, dash), '.');
  return parts.size() == 3 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return all_of(part, is_digit);
         });
}

bool is_language(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, '-');
  if (parts[0].size() < 2 || parts[0].size() > 3 || !all_of(parts[0], is_small)) return false;
  return std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
    return part.size() >= 2 && part.size() <= 8 && all_of(part, is_letter_or_digit);
  });
}

/// A text that has to have a form.
std::string formed_text(const ObjectReader& reader, std::string_view key,
                        bool (*has_form)(std::string_view), Code code, std::string_view hint) {
  std::string text = reader.text(key);
  const Value* value = reader.find(key);
  if (value != nullptr && !text.empty() && !has_form(text)) {
    reader.report().error(code, *value, in_quotes(text) + " has not the form that is needed here.",
                          std::string(hint));
  }
  return text;
}

void read_meta(const ObjectReader& reader, Pack& pack) {
  pack.id = reader.id();
  pack.version = formed_text(reader, "version", is_version, Code::bad_version,
                             "Three numbers with dots: \"1.0.0\".");
  pack.language = formed_text(reader, "language", is_language, Code::bad_language,
                              "A language code: \"en\", \"de\", \"pt-BR\".");
  pack.title = reader.text("title");
  pack.summary = reader.text("summary", TextKind::prose);
  pack.authors = reader.texts("authors", {1});
  pack.licence = reader.text("licence");
}

Pack read_pack(Report& report, const Value& root) {
  Pack pack;
  const ObjectReader reader(report, root, shapes::pack());
  const LoadContext context(report, root);
  read_meta(reader, pack);
  if (const Value* lexicon = reader.find("lexicon")) pack.lexicon = read_lexicon(context, *lexicon);
  if (const Value* rules = reader.find("rules")) pack.rules = read_rules(context, *rules);
  if (const Value* voice = reader.find("voice")) pack.voice = read_voice(context, *voice);
  for (const Value* card : reader.list("cards")) pack.cards.push_back(read_card(context, *card));
  for (const Value* persona : reader.list("personas", {1})) {
    pack.personas.push_back(read_persona(context, *persona));
  }
  for (const Value* insight : reader.list("insights", {1})) {
    pack.insights.push_back(read_insight(context, *insight, pack.personas));
  }
  // The ids of insights are referred to from outside only; making the index finds the double ones.
  const IdIndex insights(report, "insight", reader.find("insights"));
  return pack;
}

// White space between tokens does not count, so that a pack has one name however it is laid out: as
// its author wrote it or as a site serves it.
std::string content_hash(std::string_view bytes) {
  std::string tokens;
  tokens.reserve(bytes.size());
  bool in_string = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (!in_string && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
    tokens += c;
    if (in_string && c == '\\') tokens += bytes[++i];  // the document is valid: one more follows
    if (c == '"') in_string = !in_string;
  }
  return hex64(fnv1a64(tokens));
}

Result<Pack> load_checked(std::string_view bytes) {
  Report report(bytes);
  const std::unique_ptr<Document> document = parse_document(bytes, report);
  if (document == nullptr) return report.take();
  if (!check_schema(report, document->root())) return report.take();
  Pack pack = read_pack(report, document->root());
  if (!report.empty()) return report.take();
  pack.hash = content_hash(bytes);
  return pack;
}

}  // namespace

LoadContext::LoadContext(Report& into, const Value& root)
    : report(into),
      lines(into, root.member("personas")),
      personas(into, "persona", root.member("personas")),
      cards(into, "card", root.member("cards")) {}

Result<Pack> load(std::string_view bytes) {
  if (bytes.size() > Limits::kBytes) {
    return file_problem(Code::file_too_large,
                        "The file has " + std::to_string(bytes.size()) +
                            " bytes; a pack has at most " + std::to_string(Limits::kBytes) + ".",
                        "Split it into several packs.");
  }
  try {
    return load_checked(bytes);
  } catch (const std::bad_alloc&) {
    return file_problem(Code::out_of_memory, "There is not enough memory to load this pack.",
                        "Close other programs, or split the pack.");
  }
}

}  // namespace lastmile::pack
