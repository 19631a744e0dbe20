// The words that matter for one pack: what counts as product talk, what means the same, and which
// words are known at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lastmile::text {

/// Filled once when a pack is prepared for play, constant afterwards. All words are folded
/// (lower case, no accents) and stemmed by it, so callers pass plain text.
///
///   Lexicon lexicon;
///   lexicon.add_product("dashboard");
///   lexicon.add_synonyms({"KPI", "measure", "metric"});
///   lexicon.add_vocabulary(insight.claim);
class Lexicon {
 public:
  /// A word or phrase that names the rep's product or company.
  void add_product(std::string_view phrase);
  /// Single words that mean the same in this pack.
  void add_synonyms(const std::vector<std::string>& words);
  /// Text whose words count as known; how many such texts hold a word tells how common it is here.
  void add_vocabulary(std::string_view text);

  /// Product phrases as sequences of stems.
  const std::vector<std::vector<std::string>>& products() const { return products_; }
  /// The stem that stands for all synonyms of `stem`; `stem` itself when it has none.
  std::string_view representative(std::string_view stem) const;
  /// Whether the pack's texts or general English hold this stem.
  bool knows(std::string_view stem) const;
  /// In how many of a thousand vocabulary texts the stem stands; nothing when there are too few
  /// texts to tell.
  std::optional<int> commonness(std::string_view stem) const;

 private:
  std::vector<std::vector<std::string>> products_;
  std::unordered_map<std::string, std::string> synonyms_;
  std::unordered_map<std::string, int> known_;  // stem → number of vocabulary texts that hold it
  int texts_ = 0;
};

}  // namespace lastmile::text
