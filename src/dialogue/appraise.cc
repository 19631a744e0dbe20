// How "answered" is decided
//
// A beat is answered by substance, and substance has two witnesses. The first is the author: key
// points, of which `enough` weight makes an answer; they add up over the replies on a beat, so a
// dialogue in which the customer asks for the missing piece comes to the same as one complete
// reply. The second is what can be seen without the author: the moves that the beat expects, and
// reasons or evidence that nobody foresaw. They alone never answer at once (a fluent stranger to
// the subject could do that), but they add up as well, so that an expert with an answer the author
// did not think of gets through at the second reply.
#include "dialogue/appraise.h"

#include <algorithm>

namespace lastmile::dialogue {
namespace {

using pack::MoodEvent;
using pack::Occasion;
using text::Coverage;
using text::Move;

constexpr int kAnswered = 100;  // progress that answers a beat
constexpr int kMoveShare = 25;  // of it, what expected moves can bring at most
constexpr int kSubstance = 40;  // per reply with substance that covers no key point
constexpr int kOnTopic = 45;    // least responsiveness for moves to count

int clip(int value) {
  return std::clamp(value, 0, 100);
}

bool nothing_said(const Analysis& analysis) {
  const text::Reading& reading = analysis.reading;
  return reading.silent || reading.abusive || reading.parrots_customer || analysis.same_again ||
         !reading.understood;
}

struct Misstep {
  Move move;
  MoodEvent event;
  Occasion occasion;
  int sure;  // least confidence to hold it against the rep: nine in ten are right from there on
};

// In the order in which a customer would take them up: one is answered, all are felt.
constexpr Misstep kMissteps[] = {
    {Move::argue, MoodEvent::argue, Occasion::argue, 60},
    {Move::demo_push, MoodEvent::demo_push, Occasion::demo_push, 50},
    {Move::pitch, MoodEvent::pitch, Occasion::pitch, 50},
    {Move::concede, MoodEvent::concede, Occasion::concede, 60},
    {Move::dodge, MoodEvent::dodge, Occasion::dodge, 60},
};

bool sure(const text::Reading& reading, const Misstep& misstep) {
  const text::MoveFound* found = reading.find(misstep.move);
  return found && found->confidence >= misstep.sure;
}

// Share of the beat's expected moves in this reply, 0..100.
int expected_share(const pack::Beat& beat, const text::Reading& reading) {
  if (beat.expects_enough == 0) return 0;
  int got = 0;
  for (const pack::WeightedMove& expected : beat.expects) {
    const std::optional<Move> move = text::move_named(expected.move);
    if (move && reading.has(*move)) got += expected.weight;
  }
  return std::min(100, got * 100 / beat.expects_enough);
}

bool tells_something(const text::Reading& reading) {
  return reading.has(Move::evidence) || reading.has(Move::explain) ||
         reading.has(Move::challenge) || reading.has(Move::tailor);
}

// Takes over newly covered and touched key points; says whether there were any and which weighs
// most.
bool take_key_points(const Scene& scene, State& state, Turn& turn, Appraisal& appraisal) {
  const pack::Beat& beat = scene.beat(state.beat);
  bool gained = false;
  int heaviest = 0;
  for (std::size_t i = 0; i < beat.key_points.size(); ++i) {
    const text::KeyPointMatch& match = turn.analysis.key_points[i];
    const int now = match.coverage == Coverage::covered   ? 2
                    : match.coverage == Coverage::touched ? 1
                                                          : 0;
    if (now <= state.points[i]) continue;
    state.points[i] = now;
    gained = true;
    if (now < 2) continue;
    happen(scene, state, turn, MoodEvent::covered, match.span);
    const pack::KeyPoint& point = beat.key_points[i];
    if (point.weight > heaviest) {
      heaviest = point.weight;
      appraisal.key_point = static_cast<pack::Index>(i);
    }
    if (point.weight >= state.convinced_weight) {
      state.convinced = point.label;
      state.convinced_weight = point.weight;
    }
  }
  return gained;
}

int progress_of(const pack::Beat& beat, const State& state) {
  int got = 0;
  for (std::size_t i = 0; i < beat.key_points.size(); ++i) {
    got += state.points[i] * beat.key_points[i].weight;
  }
  const int enough = std::max(1, beat.key_points_enough);
  return got * 50 / enough + state.move_credit * kMoveShare / 100 + state.substance;
}

void judge_progress(const Scene& scene, State& state, Turn& turn, Appraisal& appraisal) {
  if (nothing_said(turn.analysis) || turn.analysis.reading.word_list) return;
  const pack::Beat& beat = scene.beat(state.beat);
  const bool gained = take_key_points(scene, state, turn, appraisal);
  const bool on_topic = turn.analysis.responsive >= kOnTopic;
  const text::Reading& reading = turn.analysis.reading;
  const bool unforeseen =
      !appraisal.key_point && on_topic && tells_something(reading) && !reading.has(Move::dodge);
  if (gained || on_topic) {
    state.move_credit = std::max(state.move_credit, expected_share(beat, reading));
  }
  if (unforeseen) {
    state.substance = std::min(100, state.substance + kSubstance);
    happen(scene, state, turn, MoodEvent::substance, reading.salient);
  }
  appraisal.substance = gained || unforeseen;
  if (!appraisal.substance) return;
  appraisal.progress =
      progress_of(beat, state) >= kAnswered ? Progress::resolved : Progress::partly;
  if (appraisal.progress == Progress::resolved) happen(scene, state, turn, MoodEvent::resolved);
}

void credit_listening(const Scene& scene, State& state, Turn& turn, Appraisal& appraisal) {
  const text::Reading& reading = turn.analysis.reading;
  const auto credit = [&](Move move, MoodEvent event) {
    if (const text::MoveFound* found = reading.find(move)) {
      happen(scene, state, turn, event, found->span);
    }
  };
  credit(Move::reflect, MoodEvent::reflect);
  if (!reading.has(Move::reflect)) credit(Move::acknowledge, MoodEvent::acknowledge);
  credit(Move::candor, MoodEvent::candor);
  for (const Question& question : turn.analysis.questions) {
    if (!question.topic) continue;
    happen(scene, state, turn, MoodEvent::question, question.span);
    if (reading.has(Move::probe_impact) || reading.has(Move::probe_goal) ||
        reading.has(Move::probe_personal)) {
      happen(scene, state, turn, MoodEvent::probe, question.span);
    }
    break;
  }
  if (reading.has(Move::next_step) && !reading.has(Move::demo_push) &&
      (appraisal.progress != Progress::none || state.sustained > 0)) {
    appraisal.step = true;
    happen(scene, state, turn, MoodEvent::step, reading.find(Move::next_step)->span);
  }
}

void judge_missteps(const Scene& scene, State& state, Turn& turn, Appraisal& appraisal) {
  const text::Reading& reading = turn.analysis.reading;
  const bool answered = appraisal.progress == Progress::resolved;
  for (const Misstep& misstep : kMissteps) {
    if (!sure(reading, misstep)) continue;
    // Talk that brought something is not a dodge, whatever it left out: the customer asks for that.
    // A question in place of an answer is dealt with as such.
    if (misstep.move == Move::dodge &&
        (appraisal.substance || !turn.analysis.questions.empty() || appraisal.interrupt)) {
      continue;
    }
    happen(scene, state, turn, misstep.event, reading.find(misstep.move)->span, answered);
    if (!appraisal.interrupt) appraisal.interrupt = misstep.occasion;
  }
  if (turn.analysis.trap && !appraisal.substance && !appraisal.interrupt) {
    happen(scene, state, turn, MoodEvent::trap, turn.analysis.trap_span);
    appraisal.interrupt = Occasion::dodge;
  }
  // An answer stands even where a misstep came with it; only an attack has to be dealt with first.
  if (answered && appraisal.interrupt != Occasion::argue) appraisal.interrupt.reset();
}

// Unknown is kept apart from wrong: whole sentences in which nothing was recognised, good or bad,
// may well hold an answer that nobody foresaw.
bool is_plausible(const Analysis& analysis, const Appraisal& appraisal, std::string_view reply) {
  constexpr std::ptrdiff_t kSpaces = 7;  // eight words
  return !appraisal.substance && !appraisal.interrupt && analysis.questions.empty() &&
         !analysis.reading.word_list && std::count(reply.begin(), reply.end(), ' ') >= kSpaces;
}

// Replies that are no contribution at all, in the order of what weighs most.
void judge_empty(const Scene& scene, State& state, Turn& turn, Appraisal& appraisal) {
  const Analysis& analysis = turn.analysis;
  const auto interrupt = [&](Occasion occasion, MoodEvent event, Span span = {}) {
    appraisal.interrupt = occasion;
    happen(scene, state, turn, event, span);
  };
  if (analysis.reading.abusive) {
    appraisal.interrupt = Occasion::end_abuse;
  } else if (analysis.reading.silent) {
    interrupt(Occasion::silence, MoodEvent::silence);
  } else if (analysis.same_again) {
    interrupt(Occasion::same_again, MoodEvent::same_again);
  } else if (analysis.reading.parrots_customer) {
    interrupt(Occasion::parrot, MoodEvent::parrot);
  } else if (!analysis.reading.understood) {
    ++state.unclear;
    appraisal.free = state.unclear == 1;
    if (appraisal.free) {
      appraisal.interrupt = Occasion::unclear;
    } else {
      interrupt(Occasion::unclear_again, MoodEvent::unclear_again, analysis.reading.unclear);
    }
  }
}

}  // namespace

void happen(const Scene& scene, State& state, Turn& turn, MoodEvent event, Span span, bool half) {
  pack::MoodChange change = scene.pack().rules.mood[static_cast<std::size_t>(event)];
  if (half) change = {change.interest / 2, change.trust / 2, change.patience / 2};
  state.mood = {clip(state.mood.interest + change.interest), clip(state.mood.trust + change.trust),
                clip(state.mood.patience + change.patience)};
  turn.happenings.push_back({event, change, span});
}

Appraisal appraise(const Scene& scene, State& state, Turn& turn) {
  Appraisal appraisal;
  state.silences = turn.analysis.reading.silent ? state.silences + 1 : 0;
  judge_empty(scene, state, turn, appraisal);
  if (!nothing_said(turn.analysis)) {
    judge_progress(scene, state, turn, appraisal);
    credit_listening(scene, state, turn, appraisal);
    judge_missteps(scene, state, turn, appraisal);
    if (turn.analysis.rambling && !appraisal.interrupt) {
      happen(scene, state, turn, MoodEvent::rambling);
      if (appraisal.progress != Progress::resolved) appraisal.interrupt = Occasion::rambling;
    }
    appraisal.plausible = is_plausible(turn.analysis, appraisal, turn.reply);
    appraisal.recovered = state.troubled && appraisal.substance && !appraisal.interrupt;
    if (appraisal.recovered) happen(scene, state, turn, MoodEvent::recovered);
  }
  state.troubled = appraisal.interrupt && !appraisal.free;
  return appraisal;
}

}  // namespace lastmile::dialogue
