// Which of the persona's topics does a question ask about?
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "learn/linear.h"
#include "text/clauses.h"
#include "text/lexicon.h"

namespace lastmile::text {

/// The best topic for a question.
struct TopicMatch {
  std::size_t topic = 0;
  int confidence = 0;  ///< 1..100
};

/// The topics of one persona, learnt once from the example questions that an author wrote (five to
/// twenty a topic serve well), with an honest "none of them" for questions about something else.
///
///   TopicMatcher topics(lexicon);
///   topics.add({"How do you forecast today?", "What does your forecast rest on?"});
///   topics.finish();
///   topics.match("so how are you forecasting right now?")->topic  // 0
class TopicMatcher {
 public:
  /// `lexicon` must outlive the matcher.
  explicit TopicMatcher(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Adds a topic with its example questions (one at least); its index is the number added before.
  void add(const std::vector<std::string>& questions);
  /// Adds questions that belong to no topic; they sharpen the "none of them".
  void add_foreign(const std::vector<std::string>& questions);
  /// Looks at the next `examples` examples, each of which it meets several times; false when all is
  /// learnt. After the last `add` and before the first `match`.
  bool learn(std::size_t examples);
  void finish() {
    while (learn(examples_.size() + 1)) {
    }
  }
  std::size_t size() const { return size_; }

  /// The topic asked about, or nothing when none fits well enough, or when the question has no word
  /// of what it is about in common with the topic's examples.
  std::optional<TopicMatch> match(std::string_view question) const;

  /// The topic that fits best, however badly, and how well: about −1 for "not at all", 2 for "as if
  /// an example". Nothing without topics or words.
  struct Fit {
    std::size_t topic = 0;
    float goodness = -1;
  };
  std::optional<Fit> best(std::string_view question) const;

  /// The goodness from which a topic is taken; set by `finish` from the examples.
  float threshold() const { return threshold_; }
  void set_threshold(float threshold) { threshold_ = threshold; }

 private:
  static constexpr std::size_t kForeign = static_cast<std::size_t>(-1);
  struct Example {
    std::string question;
    std::size_t topic = kForeign;
  };
  enum class Stage : std::uint8_t { holding_out, on_all, ready };

  void start(bool hold_out);
  void set_threshold_by_held_out();
  Outline spelt(std::string_view question) const;
  bool shares_words(std::string_view question, std::size_t topic) const;
  learn::SparseVector read(std::string_view question, float& known_share) const;

  const Lexicon* lexicon_;
  std::size_t size_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> known_;  // feature → input of the learner
  std::set<std::string> vocabulary_;                        // stems of the examples
  std::vector<std::set<std::string>> topic_words_;          // stems of each topic's examples
  std::vector<Example> examples_;
  std::unique_ptr<learn::LinearTrainer> trainer_;
  Stage stage_ = Stage::holding_out;
  std::vector<float> weights_;  // [input × size_ + topic]
  float threshold_ = 0;
};

}  // namespace lastmile::text
