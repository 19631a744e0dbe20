// Time of a turn natively, and what its parts cost.
#include <benchmark/benchmark.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "dialogue/step.h"
#include "pack/loader.h"
#include "text/reading.h"

namespace lastmile {
namespace {

constexpr const char* kReply =
    "Fair question. We looked at 41 teams and about 9,000 deals, and compared the date of the last "
    "two-way contact with the date on which the close date was moved. How do you spot a quiet deal "
    "today?";

std::string pack_text() {
  std::ifstream in(std::string(LASTMILE_SOURCE_DIR) + "/content/packs/sales-performance/pack.json");
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::shared_ptr<const pack::Pack> the_pack() {
  static const auto pack =
      std::make_shared<const pack::Pack>(std::move(pack::load(pack_text()).value()));
  return pack;
}

void load_pack(benchmark::State& state) {
  const std::string text = pack_text();
  for (auto _ : state) benchmark::DoNotOptimize(pack::load(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(load_pack)->Unit(benchmark::kMillisecond);

void prepare_scene(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(dialogue::Scene(the_pack(), 0, 0).opening());
}
BENCHMARK(prepare_scene)->Unit(benchmark::kMillisecond);

void read_reply(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(text::read(kReply, {.customer = "Why? What is that based on?"}));
  }
}
BENCHMARK(read_reply)->Unit(benchmark::kMicrosecond);

void whole_turn(benchmark::State& state) {
  const dialogue::Scene scene(the_pack(), 0, 0);
  const dialogue::Step first = dialogue::open(scene, 1);
  for (auto _ : state) benchmark::DoNotOptimize(dialogue::step(scene, first.state, kReply));
}
BENCHMARK(whole_turn)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace lastmile
