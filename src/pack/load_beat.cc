// Beats: what the customer says, what a strong reply holds, and where it goes from there.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/loader_parts.h"
#include "pack/shapes.h"

namespace lastmile::pack {
namespace {

constexpr int kWeightMost = 10;
constexpr int kEnoughMost = 1000;
constexpr int kMoodMost = 100;
constexpr std::string_view kWords = "words";

/// What there is to gain in one list.
struct Gain {
  int sum = 0;
  bool known = true;  ///< false when a weight could not be read
};

int read_weight(const ObjectReader& reader, Gain& gain) {
  if (reader.find("weight") == nullptr) {
    ++gain.sum;
    return 1;
  }
  const int weight = reader.number("weight", 1, kWeightMost, 0);
  gain.known = gain.known && weight > 0;
  gain.sum += weight;
  return weight;
}

/// How many points make the full mark; more than there are to gain is a mistake.
int read_enough(const ObjectReader& reader, const Gain& gain) {
  const int enough = reader.number("enough", 1, kEnoughMost, 1);
  if (gain.known && gain.sum > 0 && enough > gain.sum) {
    reader.report().error(Code::enough_too_large, *reader.find("enough"),
                          "Nobody can reach " + std::to_string(enough) +
                              ": the weights add up to " + std::to_string(gain.sum) + ".",
                          "Lower it, or raise the weights.");
  }
  return enough;
}

void read_expects(Report& report, const Value& value, Beat& beat) {
  const ObjectReader reader(report, value, shapes::expects());
  Gain gain;
  for (const Value* entry : reader.list("moves", {1})) {
    const ObjectReader one(report, *entry, shapes::weighted_move());
    WeightedMove move;
    move.move = one.one_of("move", {kMoves.begin(), kMoves.end()}, Code::unknown_move);
    move.weight = read_weight(one, gain);
    const bool twice =
        std::any_of(beat.expects.begin(), beat.expects.end(),
                    [&](const WeightedMove& other) { return other.move == move.move; });
    if (twice && !move.move.empty()) {
      report.error(Code::duplicate_entry, *one.find("move"),
                   in_quotes(move.move) + " is here twice.", "Keep one of the two.");
    }
    beat.expects.push_back(std::move(move));
  }
  beat.expects_enough = read_enough(reader, gain);
}

KeyPoint read_key_point(const LoadContext& context, const Value& value, Gain& gain) {
  const ObjectReader reader(context.report, value, shapes::key_point());
  KeyPoint point;
  point.id = reader.id();
  point.label = reader.text("label");
  point.says = reader.text("says");
  point.add = reader.text("add");
  point.weight = read_weight(reader, gain);
  point.paraphrases = reader.texts("paraphrases", {1});
  point.heard = context.lines.read(reader, "heard", {kWords});
  point.lacking = context.lines.read(reader, "lacking");
  return point;
}

void read_key_points(const LoadContext& context, const Value& value, Beat& beat) {
  const ObjectReader reader(context.report, value, shapes::key_points());
  Gain gain;
  for (const Value* point : reader.list("points", {1})) {
    beat.key_points.push_back(read_key_point(context, *point, gain));
  }
  beat.key_points_enough = read_enough(reader, gain);
}

ModelAnswer read_model(Report& report, const Value& value) {
  const ObjectReader reader(report, value, shapes::model());
  ModelAnswer model;
  const std::string grade =
      reader.one_of("grade", {name(Grade::strong), name(Grade::middling), name(Grade::weak)});
  model.grade = grade_named(grade).value_or(Grade::strong);
  model.text = reader.text("text", TextKind::prose);
  model.why = reader.text("why", TextKind::prose);
  return model;
}

Trap read_trap(const LoadContext& context, const Value& value) {
  const ObjectReader reader(context.report, value, shapes::trap());
  Trap trap;
  trap.id = reader.id();
  trap.examples = reader.texts("examples", {1});
  trap.response = context.lines.read(reader, "response");
  trap.why = reader.text("why", TextKind::prose);
  return trap;
}

Edge read_edge(const LoadContext& context, const Value& value, const IdIndex& beats,
               const IdIndex& points) {
  const ObjectReader reader(context.report, value, shapes::edge());
  Edge edge;
  edge.to = kNowhere;
  if (const Value* to = reader.find("to")) {
    edge.to = beats.resolve(context.report, *to).value_or(kNowhere);
  }
  if (const Value* persona = reader.find("persona")) {
    edge.persona = context.personas.resolve(context.report, *persona);
  }
  if (const Value* point = reader.find("keyPoint")) {
    edge.key_point = points.resolve(context.report, *point);
  }
  edge.interest_at_least = reader.number("interestAtLeast", 0, kMoodMost, 0);
  edge.trust_at_least = reader.number("trustAtLeast", 0, kMoodMost, 0);
  return edge;
}

/// What the beat brings along besides its lines and key points.
void read_help(const LoadContext& context, const ObjectReader& reader, Beat& beat) {
  for (const Value* model : reader.list("models")) {
    beat.models.push_back(read_model(context.report, *model));
  }
  const IdIndex traps(context.report, "trap", reader.find("traps"));  // finds double ids
  for (const Value* trap : reader.list("traps")) beat.traps.push_back(read_trap(context, *trap));
  for (const Value* card : reader.list("cards")) {
    if (const auto index = context.cards.resolve(context.report, *card)) {
      beat.cards.push_back(*index);
    }
  }
}

void read_ways_on(const LoadContext& context, const ObjectReader& reader, const IdIndex& beats,
                  Beat& beat, std::vector<ThreadEdge>& edges) {
  const Value* points = reader.find("keyPoints");
  const IdIndex point_ids(context.report, "key point",
                          points == nullptr ? nullptr : points->member("points"));
  for (const Value* entry : reader.list("next")) {
    beat.next.push_back(read_edge(context, *entry, beats, point_ids));
    if (beat.next.back().to == kNowhere) continue;
    edges.push_back({reader.value().position, beat.next.back().to, entry->member("to")});
  }
  if (const Value* give_up = reader.find("giveUp")) {
    beat.give_up = beats.resolve(context.report, *give_up);
  }
}

}  // namespace

Beat read_beat(const LoadContext& context, const Value& value, const IdIndex& beats,
               std::vector<ThreadEdge>& edges) {
  const ObjectReader reader(context.report, value, shapes::beat());
  Beat beat;
  beat.pointer = pointer_to(value);
  beat.id = reader.id();
  beat.level = reader.number("level", 1, Limits::kLevels, 0);
  beat.reaction =
      reader.one_of("reaction", {kReactions.begin(), kReactions.end()}, Code::unknown_reaction);
  beat.asks = reader.text("asks");
  beat.lines = context.lines.read(reader, "lines");
  beat.again = context.lines.read(reader, "again");
  if (const Value* expects = reader.find("expects")) read_expects(context.report, *expects, beat);
  if (const Value* points = reader.find("keyPoints")) read_key_points(context, *points, beat);
  read_help(context, reader, beat);
  read_ways_on(context, reader, beats, beat, edges);
  return beat;
}

}  // namespace lastmile::pack
