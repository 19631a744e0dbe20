// Insights: the claim with its basis, and the thread that follows it.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/loader_parts.h"
#include "pack/shapes.h"

namespace lastmile::pack {
namespace {

/// The number that `text` is, or -1.
int digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return text.empty() ? -1 : number;
}

int days_in(int year, int month) {
  constexpr int kFebruary = 2;
  if (month == kFebruary) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return leap ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// YYYY, YYYY-MM or YYYY-MM-DD, of a day that there is.
bool is_date(std::string_view text) {
  const std::size_t size = text.size();
  if (size != 4 && size != 7 && size != 10) return false;
  const int year = digits(text.substr(0, 4));
  if (year < 0 || size == 4) return year >= 0;
  const int month = digits(text.substr(5, 2));
  if (text[4] != '-' || month < 1 || month > 12) return false;
  if (size == 7) return true;
  const int day = digits(text.substr(8));
  return text[7] == '-' && day >= 1 && day <= days_in(year, month);
}

Basis read_basis(Report& report, const Value& value) {
  const ObjectReader reader(report, value, shapes::basis());
  Basis basis;
  basis.id = reader.id();
  basis.claim = reader.text("claim");
  basis.source = reader.text("source");
  basis.date = reader.text("date");
  basis.strength = reader.one_of("strength", {kStrengths.begin(), kStrengths.end()});
  if (!basis.date.empty() && !is_date(basis.date)) {
    report.error(Code::bad_date, *reader.find("date"), in_quotes(basis.date) + " is not a date.",
                 "Write \"2026\", \"2026-03\" or \"2026-03-31\".");
  }
  return basis;
}

std::vector<Index> read_personas(const LoadContext& context, const ObjectReader& reader) {
  std::vector<Index> personas;
  for (const Value* entry : reader.list("personas", {1})) {
    const auto index = context.personas.resolve(context.report, *entry);
    if (!index) continue;
    if (std::find(personas.begin(), personas.end(), *index) != personas.end()) {
      context.report.error(Code::duplicate_entry, *entry,
                           in_quotes(entry->text) + " is here twice.", "Keep one of the two.");
    }
    personas.push_back(*index);
  }
  return personas;
}

Opening read_opening(const LoadContext& context, const Value& value, const IdIndex& beats) {
  const ObjectReader reader(context.report, value, shapes::opening());
  Opening opening;
  if (const Value* persona = reader.find("persona")) {
    opening.persona = context.personas.resolve(context.report, *persona);
  }
  if (const Value* beat = reader.find("beat")) {
    opening.beat = beats.resolve(context.report, *beat).value_or(kNowhere);
  }
  return opening;
}

void read_claim(const LoadContext& context, const ObjectReader& reader, Insight& insight) {
  insight.id = reader.id();
  insight.title = reader.text("title");
  insight.claim = reader.text("claim", TextKind::prose);
  insight.briefing = reader.text("briefing", TextKind::prose);
  insight.step = reader.text("step");
  insight.personas = read_personas(context, reader);
  const IdIndex bases(context.report, "basis entry", reader.find("basis"));  // finds double ids
  for (const Value* basis : reader.list("basis", {1})) {
    insight.basis.push_back(read_basis(context.report, *basis));
  }
  insight.implications = reader.texts("implications");
}

}  // namespace

Insight read_insight(const LoadContext& context, const Value& value,
                     const std::vector<Persona>& personas) {
  const ObjectReader reader(context.report, value, shapes::insight());
  Insight insight;
  read_claim(context, reader, insight);
  const IdIndex beats(context.report, "beat", reader.find("thread"));
  for (const Value* opening : reader.list("openings", {1})) {
    insight.openings.push_back(read_opening(context, *opening, beats));
  }
  std::vector<ThreadEdge> edges;
  for (const Value* beat : reader.list("thread", {1})) {
    insight.thread.push_back(read_beat(context, *beat, beats, edges));
  }
  check_thread(context.report, insight, value, edges);
  check_audience(context.report, insight, value, personas);
  return insight;
}

}  // namespace lastmile::pack
