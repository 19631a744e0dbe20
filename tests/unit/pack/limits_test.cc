// What is too large is refused, early and without falling over. These inputs are made here, since
// nobody wants to keep them.
#include "pack/pack.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "pack/loader.h"
#include "unit/pack/edit.h"

namespace lastmile::pack {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::vector<std::string> problems(std::string_view bytes) {
  const auto loaded = load(bytes);
  return loaded.ok() ? std::vector<std::string>{"loads"} : brief(loaded.problems());
}

using Expected = std::vector<std::string>;

TEST(Limits, AGigabyteIsRefusedUnread) {
  // The view claims a length that is not there: whoever reads a byte behind the text is caught by
  // the sanitizer, or crashes.
  const std::string text(1, '"');
  EXPECT_EQ(problems({text.data(), std::size_t{1} << 30U}), Expected{"file-too-large 1:1"});
}

TEST(Limits, OneByteTooMany) {
  std::string text = small_text();
  text.resize(Limits::kBytes, ' ');
  EXPECT_EQ(problems(text), Expected{"loads"});
  text += ' ';
  EXPECT_EQ(problems(text), Expected{"file-too-large 1:1"});
}

TEST(Limits, DeepNesting) {
  EXPECT_EQ(problems(std::string(100'000, '[')), Expected{"too-deep 1:17"});
  EXPECT_EQ(problems(std::string(Limits::kBytes, '[')), Expected{"too-deep 1:17"});
  EXPECT_EQ(problems(repeated("{\"a\":", 100'000)), Expected{"too-deep 1:81"});
}

TEST(Limits, DepthThatIsJustAllowed) {
  EXPECT_EQ(problems(std::string(16, '[') + std::string(16, ']')), Expected{"wrong-type 1:1"});
}

TEST(Limits, NothingButBlankLines) {
  EXPECT_EQ(problems(std::string(Limits::kBytes, '\n')), Expected{"empty-file 1:1"});
  const std::string gap(5'000'000, '\n');
  EXPECT_EQ(problems("[" + gap + "1" + gap + "x" + gap), Expected{"syntax 10000001:1"});
  EXPECT_EQ(problems("[" + gap + "1" + gap), Expected{"truncated 10000001:1"});
}

TEST(Limits, TooManyValues) {
  const std::string text = "[" + repeated("0,\n", Limits::kValues - 1);
  EXPECT_EQ(problems(text + "]").front().substr(0, 6), "syntax");
  EXPECT_EQ(problems(text + "0]"), Expected{"too-many-values 300000:1"});
}

TEST(Limits, TooLongList) {
  const auto with_products = [](std::size_t count) {
    return edited(small_text(), "\"dashboard\"", repeated("\"x\", ", count) + "\"dashboard\"");
  };
  EXPECT_EQ(problems(with_products(Limits::kList - 3)), Expected{"loads"});
  EXPECT_EQ(problems(with_products(Limits::kList - 2)),
            Expected{"list-too-long 11:16 /lexicon/product"});
}

TEST(Limits, TooLongTexts) {
  const auto with_title = [](const std::string& title) {
    return edited(small_text(), "Quiet deals, in small", title);
  };
  EXPECT_EQ(problems(with_title(std::string(Limits::kText, 'x'))), Expected{"loads"});
  EXPECT_EQ(problems(with_title(std::string(Limits::kText + 1, 'x'))),
            Expected{"text-too-long 6:12 /title"});
  EXPECT_EQ(problems(with_title(std::string(15'000'000, 'x'))),
            Expected{"text-too-long 6:12 /title"});
}

TEST(Limits, AMillionProblems) {
  const auto loaded = load("{" + repeated("\"a\":0,", 250'000) + "\"a\":0}");
  ASSERT_FALSE(loaded.ok());
  ASSERT_EQ(loaded.problems().size(), Limits::kDiagnostics);
  EXPECT_EQ(loaded.problems().back().code, "too-many-problems");
  EXPECT_GE(loaded.problems().back().line, 1U);
  for (std::size_t i = 0; i + 1 < Limits::kDiagnostics; ++i) {
    EXPECT_EQ(loaded.problems()[i].code, "duplicate-key");
  }
}

TEST(Limits, ManyProblemsOfManyKinds) {
  // Each of 2,000 personas lacks everything; what is reported stays bounded and in order.
  const auto loaded = load(R"({"personas":[)" + repeated("{},\n", 1999) + "{}]}");
  ASSERT_FALSE(loaded.ok());
  const auto& found = loaded.problems();
  ASSERT_EQ(found.size(), Limits::kDiagnostics);
  for (std::size_t i = 1; i + 1 < found.size(); ++i) EXPECT_LE(found[i - 1].line, found[i].line);
}

TEST(Limits, LongNamesAreCutInMessages) {
  const std::string text =
      edited(small_text(), "\"openTrust\"", "\"" + std::string(3000, 'k') + "\"");
  const auto loaded = load(text);
  ASSERT_FALSE(loaded.ok());
  ASSERT_EQ(loaded.problems().size(), 1U);
  EXPECT_EQ(loaded.problems()[0].code, "unknown-key");
  EXPECT_LT(loaded.problems()[0].message.size(), 100U);
}

TEST(Limits, AllBeatsInOneLongChain) {
  // 2,000 beats, each leading to the next: no walk over the thread may recurse.
  std::string thread;
  for (std::size_t i = 0; i < Limits::kList; ++i) {
    const std::string id = "b" + std::to_string(i);
    const bool last = i + 1 == Limits::kList;
    thread += R"({"id":")" + id + R"(","level":1,"reaction":"why","asks":"why","lines":["Why?"],)" +
              R"("again":["Why?"],"expects":{"enough":1,"moves":[{"move":"explain"}]},"next":[)" +
              (last ? "" : R"({"to":"b)" + std::to_string(i + 1) + "\"}") + "]}" +
              (last ? "" : ",");
  }
  std::string text = support::read_text(support::source_path("tests/packs_bad/good.json"));
  const std::size_t begin = text.find("\"thread\": [");
  text = text.substr(0, begin) + "\"thread\":[" + thread + "]}]}";
  text = edited(text, R"("beat": "basis")", R"("beat": "b0")");
  EXPECT_EQ(problems(text), Expected{"loads"});
  text = edited(text, R"("to":"b1999")", R"("to":"b0")");
  ASSERT_EQ(problems(text).size(), 1U);
  EXPECT_EQ(problems(text).front().substr(0, 6), "circle");
}

}  // namespace
}  // namespace lastmile::pack
