// Trying to fool the score: each pair of cases.json is played as the first turn of a pack made for
// it. The reply that cheats should not score above the plain honest one, nor cover a key point.
#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>

#include "session/facade.h"
#include "session/json.h"
#include "support/packs.h"

namespace lastmile {
namespace {

using session::Json;
using support::read_text;
using support::source_path;

const Json& cases() {
  static const Json all = Json::parse(read_text(source_path("tests/adversarial/cases.json")));
  return all;
}

/// The small pack with the case's claim, line and key points in its first beat.
Json pack_of(const Json& item) {
  Json pack = Json::parse(read_text(source_path("tests/unit/pack/small.pack.json")));
  Json& insight = pack["insights"][0];
  insight["claim"] = item["insight"];
  Json& beat = insight["thread"][0];
  beat["lines"] = Json::array({item["customer"]});
  beat["expects"] = Json::parse(R"({"enough": 4, "moves": [
    {"move": "explain", "weight": 3}, {"move": "evidence", "weight": 3}, {"move": "tailor"},
    {"move": "reflect"}, {"move": "acknowledge"}, {"move": "open_question"}, {"move": "candor"}]})");
  const Json like = beat["keyPoints"]["points"][0];
  Json points = Json::array();
  for (const Json& point : item["points"]) {
    Json made = like;
    made["id"] = "point-" + std::to_string(points.size());
    made["says"] = point["says"];
    made["paraphrases"] = point["paraphrases"];
    points.push_back(made);
  }
  beat["keyPoints"] = {{"enough", 2}, {"points", points}};
  beat["next"] = Json::parse(R"([{"to": "what-to-look-for"}])");
  beat["traps"] = Json::array();
  return pack;
}

struct Outcome {
  int points = 0;
  int covered = 0;
};

Outcome play(const Json& item, const std::string& reply) {
  session::Facade core;
  const Json loaded = Json::parse(core.load_pack(pack_of(item).dump()));
  EXPECT_TRUE(loaded["ok"].get<bool>()) << loaded.dump().substr(0, 600);
  if (!loaded["ok"].get<bool>()) return {};
  const Json started =
      Json::parse(core.start(loaded["pack"].get<int>(),
                             R"({"insight": "quiet-deals", "persona": "ada-lind", "seed": 1})"));
  const int session = started["session"].get<int>();
  core.reply(session, reply);
  core.finish(session);
  const Json debrief = Json::parse(core.debrief(session));
  Outcome outcome;
  outcome.points = Json::parse(core.save(session))["file"]["points"].get<int>();
  for (const Json& point : debrief["turns"][0]["keyPoints"]) {
    outcome.covered += point["coverage"] == "covered" ? 1 : 0;
  }
  return outcome;
}

/// How many cheats of a kind still pay: score above the honest reply, or cover a key point. Nothing
/// may be added; a number that falls is lowered here.
struct Known {
  const char* kind;
  int paying;
  int covering;
};

void PrintTo(const Known& known, std::ostream* out) {
  *out << known.kind;
}

class Cheats : public testing::TestWithParam<Known> {};

TEST_P(Cheats, DoNotPay) {
  int played = 0;
  int paying = 0;
  int covering = 0;
  for (const Json& item : cases()) {
    if (item["kind"] != GetParam().kind) continue;
    const Outcome cheat = play(item, item["cheat"].get<std::string>());
    const Outcome honest = play(item, item["honest"].get<std::string>());
    ++played;
    paying += cheat.points > honest.points ? 1 : 0;
    covering += cheat.covered > 0 ? 1 : 0;
  }
  EXPECT_GE(played, 9);
  EXPECT_LE(paying, GetParam().paying);
  EXPECT_LE(covering, GetParam().covering);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Cheats,
                         testing::Values(Known{"keywords", 0, 0}, Known{"salad", 5, 9},
                                         Known{"parrot", 2, 1}, Known{"denial", 4, 5},
                                         Known{"injection", 1, 1}, Known{"repetition", 3, 1},
                                         Known{"buzzwords", 1, 2}, Known{"disguise", 0, 0},
                                         Known{"claim_only", 0, 0}, Known{"swapped", 2, 9}),
                         [](const testing::TestParamInfo<Known>& test) {
                           return std::string(test.param.kind);
                         });

TEST(Adversarial, EveryKindIsTried) {
  for (const Json& item : cases()) {
    static const std::set<std::string> kinds = {"keywords",   "salad",      "parrot",    "denial",
                                                "injection",  "repetition", "buzzwords", "disguise",
                                                "claim_only", "swapped"};
    EXPECT_EQ(kinds.count(item["kind"].get<std::string>()), 1U) << item["kind"];
  }
}

}  // namespace
}  // namespace lastmile
