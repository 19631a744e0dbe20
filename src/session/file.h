// The saved session: what it takes to play it again, and what it then has to come to.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "session/json.h"
#include "session/session.h"

namespace lastmile::session {

/// FROZEN: the value of "format" in a session file of this version.
inline constexpr std::string_view kFormat = "lastmile-session/1";
inline constexpr std::string_view kEngine = "0.1.0";

/// Most replies that a file may hold.
inline constexpr std::size_t kMaxReplies = 200;

/// The session as a file's JSON object.
Json to_file(const Session& session);

/// Which pack a file belongs to and which scene it played.
struct FileHead {
  std::string pack_id;
  std::string pack_version;
  std::string pack_hash;
  std::string insight;
  std::string persona;
};
Result<FileHead> read_head(const Json& file);

/// A session played again from a file.
struct Replay {
  std::unique_ptr<Session> session;
  /// Where the file claims something else than what playing it again gives, as "/score: 90, not
  /// 42"; empty when the file is verified.
  std::vector<std::string> differences;
};

/// Plays the replies of `file` again on `pack`.
Result<Replay> replay(std::shared_ptr<const pack::Pack> pack, const Json& file);

}  // namespace lastmile::session
