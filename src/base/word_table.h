// Fixed sets of words, searched often.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lastmile {

/// Cannot be called while compiling: that is the error for words out of order.
inline void words_are_not_sorted() {}

/// Sorted words, found by comparing their first eight bytes as one number.
///
///   constexpr WordTable<2> kEnds({"after", "before"});
///   kEnds.find("before")  // 1
template <std::size_t N>
class WordTable {
 public:
  /// `words` must be sorted.
  constexpr explicit WordTable(const std::string_view (&words)[N]) {
    for (std::size_t i = 0; i < N; ++i) set(i, words[i]);
  }

  /// The same from entries that have a word each, found by `word_of(entry)`.
  template <typename Entry, typename WordOf>
  constexpr WordTable(const std::array<Entry, N>& entries, WordOf word_of) {
    for (std::size_t i = 0; i < N; ++i) set(i, word_of(entries[i]));
  }

  /// The index of `word`; N when it is not there.
  constexpr std::size_t find(std::string_view word) const {
    const std::uint64_t head = head_of(word);
    const std::size_t bit = bit_of(head);
    if ((seen_[bit / 64] >> (bit % 64) & 1U) == 0) return N;
    std::size_t low = 0;
    for (std::size_t size = N; size > 0;) {
      const std::size_t half = size / 2;
      if (heads_[low + half] < head) {
        low += half + 1;
        size -= half + 1;
      } else {
        size = half;
      }
    }
    for (; low < N && heads_[low] == head; ++low) {
      if (words_[low] == word) return low;
    }
    return N;
  }

  constexpr bool contains(std::string_view word) const { return find(word) != N; }

 private:
  constexpr void set(std::size_t at, std::string_view word) {
    if (at > 0 && !(words_[at - 1] < word)) words_are_not_sorted();
    words_[at] = word;
    heads_[at] = head_of(word);
    const std::size_t bit = bit_of(heads_[at]);
    seen_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }

  static constexpr std::size_t bit_of(std::uint64_t head) {
    return static_cast<std::size_t>((head * 0x9e3779b97f4a7c15ULL) >> 54U);
  }

  static constexpr std::uint64_t head_of(std::string_view word) {
    std::uint64_t head = 0;
    const std::size_t size = word.size() < 8 ? word.size() : 8;
    for (std::size_t i = 0; i < size; ++i) head = head << 8U | static_cast<unsigned char>(word[i]);
    return size == 0 ? 0 : head << (8 * (8 - size));
  }

  std::array<std::string_view, N> words_{};
  std::array<std::uint64_t, N> heads_{};
  std::array<std::uint64_t, 16> seen_{};  // a bit for each hashed head: most words are not there
};

}  // namespace lastmile
