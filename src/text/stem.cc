#include "text/stem.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/word_table.h"

namespace lastmile::text {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Sorted by form. The base is a stem already.
constexpr std::array kIrregular = {
    Pair{"analyses", "analys"},
    Pair{"ate", "eat"},
    Pair{"became", "becom"},
    Pair{"began", "begin"},
    Pair{"begun", "begin"},
    Pair{"being", "be"},
    Pair{"bought", "buy"},
    Pair{"broke", "break"},
    Pair{"broken", "break"},
    Pair{"brought", "bring"},
    Pair{"built", "build"},
    Pair{"came", "com"},
    Pair{"caught", "catch"},
    Pair{"children", "child"},
    Pair{"chose", "choos"},
    Pair{"chosen", "choos"},
    Pair{"dealt", "deal"},
    Pair{"died", "die"},
    Pair{"does", "do"},
    Pair{"doing", "do"},
    Pair{"drawn", "draw"},
    Pair{"drew", "draw"},
    Pair{"driven", "driv"},
    Pair{"drove", "driv"},
    Pair{"eaten", "eat"},
    Pair{"fallen", "fall"},
    Pair{"fell", "fall"},
    Pair{"felt", "feel"},
    Pair{"forgot", "forget"},
    Pair{"fought", "fight"},
    Pair{"found", "find"},
    Pair{"gave", "giv"},
    Pair{"given", "giv"},
    Pair{"goes", "go"},
    Pair{"going", "go"},
    Pair{"gone", "go"},
    Pair{"got", "get"},
    Pair{"gotten", "get"},
    Pair{"grew", "grow"},
    Pair{"grown", "grow"},
    Pair{"has", "hav"},
    Pair{"heard", "hear"},
    Pair{"held", "hold"},
    Pair{"hid", "hid"},
    Pair{"hidden", "hid"},
    Pair{"kept", "keep"},
    Pair{"knew", "know"},
    Pair{"known", "know"},
    Pair{"leaves", "leav"},
    Pair{"led", "lead"},
    Pair{"left", "leav"},
    Pair{"lies", "lie"},
    Pair{"loss", "los"},
    Pair{"losses", "los"},
    Pair{"lost", "los"},
    Pair{"made", "mak"},
    Pair{"meant", "mean"},
    Pair{"men", "man"},
    Pair{"met", "meet"},
    Pair{"paid", "pay"},
    Pair{"people", "person"},
    Pair{"ran", "run"},
    Pair{"risen", "ris"},
    Pair{"rose", "ris"},
    Pair{"said", "say"},
    Pair{"sat", "sit"},
    Pair{"saw", "see"},
    Pair{"seen", "see"},
    Pair{"sent", "send"},
    Pair{"shown", "show"},
    Pair{"sold", "sell"},
    Pair{"sought", "seek"},
    Pair{"spent", "spend"},
    Pair{"spoke", "speak"},
    Pair{"spoken", "speak"},
    Pair{"stood", "stand"},
    Pair{"stuck", "stick"},
    Pair{"taken", "tak"},
    Pair{"taught", "teach"},
    Pair{"thought", "think"},
    Pair{"told", "tell"},
    Pair{"took", "tak"},
    Pair{"understood", "understand"},
    Pair{"went", "go"},
    Pair{"women", "woman"},
    Pair{"won", "win"},
    Pair{"worse", "bad"},
    Pair{"worst", "bad"},
    Pair{"written", "writ"},
    Pair{"wrote", "writ"},
};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool has_vowel(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_vowel(c) || c == 'y'; });
}

bool ends(std::string_view word, std::string_view tail) {
  return word.size() >= tail.size() && word.substr(word.size() - tail.size()) == tail;
}

constexpr WordTable<kIrregular.size()> kForms(kIrregular,
                                              [](const Pair& one) { return one.first; });

std::string_view irregular(std::string_view word) {
  const std::size_t at = kForms.find(word);
  return at < kIrregular.size() ? kIrregular[at].second : std::string_view{};
}

void cut_plural(std::string& word) {
  if (!ends(word, "s") || ends(word, "ss") || ends(word, "us") || ends(word, "is")) return;
  if (ends(word, "ies") && word.size() > 4) {
    word.resize(word.size() - 3);
    word += 'y';
  } else if (ends(word, "sses") || ends(word, "ches") || ends(word, "shes") || ends(word, "xes")) {
    word.resize(word.size() - 2);
  } else {
    word.pop_back();
  }
}

/// "slipp" → "slip", but "sell" stays: l, s and z are doubled in the base as well.
void undouble(std::string& word) {
  const std::size_t n = word.size();
  if (n < 4 || word[n - 1] != word[n - 2] || is_vowel(word[n - 1])) return;
  if (word[n - 1] == 'l' || word[n - 1] == 's' || word[n - 1] == 'z') return;
  word.pop_back();
}

void cut_ending(std::string& word, std::size_t length) {
  const std::string_view rest = std::string_view(word).substr(0, word.size() - length);
  if (rest.size() < 3 || !has_vowel(rest)) return;
  word.resize(rest.size());
  undouble(word);
}

void cut_inflection(std::string& word) {
  if (ends(word, "ied") && word.size() > 4) {
    word.resize(word.size() - 3);
    word += 'y';
  } else if (ends(word, "ing")) {
    cut_ending(word, 3);
  } else if (ends(word, "ed") && !ends(word, "eed")) {
    cut_ending(word, 2);
  }
  if (ends(word, "ly") && word.size() > 5) word.resize(word.size() - 2);
}

/// One spelling for British and American forms.
void unify_spelling(std::string& word) {
  if (ends(word, "yz") || (ends(word, "iz") && word.size() > 4)) word.back() = 's';
  if (word.size() > 5 && ends(word, "our")) {
    word.resize(word.size() - 2);
    word += 'r';
  }
}

}  // namespace

std::string stem(std::string_view word) {
  if (const std::string_view base = irregular(word); !base.empty()) return std::string(base);
  std::string result(word);
  if (word.size() <= 3) return result;
  const bool plain =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain) return result;
  cut_plural(result);
  cut_inflection(result);
  if (result.size() > 3 && result.back() == 'e') result.pop_back();
  if (const std::string_view base = irregular(result); !base.empty()) return std::string(base);
  unify_spelling(result);
  return result;
}

}  // namespace lastmile::text
