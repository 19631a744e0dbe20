// Lexicon, rules, voice and cards.
#include <string>
#include <string_view>
#include <vector>

#include "pack/loader_parts.h"
#include "pack/shapes.h"

namespace lastmile::pack {
namespace {

constexpr int kMoodMost = 100;
constexpr int kPointsMost = 100;

std::vector<std::string> read_synonyms(Report& report, const Value& group) {
  std::vector<std::string> words;
  if (group.kind != Kind::list) {
    report.error(Code::wrong_type, group, "A group of synonyms is a list of words.",
                 R"(Write ["kpi", "metric"].)");
    return words;
  }
  if (group.children.size() < 2) {
    report.error(Code::list_too_short, group, "A group of synonyms needs at least 2 words.");
  }
  for (const Value* entry : group.children) {
    words.push_back(read_text(report, *entry, TextKind::line));
    if (words.back().find(' ') != std::string::npos) {
      report.error(Code::not_one_word, *entry, in_quotes(words.back()) + " is more than one word.",
                   "Synonyms are single words.");
    }
  }
  return words;
}

MoodChange read_mood_change(Report& report, const Value& value, const MoodChange& before) {
  const ObjectReader reader(report, value, shapes::mood_change());
  return {reader.number("interest", -kMoodMost, kMoodMost, before.interest),
          reader.number("trust", -kMoodMost, kMoodMost, before.trust),
          reader.number("patience", -kMoodMost, kMoodMost, before.patience)};
}

void read_mood_rules(Report& report, const Value& value, Rules& rules) {
  const ObjectReader reader(report, value, shapes::mood_rules(), Code::unknown_mood_event);
  for (std::size_t i = 0; i < kMoodEventCount; ++i) {
    const Value* change = reader.find(name(static_cast<MoodEvent>(i)));
    if (change != nullptr) rules.mood[i] = read_mood_change(report, *change, rules.mood[i]);
  }
}

ScoreRules read_score(Report& report, const Value& value) {
  const ObjectReader reader(report, value, shapes::score());
  const ScoreRules usual;
  const auto points = [&](std::string_view key, int fallback) {
    return reader.number(key, 0, kPointsMost, fallback);
  };
  ScoreRules score;
  score.responsive = points("responsive", usual.responsive);
  score.level = points("level", usual.level);
  score.fact = points("fact", usual.fact);
  score.demo_push = points("demoPush", usual.demo_push);
  score.pitch = points("pitch", usual.pitch);
  score.dodge = points("dodge", usual.dodge);
  score.argue = points("argue", usual.argue);
  score.concede = points("concede", usual.concede);
  return score;
}

}  // namespace

Lexicon read_lexicon(const LoadContext& context, const Value& value) {
  const ObjectReader reader(context.report, value, shapes::lexicon());
  Lexicon lexicon;
  lexicon.product = reader.texts("product");
  for (const Value* group : reader.list("synonyms")) {
    lexicon.synonyms.push_back(read_synonyms(context.report, *group));
  }
  return lexicon;
}

Rules read_rules(const LoadContext& context, const Value& value) {
  const ObjectReader reader(context.report, value, shapes::rules());
  Rules rules;
  rules.open_trust = reader.number("openTrust", 0, kMoodMost, rules.open_trust);
  if (const Value* mood = reader.find("mood")) read_mood_rules(context.report, *mood, rules);
  if (const Value* advance = reader.find("advance")) {
    const ObjectReader least(context.report, *advance, shapes::advance());
    rules.advance_interest = least.number("interest", 0, kMoodMost, rules.advance_interest);
    rules.advance_trust = least.number("trust", 0, kMoodMost, rules.advance_trust);
  }
  if (const Value* lost = reader.find("lost")) {
    const ObjectReader most(context.report, *lost, shapes::lost());
    rules.lost_interest = most.number("interest", 0, kMoodMost, rules.lost_interest);
    rules.lost_trust = most.number("trust", 0, kMoodMost, rules.lost_trust);
  }
  if (const Value* score = reader.find("score")) rules.score = read_score(context.report, *score);
  return rules;
}

Voice read_voice(const LoadContext& context, const Value& value) {
  const ObjectReader reader(context.report, value, shapes::voice(), Code::unknown_occasion);
  Voice voice;
  for (std::size_t i = 0; i < kOccasionCount; ++i) {
    const auto occasion = static_cast<Occasion>(i);
    voice[i] = context.lines.read(reader, name(occasion), slots_of(occasion));
  }
  return voice;
}

Card read_card(const LoadContext& context, const Value& value) {
  const ObjectReader reader(context.report, value, shapes::card());
  Card card;
  card.id = reader.id();
  card.kind = reader.one_of("kind", {kCardKinds.begin(), kCardKinds.end()});
  card.title = reader.text("title");
  card.body = reader.texts("body", {1}, TextKind::prose);
  card.source = reader.text("source");
  return card;
}

}  // namespace lastmile::pack
