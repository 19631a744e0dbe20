// Which of the persona's topics does a question ask about?
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.h"

namespace lastmile::text {

/// The best topic for a question.
struct TopicMatch {
  std::size_t topic = 0;
  int confidence = 0;  ///< 1..100
};

/// The topics of one persona, prepared once from the example questions that an author wrote.
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
  /// To be called once, after the last `add` and before the first `match`.
  void finish();
  std::size_t size() const { return size_; }

  /// The topic asked about, or nothing when none fits well enough.
  std::optional<TopicMatch> match(std::string_view question) const;

 private:
  struct Feature {
    std::uint64_t id = 0;
    int weight = 0;
  };
  struct Example {
    std::size_t topic = 0;
    std::uint64_t norm = 0;  // square of the length of its vector
  };
  struct Posting {
    std::uint64_t feature = 0;
    std::uint32_t example = 0;
    int weight = 0;
  };

  std::vector<Feature> features(std::string_view question) const;
  std::string_view nearest(std::string_view stem) const;
  int rarity(std::uint64_t feature) const;

  const Lexicon* lexicon_;
  std::size_t size_ = 0;
  std::set<std::string> vocabulary_;          // stems of the examples
  std::vector<std::vector<Feature>> drafts_;  // of the examples, until finish()
  std::vector<Example> examples_;
  std::vector<Posting> postings_;  // sorted by feature, then example
  std::vector<Feature> rarities_;  // sorted by feature
};

}  // namespace lastmile::text
