// English word knowledge that does not depend on a pack: contractions and short spellings, words
// without content of their own, and which words are common English at all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lastmile::text {

/// What a folded word stands for: "don't" → "do", "not"; "u" → "you". One part at least for a word
/// that is not empty.
using Expansion = std::vector<std::string>;
Expansion expand(std::string_view folded);

/// Whether `expand` changes the word.
bool is_contracted(std::string_view folded);

/// Whether the folded word carries no content of its own ("the", "we", "very").
bool is_function_word(std::string_view word);

/// Whether general English holds this stem (see general_words.cc).
bool is_general_stem(std::string_view stem);

/// Whether a folded word looks like something a person would write, known or not: it can be
/// pronounced, going by which letters stand side by side in common English words.
bool is_pronounceable(std::string_view word);

/// Common English stems, parted by blanks, in no particular order.
std::vector<std::string_view> general_word_lists();

}  // namespace lastmile::text
