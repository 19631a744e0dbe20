#include "dialogue/compose.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/hash.h"

namespace lastmile::dialogue {
namespace {

// How well a wording fits this customer; the best that are left are drawn from.
constexpr int kForAnyone = 0;
constexpr int kForTemperament = 1;
constexpr int kForPersona = 2;
constexpr int kNotForThem = -1;
constexpr int kOwnVoice = 3;  // added for the persona's own voice

int fit(const pack::Line& line, const pack::Persona& persona) {
  if (line.audience.empty()) return kForAnyone;
  int best = kNotForThem;
  for (const std::string& who : line.audience) {
    if (who == persona.id) best = std::max(best, kForPersona);
    if (who == persona.temperament) best = std::max(best, kForTemperament);
  }
  return best;
}

using SlotValue = std::pair<std::string_view, const std::string*>;

std::array<SlotValue, 5> values(const Slots& slots) {
  return {SlotValue{"{words}", &slots.words}, SlotValue{"{asks}", &slots.asks},
          SlotValue{"{recap}", &slots.recap}, SlotValue{"{convinced}", &slots.convinced},
          SlotValue{"{step}", &slots.step}};
}

bool can_be_filled(const std::string& text, const Slots& slots) {
  for (const auto& [slot, value] : values(slots)) {
    if (value->empty() && text.find(slot) != std::string::npos) return false;
  }
  return true;
}

// One pass from left to right, so that a value that looks like a slot stays as it is.
std::string fill(const std::string& text, const Slots& slots) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    bool filled = false;
    for (const auto& [slot, value] : values(slots)) {
      if (text.compare(pos, slot.size(), slot) != 0) continue;
      out += *value;
      pos += slot.size();
      filled = true;
      break;
    }
    if (!filled) out += text[pos++];
  }
  return out;
}

}  // namespace

struct Composer::Candidate {
  const std::string* text;
  int rank;
  std::uint64_t hash;
};

std::vector<Composer::Candidate> Composer::candidates(const pack::Lines& lines, int base_rank,
                                                      const Slots& slots) const {
  std::vector<Candidate> found;
  for (const pack::Line& line : lines) {
    const int rank = fit(line, scene_->persona());
    if (rank == kNotForThem || !can_be_filled(line.text, slots)) continue;
    const std::uint64_t hash = fnv1a64(line.text);
    if (std::binary_search(state_->used.begin(), state_->used.end(), hash)) continue;
    found.push_back({&line.text, base_rank + rank, hash});
  }
  return found;
}

bool Composer::choose(PartKind kind, const std::vector<Candidate>& all, const Slots& slots) {
  if (all.empty()) return false;
  int best = all.front().rank;
  for (const Candidate& candidate : all) best = std::max(best, candidate.rank);
  std::vector<const Candidate*> fitting;
  for (const Candidate& candidate : all) {
    if (candidate.rank == best) fitting.push_back(&candidate);
  }
  const auto count = static_cast<std::uint32_t>(fitting.size());
  const Candidate& chosen = *fitting[state_->chance.below(count)];
  state_->used.insert(std::lower_bound(state_->used.begin(), state_->used.end(), chosen.hash),
                      chosen.hash);
  named_the_question_ = chosen.text->find("{asks}") != std::string::npos;
  line_->parts.push_back({kind, fill(*chosen.text, slots)});
  return true;
}

bool Composer::say(PartKind kind, const pack::Lines& lines, const Slots& slots) {
  return choose(kind, candidates(lines, 0, slots), slots);
}

bool Composer::say(PartKind kind, pack::Occasion occasion, const Slots& slots) {
  const auto index = static_cast<std::size_t>(occasion);
  std::vector<Candidate> all = candidates(scene_->persona().voice[index], kOwnVoice, slots);
  const std::vector<Candidate> common = candidates(scene_->pack().voice[index], 0, slots);
  all.insert(all.end(), common.begin(), common.end());
  return choose(kind, all, slots);
}

void join(CustomerLine& line) {
  line.text.clear();
  for (const Part& part : line.parts) {
    if (!line.text.empty()) line.text += ' ';
    line.text += part.text;
  }
}

}  // namespace lastmile::dialogue
