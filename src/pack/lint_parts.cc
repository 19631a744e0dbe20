// Personas, cards and basis.
#include "pack/lint_parts.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/report.h"

namespace lastmile::pack {
namespace {

constexpr std::size_t kEnoughQuestions = 5;

/// Words by which a text says of itself that it is made up to illustrate, in English and German.
constexpr std::array<std::string_view, 10> kIllustrationWords = {
    "illustrat", "example", "invented", "fictional", "fictitious",
    "made up",   "made-up", "beispiel", "erfunden",  "fiktiv"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool says_illustration(const Basis& basis) {
  const std::string text = lower(basis.claim + " " + basis.source);
  return std::any_of(kIllustrationWords.begin(), kIllustrationWords.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

void lint_basis(const Insight& insight, const std::string& pointer, Findings& findings) {
  for (std::size_t i = 0; i < insight.basis.size(); ++i) {
    const Basis& basis = insight.basis[i];
    const std::string here = at(at(pointer, "basis"), i);
    if (basis.source.empty()) {
      findings.warn(Code::basis_without_source, here, "This basis names no source.",
                    "Say where it comes from; a customer will ask.");
    }
    if (basis.strength == "illustration" && !says_illustration(basis)) {
      findings.warn(Code::illustration_unnamed, here,
                    "This is an illustration, and neither its claim nor its source says so.",
                    "Put \"an invented example\" or the like into the claim.");
    }
  }
}

void lint_facts(const Persona& persona, const std::string& pointer, Findings& findings) {
  std::set<Index> revealed;
  for (const Topic& topic : persona.knowledge) {
    revealed.insert(topic.guarded.reveals.begin(), topic.guarded.reveals.end());
    revealed.insert(topic.open.reveals.begin(), topic.open.reveals.end());
  }
  for (std::size_t i = 0; i < persona.facts.size(); ++i) {
    if (revealed.count(static_cast<Index>(i)) != 0) continue;
    findings.warn(Code::fact_never_revealed, at(at(pointer, "facts"), i),
                  "No answer gives away the fact " + in_quotes(persona.facts[i].id) + ".",
                  "Name it in the \"reveals\" of an answer.");
  }
}

void lint_topics(const Persona& persona, const std::string& pointer, Findings& findings) {
  std::set<std::string> asked;
  for (std::size_t i = 0; i < persona.knowledge.size(); ++i) {
    const Topic& topic = persona.knowledge[i];
    const std::string questions = at(at(at(pointer, "knowledge"), i), "questions");
    if (topic.questions.size() < kEnoughQuestions) {
      findings.warn(Code::few_questions, questions,
                    "There are " + std::to_string(topic.questions.size()) +
                        " example questions, fewer than " + std::to_string(kEnoughQuestions) + ".",
                    "The more ways to ask it stand here, the better it is recognised.");
    }
    for (std::size_t k = 0; k < topic.questions.size(); ++k) {
      if (asked.insert(essence(topic.questions[k])).second) continue;
      findings.warn(Code::duplicate_question, at(questions, k),
                    "This question stands in " + in_quotes(persona.id) + "'s knowledge twice.",
                    "Keep it where it fits best.");
    }
  }
}

void lint_cards(const Pack& pack, Findings& findings) {
  std::set<Index> offered;
  for (const Insight& insight : pack.insights) {
    for (const Beat& beat : insight.thread) offered.insert(beat.cards.begin(), beat.cards.end());
  }
  for (std::size_t i = 0; i < pack.cards.size(); ++i) {
    if (offered.count(static_cast<Index>(i)) != 0) continue;
    findings.warn(Code::card_never_offered, at("/cards", i),
                  "No beat offers the card " + in_quotes(pack.cards[i].id) + ".",
                  "Name it in the \"cards\" of a beat.");
  }
}

void lint_use(const Pack& pack, Findings& findings) {
  std::set<Index> used;
  for (const Insight& insight : pack.insights) {
    used.insert(insight.personas.begin(), insight.personas.end());
  }
  for (std::size_t i = 0; i < pack.personas.size(); ++i) {
    if (used.count(static_cast<Index>(i)) != 0) continue;
    findings.warn(Code::persona_unused, at("/personas", i),
                  "No insight is for " + in_quotes(pack.personas[i].id) + ".",
                  "Name it in the \"personas\" of an insight.");
  }
}

}  // namespace

void lint_parts(const Pack& pack, Findings& findings) {
  lint_cards(pack, findings);
  lint_use(pack, findings);
  for (std::size_t i = 0; i < pack.personas.size(); ++i) {
    const std::string pointer = at("/personas", i);
    lint_facts(pack.personas[i], pointer, findings);
    lint_topics(pack.personas[i], pointer, findings);
  }
  for (std::size_t i = 0; i < pack.insights.size(); ++i) {
    lint_basis(pack.insights[i], at("/insights", i), findings);
  }
}

}  // namespace lastmile::pack
