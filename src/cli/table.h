// Files of tab-separated columns, one row a line.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace lastmile::cli {

using Table = std::vector<std::vector<std::string>>;

/// Reads `path`; every row has `columns` columns. Says on `err` which line is wrong, and gives
/// nothing then. Empty lines are passed over.
std::optional<Table> read_table(const std::string& path, std::size_t columns, std::ostream& err);

}  // namespace lastmile::cli
