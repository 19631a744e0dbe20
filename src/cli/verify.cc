#include <ostream>

#include "cli/command.h"
#include "pack/pack.h"
#include "session/facade.h"
#include "session/json.h"

namespace lastmile::cli {

int verify(const Arguments& arguments, Streams streams) {
  if (arguments.positional.size() != 1 || !arguments.has("pack")) {
    streams.err << "lastmile: verify needs SESSION.json and --pack PACK; see lastmile --help\n";
    return kUnreadable;
  }
  const auto pack = read_file(arguments.get("pack"), pack::Limits::kBytes, streams.err);
  const auto file = read_file(arguments.positional[0], session::kMaxJsonBytes, streams.err);
  if (!pack || !file) return kUnreadable;
  session::Facade core;
  session::Json played = session::Json::parse(core.load_pack(*pack));
  if (played["ok"].get<bool>()) {
    played = session::Json::parse(core.restore(played["pack"].get<int>(), *file));
  }
  if (!played["ok"].get<bool>()) {
    streams.err << "lastmile: " << played["error"]["message"].get<std::string>() << " "
                << played["error"]["hint"].get<std::string>() << "\n";
    return kUnreadable;
  }
  const bool verified = played["verified"].get<bool>();
  if (arguments.has("json")) {
    streams.out
        << session::Json{{"verified", verified}, {"differences", played["differences"]}}.dump(1)
        << "\n";
  } else if (verified) {
    streams.out << "Verified: playing it again gives the same lines and the same score.\n";
  } else {
    streams.out << "Not verified:\n";
    for (const auto& difference : played["differences"]) {
      streams.out << "- " << difference.get<std::string>() << "\n";
    }
  }
  return verified ? kOk : kFindings;
}

}  // namespace lastmile::cli
