// The lines that customers say: enough of them for everybody, none twice in one conversation, and
// each a fragment that can be put together with others.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/lint_parts.h"
#include "pack/report.h"

namespace lastmile::pack {
namespace {

constexpr std::size_t kEnoughWordings = 4;
constexpr std::size_t kEnoughLines = 2;
constexpr std::size_t kEnoughAgain = 4;
constexpr std::size_t kEnoughHeard = 3;

/// A line and its place. The essence is what makes it the same as another.
struct Spot {
  const Line* line;
  std::string pointer;
  std::string essence;
};
using Spots = std::vector<Spot>;

void add(const Lines& lines, const std::string& pointer, Spots& spots) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    spots.push_back({&lines[i], at(pointer, i), essence(lines[i].text)});
  }
}

Spots spots_of(const Voice& voice, const std::string& pointer) {
  Spots spots;
  for (std::size_t i = 0; i < voice.size(); ++i) {
    add(voice[i], at(pointer, name(static_cast<Occasion>(i))), spots);
  }
  return spots;
}

Spots spots_of(const Persona& persona, const std::string& pointer) {
  Spots spots = spots_of(persona.voice, at(pointer, "voice"));
  for (std::size_t i = 0; i < persona.knowledge.size(); ++i) {
    const std::string topic = at(at(pointer, "knowledge"), i);
    add(persona.knowledge[i].guarded.lines, at(at(topic, "guarded"), "lines"), spots);
    add(persona.knowledge[i].open.lines, at(at(topic, "open"), "lines"), spots);
  }
  return spots;
}

std::string point_pointer(const Beat& beat, std::size_t index) {
  return at(at(at(beat.pointer, "keyPoints"), "points"), index);
}

Spots spots_of(const Insight& insight) {
  Spots spots;
  for (const Beat& beat : insight.thread) {
    add(beat.lines, at(beat.pointer, "lines"), spots);
    add(beat.again, at(beat.pointer, "again"), spots);
    for (std::size_t i = 0; i < beat.key_points.size(); ++i) {
      add(beat.key_points[i].heard, at(point_pointer(beat, i), "heard"), spots);
      add(beat.key_points[i].lacking, at(point_pointer(beat, i), "lacking"), spots);
    }
    for (std::size_t i = 0; i < beat.traps.size(); ++i) {
      add(beat.traps[i].response, at(at(at(beat.pointer, "traps"), i), "response"), spots);
    }
  }
  return spots;
}

// --- Duplicates ----------------------------------------------------------------------------------

/// Finds lines that one persona may say twice in one conversation. Each pair is reported once, for
/// however many personas it holds.
class DuplicateFinder {
 public:
  explicit DuplicateFinder(Findings& findings) : findings_(findings) {}

  void look(const Persona& persona, const std::vector<const Spots*>& reach) {
    std::map<std::string_view, const Spot*> said;
    for (const Spots* spots : reach) {
      for (const Spot& spot : *spots) {
        if (!may_say(persona, *spot.line)) continue;
        const auto [first, fresh] = said.emplace(spot.essence, &spot);
        if (!fresh) report(*first->second, spot);
      }
    }
  }

 private:
  void report(const Spot& first, const Spot& second) {
    if (!reported_.insert({first.line, second.line}).second) return;
    findings_.warn(
        Code::duplicate_line, second.pointer,
        "The line " + in_quotes(second.line->text) + " stands at " + first.pointer + " as well.",
        "A customer who repeats a line word for word sounds like a machine; reword it.");
  }

  Findings& findings_;
  std::set<std::pair<const Line*, const Line*>> reported_;
};

void lint_duplicates(const Pack& pack, Findings& findings) {
  DuplicateFinder finder(findings);
  const Spots common = spots_of(pack.voice, "/voice");
  std::vector<Spots> own;
  for (std::size_t i = 0; i < pack.personas.size(); ++i) {
    own.push_back(spots_of(pack.personas[i], at("/personas", i)));
    finder.look(pack.personas[i], {&common, &own.back()});
  }
  for (const Insight& insight : pack.insights) {
    const Spots thread = spots_of(insight);
    for (const Index index : insight.personas) {
      finder.look(pack.personas[index], {&common, &own[index], &thread});
    }
  }
}

// --- How many ------------------------------------------------------------------------------------

std::size_t count_for(const Persona& persona, const Lines& lines) {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [&](const Line& line) { return may_say(persona, line); }));
}

/// Those whom a list leaves with less than they need, in words.
class Shortage {
 public:
  void add(const Persona& persona, std::size_t count) {
    least_ = std::min(least_, count);
    names_ += (names_.empty() ? "" : ", ") + in_quotes(persona.id);
  }
  bool empty() const { return names_.empty(); }
  std::string describe(std::size_t needed) const {
    return "Of " + std::to_string(needed) + " lines that are needed there " +
           (least_ == 1   ? "is only 1"
            : least_ == 0 ? "is none"
                          : "are " + std::to_string(least_)) +
           " for " + names_ + ".";
  }

 private:
  std::size_t least_ = Limits::kList;
  std::string names_;
};

void lint_wordings(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < kOccasionCount; ++i) {
    Shortage shortage;
    for (const Persona& persona : pack.personas) {
      const std::size_t count =
          count_for(persona, pack.voice[i]) + count_for(persona, persona.voice[i]);
      if (count < kEnoughWordings) shortage.add(persona, count);
    }
    if (shortage.empty()) continue;
    const std::string_view occasion = name(static_cast<Occasion>(i));
    findings.warn(
        Code::few_wordings, at("/voice", occasion),
        "For the occasion " + in_quotes(occasion) + ": " + shortage.describe(kEnoughWordings),
        "No fragment is used twice in a conversation.");
  }
}

/// A list of lines that every persona of an insight needs some of.
void lint_count(const std::vector<const Persona*>& personas, const Lines& lines, std::size_t needed,
                const std::string& pointer, Findings& findings) {
  Shortage shortage;
  for (const Persona* persona : personas) {
    const std::size_t count = count_for(*persona, lines);
    if (count < needed) shortage.add(*persona, count);
  }
  if (shortage.empty()) return;
  findings.warn(Code::few_lines, pointer, shortage.describe(needed),
                "Add some, or open more of them to everybody.");
}

void lint_beat_counts(const Beat& beat, const std::vector<const Persona*>& personas,
                      Findings& findings) {
  lint_count(personas, beat.lines, kEnoughLines, at(beat.pointer, "lines"), findings);
  lint_count(personas, beat.again, kEnoughAgain, at(beat.pointer, "again"), findings);
  for (std::size_t i = 0; i < beat.key_points.size(); ++i) {
    const KeyPoint& point = beat.key_points[i];
    const std::string pointer = point_pointer(beat, i);
    lint_count(personas, point.heard, kEnoughHeard, at(pointer, "heard"), findings);
    lint_count(personas, point.lacking, kEnoughLines, at(pointer, "lacking"), findings);
  }
  for (std::size_t i = 0; i < beat.traps.size(); ++i) {
    const std::string pointer = at(at(beat.pointer, "traps"), i);
    lint_count(personas, beat.traps[i].response, 1, at(pointer, "response"), findings);
  }
}

void lint_counts(const Pack& pack, Findings& findings) {
  for (const Insight& insight : pack.insights) {
    std::vector<const Persona*> personas;
    for (const Index index : insight.personas) personas.push_back(&pack.personas[index]);
    for (const Beat& beat : insight.thread) lint_beat_counts(beat, personas, findings);
  }
}

// --- Form ----------------------------------------------------------------------------------------

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// Takes one closing quote or bracket off the end.
bool strip_closing(std::string_view& text) {
  constexpr std::array<std::string_view, 8> kClosing = {"”", "“", "»", "«", "’", "\"", "'", ")"};
  for (const std::string_view closing : kClosing) {
    if (!ends_with(text, closing)) continue;
    text.remove_suffix(closing.size());
    return true;
  }
  return false;
}

/// True of a text that ends as a sentence does, be it inside of quotes or brackets.
bool ends_sentence(std::string_view text) {
  while (strip_closing(text)) {
  }
  return ends_with(text, ".") || ends_with(text, "?") || ends_with(text, "!") ||
         ends_with(text, "…");
}

void lint_form(const Spots& spots, Findings& findings) {
  for (const Spot& spot : spots) {
    const std::string& text = spot.line->text;
    if (text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string::npos) {
      findings.warn(Code::untidy_space, spot.pointer, "There is a space too many in this line.",
                    "Lines are joined with one space; leave none at the ends.");
    } else if (!ends_sentence(text)) {
      findings.warn(Code::unfinished_line, spot.pointer, "This line does not end as a sentence.",
                    "End it with . ? ! or …, since another may follow.");
    } else if (text.front() >= 'a' && text.front() <= 'z') {
      findings.warn(Code::small_start, spot.pointer, "This line begins with a small letter.",
                    "It stands as a sentence of its own.");
    }
  }
}

void lint_forms(const Pack& pack, Findings& findings) {
  lint_form(spots_of(pack.voice, "/voice"), findings);
  for (std::size_t i = 0; i < pack.personas.size(); ++i) {
    lint_form(spots_of(pack.personas[i], at("/personas", i)), findings);
  }
  for (const Insight& insight : pack.insights) lint_form(spots_of(insight), findings);
}

}  // namespace

void lint_lines(const Pack& pack, Findings& findings) {
  lint_wordings(pack, findings);
  lint_counts(pack, findings);
  lint_duplicates(pack, findings);
  lint_forms(pack, findings);
}

}  // namespace lastmile::pack
