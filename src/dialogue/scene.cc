#include "dialogue/scene.h"

#include <utility>

#include "text/everyday_questions.h"

namespace lastmile::dialogue {
namespace {

void add_lines(text::Lexicon& lexicon, const pack::Lines& lines) {
  for (const pack::Line& line : lines) lexicon.add_vocabulary(line.text);
}

void add_beat(text::Lexicon& lexicon, const pack::Beat& beat) {
  add_lines(lexicon, beat.lines);
  add_lines(lexicon, beat.again);
  for (const pack::KeyPoint& point : beat.key_points) {
    for (const std::string& paraphrase : point.paraphrases) lexicon.add_vocabulary(paraphrase);
    lexicon.add_vocabulary(point.says);
  }
  for (const pack::ModelAnswer& model : beat.models) lexicon.add_vocabulary(model.text);
}

void add_persona(text::Lexicon& lexicon, const pack::Persona& persona) {
  for (const std::string& word : persona.vocabulary) lexicon.add_vocabulary(word);
  lexicon.add_vocabulary(persona.name);
  lexicon.add_vocabulary(persona.company);
  for (const pack::Topic& topic : persona.knowledge) {
    for (const std::string& question : topic.questions) lexicon.add_vocabulary(question);
    add_lines(lexicon, topic.guarded.lines);
    add_lines(lexicon, topic.open.lines);
  }
}

text::Lexicon make_lexicon(const pack::Pack& pack, const pack::Insight& insight,
                           const pack::Persona& persona) {
  text::Lexicon lexicon;
  for (const std::string& phrase : pack.lexicon.product) lexicon.add_product(phrase);
  for (const std::vector<std::string>& words : pack.lexicon.synonyms) lexicon.add_synonyms(words);
  lexicon.add_vocabulary(insight.claim);
  lexicon.add_vocabulary(insight.briefing);
  for (const pack::Basis& basis : insight.basis) lexicon.add_vocabulary(basis.claim);
  for (const std::string& implication : insight.implications) lexicon.add_vocabulary(implication);
  for (const pack::Beat& beat : insight.thread) add_beat(lexicon, beat);
  for (const pack::Card& card : pack.cards) {
    for (const std::string& paragraph : card.body) lexicon.add_vocabulary(paragraph);
  }
  add_persona(lexicon, persona);
  return lexicon;
}

std::string describe(const pack::Persona& persona) {
  std::string text =
      persona.name + ", " + persona.role + ", " + persona.industry + ". " + persona.company;
  for (const std::string& word : persona.vocabulary) text += " " + word;
  return text;
}

}  // namespace

Scene::Scene(std::shared_ptr<const pack::Pack> pack, pack::Index insight, pack::Index persona)
    : pack_(std::move(pack)),
      insight_index_(insight),
      persona_index_(persona),
      lexicon_(make_lexicon(*pack_, this->insight(), this->persona())),
      topics_(lexicon_),
      persona_text_(describe(this->persona())) {
  for (const pack::Beat& beat : this->insight().thread) {
    text::KeyPointMatcher& points = key_points_.emplace_back(lexicon_);
    for (const pack::KeyPoint& point : beat.key_points) points.add(point.paraphrases);
    text::KeyPointMatcher& traps = traps_.emplace_back(lexicon_);
    for (const pack::Trap& trap : beat.traps) traps.add(trap.examples);
  }
  for (const pack::Topic& topic : this->persona().knowledge) topics_.add(topic.questions);
  topics_.add_foreign(text::everyday_questions());
  topics_.finish();
}

pack::Index Scene::opening() const {
  for (const pack::Opening& opening : insight().openings) {
    if (!opening.persona || *opening.persona == persona_index_) return opening.beat;
  }
  return 0;  // the loader refuses an insight whose openings leave a persona out
}

}  // namespace lastmile::dialogue
