// What happened in one turn: what was understood, what it did to the mood, and what the customer
// says next. Scoring and debrief read these records; nothing is worked out twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialogue/state.h"
#include "text/key_points.h"
#include "text/reading.h"

namespace lastmile::dialogue {

/// A question that the rep put to the customer.
struct Question {
  Span span;
  std::optional<pack::Index> topic;  ///< into Persona::knowledge; none: nothing known about it
  bool closes = false;               ///< ends the reply, so that it waits for an answer
};

/// A reply in the light of the beat it answers. Spans are byte offsets into the reply.
struct Analysis {
  text::Reading reading;
  std::vector<text::KeyPointMatch> key_points;  ///< one for each of the beat's key points
  std::optional<pack::Index> trap;              ///< into Beat::traps
  Span trap_span;
  std::vector<Question> questions;  ///< to be answered by the persona
  bool same_again = false;          ///< an earlier reply once more
  bool rambling = false;            ///< a wall of text
  int responsive = 0;               ///< 0..100
  int quality = 0;                  ///< 0..100
};

/// A piece of the customer's line and why it is there.
enum class PartKind : std::uint8_t { pick_up, interrupt, answer, insist, bridge, line, end };
std::string_view name(PartKind kind);
struct Part {
  PartKind kind = PartKind::line;
  std::string text;
};

struct CustomerLine {
  std::vector<Part> parts;
  std::string text;  ///< the parts, joined by a space
};

/// One cause of a change of mood.
struct Happening {
  pack::MoodEvent event = pack::MoodEvent::unanswered;
  pack::MoodChange change;  ///< as the rules have it, before clipping to 0..100
  Span span;                ///< the words behind it; empty: the whole reply or what is not there
};

/// What the persona told in this turn.
struct Telling {
  std::optional<pack::Index> topic;  ///< none: an honest "I do not know"
  Told how = Told::nothing;
  Span question;
  std::vector<pack::Index> facts;  ///< found out by this question
};

struct Turn {
  pack::Index beat = 0;
  std::string customer;  ///< the line that was answered
  std::string reply;
  Analysis analysis;
  std::vector<int> points_before;  ///< per key point: 0 missed, 1 touched, 2 covered
  std::vector<int> points_after;
  std::vector<Happening> happenings;
  std::vector<Telling> tellings;
  pack::Mood mood_before;
  pack::Mood mood_after;
  bool resolved = false;   ///< the line was answered
  bool sustained = false;  ///< and a level was gained by it
  CustomerLine line;       ///< what the customer says now
};

}  // namespace lastmile::dialogue
