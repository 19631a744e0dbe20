#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace lastmile {
namespace {

struct Row {
  std::string bytes;
  std::size_t malformed_at;
};

class Malformed : public testing::TestWithParam<Row> {};

TEST_P(Malformed, IsFoundWhereItStarts) {
  EXPECT_EQ(first_malformed_utf8(GetParam().bytes), GetParam().malformed_at);
}

INSTANTIATE_TEST_SUITE_P(Rows, Malformed,
                         testing::Values(Row{"", std::string::npos}, Row{"abc", std::string::npos},
                                         Row{"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80",
                                             std::string::npos},
                                         Row{"a\x80", 1},             // lone continuation
                                         Row{"ab\xC3", 2},            // cut off
                                         Row{"\xC0\xAF", 0},          // overlong
                                         Row{"\xE0\x80\xAF", 0},      // overlong
                                         Row{"x\xED\xA0\x80", 1},     // surrogate
                                         Row{"\xF4\x90\x80\x80", 0},  // above U+10FFFF
                                         Row{"\xE2\x82\xAC\xFF", 3}));

TEST(WellFormed, ReplacesEachMalformedByte) {
  EXPECT_EQ(to_well_formed_utf8("a\xFF"
                                "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(to_well_formed_utf8("gr\xC3\xBC\xC3\x9F"), "gr\xC3\xBC\xC3\x9F");
}

TEST(Utf16Offset, CountsAsJavaScriptDoes) {
  const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";  // a é € 😀 z
  EXPECT_EQ(utf16_offset(text, 0), 0U);
  EXPECT_EQ(utf16_offset(text, 1), 1U);
  EXPECT_EQ(utf16_offset(text, 3), 2U);
  EXPECT_EQ(utf16_offset(text, 6), 3U);
  EXPECT_EQ(utf16_offset(text, 10), 5U);
  EXPECT_EQ(utf16_offset(text, 11), 6U);
}

TEST(Prefix, NeverCutsACodePoint) {
  const std::string text =
      "a\xE2\x82\xAC"
      "b";
  EXPECT_EQ(utf8_prefix(text, 0), "");
  EXPECT_EQ(utf8_prefix(text, 2), "a");
  EXPECT_EQ(utf8_prefix(text, 3), "a");
  EXPECT_EQ(utf8_prefix(text, 4), "a\xE2\x82\xAC");
  EXPECT_EQ(utf8_prefix(text, 99), text);
}

TEST(CodePoints, GoInAndOut) {
  std::string out;
  for (const char32_t c : {U'a', U'\u00E9', U'\u20AC', U'\U0001F600', U'\U0010FFFF'}) {
    out.clear();
    append_utf8(out, c);
    std::size_t pos = 0;
    EXPECT_EQ(next_code_point(out, pos), c);
    EXPECT_EQ(pos, out.size());
  }
}

}  // namespace
}  // namespace lastmile
