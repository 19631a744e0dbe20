#include <istream>
#include <ostream>

#include "cli/command.h"
#include "session/facade.h"
#include "session/json.h"

namespace lastmile::cli {

int analyze(const Arguments& arguments, Streams streams) {
  if (!arguments.positional.empty()) {
    streams.err << "lastmile: analyze reads standard input and takes no file\n";
    return kUnreadable;
  }
  const session::Facade core;
  std::string line;
  int result = kOk;
  while (std::getline(streams.in, line)) {
    if (line.empty()) continue;
    session::Json answer = session::Json::parse(core.analyze(line));
    if (!answer["ok"].get<bool>()) {
      streams.err << "lastmile: " << answer["error"]["message"].get<std::string>()
                  << " In: " << line.substr(0, 80) << "\n";
      result = kUnreadable;
      continue;
    }
    answer.erase("ok");
    streams.out << session::dump(answer) << "\n";
  }
  return result;
}

}  // namespace lastmile::cli
