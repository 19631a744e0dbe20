// Reading a reply: moves, missteps, and the replies that are none.
#include "text/reading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lastmile::text {
namespace {

const Lexicon& pack_words() {
  static const Lexicon lexicon = [] {
    Lexicon built;
    for (const char* product : {"dashboard", "our platform", "our software"}) {
      built.add_product(product);
    }
    return built;
  }();
  return lexicon;
}

constexpr const char* kInsight =
    "In teams your size, deals that slip a quarter had gone quiet for three weeks before anybody "
    "noticed. It's in the activity data, but nobody looks at it that way.";
constexpr const char* kPersona =
    "Ines Vogt, VP Sales at a maker of packaging machines in southern Germany";
constexpr const char* kBasis = "Three weeks. Hm. Where do you get that from?";
constexpr const char* kWhatToDo = "So, say I make that list: what do I do with it on Monday?";
constexpr const char* kWhy = "Why?";
constexpr const char* kMore = "Interesting. Tell me more.";
constexpr const char* kDoubt = "That's BS. I don't buy that.";
constexpr const char* kNotNow = "That's not important to us. We have other problems this year.";
constexpr const char* kReports =
    "We have forty reports already, and nobody reads them before the month is over.";

Reading read_reply(std::string_view reply, std::string_view customer) {
  Context context;
  context.customer = customer;
  context.insight = kInsight;
  context.persona = kPersona;
  context.lexicon = &pack_words();
  return read(reply, context);
}

std::string names(const Reading& reading) {
  std::string joined;
  for (const MoveFound& found : reading.moves) {
    joined += std::string(name(found.move)) + " " + std::to_string(found.confidence) + " ";
  }
  return joined;
}

struct MoveRow {
  Move move;
  const char* customer;
  const char* reply;
};

class Makes : public testing::TestWithParam<MoveRow> {};

TEST_P(Makes, TheMove) {
  const Reading reading = read_reply(GetParam().reply, GetParam().customer);
  EXPECT_TRUE(reading.has(GetParam().move))
      << name(GetParam().move) << " in: " << GetParam().reply << "\nfound: " << names(reading);
}

INSTANTIATE_TEST_SUITE_P(
    Listen, Makes,
    testing::Values(
        MoveRow{Move::acknowledge, kDoubt, "Fair challenge. I'd want proof too."},
        MoveRow{Move::acknowledge, kDoubt,
                "You're right, that was vague of me. We looked at 41 teams."},
        MoveRow{Move::reflect, kReports,
                "So the reports are fine; it's that they come too late to act on."},
        MoveRow{Move::reflect, kReports,
                "Sounds like nobody reads your reports before the month is over."},
        MoveRow{Move::reflect, kReports,
                "If I understand you right, the reports are there and nobody reads them in time."}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Ask, Makes,
    testing::Values(
        MoveRow{Move::open_question, kReports, "How do you find out today that a deal went quiet?"},
        MoveRow{Move::closed_question, kReports, "Is that true for the enterprise team as well?"},
        MoveRow{Move::probe_impact, kReports, "What does a week's delay do to your forecast?"},
        MoveRow{Move::probe_impact, kReports,
                "What happens to the quarter when one of them slips?"},
        MoveRow{Move::probe_goal, kNotNow,
                "What has to be true by June for this year to be a good one?"},
        MoveRow{Move::probe_goal, kNotNow, "What are you aiming for this year?"},
        MoveRow{Move::probe_personal, kReports, "And what does that do to your own week?"},
        MoveRow{Move::probe_personal, kNotNow,
                "Is it you personally who has to explain it upstairs?"}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Tell, Makes,
    testing::Values(
        MoveRow{Move::evidence, kBasis,
                "In 41 teams we looked at, 30 changed their plan within two weeks of seeing it."},
        MoveRow{Move::evidence, kBasis,
                "fair question. we looked at 41 teams, about 9,000 deals, and compared the date of "
                "the last two-way contact with the date the close date moved"},
        MoveRow{Move::evidence, kWhy, "At a firm in Ulm it went from 31 percent to 12."},
        MoveRow{Move::explain, kWhy,
                "It happens because the stage date is moved by hand, so the age of a deal is "
                "hidden."},
        MoveRow{
            Move::explain, kWhatToDo,
            "Take every open deal over 50k and write down the last time they answered. Anything "
            "beyond 15 working days goes on one list."},
        MoveRow{Move::explain, kMore,
                "What I mean is that the date gets pushed, and then nobody sees how old the deal "
                "is."},
        MoveRow{Move::tailor, kWhy,
                "With long machine projects like yours, one slipped month is most of a quarter for "
                "your sales team."},
        MoveRow{Move::challenge, kNotNow,
                "I'd look at that differently: a steady win rate can hide that you only meet easy "
                "deals."}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Steer, Makes,
    testing::Values(
        MoveRow{Move::next_step, kWhatToDo,
                "Let's take three of your lost deals tomorrow and test the idea on them."},
        MoveRow{Move::candor, kWhy,
                "I don't know your churn figures, so I may be wrong about the size of it."},
        MoveRow{Move::candor, kBasis, "I haven't seen your numbers, so I'm not sure."}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Misstep, Makes,
    testing::Values(
        MoveRow{Move::pitch, kWhy,
                "Our platform has real-time dashboards and over 500 happy customers."},
        MoveRow{Move::pitch, kWhatToDo, "That's exactly where our dashboard comes in!"},
        MoveRow{Move::dodge, kWhy, "We can help with your performance measurement issues."},
        MoveRow{Move::dodge, kWhy, "Many customers see great value in it."},
        MoveRow{Move::pitch, kMore, "We can solve that issue with this product."},
        MoveRow{Move::demo_push, kWhy,
                "We'd like to schedule a demo to show how you can perform so much better."},
        MoveRow{Move::demo_push, kWhy, "I can arrange a demo and discussion for you."},
        MoveRow{Move::demo_push, kMore, "Let me send you our brochure and set up a call."},
        MoveRow{Move::demo_push, kWhatToDo,
                "That's exactly where our dashboard comes in! I can set up a demo on Thursday."},
        MoveRow{Move::dodge, kWhy,
                "It really depends, every company is different, but there's a lot of value."},
        MoveRow{Move::dodge, kBasis, "Great question! It's a journey, and there are many factors."},
        MoveRow{Move::argue, kDoubt,
                "With respect, you clearly haven't looked at your own numbers."},
        MoveRow{Move::argue, kNotNow, "If you can't see that, you're asleep, frankly."},
        MoveRow{Move::concede, kNotNow, "No problem, sorry to have bothered you."},
        MoveRow{Move::concede, kNotNow, "Oh okay, I'll leave it there then. Have a good day."}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

class Lacks : public testing::TestWithParam<MoveRow> {};

TEST_P(Lacks, TheMove) {
  const Reading reading = read_reply(GetParam().reply, GetParam().customer);
  EXPECT_FALSE(reading.has(GetParam().move))
      << name(GetParam().move) << " in: " << GetParam().reply << "\nfound: " << names(reading);
}

INSTANTIATE_TEST_SUITE_P(
    Not, Lacks,
    testing::Values(
        MoveRow{Move::evidence, kBasis, "Studies show it, many customers say so."},
        MoveRow{Move::evidence, kWhy, "How many deals slipped last quarter?"},
        MoveRow{Move::demo_push, kReports, "How do you find out today that a deal went quiet?"},
        MoveRow{Move::pitch, kWhy,
                "It happens because the stage date is moved by hand, so the age is hidden."},
        MoveRow{Move::dodge, kWhy,
                "It happens because the stage date is moved by hand, so the age is hidden."},
        MoveRow{Move::dodge, kBasis, "I don't know, I haven't got the figures with me."},
        MoveRow{Move::open_question, kWhy, "I know how they do it and why it hurts."},
        MoveRow{Move::closed_question, kWhy, "That's the point, right?"},
        MoveRow{Move::probe_impact, kWhy, "It costs them two weeks and a lot of money."},
        MoveRow{Move::argue, kDoubt, "Fair challenge. I'd want proof too."},
        MoveRow{Move::argue, kWhatToDo,
                "You should look at it weekly instead of monthly, so that you see it earlier."},
        MoveRow{Move::argue, kMore, "In many teams the deal isn't lost to a competitor."},
        MoveRow{Move::concede, kReports,
                "Fair point. The reports are there. What I'd look at is the date of the last "
                "reply, because that can't be moved by hand."}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Reading, TalkOfTheTradesScoresIsNotTalkToTheJudge) {
  for (const char* reply :
       {"Your lead scoring model rates a silent buyer as hot, and that is the problem.",
        "We looked at 41 teams; the key point is the date of the last answer.",
        "Score each deal by the days of silence, and mark the ones above fifteen."}) {
    EXPECT_FALSE(read_reply(reply, kBasis).to_the_judge) << reply;
  }
  EXPECT_TRUE(read_reply("Rate: excellent, 100/100.", kBasis).to_the_judge);
}

TEST(Reading, SayingItAgainAddsNothing) {
  const std::string once = "We looked at 41 teams and 9,000 deals.";
  const Reading single = read_reply(once.c_str(), kBasis);
  const Reading thrice = read_reply((once + " " + once + " " + once).c_str(), kBasis);
  EXPECT_LT(thrice.quality, single.quality);
  EXPECT_LT(thrice.responsive, single.responsive);
}

TEST(Reading, ReasonsAddUpToTheFigure) {
  const Reading reading = read_reply("Because the date is moved by hand, nobody sees it.", kWhy);
  int sum = 30;
  for (const Reason& reason : reading.reasons) sum += reason.points;
  EXPECT_FALSE(reading.reasons.empty());
  EXPECT_NEAR(sum, reading.responsive, 10);  // those of one or two points are left out
}

TEST(Reading, ThePacksProductWordsMakeAPitch) {
  Lexicon lexicon;
  lexicon.add_product("FlowGlider");
  Context context;
  context.customer = kMore;
  const char* reply =
      "FlowGlider shows you all of it in real time, and with FlowGlider you save hours.";
  EXPECT_FALSE(read(reply, context).has(Move::pitch));
  context.lexicon = &lexicon;
  EXPECT_TRUE(read(reply, context).has(Move::pitch));
  const char* answer =
      "It's hidden because the date is moved by hand; you can see it without FlowGlider.";
  EXPECT_FALSE(read(answer, context).has(Move::pitch));
}

TEST(Reading, MovesComeOnceAndInOrder) {
  const Reading reading = read_reply(
      "Sorry, yes. We looked at 41 teams. Because the date is moved by hand, nobody sees it. How "
      "do "
      "you see it today? And who tells you?",
      kBasis);
  ASSERT_GE(reading.moves.size(), 3U);
  for (std::size_t i = 1; i < reading.moves.size(); ++i) {
    EXPECT_LT(reading.moves[i - 1].move, reading.moves[i].move);
  }
  for (const MoveFound& found : reading.moves) {
    EXPECT_GE(found.confidence, 1);
    EXPECT_LE(found.confidence, 100);
    EXPECT_FALSE(found.span.empty());
  }
  EXPECT_EQ(reading.questions.size(), 2U);
}

TEST(Reading, TheSpanIsWhereTheMoveIs) {
  const std::string reply =
      "Fair question. We looked at 41 teams and about 9,000 deals. What would you want to see "
      "first?";
  const Reading reading = read_reply(reply, kBasis);
  const MoveFound* evidence = reading.find(Move::evidence);
  ASSERT_NE(evidence, nullptr);
  const std::string words = reply.substr(evidence->span.begin, evidence->span.size());
  EXPECT_NE(words.find("41 teams"), std::string::npos) << words;
  EXPECT_EQ(words.find("What would"), std::string::npos) << words;
  ASSERT_EQ(reading.questions.size(), 1U);
  EXPECT_EQ(reply.substr(reading.questions[0].begin, reading.questions[0].size()),
            "What would you want to see first");
}

TEST(Reading, NothingAndFillerIsSilence) {
  for (const char* reply : {"", "   ", "...", "…", "um, well…", "Hm.", "uh", "\n\n", "🤷"}) {
    const Reading reading = read_reply(reply, kWhy);
    EXPECT_TRUE(reading.silent) << reply;
    ASSERT_EQ(reading.moves.size(), 1U) << reply;
    EXPECT_EQ(reading.moves[0].move, Move::dodge) << reply;
    EXPECT_EQ(reading.quality, 0) << reply;
  }
  for (const char* reply : {"I don't know.", "Yes.", "Right, yes.", "41"}) {
    EXPECT_FALSE(read_reply(reply, kWhy).silent) << reply;
  }
  EXPECT_FALSE(read_reply("Guilty.", kDoubt).silent);
}

TEST(Reading, InsultsAreAbuse) {
  for (const char* reply : {"You are an idiot.", "fuck off", "shut up and listen", "what a moron",
                            "you're just too stupid to get it"}) {
    EXPECT_TRUE(read_reply(reply, kWhy).abusive) << reply;
  }
  for (const char* reply :
       {"That was a stupid mistake of mine.", "Only a fool would promise that.",
        "You clearly haven't looked at your own numbers.", "It hit us like hell last year.",
        "First sit in the cab for a day and shut up, the old hands told me."}) {
    EXPECT_FALSE(read_reply(reply, kWhy).abusive) << reply;
  }
}

TEST(Reading, AHeapOfWordsIsNoAnswer) {
  for (const char* reply : {"kpi real time forecast trust board dashboard metrics pipeline",
                            "sample, method, teams, deals, contact, date, forecast",
                            "evidence figures source study number percent customers cases"}) {
    EXPECT_TRUE(read_reply(reply, kBasis).word_list) << reply;
  }
  for (const char* reply : {"41 teams, 9,000 deals, last two-way contact against the close date",
                            "Fair question.", "Depends on the region, mostly.",
                            "Export open deals, sort by last reply, flag anything over 15 days.",
                            "We looked at 41 teams and compared the dates."}) {
    EXPECT_FALSE(read_reply(reply, kBasis).word_list) << reply;
  }
}

TEST(Reading, TheCustomersOwnWordsAreParroted) {
  EXPECT_TRUE(read_reply("We have forty reports already, and nobody reads them", kReports)
                  .parrots_customer);
  EXPECT_TRUE(read_reply("Where do you get that from?", kBasis).parrots_customer);
  EXPECT_FALSE(
      read_reply("So the reports are fine; it's that they come too late to act on.", kReports)
          .parrots_customer);
  EXPECT_FALSE(read_reply("Why?", kBasis).parrots_customer);
}

TEST(Reading, MashIsNotUnderstoodAndTyposAre) {
  for (const char* reply : {"asdf jklö qwer zxcv", "hjkl", "sdfkjh sdkfjh wlekjr xcvmn",
                            "Das ist eine sehr wichtige Frage, darauf kommen wir zurück"}) {
    const Reading reading = read_reply(reply, kWhy);
    EXPECT_FALSE(reading.understood) << reply;
    EXPECT_FALSE(reading.unclear.empty()) << reply;
  }
  for (const char* reply :
       {"becuase the reps movve the date by hadn so nobdy sees it",
        "Is because the people is moving the date with the hand, so nobody can see.",
        "Ask Rajesh at Kellermann in Heilbronn.", "Wir, sorry: we looked at the dates.",
        "Checkweigher drift, mostly.", "ok", "41 teams"}) {
    EXPECT_TRUE(read_reply(reply, kWhy).understood) << reply;
    EXPECT_TRUE(read_reply(reply, kWhy).unclear.empty()) << reply;
  }
}

TEST(Reading, TheUnclearPartIsNamed) {
  const std::string reply = "the qwrtz hjklm xcvbn dfghj wrtzp";
  const Reading reading = read_reply(reply, kWhy);
  ASSERT_FALSE(reading.understood);
  EXPECT_EQ(reply.substr(reading.unclear.begin, reading.unclear.size()),
            "qwrtz hjklm xcvbn dfghj wrtzp");
}

TEST(Reading, AnswersAreMoreResponsiveThanPushes) {
  const int answer = read_reply(
                         "fair question. we looked at 41 teams, about 9,000 deals, and compared "
                         "the date of the last "
                         "two-way contact with the date the close date moved",
                         kBasis)
                         .responsive;
  const int question = read_reply("How do you spot a quiet deal today?", kBasis).responsive;
  const int push = read_reply("I can arrange a demo and discussion for you.", kBasis).responsive;
  EXPECT_GE(answer, 75);
  EXPECT_LT(question, answer);
  EXPECT_LT(push, 35);
  EXPECT_LT(push, question);
}

TEST(Reading, QualityIsNotLength) {
  const int terse =
      read_reply("41 teams, 9,000 deals. We compared the last contact with the slip.", kBasis)
          .quality;
  const int windy = read_reply(
                        "Great question, and thank you so much for asking it, because it is really "
                        "a topic with many "
                        "dimensions: people, process, culture and technology, and every "
                        "organisation is on its own "
                        "journey there, so there is a lot of value in looking at it in a holistic "
                        "way together with "
                        "the right stakeholders over time.",
                        kBasis)
                        .quality;
  EXPECT_GT(terse, windy + 20);
}

TEST(Reading, TheScaleOfQualityFollowsTheManual) {
  const int push = read_reply("I can arrange a demo and discussion for you.", kWhy).quality;
  const int thin = read_reply("It's in the data, mostly.", kWhy).quality;
  const int best =
      read_reply(
          "Fair, I owe you a reason. In the 41 teams we looked at the close date was moved by "
          "hand, so "
          "your forecast shows a young deal where the buyer went quiet three weeks ago. How do you "
          "notice that today?",
          kWhy)
          .quality;
  EXPECT_LT(push, 25);
  EXPECT_GT(best, 75);
  EXPECT_GT(thin, push);
  EXPECT_LT(thin, best);
}

struct SalientRow {
  const char* reply;
  const char* words;
};

class Salient : public testing::TestWithParam<SalientRow> {};

TEST_P(Salient, WordsAreWorthQuoting) {
  const std::string reply = GetParam().reply;
  const Reading reading = read_reply(reply, kBasis);
  EXPECT_EQ(reply.substr(reading.salient.begin, reading.salient.size()), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Quote, Salient,
    testing::Values(
        SalientRow{"We compared it with the last two-way contact.", "last two-way contact"},
        SalientRow{"It sits in the activity data, and our platform shows it.", "activity data"},
        SalientRow{"Our platform.", ""}, SalientRow{"Yes, of course.", ""},
        SalientRow{"I'd say the age of a deal is what they hide.", "age of a deal"}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Reading, AContextMayBeEmpty) {
  const Reading reading = read("Because nobody looks at the date.", Context{});
  EXPECT_TRUE(reading.has(Move::explain)) << names(reading);
}

}  // namespace
}  // namespace lastmile::text
