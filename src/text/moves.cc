#include "text/moves.h"

#include <algorithm>

namespace lastmile::text {
namespace {

// A clause beside the one that makes a move most belongs to it from this score on.
constexpr int kBelongs = 0;

bool is_question(Move move) {
  return move == Move::open_question || move == Move::closed_question;
}

/// Finds the words that make a move: the sentence that speaks for it most, and of that the clauses
/// that do when looked at by themselves.
class SpanFinder {
 public:
  SpanFinder(const Outline& reply, const Features& features, const ReadContext& context,
             const std::vector<Range>& products, const SentenceScores& sentences)
      : reply_(reply),
        features_(features),
        context_(context),
        products_(products),
        sentences_(sentences),
        clauses_(reply.clauses.size()) {}

  Span find(Move move) {
    const Form form = move == Move::open_question ? Form::open : Form::closed;
    for (const Question& question : reply_.questions) {
      if (is_question(move) && question.form == form) return reply_.span(question.range);
    }
    return reply_.span(best_clauses(best_sentence(move), move));
  }

 private:
  const Range& best_sentence(Move move) const {
    const auto m = static_cast<std::size_t>(move);
    std::size_t best = 0;
    for (std::size_t s = 1; s < sentences_.size(); ++s) {
      if (sentences_[s][m] > sentences_[best][m]) best = s;
    }
    return reply_.sentences[best];
  }

  Range best_clauses(const Range& sentence, Move move) {
    const auto& clauses = reply_.clauses;
    const auto first = static_cast<std::size_t>(
        std::find_if(clauses.begin(), clauses.end(),
                     [&](const Range& clause) { return clause.first >= sentence.first; }) -
        clauses.begin());
    std::size_t last = first;
    while (last < clauses.size() && clauses[last].last <= sentence.last) ++last;
    if (last <= first + 1) return sentence;
    std::size_t best = first;
    for (std::size_t c = first + 1; c < last; ++c) {
      if (score(c, move) > score(best, move)) best = c;
    }
    std::size_t from = best;
    std::size_t to = best + 1;
    while (from > first && score(from - 1, move) >= kBelongs) --from;
    while (to < last && score(to, move) >= kBelongs) ++to;
    return {clauses[from].first, clauses[to - 1].last};
  }

  int score(std::size_t clause, Move move) {
    std::vector<int>& scores = clauses_[clause];
    if (scores.empty()) {
      std::array<int, LinearTable::kOutputs> all{};
      const MoveInput input =
          part_input(reply_, reply_.clauses[clause], features_, context_, products_);
      const LinearTable& table = MoveModel::standard().table;
      table.score(input, places_of(input.words, table.keys), 0, kMoveCount, all);
      scores.assign(all.begin(), all.begin() + kMoveCount);
    }
    return scores[static_cast<std::size_t>(move)];
  }

  const Outline& reply_;
  const Features& features_;
  const ReadContext& context_;
  const std::vector<Range>& products_;
  const SentenceScores& sentences_;
  std::vector<std::vector<int>> clauses_;  // scores of the clauses looked at so far
};

}  // namespace

Judgement judge(const Outline& reply, const Features& features, const ReadContext& context,
                const std::vector<Range>& products) {
  const MoveModel& model = MoveModel::standard();
  SentenceScores sentences;
  const MoveRow row =
      model.row(move_inputs(reply, features, context, products), reply, features, sentences);
  SpanFinder spans(reply, features, context, products, sentences);
  Judgement judgement;
  for (std::size_t m = 0; m < kMoveCount; ++m) {
    const int log_odds = model.forests[m](row.data());
    judgement.chances[m] = percent_of_log_odds(log_odds);
    if (log_odds <= kMakesMove) continue;
    const Move move = static_cast<Move>(m);
    judgement.moves.push_back({move, judgement.chances[m], spans.find(move)});
  }
  judgement.quality = std::clamp(model.quality(row.data()) * 25 / learn::kTreeScale, 0, 100);
  return judgement;
}

}  // namespace lastmile::text
