// The keys of every object in a pack. The reader refuses what is not listed and asks for what is
// required; a test holds the same tables against content/schema/pack.schema.json, where each shape
// is a definition of the same name. Private to the pack module.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace lastmile::pack {

struct Key {
  std::string_view name;
  bool required = false;
};

struct Shape {
  std::string_view name;  ///< of the definition in the schema
  std::vector<Key> keys;
};

namespace shapes {

const Shape& pack();
const Shape& lexicon();
const Shape& rules();
const Shape& advance();
const Shape& lost();
const Shape& score();
const Shape& mood_change();
const Shape& mood_rules();  ///< a key for each mood event
const Shape& voice();       ///< a key for each occasion
const Shape& line();
const Shape& card();
const Shape& persona();
const Shape& mood();
const Shape& fact();
const Shape& topic();
const Shape& answer();
const Shape& insight();
const Shape& basis();
const Shape& opening();
const Shape& beat();
const Shape& expects();
const Shape& weighted_move();
const Shape& key_points();
const Shape& key_point();
const Shape& model();
const Shape& trap();
const Shape& edge();

/// All of them.
std::vector<const Shape*> all();

}  // namespace shapes

// The words that some texts are limited to.
inline constexpr std::array<std::string_view, 3> kCardKinds = {"figure", "story", "questions"};
inline constexpr std::array<std::string_view, 6> kStrengths = {"study", "survey", "own-data",
                                                               "case",  "expert", "illustration"};

}  // namespace lastmile::pack
