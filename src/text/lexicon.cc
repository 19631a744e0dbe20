#include "text/lexicon.h"

#include <algorithm>

#include "text/tokens.h"
#include "text/words.h"

namespace lastmile::text {

void Lexicon::add_product(std::string_view phrase) {
  std::vector<std::string> stems;
  for (const Token& token : tokenise(phrase)) {
    stems.push_back(token.stem);
    known_.try_emplace(token.stem, 0);
  }
  if (!stems.empty()) products_.push_back(std::move(stems));
}

void Lexicon::add_synonyms(const std::vector<std::string>& words) {
  std::string first;
  for (const std::string& word : words) {
    const std::vector<Token> tokens = tokenise(word);
    if (tokens.size() != 1) continue;
    const std::string& stem = tokens.front().stem;
    known_.try_emplace(stem, 0);
    const std::string old(representative(stem));
    if (first.empty()) first = old;
    synonyms_[stem] = first;
    if (old == first) continue;
    // two groups that share a word become one; the order of visiting does not matter here
    for (auto& entry : synonyms_) {
      if (entry.second == old) entry.second = first;
    }
  }
}

void Lexicon::add_vocabulary(std::string_view text) {
  std::vector<std::string> stems;
  for (const Token& token : tokenise(text)) stems.push_back(token.stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  for (const std::string& stem : stems) ++known_[stem];
  ++texts_;
}

std::string_view Lexicon::representative(std::string_view stem) const {
  const auto found = synonyms_.find(std::string(stem));
  return found == synonyms_.end() ? stem : std::string_view(found->second);
}

std::optional<int> Lexicon::commonness(std::string_view stem) const {
  constexpr int kTexts = 100;  // fewer tell nothing
  if (texts_ < kTexts) return std::nullopt;
  const auto found = known_.find(std::string(stem));
  return found == known_.end() ? 0 : found->second * 1000 / texts_;
}

bool Lexicon::knows(std::string_view stem) const {
  return known_.count(std::string(stem)) != 0 || is_general_stem(stem);
}

}  // namespace lastmile::text
