// The `lastmile` command's parts: each subcommand is a function of its arguments and streams.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lastmile::cli {

/// Exit codes of all subcommands.
inline constexpr int kOk = 0;
inline constexpr int kFindings = 1;    ///< it worked, and found something wrong
inline constexpr int kUnreadable = 2;  ///< wrong use, or a file that cannot be read

/// Arguments behind the subcommand's name.
struct Arguments {
  std::vector<std::string> positional;
  std::map<std::string, std::string> options;  ///< "--seed 7" → {"seed","7"}; flags hold ""
  bool has(const std::string& name) const { return options.count(name) != 0; }
  std::string get(const std::string& name, const std::string& otherwise = "") const;
};

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

int play(const Arguments& arguments, Streams streams);
int intents(const Arguments& arguments, Streams streams);
int keypoints(const Arguments& arguments, Streams streams);
int analyze(const Arguments& arguments, Streams streams);
int lint(const Arguments& arguments, Streams streams);
int verify(const Arguments& arguments, Streams streams);

/// The bytes of a file of at most `limit` bytes; a folder stands for its pack.json. Nothing (and a
/// word on `err`) when it cannot be read or is larger.
std::optional<std::string> read_file(const std::string& path, std::size_t limit, std::ostream& err);

}  // namespace lastmile::cli
