// Packs and files for tests.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "pack/loader.h"

namespace lastmile::support {

inline std::filesystem::path source_path(const std::string& relative) {
  return std::filesystem::path(LASTMILE_SOURCE_DIR) / relative;
}

inline std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline std::shared_ptr<const pack::Pack> load_pack(const std::filesystem::path& path) {
  Result<pack::Pack> loaded = pack::load(read_text(path));
  if (!loaded.ok()) {
    ADD_FAILURE() << path << ": " << loaded.problems().front().message;
    return nullptr;
  }
  return std::make_shared<const pack::Pack>(std::move(loaded.value()));
}

/// A complete pack of one insight, two customers and three beats.
inline std::shared_ptr<const pack::Pack> small_pack() {
  return load_pack(source_path("tests/unit/pack/small.pack.json"));
}

/// The files of all packs that ship, in the order of their names.
inline std::vector<std::filesystem::path> shipped_packs() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("content/packs"))) {
    files.push_back(entry.path() / "pack.json");
  }
  std::sort(files.begin(), files.end());
  EXPECT_FALSE(files.empty());
  return files;
}

}  // namespace lastmile::support
