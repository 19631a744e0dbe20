// Judges answers to questions by graded answers: how a right answer stands to the reference, and
// which graded answers it is nearest to.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "learn/linear.h"
#include "learn/trees.h"
#include "text/statement.h"

namespace lastmile::text {

struct GradedAnswer {
  std::string question_id;
  std::string question;
  std::string reference;  ///< a right answer
  std::string answer;
  bool right = false;
};

/// Learns from graded answers once. Questions that it has seen are judged by their own answers,
/// others by the answers to questions with a like reference.
class AnswerJudge {
 public:
  explicit AnswerJudge(const std::vector<GradedAnswer>& graded);

  /// The log-odds, in 1/learn::kTreeScale, that an answer is right; its `right` is not looked at.
  int judge(const GradedAnswer& answer) const;

 private:
  struct Entry {
    Statement answer;
    std::uint64_t text = 0;  // what was said, to know it again
    bool right = false;
  };
  struct Question {
    Statement question;
    Statement reference;
    std::vector<Entry> entries;
  };
  using Features = std::vector<std::int16_t>;

  int weight_of(std::uint64_t stem) const;
  Statement statement(const std::string& text) const;
  std::vector<const Entry*> neighbours(const std::string& id, const Statement& reference,
                                       std::uint64_t text, bool seen) const;
  Features features(const GradedAnswer& graded, bool seen, float margin) const;
  std::vector<float> unseen_margins(const std::vector<GradedAnswer>& graded, bool seen) const;

  std::unordered_map<std::uint64_t, int> counts_;  // stem → answers that hold it
  int answers_ = 0;
  std::map<std::string, Question> questions_;
  std::vector<float> weights_;  // of the linear judge
  learn::Forest seen_;
  learn::Forest unseen_;
};

}  // namespace lastmile::text
