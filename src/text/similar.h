// When two words are near enough to be taken for the same.
#pragma once

#include <string_view>

namespace lastmile::text {

/// One letter added, left out, changed, or two neighbours swapped.
bool is_one_edit_apart(std::string_view a, std::string_view b);

/// How alike two stems are, in percent: 100 the same, 90 a slip of the keyboard in a word of five
/// letters or more, 80 a common beginning that leaves only an ending over ("compar", "comparison").
/// 0 otherwise.
int likeness(std::string_view a, std::string_view b);

}  // namespace lastmile::text
