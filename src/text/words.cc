#include "text/words.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "base/hash.h"
#include "base/word_table.h"

namespace lastmile::text {
namespace {

struct Short {
  std::string_view form;
  std::string_view meaning;  // one or more words
};

// Sorted by form: contractions without their apostrophe, and spellings of hurried typing.
constexpr std::array kShort = {
    Short{"aint", "is not"},
    Short{"alot", "a lot"},
    Short{"arent", "are not"},
    Short{"bc", "because"},
    Short{"becos", "because"},
    Short{"becoz", "because"},
    Short{"becuz", "because"},
    Short{"bout", "about"},
    Short{"cannot", "can not"},
    Short{"cant", "can not"},
    Short{"cos", "because"},
    Short{"couldnt", "could not"},
    Short{"coz", "because"},
    Short{"cuz", "because"},
    Short{"didnt", "did not"},
    Short{"doesnt", "does not"},
    Short{"dont", "do not"},
    Short{"dunno", "do not know"},
    Short{"em", "them"},
    Short{"gimme", "give me"},
    Short{"gonna", "going to"},
    Short{"gotcha", "got you"},
    Short{"gotta", "got to"},
    Short{"hadnt", "had not"},
    Short{"hasnt", "has not"},
    Short{"havent", "have not"},
    Short{"heres", "here is"},
    Short{"hes", "he is"},
    Short{"hows", "how is"},
    Short{"hr", "hour"},
    Short{"hrs", "hours"},
    Short{"ill", "i will"},
    Short{"im", "i am"},
    Short{"isnt", "is not"},
    Short{"itll", "it will"},
    Short{"ive", "i have"},
    Short{"kinda", "kind of"},
    Short{"lemme", "let me"},
    Short{"lets", "let us"},
    Short{"min", "minutes"},
    Short{"mins", "minutes"},
    Short{"mtg", "meeting"},
    Short{"ok", "okay"},
    Short{"pct", "percent"},
    Short{"pls", "please"},
    Short{"plz", "please"},
    Short{"ppl", "people"},
    Short{"prob", "probably"},
    Short{"probs", "probably"},
    Short{"prolly", "probably"},
    Short{"r", "are"},
    Short{"shes", "she is"},
    Short{"shouldnt", "should not"},
    Short{"sth", "something"},
    Short{"thats", "that is"},
    Short{"theres", "there is"},
    Short{"theyd", "they would"},
    Short{"theyll", "they will"},
    Short{"theyre", "they are"},
    Short{"theyve", "they have"},
    Short{"tho", "though"},
    Short{"thru", "through"},
    Short{"thx", "thanks"},
    Short{"til", "until"},
    Short{"till", "until"},
    Short{"tmr", "tomorrow"},
    Short{"tmrw", "tomorrow"},
    Short{"u", "you"},
    Short{"ur", "your"},
    Short{"wanna", "want to"},
    Short{"wasnt", "was not"},
    Short{"werent", "were not"},
    Short{"weve", "we have"},
    Short{"whats", "what is"},
    Short{"wheres", "where is"},
    Short{"whos", "who is"},
    Short{"wk", "week"},
    Short{"wks", "weeks"},
    Short{"wont", "will not"},
    Short{"wouldnt", "would not"},
    Short{"ya", "you"},
    Short{"yall", "you all"},
    Short{"yeah", "yes"},
    Short{"yep", "yes"},
    Short{"youd", "you would"},
    Short{"youll", "you will"},
    Short{"youre", "you are"},
    Short{"youve", "you have"},
    Short{"yr", "year"},
    Short{"yrs", "years"},
    Short{"yup", "yes"},
};

// Sorted.
constexpr WordTable<214> kFunctionWords(
    {"a",          "about",      "above",   "across",    "after",    "again",     "against",
     "ah",         "all",        "along",   "also",      "although", "am",        "an",
     "and",        "any",        "anybody", "anyone",    "anything", "anyway",    "are",
     "around",     "as",         "at",      "be",        "because",  "been",      "before",
     "behind",     "being",      "below",   "beside",    "besides",  "between",   "beyond",
     "both",       "but",        "by",      "can",       "could",    "did",       "do",
     "does",       "doing",      "done",    "down",      "during",   "each",      "eh",
     "either",     "else",       "even",    "ever",      "every",    "everybody", "everyone",
     "everything", "except",     "few",     "for",       "from",     "get",       "gets",
     "getting",    "go",         "goes",    "going",     "got",      "had",       "has",
     "have",       "having",     "he",      "her",       "here",     "hers",      "him",
     "himself",    "his",        "hm",      "hmm",       "how",      "however",   "i",
     "if",         "in",         "inside",  "into",      "is",       "it",        "its",
     "itself",     "just",       "kind",    "let",       "like",     "lot",       "lots",
     "many",       "may",        "maybe",   "me",        "might",    "mine",      "more",
     "most",       "much",       "must",    "my",        "myself",   "near",      "no",
     "nor",        "not",        "now",     "of",        "off",      "oh",        "okay",
     "on",         "once",       "one",     "ones",      "only",     "onto",      "or",
     "other",      "others",     "our",     "ours",      "out",      "outside",   "over",
     "own",        "per",        "perhaps", "please",    "quite",    "rather",    "really",
     "right",      "same",       "shall",   "she",       "should",   "since",     "so",
     "some",       "somebody",   "someone", "something", "sort",     "still",     "such",
     "than",       "thank",      "thanks",  "that",      "the",      "their",     "theirs",
     "them",       "themselves", "then",    "there",     "these",    "they",      "thing",
     "things",     "this",       "those",   "though",    "through",  "till",      "to",
     "too",        "toward",     "towards", "uh",        "um",       "under",     "until",
     "up",         "upon",       "us",      "very",      "via",      "was",       "we",
     "well",       "were",       "what",    "whatever",  "when",     "where",     "whether",
     "which",      "while",      "who",     "whoever",   "whole",    "whom",      "whose",
     "why",        "will",       "with",    "within",    "without",  "would",     "yes",
     "yet",        "you",        "your",    "yours"});

// Words after which 's means "is"; after others it marks the owner.
constexpr WordTable<20> kIsAfter({"everybody", "everyone",  "he",    "here",  "how",
                                  "it",        "nobody",    "one",   "she",   "somebody",
                                  "someone",   "something", "that",  "there", "thing",
                                  "this",      "what",      "where", "who",   "why"});

bool ends(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() && word.substr(word.size() - tail.size()) == tail;
}

constexpr WordTable<kShort.size()> kShortForms(kShort, [](const Short& one) { return one.form; });

std::string_view short_meaning(std::string_view word) {
  const std::size_t at = kShortForms.find(word);
  return at < kShort.size() ? kShort[at].meaning : std::string_view{};
}

Expansion split_words(std::string_view words) {
  Expansion parts;
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    parts.emplace_back(words.substr(0, blank));
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
  return parts;
}

struct Ending {
  std::string_view tail;
  std::string_view meaning;
};

constexpr std::array<Ending, 5> kEndings = {
    {{"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"'m", "am"}, {"'d", "would"}}};

Expansion expand_not(std::string_view base) {
  if (base == "ca") base = "can";
  if (base == "wo") base = "will";
  if (base == "sha") base = "shall";
  if (base == "ai") base = "is";
  return {std::string(base), "not"};
}

Expansion expand_apostrophe(std::string_view word) {
  if (word == "y'all") return {"you", "all"};
  if (word == "d'you") return {"do", "you"};
  if (word == "let's") return {"let", "us"};
  if (ends(word, "n't")) return expand_not(word.substr(0, word.size() - 3));
  for (const Ending& ending : kEndings) {
    if (!ends(word, ending.tail)) continue;
    Expansion parts = expand(word.substr(0, word.size() - ending.tail.size()));
    parts.emplace_back(ending.meaning);
    return parts;
  }
  if (ends(word, "'s")) {
    const std::string_view base = word.substr(0, word.size() - 2);
    if (base == "when" || kIsAfter.contains(base)) {
      return {std::string(base), "is"};
    }
    return {std::string(base)};
  }
  std::string joined;
  for (const char c : word) {
    if (c != '\'') joined += c;
  }
  return {joined};
}

/// All stems of general English, as sorted hashes.
const std::vector<std::uint64_t>& general_stems() {
  static const std::vector<std::uint64_t> stems = [] {
    std::vector<std::uint64_t> hashes;
    for (const std::string_view list : general_word_lists()) {
      for (const std::string& word : split_words(list)) hashes.push_back(fnv1a64(word));
    }
    std::sort(hashes.begin(), hashes.end());
    return hashes;
  }();
  return stems;
}

constexpr std::size_t kLetters = 26;
using PairSet = std::bitset<kLetters * kLetters>;

bool is_plain(char c) {
  return c >= 'a' && c <= 'z';
}

std::size_t pair_index(char first, char second) {
  return static_cast<std::size_t>(first - 'a') * kLetters + static_cast<std::size_t>(second - 'a');
}

/// Letter pairs that stand side by side in at least three general words.
const PairSet& common_pairs() {
  static const PairSet pairs = [] {
    std::array<unsigned, kLetters * kLetters> counts{};
    for (const std::string_view list : general_word_lists()) {
      for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        if (is_plain(list[i]) && is_plain(list[i + 1])) ++counts[pair_index(list[i], list[i + 1])];
      }
    }
    PairSet set;
    for (std::size_t i = 0; i < counts.size(); ++i) set[i] = counts[i] >= 3;
    return set;
  }();
  return pairs;
}

}  // namespace

bool is_contracted(std::string_view folded) {
  return folded.find('\'') != std::string_view::npos || !short_meaning(folded).empty();
}

Expansion expand(std::string_view folded) {
  if (const std::string_view meaning = short_meaning(folded); !meaning.empty()) {
    return split_words(meaning);
  }
  if (folded.find('\'') == std::string_view::npos) return {std::string(folded)};
  return expand_apostrophe(folded);
}

bool is_function_word(std::string_view word) {
  return kFunctionWords.contains(word);
}

bool is_general_stem(std::string_view stem) {
  const std::vector<std::uint64_t>& stems = general_stems();
  return std::binary_search(stems.begin(), stems.end(), fnv1a64(stem));
}

bool is_pronounceable(std::string_view word) {
  const PairSet& pairs = common_pairs();
  unsigned vowels = 0;
  unsigned strange = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!is_plain(word[i])) return false;
    vowels += std::string_view("aeiouy").find(word[i]) != std::string_view::npos ? 1U : 0U;
    if (i + 1 < word.size() && is_plain(word[i + 1]) && !pairs[pair_index(word[i], word[i + 1])]) {
      ++strange;
    }
  }
  return vowels * 5 >= word.size() && strange * 6 <= word.size() && word.size() <= 20;
}

}  // namespace lastmile::text
