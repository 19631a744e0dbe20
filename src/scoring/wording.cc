#include "scoring/wording.h"

#include <array>

namespace lastmile::scoring {
namespace {

using text::Move;

struct MoveWords {
  std::string_view title;
  std::string_view done;     // on the receipt when it was there
  std::string_view missing;  // and when it was not
  std::string_view advice;
};

constexpr std::array<MoveWords, text::kMoveCount> kMoves = {{
    {"Acknowledged", "You took the reaction seriously",
     "Nothing showed that the reaction was heard",
     "Open with half a sentence that grants the point: “Fair, I would want proof too.”"},
    {"Summed up", "You put what the customer meant into your own words",
     "What the customer meant was not played back",
     "Say what you heard first: “So the reports are fine, they only come too late.”"},
    {"Open question", "You asked an open question", "No open question followed",
     "End with a question that starts with how, what or where."},
    {"Closed question", "You asked a question", "No question followed",
     "Check one fact with a short question."},
    {"Asked for impact", "You asked what the issue costs or causes",
     "What it costs them was not asked",
     "Ask what it leads to: “What does a week's delay do to your forecast?”"},
    {"Asked for goals", "You asked what they want to achieve", "Their goal was not asked for",
     "Ask what has to be true by the end of the year."},
    {"Asked about them", "You asked what it means for this person",
     "What it means for this person was not asked", "Ask what it does to their own week."},
    {"Evidence", "You gave a basis", "No basis was given",
     "Name where it comes from: how many, which companies, how it was measured."},
    {"Explanation", "You gave a reason or a way to do it", "No reason was given",
     "Add one “because …” or one thing to do."},
    {"Tied to them", "You tied it to this customer", "It was not tied to this customer",
     "Use something that only they have: their trade, their team, a word they said."},
    {"Another view", "You put an assumption in question, with a reason",
     "Their assumption was left standing", "Offer another view and say why you hold it."},
    {"Next step", "You proposed a step that serves what they asked", "No step was proposed",
     "Name one small, concrete thing to do together."},
    {"Candour", "You admitted a limit", "No limit was admitted",
     "Say what you do not know; it makes the rest believable."},
    {"Product talk", "Product talk in place of their issue", "",
     "Leave the product out until they ask for it; speak about their issue."},
    {"Demo pushed", "A demo or a meeting in place of an answer", "",
     "Answer first. A meeting may follow from a good answer, never replace it."},
    {"Dodged", "What was asked stayed unanswered", "",
     "Answer the line that was said, even with “I do not know, but …”."},
    {"Argued", "You dismissed or pressed", "",
     "Disagree with a reason and with respect: “I see that differently, because …”"},
    {"Gave up", "You let the point go", "",
     "Accept what is right in the objection and go on from there."},
}};

const MoveWords& words(Move move) {
  return kMoves[static_cast<std::size_t>(move)];
}

struct FactWords {
  std::string_view noun;
  std::string_view advice;
};

// In the order of pack::FactKind.
constexpr std::array<FactWords, 5> kFacts = {{
    {"a business issue", "Ask how it works today and where it goes wrong."},
    {"what the issue costs", "Ask what it leads to, in money, time or trust."},
    {"a business goal", "Ask what has to be reached this year and how it is measured."},
    {"a personal goal", "Ask what this person wants for themselves."},
    {"what it means for this person", "Ask what it does to their own work and standing."},
}};

const FactWords& words(pack::FactKind kind) {
  return kFacts[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string_view title(Move move) {
  return words(move).title;
}

std::string_view title(Skill skill) {
  constexpr std::array<std::string_view, kSkillCount> kTitles = {
      "Curiosity", "Active listening", "Problem solving", "Critical thinking", "Teach",
      "Tailor",    "Take control",     "Customer focus",  "Responsiveness",    "Depth"};
  return kTitles[static_cast<std::size_t>(skill)];
}

std::string key_point_wording(const pack::KeyPoint& point, int coverage) {
  constexpr std::array<std::string_view, 3> kPrefix = {"Missing: ", "Touched: ", "Covered: "};
  return std::string(kPrefix[static_cast<std::size_t>(coverage)]) + point.label;
}

std::string move_wording(Move move) {
  return std::string(words(move).done);
}
std::string missing_move_wording(Move move) {
  return std::string(words(move).missing);
}
std::string move_advice(Move move) {
  return std::string(words(move).advice);
}

std::string responsive_wording(int responsive) {
  if (responsive >= 75) return "You answered this very line";
  if (responsive >= 25) return "You answered the line in part";
  return "The line was left without an answer";
}

std::string responsive_advice(const pack::Beat& beat) {
  return "The customer wanted to hear “" + beat.asks + "”.";
}

std::string fact_wording(pack::FactKind kind) {
  return "Found out: " + std::string(words(kind).noun);
}
std::string fact_missed_wording(pack::FactKind kind) {
  return "Not found out: " + std::string(words(kind).noun);
}
std::string fact_advice(pack::FactKind kind) {
  return std::string(words(kind).advice);
}

std::string level_wording(int level) {
  return "Level " + std::to_string(level) + " held with substance";
}

std::string levels_missed_wording(int sustained, int levels) {
  if (sustained + 1 == levels) return "Level " + std::to_string(levels) + " not held";
  return "Levels " + std::to_string(sustained + 1) + " to " + std::to_string(levels) + " not held";
}

std::string_view title(pack::MoodEvent event) {
  constexpr std::array<std::string_view, pack::kMoodEventCount> kTitles = {
      "Something to go on",
      "The question was answered",
      "An answer with substance",
      "Felt taken seriously",
      "Felt understood",
      "A question worth answering",
      "Interest in what matters",
      "An honest limit",
      "A good recovery",
      "A step that fits",
      "A demo before an answer",
      "Product talk",
      "The question was dodged",
      "Being argued with",
      "You gave the point up",
      "Silence",
      "The same reply again",
      "Own words handed back",
      "Still not understood",
      "Too much at once",
      "The question stayed open",
      "Had to let the question go",
      "An answer beside the point",
  };
  return kTitles[static_cast<std::size_t>(event)];
}

}  // namespace lastmile::scoring
