// The `lastmile` command.
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace lastmile::cli {
namespace {

constexpr std::string_view kUsage =
    R"(lastmile: practise the conversation after the insight

  lastmile play PACK [--insight I] [--persona P] [--seed N] [--replies FILE] [--json]
      Play a conversation: at the keyboard, or with one reply a line from FILE.
      --json prints the whole session, with its outcome.
  lastmile play --batch
      Read one {"pack","insight","persona","seed","replies":[…]} a line from standard
      input and print one session a line.
  lastmile analyze
      Read one {"id","customer","reply"} a line from standard input (plus optional
      "history", "insight", "persona") and print what each reply does.
  lastmile lint PACK… [--json]
      Check packs. Exit code 0: clean, 1: findings, 2: unreadable.
  lastmile intents --train T.tsv --test U.tsv [--tune V.tsv] [--json]
      Try example questions: learn label<TAB>text lines from T and say how well the texts
      of U find their labels. The label "oos" means none of them.
  lastmile keypoints --train T.tsv --test U.tsv [--json]
      Learn from graded answers (label, question id, question, reference and answer, parted
      by tabs; the label "correct" against all others) and say how well those of U are judged.
  lastmile verify SESSION.json --pack PACK [--json]
      Play a saved session again and say whether it is what the file claims.
      Exit code 0: it is, 1: it is not, 2: unreadable.

PACK is a pack's folder or its pack.json.
)";

// Options that take a value; all others are flags.
bool takes_value(const std::string& name) {
  static const std::set<std::string> kWithValue = {"insight", "persona", "seed", "replies",
                                                   "pack",    "train",   "test", "tune"};
  return kWithValue.count(name) != 0;
}

std::optional<Arguments> parse(int argc, char** argv, std::ostream& err) {
  static const std::set<std::string> kFlags = {"json", "batch"};
  Arguments arguments;
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    if (word.rfind("--", 0) != 0) {
      arguments.positional.push_back(word);
      continue;
    }
    const std::string name = word.substr(2);
    if (takes_value(name)) {
      if (i + 1 == argc) {
        err << "lastmile: " << word << " needs a value\n";
        return std::nullopt;
      }
      arguments.options[name] = argv[++i];
    } else if (kFlags.count(name) != 0) {
      arguments.options[name] = "";
    } else {
      err << "lastmile: unknown option " << word << "; see lastmile --help\n";
      return std::nullopt;
    }
  }
  return arguments;
}

int run(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "--help" || command == "help" || command == "-h") {
    std::cout << kUsage;
    return kOk;
  }
  const std::optional<Arguments> arguments = parse(argc, argv, std::cerr);
  if (!arguments) return kUnreadable;
  const Streams streams{std::cin, std::cout, std::cerr};
  if (command == "play") return play(*arguments, streams);
  if (command == "analyze") return analyze(*arguments, streams);
  if (command == "intents") return intents(*arguments, streams);
  if (command == "keypoints") return keypoints(*arguments, streams);
  if (command == "lint") return lint(*arguments, streams);
  if (command == "verify") return verify(*arguments, streams);
  std::cerr << kUsage;
  return kUnreadable;
}

}  // namespace
}  // namespace lastmile::cli

int main(int argc, char** argv) {
  return lastmile::cli::run(argc, argv);
}
