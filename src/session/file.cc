#include "session/file.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "scoring/receipt.h"
#include "session/views.h"

namespace lastmile::session {
namespace {

constexpr std::size_t kMaxDifferences = 20;

Json replies(const Session& session) {
  Json list = Json::array();
  for (std::size_t i = 0; i < session.turns().size(); ++i) {
    Json cards = Json::array();
    for (const pack::Index card : session.cards()[i]) {
      cards.push_back(session.scene().pack().cards[card].id);
    }
    list.push_back({{"text", session.turns()[i].reply}, {"cards", std::move(cards)}});
  }
  return list;
}

Json transcript(const Session& session, const scoring::Receipt& receipt) {
  Json list = Json::array();
  for (std::size_t i = 0; i < session.turns().size(); ++i) {
    const dialogue::Turn& turn = session.turns()[i];
    int points = 0;
    for (const scoring::Entry& entry : receipt.turns[i]) points += entry.points;
    list.push_back({{"customer", turn.customer},
                    {"reply", turn.reply},
                    {"beat", session.scene().beat(turn.beat).id},
                    {"level", session.scene().beat(turn.beat).level},
                    {"answered", turn.resolved},
                    {"moves", moves(turn.analysis.reading, turn.reply)},
                    {"responsive", turn.analysis.responsive},
                    {"quality", turn.analysis.quality},
                    {"points", points},
                    {"mood", mood_json(turn.mood_after)}});
  }
  return list;
}

Diagnostic not_a_session(std::string path, std::string message) {
  Diagnostic found = problem("not-a-session", std::move(message),
                             "Open a session file that Lastmile saved, unchanged.");
  found.path = std::move(path);
  return found;
}

std::string shortened(const Json& value) {
  constexpr std::size_t kLongest = 80;
  const std::string text = dump(value);
  if (text.size() <= kLongest) return text;
  return std::string(utf8_prefix(text, kLongest)) + "…";
}

// Collects where two documents differ, by JSON pointer. The order of an object's keys carries no
// meaning. Recursion is bounded by kMaxJsonDepth.
void compare(const Json& claimed, const Json& played, const std::string& path,
             std::vector<std::string>& differences) {
  if (differences.size() == kMaxDifferences) return;
  const auto member = [](const Json& object, const std::string& key) {
    const auto found = object.find(key);
    return found == object.end() ? Json(nullptr) : *found;
  };
  if (claimed.is_object() && played.is_object()) {
    for (const auto& [key, value] : played.items()) {
      if (path.empty() && key == "engine") continue;  // a later engine may still agree
      compare(member(claimed, key), value, path + "/" + key, differences);
    }
    for (const auto& [key, value] : claimed.items()) {
      if (!played.contains(key)) compare(value, Json(nullptr), path + "/" + key, differences);
    }
  } else if (claimed.is_array() && played.is_array() && claimed.size() == played.size()) {
    for (std::size_t i = 0; i < played.size(); ++i) {
      compare(claimed[i], played[i], path + "/" + std::to_string(i), differences);
    }
  } else if (claimed != played) {
    differences.push_back(path + ": the file says " + shortened(claimed) +
                          ", playing it again gives " + shortened(played));
  }
}

struct Script {
  Setup setup;
  std::vector<std::string> texts;
  std::vector<std::vector<pack::Index>> cards;
  bool left = false;
};

Result<Script> read_replies(const pack::Pack& pack, const Json& file, Script script) {
  const auto list = file.find("replies");
  if (list == file.end() || !list->is_array()) {
    return not_a_session("/replies", "The list of replies is missing.");
  }
  if (list->size() > kMaxReplies) {
    return not_a_session("/replies", "There are more replies than a session can have.");
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json& item = (*list)[i];
    const std::string path = "/replies/" + std::to_string(i);
    if (!item.is_object() || !item.contains("text") || !item["text"].is_string()) {
      return not_a_session(path, "A reply has no text.");
    }
    script.texts.push_back(to_well_formed_utf8(item["text"].get<std::string>()));
    std::vector<pack::Index>& opened = script.cards.emplace_back();
    if (!item.contains("cards")) continue;
    if (!item["cards"].is_array()) return not_a_session(path + "/cards", "This is not a list.");
    for (const Json& id : item["cards"]) {
      const auto card = pack.find_card(id.is_string() ? id.get<std::string>() : "");
      if (card) opened.push_back(*card);
    }
  }
  return script;
}

Result<Script> read_script(const pack::Pack& pack, const Json& file) {
  Result<FileHead> head = read_head(file);
  if (!head.ok()) return head.problems();
  if (head.value().pack_id != pack.id) {
    return problem(
        "other-pack",
        "This session was played with “" + head.value().pack_id + "”, not with “" + pack.id + "”.",
        "Choose the practice set that the session names.");
  }
  const auto insight = pack.find_insight(head.value().insight);
  if (!insight) return not_a_session("/insight", "The practice set has no such insight.");
  const auto persona = pack.find_persona(head.value().persona);
  const std::vector<pack::Index>& cast = pack.insights[*insight].personas;
  if (!persona || std::find(cast.begin(), cast.end(), *persona) == cast.end()) {
    return not_a_session("/persona", "Nobody of this name takes part in this insight.");
  }
  const auto seed = file.find("seed");
  if (seed == file.end() || !seed->is_number_unsigned() || seed->get<std::uint64_t>() > kMaxSeed) {
    return not_a_session("/seed", "The seed is missing or out of range.");
  }
  Script script;
  script.setup = {*insight, *persona, seed->get<std::uint64_t>(), string_at(file, "mode")};
  const auto left = file.find("left");
  script.left = left != file.end() && left->is_boolean() && left->get<bool>();
  return read_replies(pack, file, std::move(script));
}

}  // namespace

Json to_file(const Session& session) {
  const dialogue::Scene& scene = session.scene();
  const dialogue::State& state = session.state();
  const scoring::Receipt receipt = scoring::score(scene, session.turns());
  const bool left = state.ending == dialogue::Ending::rep_left;
  Json file;
  file["format"] = kFormat;
  file["engine"] = kEngine;
  file["pack"] = {
      {"id", scene.pack().id}, {"version", scene.pack().version}, {"hash", scene.pack().hash}};
  file["insight"] = scene.insight().id;
  file["persona"] = scene.persona().id;
  file["seed"] = session.setup().seed;
  file["mode"] = session.setup().mode;
  file["replies"] = replies(session);
  file["left"] = left;
  file["transcript"] = transcript(session, receipt);
  file["lastLine"] = session.line().text;
  file["level"] = state.level;
  file["sustained"] = state.sustained;
  file["points"] = receipt.points;
  file["of"] = receipt.of;
  file["score"] = receipt.score;
  file["outcome"] = session.over() ? Json(dialogue::name(*state.outcome)) : Json(nullptr);
  file["ending"] = state.ending ? Json(dialogue::name(*state.ending)) : Json(nullptr);
  file["reasons"] = moment(session)["reasons"];
  return file;
}

Result<FileHead> read_head(const Json& file) {
  if (!file.is_object()) return not_a_session("", "This is not a saved session.");
  const std::string format = string_at(file, "format");
  if (format != kFormat) {
    const bool other_version = format.rfind("lastmile-session/", 0) == 0;
    return not_a_session("/format", other_version
                                        ? "This session was saved by another version of Lastmile; "
                                          "this one reads version 1."
                                        : "This is not a saved session.");
  }
  const auto pack = file.find("pack");
  const Json none = Json::object();
  const Json& named = pack != file.end() ? *pack : none;
  FileHead head{string_at(named, "id"), string_at(named, "version"), string_at(named, "hash"),
                string_at(file, "insight"), string_at(file, "persona")};
  if (head.pack_id.empty()) {
    return not_a_session("/pack/id", "The session does not say which practice set it used.");
  }
  return head;
}

Result<Replay> replay(std::shared_ptr<const pack::Pack> pack, const Json& file) {
  Result<Script> script = read_script(*pack, file);
  if (!script.ok()) return script.problems();
  Replay replay;
  replay.session = std::make_unique<Session>(std::move(pack), script.value().setup);
  Session& session = *replay.session;
  for (std::size_t i = 0; i < script.value().texts.size() && !session.over(); ++i) {
    for (const pack::Index card : script.value().cards[i]) session.open_card(card);
    session.reply(script.value().texts[i]);
  }
  if (script.value().left && !session.over()) session.leave();
  compare(file, to_file(session), "", replay.differences);
  return replay;
}

}  // namespace lastmile::session
