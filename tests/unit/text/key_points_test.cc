// Key points: covered, touched or missed.
#include "text/key_points.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lastmile::text {
namespace {

enum Point : std::size_t { kSample, kMethod, kList, kLimit, kHidden };

const Lexicon& words() {
  static const Lexicon lexicon = [] {
    Lexicon built;
    built.add_synonyms({"reply", "answer", "response"});
    built.add_synonyms({"deal", "opportunity"});
    return built;
  }();
  return lexicon;
}

const KeyPointMatcher& points() {
  static const KeyPointMatcher matcher = [] {
    KeyPointMatcher built(words());
    built.add({"we looked at 41 teams", "the sample is 41 sales teams and 9,000 deals",
               "we studied the pipelines of 41 sales teams", "it comes from 41 teams your size"});
    built.add(
        {"we compared the date of the last two-way contact with the date the close date moved",
         "we looked at when the customer last replied and when the close date was pushed",
         "the gap between the last answer from the buyer and the slip",
         "last two-way contact against the close date"});
    built.add({"list every open deal and write down the last time they answered",
               "take your open deals and note when the customer last replied",
               "make a list of open deals with the date of the last reply"});
    built.add({"anything beyond 15 working days without a reply is at risk",
               "if they have not answered for 15 days the deal is in danger",
               "three weeks of silence is the line"});
    built.add({"because the stage date is moved by hand, the age of a deal is hidden",
               "the reps push the close date by hand so nobody sees how old the deal is",
               "the date is updated manually and that hides that the deal is old"});
    return built;
  }();
  return matcher;
}

struct PointRow {
  const char* reply;
  Point point;
  Coverage coverage;
};

class KeyPoints : public testing::TestWithParam<PointRow> {};

TEST_P(KeyPoints, AreJudged) {
  const auto matches = points().match(GetParam().reply);
  ASSERT_EQ(matches.size(), points().size());
  const KeyPointMatch& match = matches[GetParam().point];
  EXPECT_EQ(match.coverage, GetParam().coverage) << GetParam().reply << " scored " << match.score;
}

INSTANTIATE_TEST_SUITE_P(
    Covered, KeyPoints,
    testing::Values(
        PointRow{"fair. 41 teams, all machine makers", kSample, Coverage::covered},
        PointRow{"Forty-one teams.", kSample, Coverage::covered},
        PointRow{"41 teams, 9,000 deals, last two-way contact against the close date", kSample,
                 Coverage::covered},
        PointRow{"41 teams, 9,000 deals, last two-way contact against the close date", kMethod,
                 Coverage::covered},
        PointRow{"no reply for fifteen working days and the deal is at risk", kLimit,
                 Coverage::covered},
        PointRow{"reps keep pushing the date out by hand, so you never see how old a deal is",
                 kHidden, Coverage::covered}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Touched, KeyPoints,
    testing::Values(
        PointRow{"it has to do with the date the reps move by hand", kHidden, Coverage::touched},
        PointRow{"deals sample stage contact date close age hand reps push replies list", kHidden,
                 Coverage::touched}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

INSTANTIATE_TEST_SUITE_P(
    Missed, KeyPoints,
    testing::Values(PointRow{"we did not look at 41 teams", kSample, Coverage::missed},
                    PointRow{"it's not because the stage date is moved by hand", kHidden,
                             Coverage::missed},
                    PointRow{"our platform has great dashboards for sales teams and deals", kSample,
                             Coverage::missed},
                    PointRow{"We help sales teams close deals faster", kMethod, Coverage::missed},
                    PointRow{"we looked at 14 teams", kLimit, Coverage::missed},
                    PointRow{"I'd love to set up a meeting next week", kList, Coverage::missed},
                    PointRow{"It really depends on the customer.", kMethod, Coverage::missed},
                    PointRow{"What do you do today?", kHidden, Coverage::missed},
                    PointRow{"", kSample, Coverage::missed},
                    PointRow{"😀 …", kSample, Coverage::missed}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(KeyPoints, ATellingInOtherWordsIsNotMissed) {
  const auto coverage = [](const char* reply, Point point) {
    return points().match(reply)[point].coverage;
  };
  EXPECT_NE(coverage("it comes from a study of fourty-one sales taems", kSample), Coverage::missed);
  EXPECT_NE(coverage("We compared the last contact, both ways, with the day the close date moved.",
                     kMethod),
            Coverage::missed);
  EXPECT_NE(
      coverage("Take every open opportunity and write down when they last gave a response", kList),
      Coverage::missed);
}

TEST(KeyPoints, AHeapOfKeywordsTouchesAtBest) {
  for (const KeyPointMatch& match : points().match(
           "teams deals sample contact date close date list open replies answers days")) {
    EXPECT_NE(match.coverage, Coverage::covered);
  }
}

TEST(KeyPoints, TheSpanHoldsTheWords) {
  const std::string reply = "Fair question. We looked at forty-one teams over a year.";
  const KeyPointMatch match = points().match(reply)[kSample];
  const std::string words = reply.substr(match.span.begin, match.span.size());
  EXPECT_NE(words.find("forty-one teams"), std::string::npos) << words;
  EXPECT_EQ(words.find("Fair"), std::string::npos) << words;
}

TEST(KeyPoints, AMissedOneHasNoSpan) {
  for (const KeyPointMatch& match : points().match("Never mind, sorry to have bothered you.")) {
    EXPECT_EQ(match.coverage, Coverage::missed);
    EXPECT_TRUE(match.span.empty());
  }
}

TEST(KeyPoints, ADenialMeetsAParaphraseThatDenies) {
  KeyPointMatcher matcher(words());
  matcher.add({"nobody logs the slow hours", "the slow hours are not in the log"});
  EXPECT_EQ(matcher.match("nobody ever logs those slow hours")[0].coverage, Coverage::covered);
  EXPECT_NE(matcher.match("everybody logs the slow hours")[0].coverage, Coverage::covered);
}

TEST(KeyPoints, NoneAddedNoneMatched) {
  const KeyPointMatcher matcher(words());
  EXPECT_TRUE(matcher.match("anything").empty());
}

}  // namespace
}  // namespace lastmile::text
