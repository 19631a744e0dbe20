// A scene: one insight of a pack prepared for one persona. Everything that can be worked out before
// the first reply is worked out here (matchers for key points, traps and questions), so that a step
// costs the same whatever the size of the pack.
#pragma once

#include <memory>
#include <vector>

#include "pack/pack.h"
#include "text/key_points.h"
#include "text/lexicon.h"
#include "text/topics.h"

namespace lastmile::dialogue {

/// Constant once made; may be shared by any number of sessions and threads.
class Scene {
 public:
  /// `insight` and `persona` are indices into the pack; the insight must list the persona.
  Scene(std::shared_ptr<const pack::Pack> pack, pack::Index insight, pack::Index persona);
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  const pack::Pack& pack() const { return *pack_; }
  const pack::Insight& insight() const { return pack_->insights[insight_index_]; }
  const pack::Persona& persona() const { return pack_->personas[persona_index_]; }
  pack::Index insight_index() const { return insight_index_; }
  pack::Index persona_index() const { return persona_index_; }
  const pack::Beat& beat(pack::Index index) const { return insight().thread[index]; }
  /// The beat that opens the conversation with this persona.
  pack::Index opening() const;

  const text::Lexicon& lexicon() const { return lexicon_; }
  const text::KeyPointMatcher& key_points(pack::Index beat) const { return key_points_[beat]; }
  const text::KeyPointMatcher& traps(pack::Index beat) const { return traps_[beat]; }
  const text::TopicMatcher& topics() const { return topics_; }
  /// The customer in a few words, for the understanding.
  const std::string& persona_text() const { return persona_text_; }

 private:
  std::shared_ptr<const pack::Pack> pack_;
  pack::Index insight_index_;
  pack::Index persona_index_;
  text::Lexicon lexicon_;
  std::vector<text::KeyPointMatcher> key_points_;  // one a beat
  std::vector<text::KeyPointMatcher> traps_;       // one a beat
  text::TopicMatcher topics_;
  std::string persona_text_;
};

}  // namespace lastmile::dialogue
