#include "session/views.h"

#include "base/utf8.h"
#include "scoring/debrief.h"
#include "scoring/receipt.h"
#include "scoring/wording.h"

namespace lastmile::session {
namespace {

using dialogue::Turn;
using pack::Index;

void put_span(Json& json, Span span, std::string_view reply) {
  json["begin"] = utf16_offset(reply, span.begin);
  json["end"] = utf16_offset(reply, span.end);
}

Json describe(const pack::Persona& persona) {
  return {{"id", persona.id},
          {"name", persona.name},
          {"role", persona.role},
          {"industry", persona.industry},
          {"company", persona.company},
          {"temperament", persona.temperament},
          {"pressures", persona.pressures},
          {"beliefs", persona.beliefs}};
}

Json describe(const pack::Pack& pack, const pack::Insight& insight) {
  Json basis = Json::array();
  for (const pack::Basis& entry : insight.basis) {
    basis.push_back({{"claim", entry.claim},
                     {"source", entry.source},
                     {"date", entry.date},
                     {"strength", entry.strength}});
  }
  Json personas = Json::array();
  for (const Index index : insight.personas) personas.push_back(pack.personas[index].id);
  return {{"id", insight.id},
          {"title", insight.title},
          {"claim", insight.claim},
          {"briefing", insight.briefing},
          {"basis", std::move(basis)},
          {"implications", insight.implications},
          {"personas", std::move(personas)},
          {"levels", insight.levels()}};
}

Json card_ids(const Session& session, const std::vector<Index>& cards) {
  Json ids = Json::array();
  for (const Index card : cards) ids.push_back(session.scene().pack().cards[card].id);
  return ids;
}

Json to_json(const dialogue::CustomerLine& line) {
  Json parts = Json::array();
  for (const dialogue::Part& part : line.parts) {
    parts.push_back({{"kind", dialogue::name(part.kind)}, {"text", part.text}});
  }
  return {{"text", line.text}, {"parts", std::move(parts)}};
}

Json key_points(const Session& session, const Turn& turn) {
  Json list = Json::array();
  const pack::Beat& beat = session.scene().beat(turn.beat);
  constexpr std::array<std::string_view, 3> kCoverage = {"missed", "touched", "covered"};
  for (std::size_t i = 0; i < beat.key_points.size(); ++i) {
    const int after = turn.points_after[i];
    Json point = {{"label", beat.key_points[i].label},
                  {"says", beat.key_points[i].says},
                  {"coverage", kCoverage[static_cast<std::size_t>(after)]},
                  {"before", turn.points_before[i] == after && after > 0}};
    const bool here = after > turn.points_before[i];
    put_span(point, here ? turn.analysis.key_points[i].span : Span{}, turn.reply);
    list.push_back(std::move(point));
  }
  return list;
}

Json question(const Session& session, const Turn& turn) {
  if (turn.tellings.empty()) return nullptr;
  const dialogue::Telling& telling = turn.tellings.front();
  constexpr std::array<std::string_view, 3> kHow = {"unknown", "guarded", "open"};
  const bool known = telling.topic.has_value();
  return {{"about", known ? session.scene().persona().knowledge[*telling.topic].about : ""},
          {"answered", known ? kHow[static_cast<std::size_t>(telling.how)] : kHow[0]}};
}

Json mood_causes(const Turn& turn) {
  Json list = Json::array();
  for (const dialogue::Happening& happening : turn.happenings) {
    list.push_back({{"what", scoring::title(happening.event)},
                    {"interest", happening.change.interest},
                    {"trust", happening.change.trust},
                    {"patience", happening.change.patience}});
  }
  return list;
}

Json to_json(const std::vector<scoring::Entry>& entries, std::string_view reply) {
  Json list = Json::array();
  for (const scoring::Entry& entry : entries) {
    Json line = {
        {"points", entry.points}, {"of", entry.of}, {"what", entry.what}, {"rule", entry.rule}};
    put_span(line, entry.span, reply);
    line["add"] = entry.add.empty() ? Json(nullptr) : Json(entry.add);
    list.push_back(std::move(line));
  }
  return list;
}

Json models(const pack::Beat& beat) {
  Json list = Json::array();
  for (const pack::ModelAnswer& model : beat.models) {
    list.push_back({{"grade", pack::name(model.grade)}, {"text", model.text}, {"why", model.why}});
  }
  return list;
}

Json turn_view(const Session& session, std::size_t index, const scoring::Receipt& receipt) {
  const Turn& turn = session.turns()[index];
  const pack::Beat& beat = session.scene().beat(turn.beat);
  return {{"turn", index + 1},
          {"customer", turn.customer},
          {"reaction", beat.reaction},
          {"asks", beat.asks},
          {"level", beat.level},
          {"reply", turn.reply},
          {"answered", turn.resolved},
          {"moves", moves(turn.analysis.reading, turn.reply)},
          {"keyPoints", key_points(session, turn)},
          {"question", question(session, turn)},
          {"responsive", turn.analysis.responsive},
          {"quality", turn.analysis.quality},
          {"moodBefore", mood_json(turn.mood_before)},
          {"moodAfter", mood_json(turn.mood_after)},
          {"reasons", mood_causes(turn)},
          {"receipt", to_json(receipt.turns[index], turn.reply)},
          {"models", models(beat)},
          {"cards", card_ids(session, session.cards()[index])}};
}

Json turns(const Session& session, const scoring::Receipt& receipt) {
  Json list = Json::array();
  for (std::size_t i = 0; i < session.turns().size(); ++i) {
    list.push_back(turn_view(session, i, receipt));
  }
  return list;
}

Json skills(const scoring::Receipt& receipt) {
  Json list = Json::array();
  for (std::size_t i = 0; i < scoring::kSkillCount; ++i) {
    const auto skill = static_cast<scoring::Skill>(i);
    const scoring::SkillScore& score = receipt.skills[i];
    const int percent = score.percent();
    list.push_back({{"id", scoring::name(skill)},
                    {"name", scoring::title(skill)},
                    {"points", score.points},
                    {"of", score.of},
                    {"percent", percent < 0 ? Json(nullptr) : Json(percent)}});
  }
  return list;
}

Json discovery(const Session& session) {
  Json list = Json::array();
  const pack::Persona& persona = session.scene().persona();
  std::vector<int> found_at(persona.facts.size(), 0);
  for (std::size_t i = 0; i < session.turns().size(); ++i) {
    for (const dialogue::Telling& telling : session.turns()[i].tellings) {
      for (const Index fact : telling.facts) found_at[fact] = static_cast<int>(i) + 1;
    }
  }
  for (std::size_t i = 0; i < persona.facts.size(); ++i) {
    list.push_back({{"kind", pack::name(persona.facts[i].kind)},
                    {"text", persona.facts[i].text},
                    {"turn", found_at[i] == 0 ? Json(nullptr) : Json(found_at[i])}});
  }
  return list;
}

Json outcome(const Session& session) {
  return session.over() ? Json(dialogue::name(*session.state().outcome)) : Json(nullptr);
}

Json moods(const Session& session) {
  Json list = Json::array();
  list.push_back(mood_json(session.scene().persona().mood));
  for (const Turn& turn : session.turns()) list.push_back(mood_json(turn.mood_after));
  return list;
}

}  // namespace

Json mood_json(const pack::Mood& mood) {
  return {{"interest", mood.interest}, {"trust", mood.trust}, {"patience", mood.patience}};
}

Json describe(const pack::Pack& pack) {
  Json personas = Json::array();
  for (const pack::Persona& persona : pack.personas) personas.push_back(describe(persona));
  Json insights = Json::array();
  for (const pack::Insight& insight : pack.insights) insights.push_back(describe(pack, insight));
  Json cards = Json::array();
  for (const pack::Card& card : pack.cards) {
    cards.push_back({{"id", card.id},
                     {"kind", card.kind},
                     {"title", card.title},
                     {"body", card.body},
                     {"source", card.source}});
  }
  Json meta = {{"id", pack.id},           {"version", pack.version}, {"language", pack.language},
               {"title", pack.title},     {"summary", pack.summary}, {"authors", pack.authors},
               {"licence", pack.licence}, {"hash", pack.hash}};
  return {{"meta", std::move(meta)},
          {"personas", std::move(personas)},
          {"insights", std::move(insights)},
          {"cards", std::move(cards)}};
}

Json moment(const Session& session) {
  const dialogue::State& state = session.state();
  const pack::Beat& beat = session.scene().beat(state.beat);
  Json line = to_json(session.line());
  line["reaction"] = beat.reaction;
  line["asks"] = beat.asks;
  Json reasons = Json::array();
  if (session.over()) {
    const scoring::Receipt receipt = scoring::score(session.scene(), session.turns());
    reasons = scoring::debrief(session.scene(), state, session.turns(), receipt).reasons;
  }
  return {{"turn", state.turn},
          {"line", std::move(line)},
          {"mood", mood_json(state.mood)},
          {"bearing", scoring::bearing(state)},
          {"level", state.level},
          {"levels", session.scene().insight().levels()},
          {"cards", card_ids(session, beat.cards)},
          {"ended", session.over()},
          {"outcome", outcome(session)},
          {"reasons", std::move(reasons)}};
}

Json turns(const Session& session) {
  return turns(session, scoring::score(session.scene(), session.turns()));
}

Json moves(const text::Reading& reading, std::string_view reply) {
  Json list = Json::array();
  for (const text::MoveFound& found : reading.moves) {
    Json move = {{"move", text::name(found.move)},
                 {"name", scoring::title(found.move)},
                 {"confidence", found.confidence}};
    put_span(move, found.span, reply);
    move["misstep"] = text::is_misstep(found.move);
    list.push_back(std::move(move));
  }
  return list;
}

Json reasons(const text::Reading& reading) {
  Json list = Json::array();
  for (const text::Reason& reason : reading.reasons) {
    list.push_back({{"what", std::string(reason.what)}, {"points", reason.points}});
  }
  return list;
}

Json debrief(const Session& session) {
  const dialogue::State& state = session.state();
  const scoring::Receipt receipt = scoring::score(session.scene(), session.turns());
  const scoring::Debrief debrief =
      scoring::debrief(session.scene(), state, session.turns(), receipt);
  Json advice = nullptr;
  if (debrief.advice) {
    advice = {{"turn", debrief.advice->turn}, {"text", debrief.advice->text}};
  }
  return {{"summary", debrief.summary},
          {"outcome", outcome(session)},
          {"reasons", debrief.reasons},
          {"advice", std::move(advice)},
          {"level", state.level},
          {"sustained", state.sustained},
          {"levels", session.scene().insight().levels()},
          {"points", receipt.points},
          {"of", receipt.of},
          {"score", receipt.score},
          {"skills", skills(receipt)},
          {"mood", moods(session)},
          {"turns", turns(session, receipt)},
          {"lastLine", session.line().text},
          {"receipt", to_json(receipt.session, "")},
          {"discovery", discovery(session)}};
}

}  // namespace lastmile::session
