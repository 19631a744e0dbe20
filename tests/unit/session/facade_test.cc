#include "session/facade.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "session/json.h"
#include "support/packs.h"

namespace lastmile::session {
namespace {

using testing::HasSubstr;

class FacadeTest : public testing::Test {
 protected:
  static Json call(const std::string& text) { return Json::parse(text); }
  static std::string error_of(const std::string& text) {
    const Json answer = call(text);
    EXPECT_FALSE(answer["ok"].get<bool>()) << text;
    return answer["ok"].get<bool>() ? "" : answer["error"]["code"].get<std::string>();
  }

  int load() {
    const auto path = support::source_path("tests/unit/pack/small.pack.json");
    return call(core.load_pack(support::read_text(path)))["pack"].get<int>();
  }
  int start(const std::string& options = R"({"persona":"ada-lind","seed":3})") {
    return call(core.start(load(), options))["session"].get<int>();
  }
  /// A played and saved session.
  Json saved() {
    const int session = start();
    core.open_card(session, "the-41-teams");
    core.reply(session, "Fair question. We looked at 41 teams. How do you forecast today?");
    core.reply(session, "We compared the last two-way contact with the day the close date moved.");
    core.finish(session);
    return call(core.save(session))["file"];
  }

  Facade core;
};

TEST_F(FacadeTest, ABrokenPackIsRefusedWithEveryProblem) {
  const Json answer = call(core.load_pack("{\"schema\":1}"));
  EXPECT_FALSE(answer["ok"].get<bool>());
  EXPECT_GT(answer["diagnostics"].size(), 1U);
  EXPECT_EQ(answer["error"], answer["diagnostics"][0]);
  EXPECT_GE(answer["error"]["line"].get<int>(), 1);
}

TEST_F(FacadeTest, DescribeKeepsWhatARepHasToFindOut) {
  const std::string text = core.describe(load());
  EXPECT_THAT(text, HasSubstr("Ada Lind"));
  EXPECT_THAT(text, testing::Not(HasSubstr("hear what they want to hear")));
  EXPECT_THAT(text, testing::Not(HasSubstr("paraphrases")));
}

TEST_F(FacadeTest, UnknownHandlesAndNamesAreNamed) {
  EXPECT_EQ(error_of(core.describe(9)), "unknown-handle");
  EXPECT_EQ(error_of(core.reply(9, "hello")), "unknown-handle");
  EXPECT_EQ(error_of(core.release("session", 9)), "unknown-handle");
  EXPECT_EQ(error_of(core.release("nonsense", 1)), "unknown-handle");
  const int pack = load();
  EXPECT_EQ(error_of(core.start(pack, R"({"insight":"nope"})")), "unknown-insight");
  EXPECT_EQ(error_of(core.start(pack, R"({"persona":"nope"})")), "unknown-persona");
  EXPECT_EQ(error_of(core.start(pack, R"({"seed":-1})")), "bad-seed");
  EXPECT_EQ(error_of(core.start(pack, R"({"seed":9007199254740992})")), "bad-seed");
  EXPECT_EQ(error_of(core.start(pack, R"({"seed":"7"})")), "bad-seed");
  EXPECT_EQ(error_of(core.start(pack, "[]")), "bad-options");
  EXPECT_EQ(error_of(core.start(pack, "{")), "invalid-json");
  EXPECT_EQ(error_of(core.open_card(start(), "nope")), "unknown-card");
}

TEST_F(FacadeTest, ASessionThatIsOverTakesNoMore) {
  const int session = start();
  EXPECT_TRUE(call(core.finish(session))["ended"].get<bool>());
  EXPECT_EQ(error_of(core.reply(session, "and another thing")), "session-over");
  EXPECT_EQ(error_of(core.finish(session)), "session-over");
}

TEST_F(FacadeTest, ReleasedHandlesAreGoneAndSessionsOutliveTheirPack) {
  const int pack = load();
  const int session = call(core.start(pack, "{}"))["session"].get<int>();
  EXPECT_TRUE(call(core.release("pack", pack))["ok"].get<bool>());
  EXPECT_EQ(error_of(core.describe(pack)), "unknown-handle");
  EXPECT_TRUE(call(core.reply(session, "We looked at 41 teams."))["ok"].get<bool>());
  EXPECT_TRUE(call(core.release("session", session))["ok"].get<bool>());
  EXPECT_EQ(error_of(core.debrief(session)), "unknown-handle");
}

TEST_F(FacadeTest, MalformedUtf8IsTakenAndAnsweredWellFormed) {
  const int session = start();
  const std::string answer = core.reply(session, "We looked at 41 teams \xFF\xC3");
  EXPECT_TRUE(call(answer)["ok"].get<bool>());
}

TEST_F(FacadeTest, SpansCountAsJavaScriptDoes) {
  const int session = start();
  core.reply(session, "\xF0\x9F\x98\x80 We looked at 41 teams and 9,000 deals.");
  const Json turn = call(core.debrief(session))["turns"][0];
  const Json& point = turn["keyPoints"][0];
  ASSERT_EQ(point["coverage"], "covered");
  // The emoji is one code point, two code units, four bytes.
  EXPECT_GE(point["begin"].get<int>(), 3);
  EXPECT_LE(point["end"].get<int>(), 43);
}

TEST_F(FacadeTest, ASavedSessionIsVerified) {
  const Json file = saved();
  const Json restored = call(core.restore(load(), file.dump()));
  EXPECT_TRUE(restored["ok"].get<bool>()) << restored;
  EXPECT_TRUE(restored["verified"].get<bool>()) << restored["differences"];
  EXPECT_EQ(call(core.save(restored["session"].get<int>()))["file"], file);
}

TEST_F(FacadeTest, KeyOrderAndSpacingOfAFileDoNotMatter) {
  const nlohmann::json sorted = nlohmann::json::parse(saved().dump());
  EXPECT_TRUE(call(core.restore(load(), sorted.dump(4)))["verified"].get<bool>());
}

struct Forgery {
  const char* name;
  const char* pointer;
  Json value;
};

class Forged : public FacadeTest, public testing::WithParamInterface<Forgery> {};

TEST_P(Forged, IsNotVerifiedAndTheDifferenceIsNamed) {
  Json file = saved();
  const nlohmann::ordered_json::json_pointer pointer(GetParam().pointer);
  ASSERT_TRUE(file.contains(pointer));
  file[pointer] = GetParam().value;
  const Json restored = call(core.restore(load(), file.dump()));
  ASSERT_TRUE(restored["ok"].get<bool>()) << restored;
  EXPECT_FALSE(restored["verified"].get<bool>());
  EXPECT_FALSE(restored["differences"].empty());
}

INSTANTIATE_TEST_SUITE_P(
    Files, Forged,
    testing::Values(Forgery{"Score", "/score", 100}, Forgery{"Outcome", "/outcome", "advanced"},
                    Forgery{"Points", "/points", 1000}, Forgery{"Seed", "/seed", 4},
                    Forgery{"PackHash", "/pack/hash", "0000000000000000"},
                    Forgery{"Reply", "/replies/0/text", "I can arrange a demo."},
                    Forgery{"Line", "/transcript/1/customer", "I love you."},
                    Forgery{"Mood", "/transcript/0/mood/trust", 99},
                    Forgery{"Left", "/left", false}),
    [](const auto& test) { return std::string(test.param.name); });

struct BadFile {
  const char* name;
  std::string text;
  const char* code;
};

class BadSession : public FacadeTest, public testing::WithParamInterface<BadFile> {};

TEST_P(BadSession, IsRefusedByName) {
  EXPECT_EQ(error_of(core.restore(load(), GetParam().text)), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadSession,
    testing::Values(
        BadFile{"Empty", "", "invalid-json"}, BadFile{"Cut", R"({"format":"lastm)", "invalid-json"},
        BadFile{"List", "[]", "not-a-session"}, BadFile{"Number", "1e999", "invalid-json"},
        BadFile{"Foreign", R"({"name":"x"})", "not-a-session"},
        BadFile{"Newer", R"({"format":"lastmile-session/2"})", "not-a-session"},
        BadFile{"OtherPack", R"({"format":"lastmile-session/1","pack":{"id":"other"}})",
                "other-pack"},
        BadFile{"NoInsight", R"({"format":"lastmile-session/1","pack":{"id":"small"}})",
                "not-a-session"},
        BadFile{"NoReplies",
                R"({"format":"lastmile-session/1","pack":{"id":"small"},"insight":"quiet-deals",
                    "persona":"ada-lind","seed":1})",
                "not-a-session"},
        BadFile{"BadReply",
                R"({"format":"lastmile-session/1","pack":{"id":"small"},"insight":"quiet-deals",
                    "persona":"ada-lind","seed":1,"replies":[{"text":7}]})",
                "not-a-session"},
        BadFile{"Deep", std::string(100000, '['), "too-deep"},
        BadFile{"Huge", std::string(5 * 1024 * 1024, ' '), "too-large"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_F(FacadeTest, AnInvalidFileSaysWhere) {
  const Json answer = call(core.restore(load(), "{\n  \"format\": oops\n}"));
  EXPECT_EQ(answer["error"]["line"], 2);
  EXPECT_EQ(answer["error"]["column"], 13);
}

TEST_F(FacadeTest, SessionPackTellsWithoutLoading) {
  const Json head = call(core.session_pack(saved().dump()));
  EXPECT_EQ(head["id"], "small");
  EXPECT_EQ(head["persona"], "ada-lind");
}

TEST_F(FacadeTest, AnalyzeNamesWhatIsMissing) {
  EXPECT_EQ(error_of(core.analyze(R"({"customer":"Why?"})")), "bad-item");
  EXPECT_EQ(error_of(core.analyze("nonsense")), "invalid-json");
  const Json answer =
      call(core.analyze(R"({"id":7,"customer":"Why?","reply":"What do you think it costs you?"})"));
  EXPECT_EQ(answer["id"], 7);
  EXPECT_FALSE(answer["moves"].empty());
}

TEST_F(FacadeTest, CardsAreKeptWithTheTurnTheyWereOpenedIn) {
  const Json file = saved();
  EXPECT_EQ(file["replies"][0]["cards"], Json::array({"the-41-teams"}));
  EXPECT_EQ(file["replies"][1]["cards"], Json::array());
}

}  // namespace
}  // namespace lastmile::session
