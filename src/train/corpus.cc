#include "train/corpus.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string_view>

namespace lastmile::train {
namespace {

/// Reads "3 | [acknowledge] Fair. [explain tailor] …" into `to`; false when it is no such line.
bool read_reply(const std::string& line, Labelled& to) {
  const std::size_t bar = line.find(" | ");
  if (bar == std::string::npos || line[0] < '0' || line[0] > '4') return false;
  to.quality = std::stod(line.substr(0, bar));
  to.reply.clear();
  to.segments.clear();
  std::size_t at = bar + 3;
  while (at < line.size()) {
    const std::size_t close = line.find(']', at);
    if (line[at] != '[' || close == std::string::npos) return false;
    Segment segment;
    std::istringstream names(line.substr(at + 1, close - at - 1));
    for (std::string name; names >> name;) {
      const std::optional<text::Move> move = text::move_named(name);
      if (!move) return false;
      segment.moves |= 1U << static_cast<unsigned>(*move);
    }
    const std::size_t begin = std::min(close + 2, line.size());
    at = std::min(line.find('[', close), line.size());
    segment.span.begin = static_cast<std::uint32_t>(to.reply.size());
    for (std::size_t i = begin; i < at; ++i) {
      const bool line_break = line[i] == '\\' && i + 1 < at && line[i + 1] == 'n';
      to.reply += line_break ? '\n' : line[i];
      if (line_break) ++i;
    }
    segment.span.end = static_cast<std::uint32_t>(to.reply.size());
    to.segments.push_back(segment);
  }
  return !to.segments.empty();
}

/// Reads "customer: …" and its like; a new context begins with "industry:".
bool read_context(const std::string& line, Labelled& context) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string::npos) return false;
  const std::string_view name = std::string_view(line).substr(0, colon);
  const std::string value = line.substr(colon + 2);
  if (name == "industry") {
    context = {};
  } else if (name == "persona") {
    context.persona = value;
  } else if (name == "insight") {
    context.insight = value;
  } else if (name == "history") {
    context.history = value;
  } else if (name == "customer") {
    context.customer = value;
  } else {
    return false;
  }
  return true;
}

bool read_file(const std::filesystem::path& path, std::vector<Labelled>& replies) {
  std::ifstream file(path);
  Labelled current;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty()) continue;
    if (read_reply(line, current)) {
      replies.push_back(current);
    } else if (!read_context(line, current)) {
      std::cerr << path.string() << ":" << number << ": neither a context nor a labelled reply\n";
      return false;
    }
  }
  return true;
}

}  // namespace

MoveSet Labelled::moves() const {
  MoveSet set = 0;
  for (const Segment& segment : segments) set |= segment.moves;
  return set;
}

std::optional<std::vector<Labelled>> read_replies(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Labelled> replies;
  for (const std::filesystem::path& path : paths) {
    if (!read_file(path, replies)) return std::nullopt;
  }
  return replies;
}

}  // namespace lastmile::train
