#include "cli/table.h"

#include <fstream>
#include <ostream>
#include <string_view>

#include "base/utf8.h"

namespace lastmile::cli {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t from = 0;
  while (true) {
    const std::size_t tab = line.find('\t', from);
    cells.push_back(line.substr(from, tab - from));
    if (tab == std::string::npos) return cells;
    from = tab + 1;
  }
}

}  // namespace

std::optional<Table> read_table(const std::string& path, std::size_t columns, std::ostream& err) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    err << "lastmile: cannot read " << path << "\n";
    return std::nullopt;
  }
  Table table;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    std::vector<std::string> cells = split(line);
    const bool well_formed = first_malformed_utf8(line) == std::string_view::npos;
    if (cells.size() != columns || !well_formed) {
      err << "lastmile: " << path << ":" << number << ": "
          << (cells.size() != columns
                  ? "has " + std::to_string(cells.size()) + " columns, parted by tabs, not " +
                        std::to_string(columns)
                  : std::string("is not UTF-8"))
          << "\n";
      return std::nullopt;
    }
    table.push_back(std::move(cells));
  }
  return table;
}

}  // namespace lastmile::cli
