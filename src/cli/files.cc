#include <filesystem>
#include <fstream>
#include <ostream>

#include "cli/command.h"

namespace lastmile::cli {

std::string Arguments::get(const std::string& name, const std::string& otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

std::optional<std::string> read_file(const std::string& path, std::size_t limit,
                                     std::ostream& err) {
  std::error_code ignored;
  std::filesystem::path file = path;
  if (std::filesystem::is_directory(file, ignored)) file /= "pack.json";
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    err << "lastmile: " << file.string() << " cannot be read\n";
    return std::nullopt;
  }
  // One byte more than the limit tells "too large" without reading the rest.
  std::string bytes(limit + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  if (bytes.size() > limit) {
    err << "lastmile: " << file.string() << " is larger than " << limit / (1024 * 1024)
        << " MB, the most that is read\n";
    return std::nullopt;
  }
  return bytes;
}

}  // namespace lastmile::cli
