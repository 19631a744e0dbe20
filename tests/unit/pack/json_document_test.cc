#include "pack/json_document.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace lastmile::pack {
namespace {

std::string place_of(const Report& report, std::size_t offset) {
  const Place place = report.place(offset);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

/// Every value below `value`, as "pointer line:column", keys as "key line:column" before it.
void list_places(const Report& report, const Value& value, std::vector<std::string>& out) {
  if (!value.key.empty()) out.push_back("key " + place_of(report, value.key_begin));
  out.push_back(pointer_to(value) + " " + place_of(report, value.begin));
  for (const Value* child : value.children) list_places(report, *child, out);
}

std::vector<std::string> places(std::string_view text) {
  Report report(text);
  const auto document = parse_document(text, report);
  std::vector<std::string> out;
  if (document != nullptr) list_places(report, document->root(), out);
  return out;
}

using Expected = std::vector<std::string>;

TEST(JsonDocument, EveryValueKnowsItsPlace) {
  EXPECT_EQ(
      places("{ \"a\" : 1,\n  \"b\": [true, null,\"x\\\"y\" ,-2.5e1,[] ]\r\n ,\"c\":{\"d\":12}}"),
      (Expected{" 1:1", "key 1:3", "/a 1:9", "key 2:3", "/b 2:8", "/b/0 2:9", "/b/1 2:15",
                "/b/2 2:20", "/b/3 2:28", "/b/4 2:35", "key 3:3", "/c 3:7", "key 3:8",
                "/c/d 3:12"}));
}

TEST(JsonDocument, NumbersWhereverTheyEnd) {
  EXPECT_EQ(places("7"), Expected{" 1:1"});
  EXPECT_EQ(places(" 7\n"), Expected{" 1:2"});
  EXPECT_EQ(places("[1,2 ,3\n,4]"), (Expected{" 1:1", "/0 1:2", "/1 1:4", "/2 1:7", "/3 2:2"}));
  EXPECT_EQ(places("[-0,1.5,1e2,0]"), (Expected{" 1:1", "/0 1:2", "/1 1:5", "/2 1:9", "/3 1:13"}));
}

TEST(JsonDocument, WhiteSpaceStaysInTextsAndOnlyThere) {
  const std::string text = "[ \n \t \"a  b\\\"  c\\\\\"  ,  1  ,\r\n\r\n  true  ] \n ";
  Report report(text);
  const auto document = parse_document(text, report);
  ASSERT_NE(document, nullptr);
  EXPECT_EQ(document->root().children.at(0)->text, "a  b\"  c\\");
  EXPECT_EQ(places(text), (Expected{" 1:1", "/0 2:4", "/1 2:22", "/2 4:3"}));
}

TEST(JsonDocument, AMarkAtTheStartTakesNoColumn) {
  EXPECT_EQ(places("\xEF\xBB\xBF[1]"), (Expected{" 1:1", "/0 1:2"}));
}

TEST(JsonDocument, ColumnsAreBytes) {
  EXPECT_EQ(places("[\"ä\",\"€\",1]"), (Expected{" 1:1", "/0 1:2", "/1 1:7", "/2 1:13"}));
}

TEST(JsonDocument, PointersEscape) {
  const std::string text = R"({"a/b":{"m~n":[{"":1}]}})";
  Report report(text);
  const auto document = parse_document(text, report);
  ASSERT_NE(document, nullptr);
  const Value* one = document->find("/a~1b/m~0n/0/");
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one->number, 1);
  EXPECT_EQ(pointer_to(*one), "/a~1b/m~0n/0/");
}

TEST(JsonDocument, FindsNothingWhereThereIsNothing) {
  const std::string text = R"({"a":[1,2]})";
  Report report(text);
  const auto document = parse_document(text, report);
  ASSERT_NE(document, nullptr);
  EXPECT_EQ(document->find(""), &document->root());
  for (const std::string_view pointer :
       {"/b", "/a/2", "/a/x", "/a/", "/a/-1", "/a/0/0", "/a/99999999999999999999"}) {
    EXPECT_EQ(document->find(pointer), nullptr) << pointer;
  }
}

TEST(JsonDocument, WholeNumbersBeyond64BitsBecomeTheNearest) {
  const std::string text = "[18446744073709551615,-99999999999999999999999,9223372036854775807,-1]";
  Report report(text);
  const auto document = parse_document(text, report);
  ASSERT_NE(document, nullptr);
  std::vector<std::int64_t> numbers;
  for (const Value* value : document->root().children) {
    EXPECT_EQ(value->kind, Kind::integer);
    numbers.push_back(value->number);
  }
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{INT64_MAX, INT64_MIN, INT64_MAX, -1}));
}

TEST(JsonDocument, DuplicateKeysAreReportedAndKept) {
  const std::string text = R"({"a":1,"a":2,"b":{"a":3}})";
  Report report(text);
  const auto document = parse_document(text, report);
  ASSERT_NE(document, nullptr);
  EXPECT_EQ(document->root().member("a")->number, 1);
  const auto found = report.take();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "duplicate-key");
  EXPECT_EQ(found[0].column, 8U);
}

struct Hinted {
  std::string_view text;
  std::uint32_t column;
  std::string_view hint;  ///< its beginning
};

TEST(JsonDocument, HintsSayWhatToDo) {
  const std::vector<Hinted> rows = {
      {"{'a':1}", 2, "Texts stand in double quotes"},
      {"[1,]", 4, "Remove the comma"},
      {"{\"a\":1,}", 8, "Remove the comma"},
      {"[,1]", 2, "Remove this comma"},
      {"[1,,2]", 4, "Remove this comma"},
      {"[\"a\" \"b\"]", 6, "A comma is missing"},
      {"[{} {}]", 5, "A comma is missing"},
      {"[1] // end", 5, "Remove what follows"},
      {"[/* no */]", 2, "JSON knows no comments"},
      {"[yes]", 2, "Only numbers"},
      {"[tru]", 2, "Only numbers"},
      {"{a:1}", 2, "Only numbers"},
      {"[01]", 3, "Only numbers"},
      {"[+1]", 2, "Only numbers"},
      {"[\"a\nb\"]", 4, "Write \\n"},
      {"[\"a\tb\"]", 4, "Write a space"},
      {"[\"\x01\"]", 3, "Write control characters as"},
      {"[\"\\x\"]", 4, "Double a backslash"},
      {"[\"\\u12\"]", 7, "\\u needs"},
      {"[\"\\ud800\"]", 9, "\\u needs"},
      {"{\"a\" 1}", 6, "Only numbers"},
      {"[1}", 3, "Compare the brackets"},
      {"]", 1, "Compare the brackets"},
  };
  for (const Hinted& row : rows) {
    SCOPED_TRACE(std::string(row.text));
    Report report(row.text);
    EXPECT_EQ(parse_document(row.text, report), nullptr);
    const auto found = report.take();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].column + (found[0].line - 1) * 100, row.column) << found[0].message;
    EXPECT_EQ(found[0].hint.substr(0, row.hint.size()), row.hint);
  }
}

TEST(JsonDocument, ATruncatedTextNamesTheOpenBracket) {
  for (const std::string_view text : {"{\n \"a\": [1", "{\n \"a\": [\"x", "{\n \"a\": [1,",
                                      "{\n \"a\": [tr", "{\n \"a\": [-", "{\n \"a\": [\"\\u00"}) {
    Report report(text);
    EXPECT_EQ(parse_document(text, report), nullptr);
    const auto found = report.take();
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0].code, "truncated") << text;
    EXPECT_EQ(found[0].hint, "The bracket opened in line 2, column 7 is not closed.") << text;
  }
}

}  // namespace
}  // namespace lastmile::pack
