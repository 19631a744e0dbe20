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

bool read_reply_line(const std::string& line, Labelled& current, std::vector<Labelled>& replies) {
  if (!read_reply(line, current)) return read_context(line, current);
  replies.push_back(current);
  return true;
}

/// "point: …", "customer: …", "paraphrase: …", or "covered | …" and its like.
bool read_point_line(const std::string& line, std::vector<GradedPoint>& points) {
  const auto starts = [&](std::string_view with) {
    return line.compare(0, with.size(), with) == 0;
  };
  const auto rest = [&](std::string_view after) { return line.substr(after.size()); };
  if (starts("point: ")) {
    points.emplace_back();
    return true;
  }
  if (points.empty()) return false;
  GradedPoint& point = points.back();
  for (const auto& [name, coverage] : {std::pair{"covered | ", text::Coverage::covered},
                                       std::pair{"touched | ", text::Coverage::touched},
                                       std::pair{"missed | ", text::Coverage::missed}}) {
    if (!starts(name)) continue;
    point.replies.push_back({coverage, rest(name)});
    return true;
  }
  if (starts("customer: ")) {
    point.customer = rest("customer: ");
  } else if (starts("paraphrase: ")) {
    point.paraphrases.push_back(rest("paraphrase: "));
  } else {
    return starts("says: ");  // for people
  }
  return true;
}

/// Gives every line of every *.txt in `folder` to `read`, in the order of their names, until it
/// refuses one.
template <typename Read>
bool read_folder(const std::filesystem::path& folder, const Read& read) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path);
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      if (line.empty() || read(line)) continue;
      std::cerr << path.string() << ":" << number << ": not understood; the folder's README says "
                << "what a line looks like\n";
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
  std::vector<Labelled> replies;
  Labelled current;
  const bool good = read_folder(
      folder, [&](const std::string& line) { return read_reply_line(line, current, replies); });
  return good ? std::optional(std::move(replies)) : std::nullopt;
}

std::optional<std::vector<GradedPoint>> read_key_points(const std::filesystem::path& folder) {
  std::vector<GradedPoint> points;
  const bool good =
      read_folder(folder, [&](const std::string& line) { return read_point_line(line, points); });
  return good ? std::optional(std::move(points)) : std::nullopt;
}

}  // namespace lastmile::train
