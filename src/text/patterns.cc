#include "text/patterns.h"

#include <algorithm>

#include "base/hash.h"
#include "text/stem.h"

namespace lastmile::text {
namespace {

// Keys of stems and of the special elements live beside those of words.
constexpr std::uint64_t kStemSalt = 0x9e3779b97f4a7c15ULL;
constexpr std::uint64_t kNumberKey = 1;

constexpr std::size_t kLongestGap = 3;

std::uint64_t word_key(std::string_view word) {
  return fnv1a64(word);
}
std::uint64_t stem_key(std::uint64_t stem_id) {
  return stem_id ^ kStemSalt;
}

/// Cuts the part before `separator` off `text`.
std::string_view take_part(std::string_view& text, char separator) {
  const std::size_t at = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return part;
}

}  // namespace

void PatternSet::add(std::string_view pattern) {
  Pattern added;
  added.first = static_cast<std::uint32_t>(elements_.size());
  while (!pattern.empty()) {
    const std::string_view element = take_part(pattern, ' ');
    if (element == "^") {
      added.anchored = true;
    } else {
      add_element(element);
    }
  }
  added.last = static_cast<std::uint32_t>(elements_.size());
  patterns_.push_back(added);
}

void PatternSet::add_element(std::string_view element) {
  Element added;
  added.first = static_cast<std::uint32_t>(keys_.size());
  if (element == "#") {
    added.kind = Kind::number;
    keys_.push_back(kNumberKey);
  } else if (element == "_") {
    added.kind = Kind::any;
  } else if (element == "*") {
    added.kind = Kind::gap;
  } else {
    while (!element.empty()) {
      const std::string_view word = take_part(element, '|');
      const bool any_form = word.front() == '~';
      keys_.push_back(any_form ? stem_key(fnv1a64(stem(word.substr(1)))) : word_key(word));
    }
  }
  added.last = static_cast<std::uint32_t>(keys_.size());
  elements_.push_back(added);
}

void PatternSet::finish() {
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const Element& first = elements_[patterns_[i].first];
    for (std::uint32_t k = first.first; k < first.last; ++k) {
      starts_.push_back({keys_[k], static_cast<std::uint32_t>(i)});
    }
  }
  std::sort(starts_.begin(), starts_.end(), [](const Start& a, const Start& b) {
    return a.key != b.key ? a.key < b.key : a.pattern < b.pattern;
  });
}

bool PatternSet::holds(const Element& element, const Token& token) const {
  if (element.kind == Kind::any) return true;
  if (element.kind == Kind::number) return token.number;
  if (element.kind != Kind::words) return false;
  for (std::uint32_t k = element.first; k < element.last; ++k) {
    if (keys_[k] == token.word_id || keys_[k] == stem_key(token.stem_id)) return true;
  }
  return false;
}

class PatternSet::Search {
 public:
  Search(const PatternSet& set, const Outline& text)
      : set_(set), text_(text), seen_(set.patterns_.size(), 0) {}

  std::vector<Hit> run() {
    std::size_t clause = 0;
    for (const Range& sentence : text_.sentences) {
      ++stamp_;
      end_ = sentence.last;
      for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        while (clause < text_.clauses.size() && text_.clauses[clause].first < i) ++clause;
        clause_start_ = clause < text_.clauses.size() && text_.clauses[clause].first == i;
        look_at(i);
      }
    }
    return std::move(hits_);
  }

 private:
  void look_at(std::size_t i) {
    const Token& token = text_.tokens[i];
    try_key(token.word_id, i);
    try_key(stem_key(token.stem_id), i);
    if (token.number) try_key(kNumberKey, i);
  }

  void try_key(std::uint64_t key, std::size_t i) {
    auto start = std::lower_bound(
        set_.starts_.begin(), set_.starts_.end(), key,
        [](const Start& entry, std::uint64_t wanted) { return entry.key < wanted; });
    for (; start != set_.starts_.end() && start->key == key; ++start) {
      const Pattern& pattern = set_.patterns_[start->pattern];
      if (seen_[start->pattern] == stamp_ || (pattern.anchored && !clause_start_)) continue;
      const std::size_t last = match(pattern.first + 1, pattern.last, i + 1);
      if (last == 0) continue;
      seen_[start->pattern] = stamp_;
      hits_.push_back({start->pattern, {i, last}});
    }
  }

  /// Where the elements from `element` on end when they start at token `i`; 0: they do not match.
  std::size_t match(std::uint32_t element, std::uint32_t last, std::size_t i) const {
    if (element == last) return i;
    const Element& here = set_.elements_[element];
    if (here.kind == Kind::gap) {
      for (std::size_t skip = 0; skip <= kLongestGap && i + skip <= end_; ++skip) {
        if (const std::size_t found = match(element + 1, last, i + skip); found != 0) return found;
      }
      return 0;
    }
    if (i >= end_) return 0;
    return set_.holds(here, text_.tokens[i]) ? match(element + 1, last, i + 1) : 0;
  }

  const PatternSet& set_;
  const Outline& text_;
  std::vector<std::uint32_t> seen_;  // the sentence in which a pattern was found last
  std::uint32_t stamp_ = 0;
  bool clause_start_ = false;
  std::size_t end_ = 0;
  std::vector<Hit> hits_;
};

std::vector<PatternSet::Hit> PatternSet::find(const Outline& text) const {
  return Search(*this, text).run();
}

}  // namespace lastmile::text
