// Personas: who they are, what they know and what they tell.
#include <algorithm>
#include <string_view>
#include <vector>

#include "pack/loader_parts.h"
#include "pack/shapes.h"

namespace lastmile::pack {
namespace {

constexpr int kMoodMost = 100;
constexpr std::size_t kLeastQuestions = 3;

Mood read_mood(Report& report, const Value& value) {
  const ObjectReader reader(report, value, shapes::mood());
  const Mood usual;
  Mood mood;
  mood.interest = reader.number("interest", 0, kMoodMost, usual.interest);
  mood.trust = reader.number("trust", 0, kMoodMost, usual.trust);
  mood.patience = reader.number("patience", 0, kMoodMost, usual.patience);
  return mood;
}

Fact read_fact(Report& report, const Value& value) {
  std::vector<std::string_view> kinds;
  for (int i = 0; i <= static_cast<int>(FactKind::personal_impact); ++i) {
    kinds.push_back(name(static_cast<FactKind>(i)));
  }
  const ObjectReader reader(report, value, shapes::fact());
  Fact fact;
  fact.id = reader.id();
  fact.kind = fact_kind_named(reader.one_of("kind", kinds)).value_or(FactKind::business_issue);
  fact.text = reader.text("text");
  return fact;
}

/// The persona as far as lines need it, and the facts that it can give away.
struct Teller {
  const Persona& persona;
  const IdIndex& facts;
};

Answer read_answer(const LoadContext& context, const ObjectReader& topic, std::string_view key,
                   const Teller& teller) {
  Answer answer;
  const Value* value = topic.find(key);
  if (value == nullptr) return answer;
  const ObjectReader reader(context.report, *value, shapes::answer());
  answer.lines = context.lines.read(reader, "lines");
  const bool tellable =
      std::any_of(answer.lines.begin(), answer.lines.end(),
                  [&](const Line& line) { return may_say(teller.persona, line); });
  if (!answer.lines.empty() && !tellable) {
    context.report.error(Code::persona_without_line, *reader.find("lines"),
                         "None of these lines may be said by " + in_quotes(teller.persona.id) + ".",
                         "Leave \"for\" away in at least one.");
  }
  for (const Value* fact : reader.list("reveals")) {
    if (const auto index = teller.facts.resolve(context.report, *fact)) {
      answer.reveals.push_back(*index);
    }
  }
  return answer;
}

Topic read_topic(const LoadContext& context, const Value& value, const Teller& teller) {
  const ObjectReader reader(context.report, value, shapes::topic());
  Topic topic;
  topic.id = reader.id();
  topic.about = reader.text("about");
  topic.questions = reader.texts("questions", {kLeastQuestions});
  topic.guarded = read_answer(context, reader, "guarded", teller);
  topic.open = read_answer(context, reader, "open", teller);
  topic.recap = reader.text("recap");
  return topic;
}

void read_who(const ObjectReader& reader, Persona& persona) {
  persona.id = reader.id();
  persona.name = reader.text("name");
  persona.role = reader.text("role");
  persona.industry = reader.text("industry");
  persona.company = reader.text("company", TextKind::prose);
  persona.temperament = reader.id("temperament");
  persona.business_goals = reader.texts("businessGoals");
  persona.personal_goals = reader.texts("personalGoals");
  persona.pressures = reader.texts("pressures");
  persona.beliefs = reader.texts("beliefs");
  persona.vocabulary = reader.texts("vocabulary");
}

}  // namespace

Persona read_persona(const LoadContext& context, const Value& value) {
  const ObjectReader reader(context.report, value, shapes::persona());
  Persona persona;
  read_who(reader, persona);
  if (const Value* mood = reader.find("mood")) persona.mood = read_mood(context.report, *mood);
  const IdIndex facts(context.report, "fact", reader.find("facts"));
  for (const Value* fact : reader.list("facts")) {
    persona.facts.push_back(read_fact(context.report, *fact));
  }
  const IdIndex topics(context.report, "topic", reader.find("knowledge"));  // finds double ids
  for (const Value* topic : reader.list("knowledge")) {
    persona.knowledge.push_back(read_topic(context, *topic, {persona, facts}));
  }
  if (const Value* voice = reader.find("voice")) persona.voice = read_voice(context, *voice);
  return persona;
}

}  // namespace lastmile::pack
