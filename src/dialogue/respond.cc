#include "dialogue/respond.h"

#include <algorithm>
#include <optional>
#include <string>

#include "dialogue/compose.h"
#include "dialogue/quote.h"
#include "dialogue/step.h"

namespace lastmile::dialogue {
namespace {

using pack::Index;
using pack::MoodEvent;
using pack::Occasion;
using text::Coverage;
using text::Move;

// The question comes back once, then the customer lets it go. A misstep is answered before anything
// else, so after one the question comes back twice.
constexpr int kTriesWithoutAnswer = 2;
constexpr int kTriesWithMissteps = 3;
constexpr int kTurnsOnABeat = 5;  // however much each of them brings
constexpr int kSilencesToTheEnd = 3;
constexpr std::size_t kAnswersInALine = 2;
constexpr std::size_t kQuestionWords = 9;  // a question of up to this length is taken up whole
constexpr int kShortOfPatience = 20;       // from here down the customer gets short
constexpr int kOpenLevel = 3;              // sustained, for a talk that is worth going on with
constexpr int kOpenInterest = 45;
constexpr int kOpenTrust = 40;
constexpr int kColdMood = 22;  // at or below: a rep who leaves has lost the customer

bool is_misstep(const std::optional<Occasion>& occasion) {
  return occasion == Occasion::demo_push || occasion == Occasion::pitch ||
         occasion == Occasion::argue || occasion == Occasion::concede;
}

/// Where the talk goes.
enum class Course : std::uint8_t { advance, ask_again, give_up, end };

/// One response in the making.
class Response {
 public:
  Response(const Scene& scene, State& state, Turn& turn, const Appraisal& appraisal)
      : scene_(scene),
        state_(state),
        turn_(turn),
        appraisal_(appraisal),
        composer_(scene, state, turn.line),
        beat_(scene.beat(state.beat)) {}

  void make();

 private:
  Course settle();
  Course settle_unresolved();
  bool mood_is_used_up() const;
  void end_by_mood();

  void pick_up();
  bool pick_up_key_point();
  void pick_up_substance();
  void pick_up_listening();
  void pick_up_step();
  void interrupt();
  void answer_questions();
  void answer(const Question& question);
  void tell(const pack::Topic& topic, Telling& telling);
  void ask_again();
  bool ask_for_what_is_missing();
  void advance();
  void give_up();
  void say_beat();
  void end_of_thread();
  void end(Outcome outcome, Ending ending, Occasion occasion);

  text::Context context() const {
    return {.customer = turn_.customer, .lexicon = &scene_.lexicon()};
  }
  Span whole() const { return {0, static_cast<std::uint32_t>(turn_.reply.size())}; }
  std::string words(Span span) const { return quote(turn_.reply, span, context()); }
  Slots slots() {
    if (!salient_) {
      salient_ = words(turn_.analysis.reading.salient);
      if (salient_->empty()) salient_ = words(whole());
    }
    return {.words = *salient_,
            .asks = beat_.asks,
            .convinced = state_.convinced,
            .step = scene_.insight().step};
  }
  int tries() const {
    const bool misstep = turn_.analysis.trap || is_misstep(appraisal_.interrupt);
    return misstep ? kTriesWithMissteps : kTriesWithoutAnswer;
  }
  bool resolved() const { return appraisal_.progress == Progress::resolved; }

  const Scene& scene_;
  State& state_;
  Turn& turn_;
  const Appraisal& appraisal_;
  Composer composer_;
  const pack::Beat& beat_;  // the beat that was answered
  Course course_ = Course::ask_again;
  std::optional<std::string> salient_;  // made at the first use: it takes another look at the reply
  bool asked_ = false;                  // the line already says what is waited for
};

void Response::make() {
  if (turn_.analysis.reading.abusive) {
    end(Outcome::lost, Ending::abuse, Occasion::end_abuse);
    return;
  }
  course_ = settle();
  pick_up();
  interrupt();
  if (course_ == Course::end) {
    end_by_mood();
    return;
  }
  answer_questions();
  switch (course_) {
    case Course::advance:
      advance();
      break;
    case Course::ask_again:
      ask_again();
      break;
    default:
      give_up();
      break;
  }
}

Course Response::settle() {
  if (state_.silences >= kSilencesToTheEnd) return Course::end;
  if (resolved()) {
    turn_.resolved = true;
    return Course::advance;
  }
  const Course course = settle_unresolved();
  return mood_is_used_up() || state_.turn >= kMaxTurns ? Course::end : course;
}

Course Response::settle_unresolved() {
  if (appraisal_.free) return Course::ask_again;
  if (appraisal_.plausible && !state_.doubted) {
    state_.doubted = true;
    return Course::ask_again;
  }
  if (appraisal_.substance && !appraisal_.interrupt) {
    if (state_.beat_turns < kTurnsOnABeat) return Course::ask_again;
  } else if (++state_.misses < tries() && state_.beat_turns < kTurnsOnABeat) {
    if (!appraisal_.interrupt) happen(scene_, state_, turn_, MoodEvent::unanswered);
    return Course::ask_again;
  }
  happen(scene_, state_, turn_, MoodEvent::let_go);
  return Course::give_up;
}

bool Response::mood_is_used_up() const {
  const pack::Rules& rules = scene_.pack().rules;
  return state_.mood.patience <= 0 || state_.mood.trust <= rules.lost_trust ||
         state_.mood.interest <= rules.lost_interest;
}

void Response::end_by_mood() {
  const pack::Rules& rules = scene_.pack().rules;
  if (state_.mood.trust <= rules.lost_trust || state_.mood.interest <= rules.lost_interest) {
    end(Outcome::lost, Ending::mood, Occasion::end_lost);
  } else if (state_.silences >= kSilencesToTheEnd) {
    end(Outcome::stalled, Ending::silence, Occasion::end_stalled);
  } else {
    end(Outcome::stalled, state_.turn >= kMaxTurns ? Ending::round_circles : Ending::mood,
        Occasion::end_stalled);
  }
}

// --- What was heard ----------------------------------------------------------------------------

void Response::pick_up() {
  if (appraisal_.recovered) composer_.say(PartKind::pick_up, Occasion::recovered, slots());
  if (pick_up_key_point()) {
    // said
  } else if (appraisal_.substance) {
    pick_up_substance();
  } else {
    pick_up_listening();
  }
  pick_up_step();
}

bool Response::pick_up_key_point() {
  if (!appraisal_.key_point) return false;
  Slots filled = slots();
  filled.words = words(turn_.analysis.key_points[*appraisal_.key_point].span);
  return composer_.say(PartKind::pick_up, beat_.key_points[*appraisal_.key_point].heard, filled);
}

void Response::pick_up_substance() {
  const text::Reading& reading = turn_.analysis.reading;
  const auto try_move = [&](Move move, Occasion occasion) {
    const text::MoveFound* found = reading.find(move);
    if (!found) return false;
    Slots filled = slots();
    const std::string own = words(found->span);
    if (!own.empty()) filled.words = own;
    return composer_.say(PartKind::pick_up, occasion, filled);
  };
  if (!resolved() && composer_.say(PartKind::pick_up, Occasion::partly, slots())) return;
  if (try_move(Move::evidence, Occasion::heard_evidence)) return;
  if (try_move(Move::challenge, Occasion::heard_challenge)) return;
  composer_.say(PartKind::pick_up, Occasion::heard, slots());
}

void Response::pick_up_listening() {
  if (appraisal_.interrupt || appraisal_.free) return;
  const text::Reading& reading = turn_.analysis.reading;
  if (reading.has(Move::reflect)) {
    composer_.say(PartKind::pick_up, Occasion::heard_reflection, slots());
  } else if (reading.has(Move::candor)) {
    composer_.say(PartKind::pick_up, Occasion::heard_candor, slots());
  } else if (turn_.analysis.questions.empty() && course_ == Course::ask_again) {
    const Occasion occasion =
        reading.has(Move::acknowledge) ? Occasion::heard_acknowledge : Occasion::unanswered;
    composer_.say(PartKind::interrupt, occasion, slots());
    asked_ = composer_.named_the_question();
  }
}

void Response::pick_up_step() {
  const bool pushed = resolved() && turn_.analysis.reading.has(Move::demo_push);
  if (!appraisal_.step && !pushed) return;
  const bool at_the_end = resolved() && beat_.next.empty();
  composer_.say(PartKind::pick_up, at_the_end ? Occasion::step_welcome : Occasion::step_later,
                slots());
}

void Response::interrupt() {
  if (!appraisal_.interrupt) return;
  if (turn_.analysis.trap && !appraisal_.substance &&
      composer_.say(PartKind::interrupt, beat_.traps[*turn_.analysis.trap].response)) {
    // The author's response is the whole of what the customer says to this; it may ask by itself.
    asked_ = turn_.line.parts.back().text.find('?') != std::string::npos;
    return;
  }
  Slots filled = slots();
  if (appraisal_.interrupt == Occasion::unclear) {
    filled.words = words(turn_.analysis.reading.unclear);
  }
  composer_.say(PartKind::interrupt, *appraisal_.interrupt, filled);
  asked_ = composer_.named_the_question();
}

// --- The rep's questions -----------------------------------------------------------------------

void Response::answer_questions() {
  const std::vector<Question>& questions = turn_.analysis.questions;
  for (const Question& question : questions) {
    if (turn_.tellings.size() == kAnswersInALine) return;
    if (question.topic) answer(question);
  }
  if (!turn_.tellings.empty() || questions.empty()) return;
  // In a reply that tells something, a question that nobody can answer is rhetoric unless it is
  // where the reply stops.
  if (!appraisal_.substance || questions.back().closes) answer(questions.back());
}

void Response::answer(const Question& question) {
  Telling telling;
  telling.topic = question.topic;
  telling.question = question.span;
  for (const Telling& before : turn_.tellings) {
    if (before.topic == question.topic) return;
  }
  if (question.topic) {
    tell(scene_.persona().knowledge[*question.topic], telling);
  } else {
    Slots filled = slots();
    filled.words = quote_whole(turn_.reply, question.span, kQuestionWords, context());
    composer_.say(PartKind::answer, Occasion::unknown, filled);
  }
  turn_.tellings.push_back(std::move(telling));
}

void Response::tell(const pack::Topic& topic, Telling& telling) {
  const Told can = state_.mood.trust >= scene_.pack().rules.open_trust ? Told::open : Told::guarded;
  Told& told = state_.told[*telling.topic];
  const pack::Answer& answer = can == Told::open ? topic.open : topic.guarded;
  if (told >= can) {
    Slots filled = slots();
    filled.recap = topic.recap;
    if (composer_.say(PartKind::answer, Occasion::already_told, filled)) {
      telling.how = told;
      return;
    }
  }
  if (!composer_.say(PartKind::answer, answer.lines, slots()) &&
      !composer_.say(PartKind::answer, Occasion::unknown, slots())) {
    return;
  }
  told = std::max(told, can);
  telling.how = can;
  for (const Index fact : answer.reveals) {
    if (state_.found[fact]) continue;
    state_.found[fact] = true;
    telling.facts.push_back(fact);
  }
}

// --- Where it goes from here -------------------------------------------------------------------

void Response::ask_again() {
  const bool answered_something = !turn_.tellings.empty();
  if (appraisal_.free || (asked_ && !answered_something)) return;
  if (appraisal_.substance && !appraisal_.interrupt && ask_for_what_is_missing()) return;
  if (answered_something) composer_.say(PartKind::insist, Occasion::insist, slots());
  if (!composer_.named_the_question() && !composer_.say(PartKind::line, beat_.again, slots()) &&
      composer_.empty()) {
    end(Outcome::stalled, Ending::round_circles, Occasion::end_stalled);
  }
}

bool Response::ask_for_what_is_missing() {
  const pack::KeyPoint* missing = nullptr;
  for (std::size_t i = 0; i < beat_.key_points.size(); ++i) {
    const pack::KeyPoint& point = beat_.key_points[i];
    if (state_.points[i] == 2) continue;
    if (!missing || point.weight > missing->weight) missing = &point;
  }
  return missing && composer_.say(PartKind::line, missing->lacking, slots());
}

bool holds(const pack::Edge& edge, const Scene& scene, const State& state) {
  return (!edge.persona || *edge.persona == scene.persona_index()) &&
         (!edge.key_point || state.points[*edge.key_point] == 2) &&
         state.mood.interest >= edge.interest_at_least && state.mood.trust >= edge.trust_at_least;
}

const pack::Edge* next_edge(const pack::Beat& beat, const Scene& scene, const State& state) {
  for (const pack::Edge& edge : beat.next) {
    if (holds(edge, scene, state)) return &edge;
  }
  return nullptr;
}

void sustain(State& state, Turn& turn, int level) {
  if (level <= state.sustained) return;
  state.sustained = level;
  turn.sustained = true;
}

void Response::advance() {
  sustain(state_, turn_, beat_.level);
  const pack::Edge* edge = next_edge(beat_, scene_, state_);
  if (!edge) {
    end_of_thread();
    return;
  }
  enter(scene_, state_, edge->to);
  if (state_.mood.patience > kShortOfPatience && !turn_.tellings.empty()) {
    composer_.say(PartKind::bridge, Occasion::bridge, slots());
  }
  say_beat();
}

void Response::give_up() {
  if (!appraisal_.interrupt) composer_.say(PartKind::insist, Occasion::let_go, slots());
  if (!beat_.give_up) {
    const bool worth_going_on = state_.sustained >= kOpenLevel &&
                                state_.mood.interest >= kOpenInterest &&
                                state_.mood.trust >= kOpenTrust;
    if (worth_going_on) {
      end(Outcome::open, Ending::let_go, Occasion::end_open);
    } else {
      end(Outcome::stalled, Ending::let_go, Occasion::end_stalled);
    }
    return;
  }
  enter(scene_, state_, *beat_.give_up);
  say_beat();
}

void Response::say_beat() {
  if (composer_.say(PartKind::line, scene_.beat(state_.beat).lines)) return;
  end(Outcome::stalled, Ending::round_circles, Occasion::end_stalled);
}

void Response::end_of_thread() {
  const pack::Rules& rules = scene_.pack().rules;
  if (state_.mood.interest >= rules.advance_interest && state_.mood.trust >= rules.advance_trust) {
    end(Outcome::advanced, Ending::thread_done, Occasion::end_advanced);
  } else {
    end(Outcome::open, Ending::thread_done, Occasion::end_open);
  }
}

void Response::end(Outcome outcome, Ending ending, Occasion occasion) {
  state_.outcome = outcome;
  state_.ending = ending;
  Slots filled = slots();
  if (asked_) filled.asks.clear();  // named already; once is enough in a line
  composer_.say(PartKind::end, occasion, filled);
}

}  // namespace

void respond(const Scene& scene, State& state, Turn& turn, const Appraisal& appraisal) {
  Response(scene, state, turn, appraisal).make();
}

void enter(const Scene& scene, State& state, pack::Index beat) {
  state.beat = beat;
  state.misses = 0;
  state.beat_turns = 0;
  state.doubted = false;
  state.substance = 0;
  state.move_credit = 0;
  state.points.assign(scene.beat(beat).key_points.size(), 0);
  state.level = std::max(state.level, scene.beat(beat).level);
}

void part(const Scene& scene, State& state, Turn& turn) {
  Occasion occasion = Occasion::end_stalled;
  state.outcome = Outcome::stalled;
  state.ending = Ending::rep_left;
  if (state.mood.trust <= kColdMood || state.mood.interest <= kColdMood) {
    state.outcome = Outcome::lost;
    occasion = Occasion::end_lost;
  } else if (state.sustained >= kOpenLevel && state.mood.interest >= kOpenInterest &&
             state.mood.trust >= kOpenTrust) {
    state.outcome = Outcome::open;
    occasion = Occasion::end_open;
  }
  Composer composer(scene, state, turn.line);
  composer.say(PartKind::end, occasion,
               {.asks = scene.beat(state.beat).asks,
                .convinced = state.convinced,
                .step = scene.insight().step});
}

}  // namespace lastmile::dialogue
