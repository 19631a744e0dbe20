// What the learners are taught with: the labelled replies of content/training/replies and the
// graded key points of content/training/key_points.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "text/key_points.h"
#include "text/move.h"

namespace lastmile::train {

using MoveSet = std::uint32_t;  ///< bit m: move m

struct Segment {
  Span span;  ///< in the reply
  MoveSet moves = 0;
};

struct Labelled {
  std::string persona;
  std::string insight;
  std::string history;
  std::string customer;
  std::string reply;
  std::vector<Segment> segments;  ///< in order; together the whole reply
  double quality = 0;             ///< 0 to 4

  MoveSet moves() const;
};

/// Reads every *.txt of a folder, in the order of their names. A line that is no label, no reply
/// and no context is reported to standard error with its place; nothing is returned then.
std::optional<std::vector<Labelled>> read_replies(const std::filesystem::path& folder);

/// A key point with replies that cover it, touch it or miss it.
struct GradedPoint {
  std::string customer;
  std::vector<std::string> paraphrases;
  struct Reply {
    text::Coverage coverage = text::Coverage::missed;
    std::string text;
  };
  std::vector<Reply> replies;
};

/// Reads every *.txt of a folder of graded key points, in the order of their names; as above.
std::optional<std::vector<GradedPoint>> read_key_points(const std::filesystem::path& folder);

}  // namespace lastmile::train
