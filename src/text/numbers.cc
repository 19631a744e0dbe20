#include "text/numbers.h"

#include <algorithm>
#include <array>

#include "base/word_table.h"

namespace lastmile::text {
namespace {

struct NumberWord {
  std::string_view word;
  std::uint64_t value;
};

constexpr std::array kNumberWords = {
    NumberWord{"billion", 1000000000},
    NumberWord{"eight", 8},
    NumberWord{"eighteen", 18},
    NumberWord{"eighty", 80},
    NumberWord{"eleven", 11},
    NumberWord{"fifteen", 15},
    NumberWord{"fifty", 50},
    NumberWord{"five", 5},
    NumberWord{"forty", 40},
    NumberWord{"four", 4},
    NumberWord{"fourteen", 14},
    NumberWord{"fourty", 40},
    NumberWord{"hundred", 100},
    NumberWord{"million", 1000000},
    NumberWord{"nine", 9},
    NumberWord{"nineteen", 19},
    NumberWord{"ninety", 90},
    NumberWord{"one", 1},
    NumberWord{"seven", 7},
    NumberWord{"seventeen", 17},
    NumberWord{"seventy", 70},
    NumberWord{"six", 6},
    NumberWord{"sixteen", 16},
    NumberWord{"sixty", 60},
    NumberWord{"ten", 10},
    NumberWord{"thirteen", 13},
    NumberWord{"thirty", 30},
    NumberWord{"thousand", 1000},
    NumberWord{"three", 3},
    NumberWord{"twelve", 12},
    NumberWord{"twenty", 20},
    NumberWord{"two", 2},
    NumberWord{"zero", 0},
};

constexpr std::uint64_t kLargest = 1000000000000;  // "thousand" in a row must not overflow

constexpr WordTable<kNumberWords.size()> kWords(kNumberWords,
                                                [](const NumberWord& one) { return one.word; });

const NumberWord* find_number_word(std::string_view word) {
  if (word.size() < 3) return nullptr;
  const std::size_t at = kWords.find(word);
  return at < kNumberWords.size() ? &kNumberWords[at] : nullptr;
}

bool is_plain_digits(std::string_view word) {
  return !word.empty() && word.size() < 10 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t digits_value(std::string_view word) {
  std::uint64_t value = 0;
  for (const char c : word) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  return value;
}

/// Takes number words one by one as long as they make one number.
class NumberReader {
 public:
  bool take(std::uint64_t value) {
    if (value >= 1000) return take_scale(value);
    if (value == 100) {
      if (current_ == 0 || current_ >= 100) return false;
      current_ *= 100;
      room_ = 100;
      return true;
    }
    if (value >= room_) return false;
    current_ += value;
    room_ = value >= 20 ? 10 : 0;
    return true;
  }
  void start_with(std::uint64_t value) {
    current_ = value;
    room_ = 0;
  }
  bool open_for_and() const { return room_ == 100 || (scale_ != 0 && current_ == 0); }
  std::uint64_t value() const { return total_ + current_; }

 private:
  bool take_scale(std::uint64_t scale) {
    if (current_ == 0 || (scale_ != 0 && scale >= scale_)) return false;
    if (current_ > kLargest / scale) return false;
    total_ += current_ * scale;
    current_ = 0;
    scale_ = scale;
    room_ = 1000;
    return true;
  }

  std::uint64_t total_ = 0;
  std::uint64_t current_ = 0;
  std::uint64_t scale_ = 0;    // of the last "thousand" or "million"
  std::uint64_t room_ = 1000;  // only values below it may follow
};

bool is_scale(const Token& token) {
  const NumberWord* entry = find_number_word(token.word);
  return entry != nullptr && entry->value >= 100;
}

/// Whether `first` can start a number; fills the reader with it.
bool start(const std::vector<Token>& tokens, std::size_t first, NumberReader& reader) {
  const Token& token = tokens[first];
  const bool scale_next =
      first + 1 < tokens.size() && token.after == 0 && is_scale(tokens[first + 1]);
  if (scale_next && token.word == "a") {
    reader.start_with(1);
    return true;
  }
  if (scale_next && token.number && is_plain_digits(token.word)) {
    reader.start_with(digits_value(token.word));
    return true;
  }
  const NumberWord* entry = find_number_word(token.word);
  return entry != nullptr && entry->value < 100 && reader.take(entry->value);
}

std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  const std::string_view rest = digits.substr(first);
  std::string result;
  if (rest.empty() || rest.front() == '.') result += '0';
  result += rest;
  return result;
}

/// Whether `separator` in `raw` parts groups of three digits.
bool parts_thousands(std::string_view raw, char separator) {
  const std::size_t first = raw.find(separator);
  if (first == 0 || first > 3 || raw[0] == '0') return false;
  std::size_t group = first;
  while (group < raw.size()) {
    if (raw[group] != separator) return raw[group] == ',' || raw[group] == '.';
    if (raw.size() < group + 4) return false;
    const std::string_view digits = raw.substr(group + 1, 3);
    if (!is_plain_digits(digits)) return false;
    group += 4;
  }
  return true;
}

}  // namespace

std::string canonical_number(std::string_view raw, unsigned zeros) {
  if (raw.find(':') != std::string_view::npos) return std::string(raw);
  const bool comma_thousands = raw.find(',') != std::string_view::npos && parts_thousands(raw, ',');
  const bool point_thousands =
      raw.find('.') != std::string_view::npos && !comma_thousands && parts_thousands(raw, '.');
  std::string whole;
  std::string fraction;
  bool in_fraction = false;
  for (const char c : raw) {
    if (c == ',' || c == '.') {
      const bool thousands = c == ',' ? comma_thousands : point_thousands;
      if (!thousands) in_fraction = true;
    } else {
      (in_fraction ? fraction : whole) += c;
    }
  }
  while (zeros > 0) {
    whole += fraction.empty() ? '0' : fraction.front();
    if (!fraction.empty()) fraction.erase(0, 1);
    --zeros;
  }
  return without_leading_zeros(fraction.empty() ? whole : whole + '.' + fraction);
}

std::optional<unsigned> magnitude(std::string_view letters) {
  if (letters.empty()) return 0;
  if (letters == "k") return 3;
  if (letters == "m" || letters == "mn" || letters == "mio") return 6;
  if (letters == "bn") return 9;
  return std::nullopt;
}

bool is_ordinal_ending(std::string_view letters) {
  return letters == "st" || letters == "nd" || letters == "rd" || letters == "th";
}

NumberRun read_number_words(const std::vector<Token>& tokens, std::size_t first) {
  NumberReader reader;
  if (!start(tokens, first, reader)) return {};
  std::size_t end = first + 1;
  while (end < tokens.size() && tokens[end - 1].after == 0) {
    std::size_t at = end;
    if (tokens[at].word == "and" && reader.open_for_and() && at + 1 < tokens.size()) ++at;
    const NumberWord* entry = find_number_word(tokens[at].word);
    if (entry == nullptr || (at != end && entry->value >= 100) || !reader.take(entry->value)) break;
    end = at + 1;
  }
  const std::size_t length = end - first;
  if (length == 1 && tokens[first].word == "one") return {};
  return {length, reader.value()};
}

}  // namespace lastmile::text
