#include "dialogue/analyse.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace lastmile::dialogue {
namespace {

using text::Coverage;
using text::Move;

// From this many bytes on a reply is a wall of text rather than a turn in a conversation (about 250
// words; the longest strong model answers have 80).
constexpr std::size_t kRamblingBytes = 1500;

bool overlap(Span a, Span b) {
  return a.begin < b.end && b.begin < a.end;
}

// A question that is part of pushing or proposing a step ("would Thursday at ten suit you?") is
// answered as that step, not from the knowledge base.
bool belongs_to_a_step(const text::Reading& reading, Span question) {
  for (const Move move : {Move::demo_push, Move::next_step}) {
    const text::MoveFound* found = reading.find(move);
    if (found && overlap(found->span, question)) return true;
  }
  return false;
}

// Whether the question has its mark and nothing but a word or two follows it.
bool closes(std::string_view reply, Span question) {
  constexpr std::size_t kAfterthought = 12;  // bytes
  return question.end + kAfterthought >= reply.size() &&
         reply.find('?', question.begin) != std::string_view::npos;
}

// A question in the middle of an explanation ("When did they last write? How often did the date
// move?") is part of what is told, unless it clearly asks what the customer can tell.
bool is_told(const text::Reading& reading, const std::optional<text::TopicMatch>& match) {
  constexpr int kClearly = 45;
  return (reading.has(Move::explain) || reading.has(Move::evidence)) &&
         (!match || match->confidence < kClearly);
}

std::vector<Question> questions_to(const Scene& scene, const text::Reading& reading,
                                   std::string_view reply) {
  std::vector<Question> questions;
  for (const Span span : reading.questions) {
    const std::string_view words = reply.substr(span.begin, span.size());
    const std::optional<text::TopicMatch> match = scene.topics().match(words);
    if (!match && belongs_to_a_step(reading, span)) continue;
    if (is_told(reading, match) && !closes(reply, span)) continue;
    Question question;
    question.span = span;
    question.closes = closes(reply, span);
    if (match) question.topic = static_cast<pack::Index>(match->topic);
    questions.push_back(question);
  }
  return questions;
}

void find_trap(const Scene& scene, const State& state, std::string_view reply, Analysis& analysis) {
  const std::vector<text::KeyPointMatch> traps =
      scene.traps(state.beat).match(reply, state.customer);
  int best = 0;
  for (std::size_t i = 0; i < traps.size(); ++i) {
    if (traps[i].coverage != Coverage::covered || traps[i].score <= best) continue;
    best = traps[i].score;
    analysis.trap = static_cast<pack::Index>(i);
    analysis.trap_span = traps[i].span;
  }
}

// What is told as praise of the product, or to get a meeting, tells a point in part at best: all of
// the reply when nothing else is told, otherwise the words that do so.
void hold_back_what_sells(Analysis& analysis) {
  constexpr int kSurely = 70;  // percent
  const text::Reading& reading = analysis.reading;
  const bool tells = reading.has(Move::explain) || reading.has(Move::evidence) ||
                     reading.has(Move::tailor) || reading.has(Move::challenge);
  for (const Move move : {Move::pitch, Move::demo_push}) {
    const text::MoveFound* found = reading.find(move);
    if (found == nullptr || found->confidence < kSurely) continue;
    for (text::KeyPointMatch& match : analysis.key_points) {
      if (tells && !overlap(match.span, found->span)) continue;
      match.coverage = std::min(match.coverage, Coverage::touched);
    }
  }
}

// Share of the beat's substance that this reply holds, 0..100: covered key points count in full,
// touched ones half.
int key_point_share(const pack::Beat& beat, const std::vector<text::KeyPointMatch>& matches) {
  int got = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].coverage == Coverage::covered) got += 2 * beat.key_points[i].weight;
    if (matches[i].coverage == Coverage::touched) got += beat.key_points[i].weight;
  }
  const int enough = std::max(1, beat.key_points_enough);
  return std::min(100, got * 50 / enough);
}

}  // namespace

std::uint64_t folded_hash(std::string_view reply) {
  std::string folded;
  for (const char c : reply) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')) {
      folded.push_back(c);
    } else if (byte >= 'A' && byte <= 'Z') {
      folded.push_back(static_cast<char>(byte - 'A' + 'a'));
    }
  }
  return fnv1a64(folded);
}

Analysis analyse(const Scene& scene, const State& state, std::string_view reply) {
  Analysis analysis;
  analysis.reading = text::read(reply, {.customer = state.customer,
                                        .history = state.history,
                                        .insight = scene.insight().claim,
                                        .persona = scene.persona_text(),
                                        .lexicon = &scene.lexicon()});
  analysis.key_points = scene.key_points(state.beat).match(reply, state.customer);
  hold_back_what_sells(analysis);
  analysis.questions = questions_to(scene, analysis.reading, reply);
  analysis.same_again = !analysis.reading.silent &&
                        std::find(state.replies.begin(), state.replies.end(), folded_hash(reply)) !=
                            state.replies.end();
  analysis.rambling = reply.size() > kRamblingBytes;
  find_trap(scene, state, reply, analysis);

  // What the author asked for is better evidence of an answer than what can be seen from outside.
  const int share = key_point_share(scene.beat(state.beat), analysis.key_points);
  const bool empty = analysis.reading.silent || analysis.reading.word_list ||
                     analysis.reading.parrots_customer || analysis.reading.abusive;
  analysis.responsive = analysis.reading.responsive;
  analysis.quality = analysis.reading.quality;
  if (analysis.reading.to_the_judge) {
    analysis.key_points.assign(analysis.key_points.size(), {});
  }
  if (analysis.reading.word_list) {
    analysis.responsive = 0;
    analysis.quality = 0;
  }
  if (!empty && share > 0) {
    analysis.responsive = std::max(analysis.responsive, 40 + share / 2);
    analysis.quality = std::min(100, analysis.quality + share / 4);
  }
  return analysis;
}

}  // namespace lastmile::dialogue
