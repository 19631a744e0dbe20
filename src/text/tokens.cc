#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/hash.h"
#include "base/utf8.h"
#include "text/numbers.h"
#include "text/stem.h"
#include "text/words.h"

namespace lastmile::text {
namespace {

enum class Class : std::uint8_t { letter, digit, apostrophe, hyphen, joiner, space, symbol, mark };

struct Folded {
  Class kind = Class::symbol;
  char letter = 0;    // folded, 0: keep the code point as it is
  unsigned mark = 0;  // with Class::mark
};

// Base letters of U+00C0..U+017F, '*' for the two that are signs.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnooooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

constexpr Folded fold_ascii(char32_t c) {
  const char byte = static_cast<char>(c);
  if (c >= U'a' && c <= U'z') return {Class::letter, byte, 0};
  if (c >= U'A' && c <= U'Z') return {Class::letter, static_cast<char>(byte - 'A' + 'a'), 0};
  if (c >= U'0' && c <= U'9') return {Class::digit, byte, 0};
  switch (c) {
    case U'\'':
    case U'`':
      return {Class::apostrophe, '\'', 0};
    case U'-':
      return {Class::hyphen, '-', 0};
    case U'\n':
      return {Class::mark, 0, mark::kBreak};
    case U' ':
    case U'\t':
    case U'\r':
      return {Class::space, 0, 0};
    case U',':
      return {Class::mark, ',', mark::kComma};
    case U'.':
      return {Class::mark, '.', mark::kStop};
    case U'?':
      return {Class::mark, 0, mark::kQuestion};
    case U'!':
      return {Class::mark, 0, mark::kExclamation};
    case U':':
    case U';':
      return {Class::mark, ':', mark::kColon};
    case U'"':
      return {Class::mark, 0, mark::kQuote};
    case U'(':
    case U')':
    case U'[':
    case U']':
      return {Class::mark, 0, mark::kParenthesis};
    default:
      return {Class::symbol, byte, 0};
  }
}

constexpr std::array<Folded, 0x80> kAscii = [] {
  std::array<Folded, 0x80> all{};
  for (std::size_t c = 0; c < all.size(); ++c) all[c] = fold_ascii(static_cast<char32_t>(c));
  return all;
}();

Folded fold_punctuation(char32_t c) {
  if (c == 0x2010 || c == 0x2011) return {Class::hyphen, '-', 0};
  if (c >= 0x2012 && c <= 0x2015) return {Class::mark, 0, mark::kDash};
  if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032) return {Class::apostrophe, '\'', 0};
  if (c >= 0x201A && c <= 0x201F) return {Class::mark, 0, mark::kQuote};
  if (c == 0x2026) return {Class::mark, 0, mark::kEllipsis};
  if (c == 0x2028 || c == 0x2029) return {Class::mark, 0, mark::kBreak};
  if (c >= 0x200B && c <= 0x200F) return {Class::joiner, 0, 0};
  return {c <= 0x200A ? Class::space : Class::symbol, 0, 0};
}

Folded fold_wide(char32_t c) {
  if (c == 0x3002 || c == 0xFF0E) return {Class::mark, 0, mark::kStop};
  if (c == 0xFF1F) return {Class::mark, 0, mark::kQuestion};
  if (c == 0xFF01) return {Class::mark, 0, mark::kExclamation};
  if (c == 0xFF0C || c == 0x3001) return {Class::mark, 0, mark::kComma};
  if (c >= 0xFF10 && c <= 0xFF19) {
    return {Class::digit, static_cast<char>('0' + static_cast<int>(c - 0xFF10)), 0};
  }
  if (c >= 0x3000 && c <= 0x303F) return {Class::space, 0, 0};
  if ((c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF) return {Class::joiner, 0, 0};
  const bool symbol = (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD || (c >= 0x1F000 && c <= 0x1FAFF);
  return {symbol ? Class::symbol : Class::letter, 0, 0};
}

Folded fold(char32_t c) {
  if (c < 0x80) return kAscii[c];
  if (c == 0xAB || c == 0xBB) return {Class::mark, 0, mark::kQuote};
  if (c == 0xA0) return {Class::space, 0, 0};
  if (c < 0xC0) return {Class::symbol, 0, 0};
  if (c < 0x180) {
    const char base = kLatin[c - 0xC0];
    return base == '*' ? Folded{Class::symbol, 0, 0} : Folded{Class::letter, base, 0};
  }
  if (c >= 0x300 && c <= 0x36F) return {Class::joiner, 0, 0};
  if (c < 0x2000) return {Class::letter, 0, 0};
  if (c < 0x2070) return fold_punctuation(c);
  if (c < 0x2C00) return {Class::symbol, 0, 0};
  return fold_wide(c);
}

// Abbreviations whose full stop ends no sentence.
constexpr std::array<std::string_view, 14> kAbbreviations = {
    "approx", "co", "dr", "eg", "etc", "ie", "inc", "ltd", "mr", "mrs", "ms", "st", "vs", "incl"};

bool is_abbreviation(std::string_view word) {
  return word.size() == 1 ||
         std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 5 + 4); }

  std::vector<Token> run() {
    while (pos_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  Folded peek(std::size_t at, std::size_t* next = nullptr) const {
    if (at >= text_.size()) return {Class::space, 0, 0};
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      if (next != nullptr) *next = at + 1;
      return kAscii[byte];
    }
    const char32_t c = next_code_point(text_, at);
    if (next != nullptr) *next = at;
    return fold(c);
  }

  void step() {
    std::size_t next = pos_;
    const Folded here = peek(pos_, &next);
    switch (here.kind) {
      case Class::letter:
        scan_word(false);
        return;
      case Class::digit:
        scan_number();
        return;
      case Class::apostrophe:
        if (peek(next).kind == Class::letter && !after_word_) {
          pos_ = next;
          scan_word(true);
          return;
        }
        break;
      case Class::hyphen:
        scan_hyphen(next);
        return;
      case Class::mark:
        scan_mark(here, next);
        return;
      case Class::symbol:
        if (here.letter == '%') push("percent", pos_, next, false);
        if (here.letter == '&') push("and", pos_, next, false);
        break;
      case Class::joiner:
      case Class::space:
        break;
    }
    after_word_ = false;
    pos_ = next;
  }

  void add_mark(unsigned bits) {
    if (!tokens_.empty()) tokens_.back().after |= bits;
  }

  // A hyphen inside a word parts it silently; one with room around it, or two of them, is a dash.
  void scan_hyphen(std::size_t next) {
    const bool dash = !after_word_ || peek(next).kind == Class::hyphen;
    const bool room = peek(next).kind == Class::space || peek(next).kind == Class::hyphen;
    if (dash || room) add_mark(mark::kDash);
    after_word_ = false;
    pos_ = next;
  }

  void scan_mark(const Folded& here, std::size_t next) {
    after_word_ = false;
    if (here.mark != mark::kStop) {
      add_mark(here.mark);
      pos_ = next;
      return;
    }
    std::size_t dots = 1;
    std::size_t after = next;
    while (after < text_.size() && text_[after] == '.') {
      ++dots;
      ++after;
    }
    if (dots > 1) {
      add_mark(mark::kEllipsis);
    } else if (!tokens_.empty() && pos_ == tokens_.back().span.end) {
      const bool inside = peek(after).kind == Class::letter && tokens_.back().word.size() == 1;
      if (inside || is_abbreviation(tokens_.back().word)) {
        // "p.m." and "e.g." go on
      } else {
        add_mark(mark::kStop);
      }
    } else {
      add_mark(mark::kStop);
    }
    pos_ = after;
  }

  void scan_word(bool apostrophe_before) {
    const std::size_t begin = pos_;
    bool capital = text_[pos_] >= 'A' && text_[pos_] <= 'Z';
    std::string folded;
    while (pos_ < text_.size()) {
      std::size_t next = pos_;
      const Folded here = peek(pos_, &next);
      if (here.kind == Class::letter || here.kind == Class::digit) {
        if (here.letter != 0) {
          folded += here.letter;
        } else {
          folded.append(text_.substr(pos_, next - pos_));
        }
      } else if (here.kind == Class::apostrophe && peek(next).kind == Class::letter) {
        folded += '\'';
      } else if (here.kind != Class::joiner) {
        break;
      }
      pos_ = next;
    }
    // "goin'" and "customers'": the apostrophe belongs to the word
    if (peek(pos_).kind == Class::apostrophe && folded.size() > 3 &&
        folded.compare(folded.size() - 2, 2, "in") == 0) {
      folded += 'g';
    }
    if (apostrophe_before && folded == "cause") folded = "because";
    push_word(folded, begin, capital);
    after_word_ = true;
  }

  void push_word(std::string_view folded, std::size_t begin, bool capital) {
    // "R&D", "U turn": a lone capital is no hurried spelling
    const bool initial = capital && folded.size() == 1;
    if (initial || !is_contracted(folded)) {
      push(folded, begin, pos_, capital);
      return;
    }
    for (const std::string& part : expand(folded)) push(part, begin, pos_, capital);
  }

  void push(std::string_view word, std::size_t begin, std::size_t end, bool capital) {
    Token token;
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    token.word = word;
    token.capital = capital;
    tokens_.push_back(std::move(token));
  }

  // Digits with separators inside, then letters that belong to them ("50k", "5th", "3x").
  void scan_number() {
    const std::size_t begin = pos_;
    std::string raw;
    while (pos_ < text_.size()) {
      std::size_t next = pos_;
      const Folded here = peek(pos_, &next);
      const bool separator = here.letter == ',' || here.letter == '.' || here.letter == ':';
      if (here.kind == Class::digit || (separator && peek(next).kind == Class::digit)) {
        raw += here.letter;
      } else {
        break;
      }
      pos_ = next;
    }
    const std::size_t digits_end = pos_;
    std::string letters;
    while (peek(pos_).kind == Class::letter && peek(pos_).letter != 0) {
      letters += peek(pos_, &pos_).letter;
    }
    push_number(raw, letters, begin, digits_end);
    after_word_ = true;
  }

  void push_number(std::string_view raw, std::string_view letters, std::size_t begin,
                   std::size_t digits_end) {
    const std::optional<unsigned> zeros = magnitude(letters);
    const bool swallowed = zeros.has_value() || is_ordinal_ending(letters);
    push(canonical_number(raw, zeros.value_or(0)), begin, swallowed ? pos_ : digits_end, false);
    tokens_.back().number = true;
    if (!swallowed && !letters.empty()) {
      for (const std::string& part : expand(letters)) push(part, digits_end, pos_, false);
    }
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  bool after_word_ = false;
  std::vector<Token> tokens_;
};

/// Puts "nine thousand" and "forty one" together to one number each.
void join_number_words(std::vector<Token>& tokens) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    const NumberRun run = read_number_words(tokens, i);
    if (run.length == 0) {
      if (kept != i) tokens[kept] = std::move(tokens[i]);
      ++kept;
      ++i;
      continue;
    }
    Token joined = tokens[i];
    const Token& last = tokens[i + run.length - 1];
    joined.span.end = last.span.end;
    joined.after = last.after;
    joined.word = std::to_string(run.value);
    joined.number = true;
    tokens[kept++] = std::move(joined);
    i += run.length;
  }
  tokens.resize(kept);
}

/// "p.m." came in as two letters with a silent stop between: one word again.
void join_initials(std::vector<Token>& tokens) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    const bool single = token.word.size() == 1 && !token.number;
    if (single && kept > 0 && tokens[kept - 1].after == 0 && !tokens[kept - 1].number &&
        token.span.begin == tokens[kept - 1].span.end + 1 && tokens[kept - 1].word.size() < 4 &&
        tokens[kept - 1].span.size() == tokens[kept - 1].word.size() * 2 - 1) {
      tokens[kept - 1].word += token.word;
      tokens[kept - 1].span.end = token.span.end;
      tokens[kept - 1].after = token.after;
      continue;
    }
    if (kept != i) tokens[kept] = std::move(token);
    ++kept;
  }
  tokens.resize(kept);
}

}  // namespace

namespace {

/// What is worked out for a word once and remembered, as most words come again: a word's place is
/// taken by the next one that falls there.
struct Known {
  std::string word;
  std::string stem;
  std::uint64_t stem_id = 0;
  bool function = false;
};

const Known& known(const std::string& word, std::uint64_t word_id) {
  constexpr std::size_t kPlaces = 2048;
  thread_local std::vector<Known> places(kPlaces);
  Known& place = places[word_id % kPlaces];
  if (place.word != word) {
    place.stem = stem(word);
    place.stem_id = fnv1a64(place.stem);
    place.function = is_function_word(word);
    place.word = word;
  }
  return place;
}

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
  std::vector<Token> tokens = Scanner(text).run();
  join_initials(tokens);
  join_number_words(tokens);
  for (Token& token : tokens) {
    token.word_id = fnv1a64(token.word);
    if (token.number) {
      token.stem = token.word;
      token.stem_id = token.word_id;
      continue;
    }
    const Known& facts = known(token.word, token.word_id);
    token.stem = facts.stem;
    token.stem_id = facts.stem_id;
    token.function = facts.function;
  }
  return tokens;
}

}  // namespace lastmile::text
