#include "text/lexicon.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

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
  const std::string_view first = lexicon.representative(stem("reply"));
  for (const char* word : {"answer", "response", "reaction"}) {
    EXPECT_EQ(lexicon.representative(stem(word)), first) << word;
  }
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
