#include "pack/shapes.h"

#include "pack/pack.h"

namespace lastmile::pack::shapes {
namespace {

constexpr bool kRequired = true;

template <class Name, std::size_t kCount>
Shape shape_of_names(std::string_view shape_name) {
  Shape shape{shape_name, {}};
  for (std::size_t i = 0; i < kCount; ++i) {
    shape.keys.push_back({lastmile::pack::name(static_cast<Name>(i))});
  }
  return shape;
}

}  // namespace

const Shape& pack() {
  static const Shape shape{"pack",
                           {{"schema", kRequired},
                            {"id", kRequired},
                            {"version", kRequired},
                            {"language", kRequired},
                            {"title", kRequired},
                            {"summary", kRequired},
                            {"authors", kRequired},
                            {"licence", kRequired},
                            {"lexicon"},
                            {"rules"},
                            {"voice", kRequired},
                            {"cards"},
                            {"personas", kRequired},
                            {"insights", kRequired}}};
  return shape;
}

const Shape& lexicon() {
  static const Shape shape{"lexicon", {{"product"}, {"synonyms"}}};
  return shape;
}

const Shape& rules() {
  static const Shape shape{"rules", {{"mood"}, {"openTrust"}, {"advance"}, {"lost"}, {"score"}}};
  return shape;
}

const Shape& advance() {
  static const Shape shape{"advance", {{"interest"}, {"trust"}}};
  return shape;
}

const Shape& lost() {
  static const Shape shape{"lost", {{"interest"}, {"trust"}}};
  return shape;
}

const Shape& score() {
  static const Shape shape{"score",
                           {{"responsive"},
                            {"level"},
                            {"fact"},
                            {"demoPush"},
                            {"pitch"},
                            {"dodge"},
                            {"argue"},
                            {"concede"}}};
  return shape;
}

const Shape& mood_change() {
  static const Shape shape{"moodChange", {{"interest"}, {"trust"}, {"patience"}}};
  return shape;
}

const Shape& mood_rules() {
  static const Shape shape = shape_of_names<MoodEvent, kMoodEventCount>("moodRules");
  return shape;
}

const Shape& voice() {
  static const Shape shape = shape_of_names<Occasion, kOccasionCount>("voice");
  return shape;
}

const Shape& line() {
  static const Shape shape{"lineFor", {{"text", kRequired}, {"for"}}};
  return shape;
}

const Shape& card() {
  static const Shape shape{"card",
                           {{"id", kRequired},
                            {"kind", kRequired},
                            {"title", kRequired},
                            {"body", kRequired},
                            {"source"}}};
  return shape;
}

const Shape& persona() {
  static const Shape shape{"persona",
                           {{"id", kRequired},
                            {"name", kRequired},
                            {"role", kRequired},
                            {"industry", kRequired},
                            {"company", kRequired},
                            {"temperament", kRequired},
                            {"mood"},
                            {"businessGoals"},
                            {"personalGoals"},
                            {"pressures"},
                            {"beliefs"},
                            {"vocabulary"},
                            {"facts"},
                            {"knowledge"},
                            {"voice"}}};
  return shape;
}

const Shape& mood() {
  static const Shape shape{"mood", {{"interest"}, {"trust"}, {"patience"}}};
  return shape;
}

const Shape& fact() {
  static const Shape shape{"fact", {{"id", kRequired}, {"kind", kRequired}, {"text", kRequired}}};
  return shape;
}

const Shape& topic() {
  static const Shape shape{"topic",
                           {{"id", kRequired},
                            {"about", kRequired},
                            {"questions", kRequired},
                            {"guarded", kRequired},
                            {"open", kRequired},
                            {"recap", kRequired}}};
  return shape;
}

const Shape& answer() {
  static const Shape shape{"answer", {{"lines", kRequired}, {"reveals"}}};
  return shape;
}

const Shape& insight() {
  static const Shape shape{"insight",
                           {{"id", kRequired},
                            {"title", kRequired},
                            {"claim", kRequired},
                            {"briefing", kRequired},
                            {"step", kRequired},
                            {"personas", kRequired},
                            {"basis", kRequired},
                            {"implications"},
                            {"openings", kRequired},
                            {"thread", kRequired}}};
  return shape;
}

const Shape& basis() {
  static const Shape shape{
      "basis",
      {{"id", kRequired}, {"claim", kRequired}, {"source"}, {"date"}, {"strength", kRequired}}};
  return shape;
}

const Shape& opening() {
  static const Shape shape{"opening", {{"persona"}, {"beat", kRequired}}};
  return shape;
}

const Shape& beat() {
  static const Shape shape{"beat",
                           {{"id", kRequired},
                            {"level", kRequired},
                            {"reaction", kRequired},
                            {"asks", kRequired},
                            {"lines", kRequired},
                            {"again", kRequired},
                            {"expects", kRequired},
                            {"keyPoints"},
                            {"models"},
                            {"traps"},
                            {"cards"},
                            {"next"},
                            {"giveUp"}}};
  return shape;
}

const Shape& expects() {
  static const Shape shape{"expects", {{"enough", kRequired}, {"moves", kRequired}}};
  return shape;
}

const Shape& weighted_move() {
  static const Shape shape{"weightedMove", {{"move", kRequired}, {"weight"}}};
  return shape;
}

const Shape& key_points() {
  static const Shape shape{"keyPoints", {{"enough", kRequired}, {"points", kRequired}}};
  return shape;
}

const Shape& key_point() {
  static const Shape shape{"keyPoint",
                           {{"id", kRequired},
                            {"label", kRequired},
                            {"says", kRequired},
                            {"add", kRequired},
                            {"weight"},
                            {"paraphrases", kRequired},
                            {"heard", kRequired},
                            {"lacking", kRequired}}};
  return shape;
}

const Shape& model() {
  static const Shape shape{"model",
                           {{"grade", kRequired}, {"text", kRequired}, {"why", kRequired}}};
  return shape;
}

const Shape& trap() {
  static const Shape shape{
      "trap",
      {{"id", kRequired}, {"examples", kRequired}, {"response", kRequired}, {"why", kRequired}}};
  return shape;
}

const Shape& edge() {
  static const Shape shape{
      "edge",
      {{"to", kRequired}, {"persona"}, {"keyPoint"}, {"interestAtLeast"}, {"trustAtLeast"}}};
  return shape;
}

std::vector<const Shape*> all() {
  return {&pack(),        &lexicon(),    &rules(),   &advance(),       &lost(),       &score(),
          &mood_change(), &mood_rules(), &voice(),   &line(),          &card(),       &persona(),
          &mood(),        &fact(),       &topic(),   &answer(),        &insight(),    &basis(),
          &opening(),     &beat(),       &expects(), &weighted_move(), &key_points(), &key_point(),
          &model(),       &trap(),       &edge()};
}

}  // namespace lastmile::pack::shapes
