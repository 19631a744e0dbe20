// That what stands in a pack's file stands in the pack, in the same order.
#include "pack/loader.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "unit/pack/edit.h"

namespace lastmile::pack {
namespace {

using Texts = std::vector<std::string>;

class LoadedSmallPack : public testing::Test {
 protected:
  void SetUp() override {
    pack_ = support::small_pack();
    ASSERT_NE(pack_, nullptr);
  }
  const Persona& ada() const { return pack_->personas.at(0); }
  const Insight& insight() const { return pack_->insights.at(0); }
  const Beat& basis() const { return insight().thread.at(0); }
  const Lines& voice(Occasion occasion) const {
    return pack_->voice[static_cast<std::size_t>(occasion)];
  }

  std::shared_ptr<const Pack> pack_;
};

TEST_F(LoadedSmallPack, Meta) {
  EXPECT_EQ(pack_->id, "small");
  EXPECT_EQ(pack_->version, "1.0.0");
  EXPECT_EQ(pack_->language, "en");
  EXPECT_EQ(pack_->title, "Quiet deals, in small");
  EXPECT_EQ(pack_->summary.substr(0, 11), "One insight");
  EXPECT_EQ(pack_->authors, Texts{"The Lastmile makers"});
  EXPECT_EQ(pack_->licence, "CC-BY-4.0");
  EXPECT_EQ(pack_->hash.size(), 16U);
  EXPECT_EQ(pack_->lexicon.product, (Texts{"dashboard", "our platform", "the suite"}));
  EXPECT_EQ(pack_->lexicon.synonyms, (std::vector<Texts>{{"deal", "opportunity"},
                                                         {"quiet", "silent", "stalled"},
                                                         {"customer", "buyer", "client"}}));
}

TEST_F(LoadedSmallPack, Voice) {
  ASSERT_EQ(voice(Occasion::heard).size(), 5U);
  EXPECT_EQ(voice(Occasion::heard)[0].text, "“{words}”, you say. I can follow that.");
  EXPECT_EQ(voice(Occasion::heard)[0].audience, Texts{});
  EXPECT_EQ(voice(Occasion::heard)[3].text, "“{words}”. Fine, noted.");
  EXPECT_EQ(voice(Occasion::heard)[3].audience, Texts{"hurried"});
  for (const Lines& lines : pack_->voice) EXPECT_GE(lines.size(), 4U);
  EXPECT_EQ(ada().voice[static_cast<std::size_t>(Occasion::demo_push)].size(), 2U);
  EXPECT_EQ(ada().voice[static_cast<std::size_t>(Occasion::pitch)].size(), 0U);
}

TEST_F(LoadedSmallPack, Cards) {
  ASSERT_EQ(pack_->cards.size(), 2U);
  EXPECT_EQ(pack_->cards[0].id, "the-41-teams");
  EXPECT_EQ(pack_->cards[0].kind, "figure");
  EXPECT_EQ(pack_->cards[0].title, "Where the three weeks come from");
  EXPECT_EQ(pack_->cards[0].body.size(), 2U);
  EXPECT_EQ(pack_->cards[0].source, "An invented example for tests");
  EXPECT_EQ(pack_->cards[1].source, "");
}

TEST_F(LoadedSmallPack, Persona) {
  EXPECT_EQ(ada().id, "ada-lind");
  EXPECT_EQ(ada().name, "Ada Lind");
  EXPECT_EQ(ada().role, "VP Sales");
  EXPECT_EQ(ada().industry, "Machine building");
  EXPECT_EQ(ada().company.substr(0, 17), "A maker of pumps ");
  EXPECT_EQ(ada().temperament, "courteous");
  EXPECT_EQ(ada().mood, (Mood{45, 35, 60}));
  EXPECT_EQ(ada().business_goals, Texts{"A forecast that the board can rely on"});
  EXPECT_EQ(ada().personal_goals, Texts{"To be believed by the board again"});
  EXPECT_EQ(ada().pressures, Texts{"The board meets in March"});
  EXPECT_EQ(ada().beliefs, Texts{"Tools do not change how people sell"});
  EXPECT_EQ(ada().vocabulary, (Texts{"commit", "pipeline"}));
}

TEST_F(LoadedSmallPack, Knowledge) {
  ASSERT_EQ(ada().facts.size(), 3U);
  EXPECT_EQ(ada().facts[1].id, "board-promise");
  EXPECT_EQ(ada().facts[1].kind, FactKind::personal_impact);
  EXPECT_EQ(ada().facts[1].text, "She promised the board that the forecast was fixed.");
  ASSERT_EQ(ada().knowledge.size(), 2U);
  const Topic& topic = ada().knowledge[1];
  EXPECT_EQ(topic.id, "what-slips-cost");
  EXPECT_EQ(topic.about, "what a slipped deal means");
  EXPECT_EQ(topic.questions.size(), 5U);
  EXPECT_EQ(topic.guarded.lines.at(0).text, "It is unpleasant.");
  EXPECT_EQ(topic.guarded.reveals, std::vector<Index>{2});
  EXPECT_EQ(topic.open.lines.size(), 2U);
  EXPECT_EQ(topic.open.reveals, (std::vector<Index>{2, 1}));
  EXPECT_EQ(topic.recap, "I promised the board that it was fixed");
}

TEST_F(LoadedSmallPack, Insight) {
  EXPECT_EQ(insight().id, "quiet-deals");
  EXPECT_EQ(insight().title, "Deals go quiet before they slip");
  EXPECT_EQ(insight().claim.substr(0, 18), "In teams your size");
  EXPECT_NE(insight().briefing.find('\n'), std::string::npos);
  EXPECT_EQ(insight().step, "going through my ten largest deals together");
  EXPECT_EQ(insight().personas, (std::vector<Index>{0, 1}));
  EXPECT_EQ(insight().implications.size(), 2U);
  EXPECT_EQ(insight().levels(), 3);
  ASSERT_EQ(insight().basis.size(), 1U);
  EXPECT_EQ(insight().basis[0].id, "teams");
  EXPECT_EQ(insight().basis[0].claim.substr(0, 11), "In 41 teams");
  EXPECT_EQ(insight().basis[0].source, "Made up for tests");
  EXPECT_EQ(insight().basis[0].date, "2026-03");
  EXPECT_EQ(insight().basis[0].strength, "illustration");
  ASSERT_EQ(insight().openings.size(), 2U);
  EXPECT_EQ(insight().openings[0].persona, Index{1});
  EXPECT_EQ(insight().openings[0].beat, 0U);
  EXPECT_EQ(insight().openings[1].persona, std::nullopt);
}

TEST_F(LoadedSmallPack, Beat) {
  EXPECT_EQ(basis().id, "basis");
  EXPECT_EQ(basis().pointer, "/insights/0/thread/0");
  EXPECT_EQ(basis().reaction, "what-basis");
  EXPECT_EQ(basis().level, 1);
  EXPECT_EQ(basis().asks, "where you got that figure");
  ASSERT_EQ(basis().lines.size(), 3U);
  EXPECT_EQ(basis().lines[2].text, "Three weeks? Says who?");
  EXPECT_EQ(basis().lines[2].audience, Texts{"ben-okoro"});
  EXPECT_EQ(basis().again.size(), 4U);
  EXPECT_EQ(basis().expects_enough, 4);
  ASSERT_EQ(basis().expects.size(), 3U);
  EXPECT_EQ(basis().expects[0].move, "evidence");
  EXPECT_EQ(basis().expects[0].weight, 3);
  EXPECT_EQ(basis().expects[2].move, "acknowledge");
  EXPECT_EQ(basis().expects[2].weight, 1);
  EXPECT_EQ(basis().cards, std::vector<Index>{0});
  EXPECT_EQ(basis().give_up, Index{2});
  EXPECT_EQ(insight().thread[1].give_up, std::nullopt);
  EXPECT_TRUE(insight().thread[2].next.empty());
}

TEST_F(LoadedSmallPack, KeyPoints) {
  EXPECT_EQ(basis().key_points_enough, 3);
  ASSERT_EQ(basis().key_points.size(), 2U);
  const KeyPoint& point = basis().key_points[1];
  EXPECT_EQ(point.id, "method");
  EXPECT_EQ(point.label, "the comparison of contact dates");
  EXPECT_EQ(point.says.substr(0, 25), "We compared the last two-");
  EXPECT_EQ(point.add, "Say which two dates were compared.");
  EXPECT_EQ(point.weight, 2);
  EXPECT_EQ(point.paraphrases.size(), 5U);
  EXPECT_EQ(point.heard.size(), 3U);
  EXPECT_EQ(point.lacking.at(0).text, "And how did you measure it?");
}

TEST_F(LoadedSmallPack, HelpAndWaysOn) {
  ASSERT_EQ(basis().models.size(), 3U);
  EXPECT_EQ(basis().models[2].grade, Grade::weak);
  EXPECT_EQ(basis().models[2].text, "Studies show it. I can arrange a demo.");
  EXPECT_EQ(basis().models[1].why, "It names the sample and leaves out how it was measured.");
  ASSERT_EQ(basis().traps.size(), 1U);
  EXPECT_EQ(basis().traps[0].id, "studies-show");
  EXPECT_EQ(basis().traps[0].examples.size(), 3U);
  EXPECT_EQ(basis().traps[0].response.at(0).text, "Which studies?");
  EXPECT_EQ(basis().traps[0].why, "A basis is claimed and not given.");
  ASSERT_EQ(basis().next.size(), 2U);
  EXPECT_EQ(basis().next[0].to, 1U);
  EXPECT_EQ(basis().next[0].key_point, Index{1});
  EXPECT_EQ(basis().next[0].interest_at_least, 40);
  EXPECT_EQ(basis().next[0].trust_at_least, 0);
  EXPECT_EQ(basis().next[1].key_point, std::nullopt);
  EXPECT_EQ(insight().thread[1].next[0].trust_at_least, 10);
}

TEST_F(LoadedSmallPack, RulesThatAreGivenCountAndTheOthersStay) {
  const auto change = [&](MoodEvent event) {
    return pack_->rules.mood[static_cast<std::size_t>(event)];
  };
  EXPECT_EQ(change(MoodEvent::covered).interest, 5);
  EXPECT_EQ(change(MoodEvent::demo_push).trust, -15);
  EXPECT_EQ(change(MoodEvent::pitch).interest, Rules().mood[11].interest);
}

TEST(Loader, RulesInPart) {
  std::string text = small_text();
  const std::size_t begin = text.find("  \"rules\": {");
  const std::size_t end = text.find("  \"voice\": {");
  text.replace(
      begin, end - begin,
      R"("rules": {"mood": {"pitch": {"trust": 7}}, "openTrust": 61, "advance": {"trust": 62},
                  "lost": {"interest": 3}, "score": {"responsive": 11, "level": 12, "fact": 13,
                  "demoPush": 14, "pitch": 15, "dodge": 16, "argue": 17}},)");
  const auto loaded = load(text);
  ASSERT_TRUE(loaded.ok()) << brief(loaded.problems().front());
  const Rules& rules = loaded.value().rules;
  const Rules usual;
  const auto pitch = static_cast<std::size_t>(MoodEvent::pitch);
  EXPECT_EQ(rules.mood[pitch].trust, 7);
  EXPECT_EQ(rules.mood[pitch].interest, usual.mood[pitch].interest);
  EXPECT_EQ(rules.open_trust, 61);
  EXPECT_EQ(rules.advance_trust, 62);
  EXPECT_EQ(rules.advance_interest, usual.advance_interest);
  EXPECT_EQ(rules.lost_interest, 3);
  EXPECT_EQ(rules.lost_trust, usual.lost_trust);
  EXPECT_EQ(rules.score.responsive, 11);
  EXPECT_EQ(rules.score.level, 12);
  EXPECT_EQ(rules.score.fact, 13);
  EXPECT_EQ(rules.score.demo_push, 14);
  EXPECT_EQ(rules.score.pitch, 15);
  EXPECT_EQ(rules.score.dodge, 16);
  EXPECT_EQ(rules.score.argue, 17);
  EXPECT_EQ(rules.score.concede, usual.score.concede);
}

TEST(Loader, WhatMayBeLeftOut) {
  const auto loaded = load(support::read_text(support::source_path("tests/packs_bad/good.json")));
  ASSERT_TRUE(loaded.ok());
  const Persona& ben = loaded.value().personas.at(1);
  EXPECT_EQ(ben.mood, Mood());
  EXPECT_TRUE(ben.knowledge.empty());
  const Beat& last = loaded.value().insights.at(0).thread.at(1);
  EXPECT_EQ(last.key_points_enough, 0);
  EXPECT_TRUE(last.key_points.empty());
  EXPECT_EQ(last.expects.at(0).weight, 1);
}

TEST(Loader, AByteOrderMarkIsSkipped) {
  const std::string text = "\xEF\xBB\xBF" + small_text();
  const auto loaded = load(text);
  ASSERT_TRUE(loaded.ok());
}

TEST(Loader, TheHashNamesTheContentAndNotItsLayout) {
  const std::string text = small_text();
  const std::string laid_out = nlohmann::ordered_json::parse(text).dump(7);
  const std::string narrow = nlohmann::ordered_json::parse(text).dump();
  ASSERT_NE(laid_out, narrow);
  EXPECT_EQ(load(laid_out).value().hash, load(narrow).value().hash);
  std::string changed = text;
  changed.replace(changed.find("just enough"), 4, "only");
  EXPECT_NE(load(changed).value().hash, load(text).value().hash);
}

TEST(Loader, LineEndsOfAnyKind) {
  std::string text;
  for (const char c : small_text()) text += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_TRUE(load(text).ok());
  const auto loaded = load(edited(text, "\"level\": 1", "\"level\": 0"));
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(brief(loaded.problems()),
            std::vector<std::string>{"out-of-range 363:20 /insights/0/thread/0/level"});
}

struct Dated {
  const char* date;
  bool good;
};

TEST(Loader, Dates) {
  for (const Dated& row : std::vector<Dated>{{"2026", true},
                                             {"2026-01", true},
                                             {"2026-12-31", true},
                                             {"2024-02-29", true},
                                             {"2000-02-29", true},
                                             {"2026-02-29", false},
                                             {"1900-02-29", false},
                                             {"2026-04-31", false},
                                             {"2026-13", false},
                                             {"2026-00", false},
                                             {"2026-01-00", false},
                                             {"2026-1", false},
                                             {"26", false},
                                             {"2026/01", false},
                                             {"2026-01-1x", false},
                                             {"2026-01 01", false},
                                             {"20x6", false},
                                             {"+026", false}}) {
    const auto loaded = load(edited(small_text(), "2026-03", row.date));
    EXPECT_EQ(loaded.ok(), row.good) << row.date;
    if (!loaded.ok()) {
      EXPECT_EQ(loaded.problems().at(0).code, "bad-date");
    }
  }
}

TEST(Loader, VersionsAndLanguages) {
  const auto good = [](const char* from, const std::string& to) {
    return load(edited(small_text(), from, "\"" + to + "\"")).ok();
  };
  for (const char* version : {"0.0.1", "10.20.30", "1.0.0-beta.1"}) {
    EXPECT_TRUE(good("\"1.0.0\"", version)) << version;
  }
  for (const char* version : {"1", "1.0", "1.0.0.0", "v1.0.0", "1.0.0-", "1..0", "1.0.0-ä"}) {
    EXPECT_FALSE(good("\"1.0.0\"", version)) << version;
  }
  for (const char* language : {"de", "gsw", "pt-BR", "zh-Hans-CN"}) {
    EXPECT_TRUE(good("\"en\"", language)) << language;
  }
  for (const char* language : {"e", "EN", "engl", "en-", "en-B", "en_GB", "en-abcdefghi"}) {
    EXPECT_FALSE(good("\"en\"", language)) << language;
  }
}

TEST(Loader, SaysWhichVersionsItReads) {
  const auto loaded = load(edited(small_text(), "lastmile-pack/1", "lastmile-pack/9"));
  ASSERT_FALSE(loaded.ok());
  ASSERT_EQ(loaded.problems().size(), 1U);
  EXPECT_EQ(loaded.problems()[0].message, "This engine cannot read \"lastmile-pack/9\".");
  EXPECT_EQ(loaded.problems()[0].hint, "This engine reads version 1: \"lastmile-pack/1\".");
}

TEST(Loader, SuggestsTheNameThatWasMeant) {
  const auto hint = [](const char* from, const char* to) {
    const auto loaded = load(edited(small_text(), from, to));
    return loaded.ok() ? std::string("loads") : loaded.problems().at(0).hint;
  };
  EXPECT_EQ(hint("\"giveUp\"", "\"give_up\""), "Did you mean \"giveUp\"?");
  EXPECT_EQ(hint("\"to\": \"not-for-us\"", "\"to\": \"not-for-uss\""),
            "Did you mean \"not-for-us\"?");
  EXPECT_EQ(hint("\"open_question\"", "\"open-question\""), "Did you mean \"open_question\"?");
  EXPECT_EQ(hint("\"for\": [\"ben-okoro\"]", "\"for\": [\"ben-oroko\"]"),
            "Did you mean \"ben-okoro\"?");
  EXPECT_EQ(hint("\"kind\": \"figure\"", "\"kind\": \"video\""),
            "It can be: figure, story, questions.");
  EXPECT_EQ(hint("{recap}", "{recaps}"), "Did you mean \"recap\"?");
  EXPECT_EQ(hint("\"Which studies?\"", "\"Which {words}?\""), "No slots can be used here.");
}

TEST(Loader, ALineMadeForOthersLeavesNobodyOut) {
  // Each persona has a line of its own, one by id and one by temperament, and none is open to all.
  const std::string text =
      edited(small_text(), "\"Three weeks. Where do you get that from?\",",
             R"({"text": "Where is that from?", "for": ["ada-lind", "ben-okoro"]},)");
  EXPECT_TRUE(load(text).ok());
}

}  // namespace
}  // namespace lastmile::pack
