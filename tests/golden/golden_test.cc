// Whole sessions, to the byte. Each <name>.json says what is played and what a sales coach would
// expect of it; <name>.session.json is what came out. `scripts/goldens` writes the latter anew
// after a change that is meant to change conversations; the expectations stay as they are.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "session/facade.h"
#include "session/json.h"
#include "support/packs.h"

namespace lastmile {
namespace {

using session::Json;
using support::read_text;
using support::source_path;

std::vector<std::string> golden_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/golden"))) {
    const std::string file = entry.path().filename().string();
    if (entry.path().extension() != ".json") continue;
    if (file.find(".session.") != std::string::npos) continue;
    names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Golden : public testing::TestWithParam<std::string> {
 protected:
  Json played() {
    const Json golden = item();
    const auto pack = source_path(golden["pack"].get<std::string>()) / "pack.json";
    session::Facade core;
    const Json loaded = Json::parse(core.load_pack(read_text(pack)));
    Json now = Json::parse(core.start(loaded["pack"].get<int>(), golden.dump()));
    const int session = now["session"].get<int>();
    for (const Json& reply : golden["replies"]) {
      if (now["ended"].get<bool>()) break;
      now = Json::parse(core.reply(session, reply.get<std::string>()));
    }
    if (!now["ended"].get<bool>()) core.finish(session);
    return Json::parse(core.save(session))["file"];
  }
  Json item() { return Json::parse(read_text(path(".json"))); }
  std::filesystem::path path(const std::string& ending) {
    return source_path("tests/golden/" + GetParam() + ending);
  }
};

TEST_P(Golden, PlaysToTheSameBytes) {
  EXPECT_EQ(played().dump(1) + "\n", read_text(path(".session.json")));
}

TEST_P(Golden, EndsAsACoachWouldExpect) {
  const Json expected = item()["expect"];
  const Json file = played();
  const Json& outcomes = expected["outcome"];
  EXPECT_NE(std::find(outcomes.begin(), outcomes.end(), file["outcome"]), outcomes.end())
      << file["outcome"];
  EXPECT_GE(file["level"].get<int>(), expected["levelAtLeast"].get<int>());
  EXPECT_LE(file["level"].get<int>(), expected["levelAtMost"].get<int>());
  EXPECT_GE(file["score"].get<int>(), expected["scoreAtLeast"].get<int>());
  EXPECT_LE(file["score"].get<int>(), expected["scoreAtMost"].get<int>());
  EXPECT_FALSE(file["reasons"].empty());
}

INSTANTIATE_TEST_SUITE_P(Sessions, Golden, testing::ValuesIn(golden_names()), [](const auto& test) {
  std::string name = test.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace lastmile
