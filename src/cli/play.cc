#include <algorithm>
#include <istream>
#include <map>
#include <ostream>
#include <sstream>

#include "cli/command.h"
#include "pack/pack.h"
#include "session/facade.h"
#include "session/json.h"

namespace lastmile::cli {
namespace {

using session::Facade;
using session::Json;

Json answer(const std::string& text) {
  return Json::parse(text);
}

// Says what went wrong in a refused call; the first diagnostics are enough to start mending.
int refuse(const Json& failed, std::ostream& err) {
  const Json& error = failed["error"];
  err << "lastmile: " << error["message"].get<std::string>();
  if (error["line"].get<int>() > 0)
    err << " (line " << error["line"] << ", column " << error["column"] << ")";
  err << "\n";
  if (const std::string hint = error["hint"]; !hint.empty()) err << "  " << hint << "\n";
  if (failed.contains("diagnostics") && failed["diagnostics"].size() > 1) {
    err << "  " << failed["diagnostics"].size() << " problems in all: lastmile lint lists them.\n";
  }
  return kUnreadable;
}

class PackShelf {
 public:
  explicit PackShelf(Facade& core) : core_(core) {}

  // The handle of the pack at `path`, loaded at the first use; 0 and a word on `err` when it is not
  // to be had.
  int at(const std::string& path, std::ostream& err) {
    if (const auto found = handles_.find(path); found != handles_.end()) return found->second;
    const auto bytes = read_file(path, pack::Limits::kBytes, err);
    if (!bytes) return 0;
    const Json loaded = answer(core_.load_pack(*bytes));
    if (!loaded["ok"].get<bool>()) {
      refuse(loaded, err);
      return 0;
    }
    return handles_[path] = loaded["pack"].get<int>();
  }

 private:
  Facade& core_;
  std::map<std::string, int> handles_;
};

void show(const Json& moment, const std::string& name, std::ostream& out) {
  const Json& mood = moment["mood"];
  out << "\n" << name << ": " << moment["line"]["text"].get<std::string>() << "\n";
  out << "  [level " << moment["level"] << " of " << moment["levels"] << "; interest "
      << mood["interest"] << ", trust " << mood["trust"] << ", patience " << mood["patience"]
      << "]\n";
}

void show_end(const Json& debrief, std::ostream& out) {
  out << "\n" << debrief["summary"].get<std::string>() << "\n";
  out << "Outcome: " << debrief["outcome"].get<std::string>() << ", score " << debrief["score"]
      << "\n";
  for (const Json& reason : debrief["reasons"]) out << "- " << reason.get<std::string>() << "\n";
  if (!debrief["advice"].is_null()) {
    out << "Next time, at turn " << debrief["advice"]["turn"] << ": "
        << debrief["advice"]["text"].get<std::string>() << "\n";
  }
}

std::string persona_name(const Json& described, const std::string& id) {
  for (const Json& persona : described["personas"]) {
    if (persona["id"] == id) return persona["name"].get<std::string>();
  }
  return id;
}

// Plays from `in`, one reply a line, until the talk or the input ends; then the rep has left.
Json converse(Facade& core, const Json& first, std::istream& in, const std::string& name,
              std::ostream* out) {
  const int session = first["session"].get<int>();
  Json now = first;
  std::string line;
  while (!now["ended"].get<bool>()) {
    if (out) {
      show(now, name, *out);
      *out << "You: " << std::flush;
    }
    if (!std::getline(in, line)) break;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    now = answer(core.reply(session, line));
  }
  if (!now["ended"].get<bool>()) now = answer(core.finish(session));
  if (out) show(now, name, *out);
  return now;
}

Json start_options(const Arguments& arguments) {
  Json options = Json::object();
  for (const char* key : {"insight", "persona"}) {
    if (arguments.has(key)) options[key] = arguments.get(key);
  }
  return options;
}

int play_one(const Arguments& arguments, Streams streams) {
  if (arguments.positional.size() != 1) {
    streams.err << "lastmile: play needs one PACK; see lastmile --help\n";
    return kUnreadable;
  }
  Facade core;
  const int pack = PackShelf(core).at(arguments.positional[0], streams.err);
  if (pack == 0) return kUnreadable;
  Json options = start_options(arguments);
  if (arguments.has("seed")) {
    // As a number when it is one; anything else is refused by the core with its reason.
    const Json seed = Json::parse(arguments.get("seed"), nullptr, false);
    options["seed"] = seed.is_discarded() ? Json(arguments.get("seed")) : seed;
  }
  const Json first = answer(core.start(pack, options.dump()));
  if (!first["ok"].get<bool>()) return refuse(first, streams.err);

  const bool json = arguments.has("json");
  const int session = first["session"].get<int>();
  const Json saved = answer(core.save(session))["file"];
  const std::string name = persona_name(answer(core.describe(pack)), saved["persona"]);
  std::ostream* shown = json ? nullptr : &streams.out;
  if (arguments.has("replies")) {
    const auto replies = read_file(arguments.get("replies"), session::kMaxJsonBytes, streams.err);
    if (!replies) return kUnreadable;
    std::istringstream in(*replies);
    converse(core, first, in, name, shown);
  } else {
    converse(core, first, streams.in, name, shown);
  }
  if (json) {
    streams.out << answer(core.save(session))["file"].dump(1) << "\n";
  } else {
    show_end(answer(core.debrief(session)), streams.out);
  }
  return kOk;
}

// The replies of a batch item may hold line breaks, so they do not go through `converse`.
Json play_item(Facade& core, PackShelf& shelf, const Json& item, std::ostream& err) {
  const int pack = shelf.at(session::string_at(item, "pack"), err);
  if (pack == 0) return Json{{"ok", false}};
  const Json first = answer(core.start(pack, item.dump()));
  if (!first["ok"].get<bool>()) return first;
  const int session = first["session"].get<int>();
  bool ended = first["ended"].get<bool>();
  for (const Json& reply : item["replies"]) {
    if (ended) break;
    ended = answer(core.reply(session, reply.get<std::string>()))["ended"].get<bool>();
  }
  if (!ended) core.finish(session);
  Json file = answer(core.save(session))["file"];
  core.release("session", session);
  return file;
}

bool is_batch_item(const Json& item) {
  if (!item.is_object() || !item.contains("replies") || !item["replies"].is_array()) return false;
  const Json& replies = item["replies"];
  return std::all_of(replies.begin(), replies.end(),
                     [](const Json& reply) { return reply.is_string(); });
}

int play_batch(Streams streams) {
  Facade core;
  PackShelf shelf(core);
  std::string line;
  int result = kOk;
  while (std::getline(streams.in, line)) {
    const auto item = session::parse(line);
    if (!item.ok() || !is_batch_item(item.value())) {
      streams.err << "lastmile: this line is not a batch item: " << line.substr(0, 80) << "\n";
      result = kUnreadable;
      continue;
    }
    streams.out << session::dump(play_item(core, shelf, item.value(), streams.err)) << "\n";
  }
  return result;
}

}  // namespace

int play(const Arguments& arguments, Streams streams) {
  return arguments.has("batch") ? play_batch(streams) : play_one(arguments, streams);
}

}  // namespace lastmile::cli
