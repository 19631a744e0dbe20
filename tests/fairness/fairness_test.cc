// The bounds that content/models/README.md states: how much the quality of a reply may change when
// only names, dialect or the mistakes of learners do.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "session/json.h"
#include "support/packs.h"
#include "text/reading.h"

namespace lastmile {
namespace {

using session::Json;

constexpr double kMeanChange = 2;  // points of quality, in either direction
constexpr int kNineInTen = 15;     // points of quality

int quality(const Json& item, const std::string& reply) {
  const std::string insight = item["insight"];
  const std::string customer = item["customer"];
  return text::read(reply, {.customer = customer, .insight = insight}).quality;
}

class Variants : public testing::TestWithParam<const char*> {};

TEST_P(Variants, AreWorthTheSame) {
  const Json cases =
      Json::parse(support::read_text(support::source_path("tests/fairness/cases.json")));
  std::vector<int> sizes;
  double sum = 0;
  for (const Json& item : cases) {
    const int plain = quality(item, item["plain"]);
    for (const Json& variant : item[GetParam()]) {
      const int change = quality(item, variant) - plain;
      sum += change;
      sizes.push_back(std::abs(change));
    }
  }
  ASSERT_GE(sizes.size(), 90U);
  std::sort(sizes.begin(), sizes.end());
  EXPECT_LE(std::abs(sum / static_cast<double>(sizes.size())), kMeanChange);
  EXPECT_LE(sizes[sizes.size() * 9 / 10], kNineInTen);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Variants, testing::Values("names", "dialect", "non_native"),
                         [](const testing::TestParamInfo<const char*>& test) {
                           return std::string(test.param);
                         });

}  // namespace
}  // namespace lastmile
