#include "text/moves.h"

#include <algorithm>

namespace lastmile::text {
namespace {

constexpr int kCarriedByWords = 60;
constexpr int kSubstanceAgainstDodge = 25;
constexpr int kSellingForDodge = 15;
constexpr int kConcedeAgainstListening = 40;

constexpr std::size_t index_of(Move move) {
  return static_cast<std::size_t>(move);
}

bool is_probe(Move move) {
  return move >= Move::probe_impact && move <= Move::probe_personal;
}

bool is_question(Move move) {
  return move == Move::open_question || move == Move::closed_question;
}

/// A probe is part of a question or of the words that lead up to it in the same sentence.
bool within_question(const Outline& reply, const Range& range) {
  // the first question that ends behind the start of the range is the only one to look at
  const auto question =
      std::upper_bound(reply.questions.begin(), reply.questions.end(), range.first,
                       [](std::size_t at, const Question& entry) { return at < entry.range.last; });
  return question != reply.questions.end() && question->range.first < range.last;
}

bool counts(const Outline& reply, const CueHit& hit) {
  return !is_probe(cue(hit.cue).move) || within_question(reply, hit.range);
}

int confidence(int score) {
  return std::clamp(50 + (score - kThreshold) / 3, 1, 99);
}

/// Where the features alone see the move.
Range feature_range(const Outline& reply, const Features& features, Move move) {
  Range range;
  if (move == Move::evidence) range = features.figure_at;
  if (move == Move::next_step) range = features.imperative_at;
  if (move == Move::tailor) range = features.tied_at;
  if (move == Move::pitch) range = features.product_at;
  if (is_probe(move) && !reply.questions.empty()) range = reply.questions.back().range;
  if (range.size() == 0) range = features.told;
  return range.size() == 0 ? Range{0, reply.tokens.size()} : range;
}

/// The hits of one move in the sentence where they are strongest, from the first to the last.
Range strongest_range(const Outline& reply, const std::vector<CueHit>& hits, Move move) {
  Range best;
  int best_weight = 0;
  std::size_t at = 0;
  for (const Range& sentence : reply.sentences) {
    Range here;
    int weight = 0;
    for (; at < hits.size() && hits[at].range.first < sentence.last; ++at) {
      const Cue& found = cue(hits[at].cue);
      if (found.move != move || found.weight <= 0 || !counts(reply, hits[at])) continue;
      weight += found.weight;
      if (here.size() == 0) here = hits[at].range;
      here.last = std::max(here.last, hits[at].range.last);
    }
    if (weight > best_weight) {
      best_weight = weight;
      best = here;
    }
  }
  return best;
}

/// Widened to the borders of the clauses that it touches.
Range whole_clauses(const Outline& reply, Range range) {
  const auto first =
      std::upper_bound(reply.clauses.begin(), reply.clauses.end(), range.first,
                       [](std::size_t at, const Range& clause) { return at < clause.last; });
  for (auto clause = first; clause != reply.clauses.end() && clause->first < range.last; ++clause) {
    range.first = std::min(range.first, clause->first);
    range.last = std::max(range.last, clause->last);
  }
  return range;
}

Span move_span(const Outline& reply, const Features& features, const std::vector<CueHit>& hits,
               Move move) {
  if (is_question(move)) {
    const Form form = move == Move::open_question ? Form::open : Form::closed;
    for (const Question& question : reply.questions) {
      if (question.form == form) return reply.span(question.range);
    }
  }
  Range range = strongest_range(reply, hits, move);
  if (range.size() == 0) range = feature_range(reply, features, move);
  return reply.span(whole_clauses(reply, range));
}

}  // namespace

namespace {

/// What one move says about another. A reply that gives a reason, a figure or an honest "I don't
/// know" is no dodge unless everything else in it is; one that gives up does not listen.
void settle(const Features& features, MoveScores& scores) {
  const auto made = [&scores](Move move) { return scores[index_of(move)] >= kThreshold; };
  int& dodge = scores[index_of(Move::dodge)];
  const bool answers = made(Move::explain) || made(Move::evidence) || made(Move::candor) ||
                       made(Move::challenge) || made(Move::next_step);
  if (answers) dodge -= kSubstanceAgainstDodge;
  const bool wants_answer =
      features.has(Feature::customer_asks) || features.has(Feature::customer_demands);
  const bool sells = made(Move::pitch) || made(Move::demo_push);
  if (sells && wants_answer && !answers && !made(Move::tailor) && !made(Move::acknowledge)) {
    dodge += kSellingForDodge;
  }
  if (made(Move::concede)) scores[index_of(Move::acknowledge)] -= kConcedeAgainstListening;
}

}  // namespace

MoveScores score_moves(const Outline& reply, const Features& features,
                       const std::vector<CueHit>& hits) {
  MoveScores scores{};
  MoveScores words{};
  std::vector<bool> seen(cue_count(), false);
  for (std::size_t i = 0; i < kMoveCount; ++i) {
    scores[i] = feature_score(features, static_cast<Move>(i));
  }
  for (const CueHit& hit : hits) {
    if (seen[hit.cue] || !counts(reply, hit)) continue;
    seen[hit.cue] = true;
    words[index_of(cue(hit.cue).move)] += cue(hit.cue).weight;
  }
  for (std::size_t i = 0; i < kMoveCount; ++i) {
    // nobody is told to have pushed or argued for the shape of a reply alone
    const Move move = static_cast<Move>(i);
    const bool carried = !is_misstep(move) || move == Move::dodge || words[i] >= kCarriedByWords;
    scores[i] = carried ? scores[i] + words[i] : std::min(scores[i] + words[i], kThreshold - 1);
  }
  int open = 0;
  int closed = 0;
  for (const Question& question : reply.questions) {
    (question.form == Form::open ? open : closed) = 2 * kThreshold;
  }
  scores[index_of(Move::open_question)] = open;
  scores[index_of(Move::closed_question)] = closed;
  if (reply.questions.empty()) {
    for (const Move move : {Move::probe_impact, Move::probe_goal, Move::probe_personal}) {
      scores[index_of(move)] = 0;
    }
  }
  settle(features, scores);
  return scores;
}

std::vector<MoveFound> found_moves(const Outline& reply, const Features& features,
                                   const std::vector<CueHit>& hits, const MoveScores& scores) {
  std::vector<MoveFound> moves;
  for (std::size_t i = 0; i < kMoveCount; ++i) {
    if (scores[i] < kThreshold) continue;
    const Move move = static_cast<Move>(i);
    moves.push_back({move, confidence(scores[i]), move_span(reply, features, hits, move)});
  }
  return moves;
}

}  // namespace lastmile::text
