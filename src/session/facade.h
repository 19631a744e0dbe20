// The one door to the core: integer handles and UTF-8 JSON text, for the page, the command line and
// the tests alike. Nothing throws across it.
//
// Every answer is JSON text: {"ok":true,…} or {"ok":false,"error":{"code","message","hint","path",
// "line","column"},"diagnostics":[…]} with the diagnostics there where a pack was refused. Offsets
// in answers are UTF-16 code units, as JavaScript's strings count them. Text that is not
// well-formed UTF-8 is taken with U+FFFD in place of what is malformed.
//
//   Facade core;
//   core.load_pack(bytes);                                   // {"ok":true,"pack":1}
//   core.start(1, R"({"insight":"kpis","persona":"ines-vogt","seed":7})");
//   core.reply(1, "Fair question. We looked at 41 teams …");
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "pack/pack.h"
#include "session/session.h"

namespace lastmile::session {

class Facade {
 public:
  std::string version() const;
  std::string load_pack(std::string_view bytes);
  std::string lint_pack(std::string_view bytes) const;
  std::string describe(int pack) const;

  /// `options`: {"insight","persona","seed","mode"}; the first insight, its first persona, seed 1
  /// and "practise" where one is left out.
  std::string start(int pack, std::string_view options);
  std::string reply(int session, std::string_view text);
  std::string open_card(int session, std::string_view card);
  std::string finish(int session);
  std::string debrief(int session) const;
  std::string save(int session) const;

  /// Plays a saved session again and says whether it is what the file claims.
  std::string restore(int pack, std::string_view session_file);
  /// Which pack a saved session belongs to, without loading it.
  std::string session_pack(std::string_view session_file) const;

  /// Reads one reply without a pack: {"id","customer","reply"} plus optional "history", "insight",
  /// "persona".
  std::string analyze(std::string_view item) const;

  /// `kind`: "pack" or "session". A session keeps its pack alive.
  std::string release(std::string_view kind, int handle);

 private:
  std::map<int, std::shared_ptr<const pack::Pack>> packs_;
  std::map<int, std::unique_ptr<Session>> sessions_;
  int next_pack_ = 1;
  int next_session_ = 1;
};

}  // namespace lastmile::session
