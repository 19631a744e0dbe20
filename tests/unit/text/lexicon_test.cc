#include "text/lexicon.h"

#include <gtest/gtest.h>

#include "text/stem.h"

namespace lastmile::text {
namespace {

TEST(Lexicon, SynonymsShareTheFirstWord) {
  Lexicon lexicon;
  lexicon.add_synonyms({"KPI", "metrics", "Measure"});
  EXPECT_EQ(lexicon.representative("metric"), "kpi");
  EXPECT_EQ(lexicon.representative(stem("measures")), "kpi");
  EXPECT_EQ(lexicon.representative("kpi"), "kpi");
  EXPECT_EQ(lexicon.representative("deal"), "deal");
}

TEST(Lexicon, GroupsThatShareAWordBecomeOne) {
  Lexicon lexicon;
  lexicon.add_synonyms({"reply", "answer"});
  lexicon.add_synonyms({"response", "reaction"});
  lexicon.add_synonyms({"reaction", "answer"});
  EXPECT_EQ(lexicon.representative("answer"), lexicon.representative("reaction"));
  EXPECT_EQ(lexicon.representative("reply"), lexicon.representative("response"));
}

TEST(Lexicon, KnowsPackWordsAndGeneralEnglish) {
  Lexicon lexicon;
  EXPECT_TRUE(lexicon.knows("forecast"));
  EXPECT_FALSE(lexicon.knows("palletizer"));
  lexicon.add_vocabulary("The palletizer stops.");
  EXPECT_TRUE(lexicon.knows("palletizer"));
}

TEST(Lexicon, ProductsAreKeptAsStems) {
  Lexicon lexicon;
  lexicon.add_product("Our Dashboards");
  lexicon.add_product("…");
  ASSERT_EQ(lexicon.products().size(), 1U);
  EXPECT_EQ(lexicon.products()[0], (std::vector<std::string>{"our", "dashboard"}));
}

}  // namespace
}  // namespace lastmile::text
