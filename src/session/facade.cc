#include "session/facade.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "base/utf8.h"
#include "pack/linter.h"
#include "pack/loader.h"
#include "session/file.h"
#include "session/json.h"
#include "session/views.h"
#include "text/reading.h"

namespace lastmile::session {
namespace {

Json with_ok(const Json& members) {
  Json answer = ok();
  for (const auto& [key, value] : members.items()) answer[key] = value;
  return answer;
}

// The promise that nothing is thrown across the boundary is kept here and nowhere else. Nothing
// below throws on any input; this is for a full memory and for mistakes of ours. (In WebAssembly,
// built without exceptions, those end the module, and the page says so.)
template <class Action>
std::string guarded(const Action& action) {
  try {
    return action();
  } catch (const std::exception&) {
    return failure(problem("internal", "Something went wrong inside.",
                           "Start again; your saved sessions are not affected."));
  }
}

template <class Held>
const Held* held(const std::map<int, Held>& all, int handle) {
  const auto found = all.find(handle);
  return found == all.end() ? nullptr : &found->second;
}

std::string unknown_handle(std::string_view kind) {
  return failure(problem("unknown-handle", "There is no such " + std::string(kind) + ".",
                         "It may have been released."));
}

std::string session_is_over() {
  return failure(problem("session-over", "This conversation is over.", "Start a new one."));
}

Result<Setup> read_setup(const pack::Pack& pack, const Json& options) {
  Setup setup;
  if (const std::string id = string_at(options, "insight"); !id.empty()) {
    const auto insight = pack.find_insight(id);
    if (!insight) {
      return problem("unknown-insight", "There is no insight “" + id + "”.",
                     "The pack's insights are listed by describe.");
    }
    setup.insight = *insight;
  }
  const pack::Insight& insight = pack.insights[setup.insight];
  setup.persona = insight.personas.front();
  if (const std::string id = string_at(options, "persona"); !id.empty()) {
    const auto persona = pack.find_persona(id);
    const auto& cast = insight.personas;
    if (!persona || std::find(cast.begin(), cast.end(), *persona) == cast.end()) {
      return problem("unknown-persona", "“" + id + "” does not take part in “" + insight.id + "”.",
                     "An insight names its personas.");
    }
    setup.persona = *persona;
  }
  if (options.contains("seed")) {
    const Json& seed = options["seed"];
    if (!seed.is_number_unsigned() || seed.get<std::uint64_t>() > kMaxSeed) {
      return problem("bad-seed", "The seed is a whole number from 0 to 2^53 - 1.", "");
    }
    setup.seed = seed.get<std::uint64_t>();
  }
  if (const std::string mode = string_at(options, "mode"); !mode.empty()) setup.mode = mode;
  return setup;
}

}  // namespace

std::string Facade::version() const {
  return dump(with_ok({{"engine", kEngine}, {"packFormat", 1}, {"sessionFormat", 1}}));
}

std::string Facade::load_pack(std::string_view bytes) {
  return guarded([&] {
    Result<pack::Pack> loaded = pack::load(bytes);
    if (!loaded.ok()) return failure(loaded.problems());
    const int handle = next_pack_++;
    packs_[handle] = std::make_shared<const pack::Pack>(std::move(loaded.value()));
    return dump(with_ok({{"pack", handle}}));
  });
}

std::string Facade::lint_pack(std::string_view bytes) const {
  return guarded([&] { return dump(with_ok({{"diagnostics", to_json(pack::lint_text(bytes))}})); });
}

std::string Facade::describe(int pack) const {
  return guarded([&] {
    const auto* found = held(packs_, pack);
    return found ? dump(with_ok(session::describe(**found))) : unknown_handle("pack");
  });
}

std::string Facade::start(int pack, std::string_view options) {
  return guarded([&] {
    const auto* found = held(packs_, pack);
    if (!found) return unknown_handle("pack");
    const Result<Json> parsed = parse(to_well_formed_utf8(options));
    if (!parsed.ok()) return failure(parsed.problems());
    if (!parsed.value().is_object()) {
      return failure(problem("bad-options", "The options are a JSON object.", ""));
    }
    Result<Setup> setup = read_setup(**found, parsed.value());
    if (!setup.ok()) return failure(setup.problems());
    const int handle = next_session_++;
    sessions_[handle] = std::make_unique<Session>(*found, std::move(setup.value()));
    Json answer = with_ok({{"session", handle}});
    answer.update(moment(*sessions_[handle]));
    return dump(answer);
  });
}

std::string Facade::reply(int session, std::string_view text) {
  return guarded([&] {
    const auto* found = held(sessions_, session);
    if (!found) return unknown_handle("session");
    if ((*found)->over()) return session_is_over();
    (*found)->reply(to_well_formed_utf8(text));
    return dump(with_ok(moment(**found)));
  });
}

std::string Facade::open_card(int session, std::string_view card) {
  return guarded([&] {
    const auto* found = held(sessions_, session);
    if (!found) return unknown_handle("session");
    const auto index = (*found)->scene().pack().find_card(card);
    if (!index) return failure(problem("unknown-card", "There is no such card.", ""));
    (*found)->open_card(*index);
    return dump(ok());
  });
}

std::string Facade::finish(int session) {
  return guarded([&] {
    const auto* found = held(sessions_, session);
    if (!found) return unknown_handle("session");
    if ((*found)->over()) return session_is_over();
    (*found)->leave();
    return dump(with_ok(moment(**found)));
  });
}

std::string Facade::debrief(int session) const {
  return guarded([&] {
    const auto* found = held(sessions_, session);
    return found ? dump(with_ok(session::debrief(**found))) : unknown_handle("session");
  });
}

std::string Facade::save(int session) const {
  return guarded([&] {
    const auto* found = held(sessions_, session);
    return found ? dump(with_ok({{"file", to_file(**found)}})) : unknown_handle("session");
  });
}

std::string Facade::restore(int pack, std::string_view session_file) {
  return guarded([&] {
    const auto* found = held(packs_, pack);
    if (!found) return unknown_handle("pack");
    const Result<Json> file = parse(to_well_formed_utf8(session_file));
    if (!file.ok()) return failure(file.problems());
    Result<Replay> played = replay(*found, file.value());
    if (!played.ok()) return failure(played.problems());
    const int handle = next_session_++;
    Json answer = with_ok({{"session", handle},
                           {"verified", played.value().differences.empty()},
                           {"differences", played.value().differences}});
    answer.update(moment(*played.value().session));
    answer["turns"] = turns(*played.value().session);
    sessions_[handle] = std::move(played.value().session);
    return dump(answer);
  });
}

std::string Facade::session_pack(std::string_view session_file) const {
  return guarded([&] {
    const Result<Json> file = parse(to_well_formed_utf8(session_file));
    if (!file.ok()) return failure(file.problems());
    const Result<FileHead> head = read_head(file.value());
    if (!head.ok()) return failure(head.problems());
    return dump(with_ok({{"id", head.value().pack_id},
                         {"version", head.value().pack_version},
                         {"hash", head.value().pack_hash},
                         {"insight", head.value().insight},
                         {"persona", head.value().persona}}));
  });
}

std::string Facade::analyze(std::string_view item) const {
  return guarded([&] {
    const Result<Json> parsed = parse(to_well_formed_utf8(item));
    if (!parsed.ok()) return failure(parsed.problems());
    const Json& json = parsed.value();
    if (!json.is_object() || string_at(json, "customer").empty() || !json.contains("reply") ||
        !json["reply"].is_string()) {
      return failure(problem("bad-item", "An item needs “customer” and “reply” as text.",
                             R"(For example {"id":"1","customer":"Why?","reply":"Because …"}.)"));
    }
    const std::string reply = string_at(json, "reply");
    const std::string customer = string_at(json, "customer");
    const std::string history = string_at(json, "history");
    const std::string insight = string_at(json, "insight");
    const std::string persona = string_at(json, "persona");
    const text::Reading reading = text::read(
        reply, {.customer = customer, .history = history, .insight = insight, .persona = persona});
    Json answer = ok();
    answer["id"] = json.contains("id") ? json["id"] : Json(nullptr);
    answer["moves"] = moves(reading, reply);
    answer["quality"] = reading.quality;
    answer["responsive"] = reading.responsive;
    answer["reasons"] = reasons(reading);
    return dump(answer);
  });
}

std::string Facade::release(std::string_view kind, int handle) {
  return guarded([&] {
    const std::size_t gone = kind == "pack"      ? packs_.erase(handle)
                             : kind == "session" ? sessions_.erase(handle)
                                                 : 0;
    return gone == 1 ? dump(ok()) : unknown_handle(kind);
  });
}

}  // namespace lastmile::session
