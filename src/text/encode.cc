#include "text/encode.h"

#include <string>

namespace lastmile::text {
namespace {

// What stands for something that is no word.
constexpr std::uint64_t kStart = 11;
constexpr std::uint64_t kEnd = 12;
constexpr std::uint64_t kNumber = 13;

constexpr std::uint64_t kProduct = 14;

// Keeps the kinds of features apart.
enum Kind : std::uint64_t { kWord = 1, kStem, kPair, kGap, kPiece };

std::uint32_t mixed(std::uint64_t value, Kind kind) {
  value = (value + kind) * 0x9e3779b97f4a7c15ULL;
  value ^= value >> 29U;
  value *= 0xbf58476d1ce4e5b9ULL;
  return static_cast<std::uint32_t>(value >> 32U);
}

std::uint64_t both(std::uint64_t first, std::uint64_t second) {
  return first * 0x9e3779b97f4a7c15ULL ^ (second + (first << 6U));
}

/// What stands for the strongest of the marks behind a word; 0 for none.
std::uint64_t mark_of(unsigned after) {
  if ((after & mark::kQuestion) != 0) return 21;
  if ((after & mark::kExclamation) != 0) return 22;
  if ((after & (mark::kStop | mark::kBreak)) != 0) return 23;
  if ((after & mark::kComma) != 0) return 24;
  return (after & (mark::kColon | mark::kDash)) != 0 ? 25 : 0;
}

/// Feeds words and marks one after the other and pairs each with the two before it.
class Pairing {
 public:
  Pairing(const Looks& looks, std::vector<std::uint32_t>& to) : looks_(looks), to_(to) {}

  void feed(std::uint64_t item) {
    to_.push_back(mixed(item, kWord));
    to_.push_back(mixed(both(last_, item), kPair));
    if (looks_.gaps && before_last_ != 0) to_.push_back(mixed(both(before_last_, item), kGap));
    before_last_ = last_;
    last_ = item;
  }

 private:
  const Looks& looks_;
  std::vector<std::uint32_t>& to_;
  std::uint64_t last_ = kStart;
  std::uint64_t before_last_ = 0;
};

/// Three and four bytes in a row of "_word_".
void add_pieces(const std::string& word, std::vector<std::uint32_t>& to) {
  const auto letter = [&word](std::size_t i) -> std::uint64_t {
    return i == 0 || i > word.size() ? '_' : static_cast<unsigned char>(word[i - 1]);
  };
  std::uint64_t three = letter(0) << 8U | letter(1);
  for (std::size_t i = 2; i < word.size() + 2; ++i) {
    const std::uint64_t four = (three << 8U | letter(i)) & 0xffffffffU;
    three = four & 0xffffffU;
    to.push_back(mixed(three, kPiece));
    if (i >= 3) to.push_back(mixed(four, kPiece));
  }
}

}  // namespace

void encode(const Outline& text, const Range& range, const Looks& looks,
            const std::vector<Range>& products, Encoding& to) {
  Pairing pairing(looks, to.words);
  auto product = products.begin();
  for (std::size_t i = range.first; i < range.last; ++i) {
    const Token& token = text.tokens[i];
    while (product != products.end() && product->last <= i) ++product;
    if (product != products.end() && product->first <= i) {
      if (product->first == i) pairing.feed(kProduct);
      continue;
    }
    pairing.feed(token.number ? kNumber : token.word_id);
    if (!token.number) {
      to.words.push_back(mixed(token.stem_id, kStem));
      if (looks.pieces) add_pieces(token.word, to.pieces);
    }
    const std::uint64_t mark = mark_of(token.after);
    if (mark != 0) pairing.feed(mark);
  }
  pairing.feed(kEnd);
}

}  // namespace lastmile::text
