// The pack: everything for practice on one subject. Made by the loader (pack/loader.h) from JSON,
// then constant: it may be shared by any number of sessions and threads.
//
// References between parts (a beat's next beat, an insight's personas) are checked by the loader
// and held as indices, so nobody who has a Pack needs to check them again. Every part knows the
// JSON pointer it came from where a score or a diagnostic may name it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lastmile::pack {

/// Limits of a version 1 pack; what is larger is refused with a diagnostic.
struct Limits {
  static constexpr std::size_t kBytes = std::size_t{16} * 1024 * 1024;  ///< of the whole file
  static constexpr int kDepth = 16;                 ///< of nested objects and arrays
  static constexpr std::size_t kValues = 300'000;   ///< texts, numbers, lists, objects
  static constexpr std::size_t kText = 4000;        ///< bytes of one text
  static constexpr std::size_t kId = 64;            ///< bytes of one id
  static constexpr std::size_t kList = 2000;        ///< entries of one list
  static constexpr int kLevels = 12;                ///< highest level of a beat
  static constexpr std::size_t kDiagnostics = 200;  ///< reported for one file
};

using Index = std::uint32_t;

/// One wording. `audience` names temperaments or persona ids; empty: anyone may say it.
struct Line {
  std::string text;
  std::vector<std::string> audience;
};
using Lines = std::vector<Line>;

// --- Voice: the fragments that a customer's line is put together from --------------------------

/// The occasions for which a pack or a persona brings wordings. FROZEN names.
enum class Occasion : std::uint8_t {
  // Pick-ups: the customer shows what was heard. {words}: the rep's own words.
  heard,              ///< an answer with substance that no key point foresaw
  heard_evidence,     ///< a figure, a source, a case
  heard_candor,       ///< an honest limit
  heard_challenge,    ///< a respectful contradiction
  heard_reflection,   ///< the customer's own point summed up
  heard_acknowledge,  ///< a reaction accepted, with nothing more. Also {asks}
  partly,             ///< on the way to an answer, not there
  unanswered,         ///< talk that does not answer. Also {asks}
  recovered,          ///< a good reply after a misstep
  step_welcome,       ///< a fitting next step at the end
  step_later,         ///< a fitting next step before the end
  // Interrupts.
  demo_push,
  pitch,
  dodge,
  argue,
  concede,
  silence,
  same_again,  ///< the rep's earlier reply once more
  parrot,      ///< the customer's own line handed back
  unclear,     ///< not understood. {words}: the part not followed
  unclear_again,
  rambling,  ///< a wall of text
  // The rep's questions.
  insist,        ///< before a question that comes back
  unknown,       ///< honest "I could not say". {words}: the rep's question in part
  already_told,  ///< {recap}: what was told before
  bridge,        ///< from the answer to the customer's own next line
  let_go,        ///< the customer stops asking. {asks}
  // Ends. {convinced}, {step}, {asks}: see slots_of.
  end_advanced,
  end_open,
  end_stalled,
  end_lost,
  end_abuse,
};
inline constexpr std::size_t kOccasionCount = 32;

/// Kebab-case, as in a pack: "heard-evidence".
std::string_view name(Occasion occasion);
std::optional<Occasion> occasion_named(std::string_view text);
/// The slots, without braces, that lines of this occasion may use.
std::vector<std::string_view> slots_of(Occasion occasion);

using Voice = std::array<Lines, kOccasionCount>;

// --- Rules -------------------------------------------------------------------------------------

/// A change of mood, each −100..100.
struct MoodChange {
  int interest = 0;
  int trust = 0;
  int patience = 0;
};

/// What moves the mood. FROZEN names (kebab-case in a pack).
enum class MoodEvent : std::uint8_t {
  covered,    ///< a key point covered, each
  resolved,   ///< a beat answered
  substance,  ///< an answer with substance beside the key points
  acknowledge,
  reflect,
  question,  ///< a question that the persona could answer
  probe,     ///< a question for impact, goals or the person, on top of `question`
  candor,
  recovered,
  step,  ///< a fitting next step
  demo_push,
  pitch,
  dodge,
  argue,
  concede,
  silence,
  same_again,
  parrot,
  unclear_again,
  rambling,
  unanswered,  ///< the question stayed open and came back
  let_go,
  trap,
};
inline constexpr std::size_t kMoodEventCount = 23;
std::string_view name(MoodEvent event);
std::optional<MoodEvent> mood_event_named(std::string_view text);

/// Points of the score. Whole numbers, 0..100.
struct ScoreRules {
  int responsive = 2;  ///< at most, for answering this very line
  int level = 3;       ///< for each level sustained
  int fact = 2;        ///< for each fact of the customer found out
  int demo_push = 3;   ///< taken off, as the next four
  int pitch = 3;
  int dodge = 2;
  int argue = 3;
  int concede = 2;
};

struct Rules {
  std::array<MoodChange, kMoodEventCount> mood;
  int open_trust = 50;        ///< from this trust on the open answers are given
  int advance_interest = 55;  ///< least mood for the outcome `advanced`
  int advance_trust = 50;
  int lost_trust = 12;  ///< at or below one of these the customer leaves
  int lost_interest = 8;
  ScoreRules score;

  Rules();  ///< the defaults, as the pack format documents them
};

// --- Personas ----------------------------------------------------------------------------------

struct Mood {
  int interest = 50;  ///< each 0..100
  int trust = 40;
  int patience = 60;
  bool operator==(const Mood&) const = default;
};

enum class FactKind : std::uint8_t {
  business_issue,
  impact,
  business_goal,
  personal_goal,
  personal_impact
};
std::string_view name(FactKind kind);
std::optional<FactKind> fact_kind_named(std::string_view text);

struct Fact {
  std::string id;
  FactKind kind = FactKind::business_issue;
  std::string text;
};

/// An answer and the facts (indices into Persona::facts) that it gives away.
struct Answer {
  Lines lines;
  std::vector<Index> reveals;
};

/// One thing that a persona can tell when asked.
struct Topic {
  std::string id;
  std::string about;                   ///< "how they forecast today"
  std::vector<std::string> questions;  ///< examples, 3 at least
  Answer guarded;                      ///< while trust is low
  Answer open;
  std::string recap;  ///< short, for "as I said: …"
};

struct Persona {
  std::string id;
  std::string name;
  std::string role;
  std::string industry;
  std::string company;      ///< a sketch in a sentence or two
  std::string temperament;  ///< curious, sceptical, hurried, defensive, courteous, …
  Mood mood;                ///< at the start
  std::vector<std::string> business_goals;
  std::vector<std::string> personal_goals;
  std::vector<std::string> pressures;
  std::vector<std::string> beliefs;
  std::vector<std::string> vocabulary;
  std::vector<Fact> facts;
  std::vector<Topic> knowledge;
  Voice voice;  ///< comes before the pack's
};

/// True when `line` is open to anyone, or to this persona by id or temperament.
bool may_say(const Persona& persona, const Line& line);

// --- Insights ----------------------------------------------------------------------------------

/// An entry of the basis ledger.
struct Basis {
  std::string id;
  std::string claim;
  std::string source;
  std::string date;      ///< YYYY, YYYY-MM or YYYY-MM-DD
  std::string strength;  ///< study, survey, own-data, case, expert, illustration
};

struct WeightedMove {
  std::string move;  ///< one of the 18 names
  int weight = 1;    ///< 1..10
};

struct KeyPoint {
  std::string id;
  std::string label;  ///< noun phrase: "the comparison of contact dates"
  std::string says;   ///< the substance as a sentence
  std::string add;    ///< the smallest addition to a reply that would cover it
  int weight = 1;     ///< 1..10
  std::vector<std::string> paraphrases;
  Lines heard;    ///< the customer, when it was covered. Slot {words}
  Lines lacking;  ///< the customer, when the rest was there and this was not
};

enum class Grade : std::uint8_t { strong, middling, weak };
std::string_view name(Grade grade);
std::optional<Grade> grade_named(std::string_view text);

struct ModelAnswer {
  Grade grade = Grade::strong;
  std::string text;
  std::string why;
};

/// A poor reply that the author foresaw.
struct Trap {
  std::string id;
  std::vector<std::string> examples;
  Lines response;
  std::string why;
};

/// Where a resolved beat goes. The first edge whose conditions all hold is taken.
struct Edge {
  Index to = 0;                    ///< into Insight::thread
  std::optional<Index> persona;    ///< into Pack::personas
  std::optional<Index> key_point;  ///< covered, into the same beat's key points
  int interest_at_least = 0;
  int trust_at_least = 0;
};

/// One customer line in its place.
struct Beat {
  std::string id;
  std::string pointer;   ///< JSON pointer of the beat in the pack's file
  std::string reaction;  ///< one of kReactions
  int level = 1;
  std::string asks;  ///< what the customer waits for, after "You have not told me …"
  Lines lines;
  Lines again;             ///< the same question in other words, to stand alone
  int expects_enough = 0;  ///< points of `expects` that make the full score
  std::vector<WeightedMove> expects;
  int key_points_enough = 0;  ///< weight of key points that answers the line
  std::vector<KeyPoint> key_points;
  std::vector<ModelAnswer> models;
  std::vector<Trap> traps;
  std::vector<Index> cards;      ///< into Pack::cards
  std::vector<Edge> next;        ///< empty: the thread ends here
  std::optional<Index> give_up;  ///< where the customer turns when the answer never comes
};

struct Opening {
  std::optional<Index> persona;
  Index beat = 0;
};

struct Insight {
  std::string id;
  std::string title;
  std::string claim;     ///< what the rep says
  std::string briefing;  ///< what the rep should know before the call
  std::string step;      ///< noun phrase: the next step that a convinced customer would take
  std::vector<Index> personas;
  std::vector<Basis> basis;
  std::vector<std::string> implications;
  std::vector<Opening> openings;
  std::vector<Beat> thread;

  int levels() const;  ///< the highest level of a beat
};

struct Card {
  std::string id;
  std::string kind;  ///< figure, story, questions
  std::string title;
  std::vector<std::string> body;  ///< paragraphs or list entries
  std::string source;
};

// --- The pack ----------------------------------------------------------------------------------

struct Lexicon {
  std::vector<std::string> product;
  std::vector<std::vector<std::string>> synonyms;
};

struct Pack {
  std::string id;
  std::string version;
  std::string language;
  std::string title;
  std::string summary;
  std::vector<std::string> authors;
  std::string licence;
  std::string hash;  ///< hex64 of the file without the white space between its tokens: names this
                     ///< very content
  Lexicon lexicon;
  Rules rules;
  Voice voice;
  std::vector<Card> cards;
  std::vector<Persona> personas;
  std::vector<Insight> insights;

  std::optional<Index> find_insight(std::string_view insight_id) const;
  std::optional<Index> find_persona(std::string_view persona_id) const;
  std::optional<Index> find_card(std::string_view card_id) const;
};

/// The moves that a reply is expected to make: the names of lastmile::text::Move, which this module
/// does not know. FROZEN names.
inline constexpr std::array<std::string_view, 18> kMoves = {
    "acknowledge",    "reflect",  "open_question", "closed_question", "probe_impact", "probe_goal",
    "probe_personal", "evidence", "explain",       "tailor",          "challenge",    "next_step",
    "candor",         "pitch",    "demo_push",     "dodge",           "argue",        "concede"};

/// The kinds of a customer's line.
inline constexpr std::array<std::string_view, 18> kReactions = {"tell-me-more",
                                                                "why",
                                                                "what-do-you-mean",
                                                                "what-basis",
                                                                "what-to-look-for",
                                                                "what-to-do-differently",
                                                                "what-am-i-doing-wrong",
                                                                "disbelief",
                                                                "not-important",
                                                                "different-view",
                                                                "already-solved",
                                                                "tried-that",
                                                                "does-not-fit-us",
                                                                "why-a-demo",
                                                                "what-does-it-mean-for-me",
                                                                "cost-or-priority",
                                                                "brush-off",
                                                                "silence"};

}  // namespace lastmile::pack
