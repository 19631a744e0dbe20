// The schema that authors read and the loader that decides must say the same.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "pack/shapes.h"
#include "unit/pack/edit.h"

namespace lastmile::pack {
namespace {

using Json = nlohmann::json;
using Names = std::set<std::string>;

class Schema : public testing::Test {
 protected:
  Json schema_ =
      Json::parse(support::read_text(support::source_path("content/schema/pack.schema.json")));

  /// The definition of a shape: the root for the pack itself.
  const Json& definition(const Shape& shape) const {
    return shape.name == "pack" ? schema_ : schema_.at("$defs").at(std::string(shape.name));
  }
};

Names keys_of(const Json& object) {
  Names names;
  for (const auto& [key, value] : object.items()) names.insert(key);
  return names;
}

Names texts_of(const Json& list) {
  Names names;
  for (const Json& one : list) names.insert(one.get<std::string>());
  return names;
}

template <class List>
Names names_of(const List& list) {
  Names names;
  for (const std::string_view one : list) names.insert(std::string(one));
  return names;
}

TEST_F(Schema, HasTheKeysOfTheLoaderAndNoOthers) {
  for (const Shape* shape : shapes::all()) {
    SCOPED_TRACE(std::string(shape->name));
    Names keys;
    Names required;
    for (const Key& key : shape->keys) {
      keys.insert(std::string(key.name));
      if (key.required) required.insert(std::string(key.name));
    }
    const Json& found = definition(*shape);
    EXPECT_EQ(keys_of(found.at("properties")), keys);
    EXPECT_EQ(texts_of(found.value("required", Json::array())), required);
    EXPECT_EQ(found.at("additionalProperties"), false);
  }
}

TEST_F(Schema, EveryObjectInItIsAShapeOfTheLoader) {
  Names shapes;
  for (const Shape* shape : shapes::all()) shapes.insert(std::string(shape->name));
  for (const auto& [name, one] : schema_.at("$defs").items()) {
    EXPECT_TRUE(!one.contains("properties") || shapes.count(name) == 1) << name;
  }
}

TEST_F(Schema, HasTheWordsOfTheLoader) {
  const Json& defs = schema_.at("$defs");
  const auto words = [&](const char* shape, const char* key) {
    return texts_of(defs.at(shape).at("properties").at(key).at("enum"));
  };
  EXPECT_EQ(words("beat", "reaction"), names_of(kReactions));
  EXPECT_EQ(words("weightedMove", "move"), names_of(kMoves));
  EXPECT_EQ(words("card", "kind"), names_of(kCardKinds));
  EXPECT_EQ(words("basis", "strength"), names_of(kStrengths));
  for (const std::string& kind : words("fact", "kind")) EXPECT_TRUE(fact_kind_named(kind)) << kind;
  EXPECT_EQ(words("fact", "kind").size(), 5U);
  for (const std::string& grade : words("model", "grade")) EXPECT_TRUE(grade_named(grade)) << grade;
  EXPECT_EQ(words("model", "grade").size(), 3U);
  EXPECT_EQ(schema_.at("properties").at("schema").at("const"), "lastmile-pack/1");
}

TEST_F(Schema, HasTheLimitsOfTheLoader) {
  const Json& defs = schema_.at("$defs");
  EXPECT_EQ(defs.at("text").at("maxLength"), Limits::kText);
  EXPECT_EQ(defs.at("prose").at("maxLength"), Limits::kText);
  EXPECT_NE(defs.at("id").at("pattern").get<std::string>().find("{1,64}"), std::string::npos);
  EXPECT_EQ(Limits::kId, 64U);
  EXPECT_EQ(defs.at("beat").at("properties").at("level").at("maximum"), Limits::kLevels);
  EXPECT_EQ(defs.at("insight").at("properties").at("thread").at("maxItems"), Limits::kList);
}

TEST_F(Schema, TellsTheSlotsOfEachOccasion) {
  for (std::size_t i = 0; i < kOccasionCount; ++i) {
    const auto occasion = static_cast<Occasion>(i);
    std::string told;
    for (const std::string_view slot : slots_of(occasion)) {
      told += (told.empty() ? "Slots: {" : ", {") + std::string(slot) + "}";
    }
    const Json& entry =
        schema_.at("$defs").at("voice").at("properties").at(std::string(name(occasion)));
    const std::string text = entry.at("description");
    EXPECT_NE(text.find(told.empty() ? "No slots." : told + "."), std::string::npos) << text;
  }
}

TEST_F(Schema, TellsTheUsualRules) {
  const Rules usual;
  for (std::size_t i = 0; i < kMoodEventCount; ++i) {
    const auto signed_text = [](int number) {
      return (number < 0 ? "" : "+") + std::to_string(number);
    };
    const MoodChange& change = usual.mood[i];
    const std::string told = "Without this entry: interest " + signed_text(change.interest) +
                             ", trust " + signed_text(change.trust) + ", patience " +
                             signed_text(change.patience) + ".";
    const std::string key(name(static_cast<MoodEvent>(i)));
    const std::string text =
        schema_.at("$defs").at("moodRules").at("properties").at(key).at("description");
    EXPECT_NE(text.find(told), std::string::npos) << key << ": " << told;
  }
  const auto usual_of = [&](const char* shape, const char* key) {
    return schema_.at("$defs").at(shape).at("properties").at(key).at("default").get<int>();
  };
  EXPECT_EQ(usual_of("rules", "openTrust"), usual.open_trust);
  EXPECT_EQ(usual_of("advance", "interest"), usual.advance_interest);
  EXPECT_EQ(usual_of("advance", "trust"), usual.advance_trust);
  EXPECT_EQ(usual_of("lost", "interest"), usual.lost_interest);
  EXPECT_EQ(usual_of("lost", "trust"), usual.lost_trust);
  EXPECT_EQ(usual_of("score", "responsive"), usual.score.responsive);
  EXPECT_EQ(usual_of("score", "level"), usual.score.level);
  EXPECT_EQ(usual_of("score", "fact"), usual.score.fact);
  EXPECT_EQ(usual_of("score", "demoPush"), usual.score.demo_push);
  EXPECT_EQ(usual_of("score", "pitch"), usual.score.pitch);
  EXPECT_EQ(usual_of("score", "dodge"), usual.score.dodge);
  EXPECT_EQ(usual_of("score", "argue"), usual.score.argue);
  EXPECT_EQ(usual_of("score", "concede"), usual.score.concede);
  EXPECT_EQ(usual_of("mood", "interest"), Mood().interest);
  EXPECT_EQ(usual_of("mood", "trust"), Mood().trust);
  EXPECT_EQ(usual_of("mood", "patience"), Mood().patience);
}

TEST_F(Schema, ExplainsEveryKey) {
  for (const Shape* shape : shapes::all()) {
    for (const auto& [key, entry] : definition(*shape).at("properties").items()) {
      const Json* found = &entry;
      std::string target;
      if (!entry.contains("description")) {
        target = entry.at("$ref").get<std::string>().substr(std::string("#/$defs/").size());
        found = &schema_.at("$defs").at(target);
      }
      EXPECT_GT(found->at("description").get<std::string>().size(), 8U) << shape->name << key;
    }
  }
}

}  // namespace
}  // namespace lastmile::pack
