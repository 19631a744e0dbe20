// "Did you mean …?" Private to the pack module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lastmile::pack {

/// How many letters have to be put in, taken out or exchanged to turn one text into the other, or
/// `limit` + 1 when it is more than `limit`. Case is ignored.
int edit_distance(std::string_view a, std::string_view b, int limit);

/// A hint for a name that nobody knows: the one of `known` that it is a slip of, or, when there is
/// none, all of them (some, when they are many).
std::string suggest(std::string_view unknown, const std::vector<std::string_view>& known);

}  // namespace lastmile::pack
