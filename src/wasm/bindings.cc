// The facade as JavaScript functions. The only code that knows Emscripten.
#include <emscripten/bind.h>

#include <string>

#include "session/facade.h"

namespace {

lastmile::session::Facade& core() {
  static lastmile::session::Facade facade;
  return facade;
}

}  // namespace

EMSCRIPTEN_BINDINGS(lastmile) {
  using emscripten::function;
  using std::string;
  function(
      "version", +[] { return core().version(); });
  function(
      "loadPack", +[](const string& bytes) { return core().load_pack(bytes); });
  function(
      "describe", +[](int pack) { return core().describe(pack); });
  function(
      "start", +[](int pack, const string& options) { return core().start(pack, options); });
  function(
      "reply", +[](int session, const string& text) { return core().reply(session, text); });
  function(
      "openCard", +[](int session, const string& card) { return core().open_card(session, card); });
  function(
      "finish", +[](int session) { return core().finish(session); });
  function(
      "debrief", +[](int session) { return core().debrief(session); });
  function(
      "save", +[](int session) { return core().save(session); });
  function(
      "restore", +[](int pack, const string& file) { return core().restore(pack, file); });
  function(
      "sessionPack", +[](const string& file) { return core().session_pack(file); });
  function(
      "analyze", +[](const string& item) { return core().analyze(item); });
  function(
      "release", +[](const string& kind, int handle) { return core().release(kind, handle); });
}
