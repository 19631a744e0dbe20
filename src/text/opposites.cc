#include "text/opposites.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "text/stem.h"

namespace lastmile::text {
namespace {

constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
    {"above", "below"},
    {"absent", "present"},
    {"accept", "reject"},
    {"add", "remove"},
    {"after", "before"},
    {"agree", "disagree"},
    {"alive", "dead"},
    {"all", "none"},
    {"always", "never"},
    {"asleep", "awake"},
    {"attract", "repel"},
    {"back", "forward"},
    {"backward", "forward"},
    {"bad", "good"},
    {"begin", "end"},
    {"behind", "ahead"},
    {"best", "worst"},
    {"better", "worse"},
    {"big", "small"},
    {"bottom", "top"},
    {"bought", "sold"},
    {"broken", "intact"},
    {"busy", "idle"},
    {"buy", "sell"},
    {"cause", "prevent"},
    {"certain", "uncertain"},
    {"cheap", "expensive"},
    {"clean", "dirty"},
    {"clear", "unclear"},
    {"closed", "open"},
    {"cold", "hot"},
    {"come", "go"},
    {"common", "rare"},
    {"complete", "incomplete"},
    {"connect", "disconnect"},
    {"connect", "separate"},
    {"correct", "wrong"},
    {"cut", "raise"},
    {"decrease", "increase"},
    {"deep", "shallow"},
    {"different", "same"},
    {"different", "equal"},
    {"different", "identical"},
    {"difficult", "easy"},
    {"down", "up"},
    {"dry", "wet"},
    {"early", "late"},
    {"earlier", "later"},
    {"easy", "hard"},
    {"empty", "full"},
    {"enter", "leave"},
    {"equal", "unequal"},
    {"even", "odd"},
    {"everybody", "nobody"},
    {"everyone", "nobody"},
    {"everything", "nothing"},
    {"external", "internal"},
    {"fail", "succeed"},
    {"fall", "rise"},
    {"false", "true"},
    {"far", "near"},
    {"fast", "slow"},
    {"faster", "slower"},
    {"few", "many"},
    {"fewer", "more"},
    {"find", "lose"},
    {"first", "last"},
    {"front", "back"},
    {"gain", "lose"},
    {"gain", "loss"},
    {"give", "take"},
    {"grow", "shrink"},
    {"happy", "unhappy"},
    {"heavy", "light"},
    {"help", "hurt"},
    {"high", "low"},
    {"higher", "lower"},
    {"hide", "show"},
    {"hire", "fire"},
    {"include", "exclude"},
    {"inside", "outside"},
    {"join", "leave"},
    {"known", "unknown"},
    {"large", "small"},
    {"least", "most"},
    {"left", "right"},
    {"less", "more"},
    {"long", "short"},
    {"longer", "shorter"},
    {"loose", "tight"},
    {"lose", "win"},
    {"loss", "profit"},
    {"lower", "raise"},
    {"major", "minor"},
    {"maximum", "minimum"},
    {"much", "little"},
    {"narrow", "wide"},
    {"negative", "positive"},
    {"new", "old"},
    {"night", "day"},
    {"off", "on"},
    {"often", "rarely"},
    {"often", "seldom"},
    {"over", "under"},
    {"pass", "fail"},
    {"possible", "impossible"},
    {"private", "public"},
    {"pull", "push"},
    {"quick", "slow"},
    {"quiet", "loud"},
    {"remember", "forget"},
    {"rich", "poor"},
    {"right", "wrong"},
    {"safe", "dangerous"},
    {"save", "waste"},
    {"save", "spend"},
    {"separate", "together"},
    {"single", "multiple"},
    {"slower", "quicker"},
    {"soft", "hard"},
    {"start", "stop"},
    {"strong", "weak"},
    {"stronger", "weaker"},
    {"success", "failure"},
    {"thick", "thin"},
    {"tomorrow", "yesterday"},
    {"unite", "separate"},
    {"victory", "defeat"},
    {"weekday", "weekend"},
    {"win", "loss"},
    {"with", "without"},
    {"won", "lost"},
    {"young", "old"},
};

using Pair = std::pair<std::uint64_t, std::uint64_t>;

const std::vector<Pair>& pairs() {
  static const std::vector<Pair> sorted = [] {
    std::vector<Pair> both_ways;
    for (const auto& [one, other] : kPairs) {
      const std::uint64_t a = fnv1a64(stem(one));
      const std::uint64_t b = fnv1a64(stem(other));
      both_ways.emplace_back(a, b);
      both_ways.emplace_back(b, a);
    }
    std::sort(both_ways.begin(), both_ways.end());
    return both_ways;
  }();
  return sorted;
}

}  // namespace

bool are_opposites(std::uint64_t stem, std::uint64_t other) {
  return std::binary_search(pairs().begin(), pairs().end(), Pair(stem, other));
}

bool has_opposite(std::uint64_t stem) {
  const auto place = std::lower_bound(pairs().begin(), pairs().end(), Pair(stem, 0));
  return place != pairs().end() && place->first == stem;
}

}  // namespace lastmile::text
