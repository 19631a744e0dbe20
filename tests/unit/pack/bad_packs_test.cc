// Every pack in tests/packs_bad brings the diagnostics that are written beside it, and together
// with the limits that no file can show, they show every error code there is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "pack/code.h"
#include "pack/loader.h"
#include "unit/pack/edit.h"

namespace lastmile::pack {
namespace {

using std::filesystem::path;

std::vector<path> bad_packs() {
  std::vector<path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(support::source_path("tests/packs_bad"))) {
    if (entry.path().extension() == ".json" && entry.path().stem() != "good") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> expected_beside(path file) {
  std::istringstream text(support::read_text(file.replace_extension(".expected")));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

TEST(BadPacks, TheGoodOneLoads) {
  const auto loaded = load(support::read_text(support::source_path("tests/packs_bad/good.json")));
  EXPECT_TRUE(loaded.ok()) << brief(loaded.problems().front());
}

TEST(BadPacks, EachBringsWhatIsWrittenBesideIt) {
  const std::vector<path> files = bad_packs();
  ASSERT_GE(files.size(), 100U);
  for (const path& file : files) {
    SCOPED_TRACE(file.filename().string());
    const auto loaded = load(support::read_text(file));
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(brief(loaded.problems()), expected_beside(file));
  }
}

TEST(BadPacks, MessagesAreSentences) {
  for (const path& file : bad_packs()) {
    SCOPED_TRACE(file.filename().string());
    const auto loaded = load(support::read_text(file));
    ASSERT_FALSE(loaded.ok());
    for (const Diagnostic& found : loaded.problems()) {
      EXPECT_EQ(found.severity, Severity::error);
      EXPECT_THAT(found.message, testing::EndsWith("."));
      if (found.hint.empty()) continue;
      EXPECT_THAT(found.hint, testing::AnyOf(testing::EndsWith("."), testing::EndsWith("?")));
    }
  }
}

TEST(BadPacks, ShowEveryErrorCode) {
  // Too large to be stored; limits_test.cc and out_of_memory_test.cc show these.
  std::set<std::string> shown = {"file-too-large", "too-many-values", "list-too-long",
                                 "too-many-problems", "out-of-memory"};
  for (const path& file : bad_packs()) {
    const auto loaded = load(support::read_text(file));
    ASSERT_FALSE(loaded.ok());
    for (const Diagnostic& found : loaded.problems()) shown.insert(found.code);
  }
  std::set<std::string> all;
  for (std::size_t i = 0; i < kErrorCodeCount; ++i) {
    all.insert(std::string(name(static_cast<Code>(i))));
  }
  EXPECT_EQ(shown, all);
}

TEST(BadPacks, EachExpectationHasAPack) {
  for (const auto& entry :
       std::filesystem::directory_iterator(support::source_path("tests/packs_bad"))) {
    path file = entry.path();
    if (file.extension() != ".expected") continue;
    EXPECT_TRUE(std::filesystem::exists(file.replace_extension(".json"))) << entry.path();
  }
}

}  // namespace
}  // namespace lastmile::pack
