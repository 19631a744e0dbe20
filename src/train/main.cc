// lastmile_train: makes the models of content/models from content/training; scripts/train calls it.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "train/corpus.h"
#include "train/key_point_training.h"
#include "train/move_training.h"

namespace lastmile::train {
namespace {

void print(const MoveReport& report) {
  std::printf("\nOn replies to insights that it was not trained on:\n\n");
  std::printf("| move | precision | recall | F1 | replies |\n| --- | --- | --- | --- | --- |\n");
  for (std::size_t m = 0; m < text::kMoveCount; ++m) {
    const Hits& hits = report.moves[m];
    const std::string name(text::kMoveNames[m]);
    std::printf("| `%s` | %.2f | %.2f | %.2f | %d |\n", name.c_str(),
                hits.right / std::max(1.0, double(hits.right + hits.wrong)),
                hits.right / std::max(1.0, double(hits.right + hits.missed)), hits.f1(),
                hits.right + hits.missed);
  }
  std::printf("\nmicro F1 %.3f, macro F1 %.3f, rank correlation of quality %.3f\n",
              report.micro_f1(), report.macro_f1(), report.quality_rank);
  std::printf("\n| confidence | judgements | right |\n| --- | --- | --- |\n");
  for (std::size_t b = 0; b < report.reliability.size(); ++b) {
    const MoveReport::Bin& bin = report.reliability[b];
    std::printf("| %zu to %zu %% | %d | %.0f %% |\n", 10 * b, 10 * b + 9, bin.judged,
                100.0 * bin.right / std::max(1, bin.judged));
  }
}

int write(const std::filesystem::path& model_file, const std::string& bytes) {
  std::ofstream(model_file, std::ios::binary) << bytes;
  std::cout << "\nWrote " << model_file.string() << ", " << bytes.size() << " bytes\n";
  return 0;
}

int moves(const std::filesystem::path& replies_folder, const std::filesystem::path& model_file) {
  const std::optional<std::vector<Labelled>> replies = read_replies(replies_folder);
  if (!replies) return 1;
  std::cout << "Training on " << replies->size() << " labelled replies ...\n" << std::flush;
  const Trained trained = train_moves(*replies);
  print(trained.report);
  return write(model_file, trained.model.write());
}

int key_points(const std::filesystem::path& folder, const std::filesystem::path& model_file) {
  const std::optional<std::vector<GradedPoint>> points = read_key_points(folder);
  if (!points) return 1;
  const TrainedKeyPoints trained = train_key_points(*points);
  std::printf("\nOn key points that it was not trained on:\n\n");
  std::printf("| graded | missed | touched | covered |\n| --- | --- | --- | --- |\n");
  constexpr std::array kNames = {"missed", "touched", "covered"};
  for (std::size_t graded = 0; graded < 3; ++graded) {
    const auto& judged = trained.report.counts[graded];
    std::printf("| %s | %d | %d | %d |\n", kNames[graded], judged[0], judged[1], judged[2]);
  }
  std::printf("\ncovered against the rest: macro F1 %.3f\n", trained.report.macro_f1());
  return write(model_file, trained.model.write());
}

/// The same training on a share of the insights.
int curve(const std::filesystem::path& replies_folder) {
  const std::optional<std::vector<Labelled>> replies = read_replies(replies_folder);
  if (!replies) return 1;
  std::printf(
      "| share | replies | micro F1 | macro F1 | quality |\n| --- | --- | --- | --- | --- |\n");
  for (const unsigned eighths : {1U, 2U, 4U, 8U}) {
    std::vector<Labelled> some;
    for (const Labelled& labelled : *replies) {
      if ((fnv1a64(labelled.insight) >> 32U) % 8 < eighths) some.push_back(labelled);
    }
    const MoveReport report = train_moves(some).report;
    std::printf("| %u/8 | %zu | %.3f | %.3f | %.3f |\n", eighths, some.size(), report.micro_f1(),
                report.macro_f1(), report.quality_rank);
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace
}  // namespace lastmile::train

int main(int argc, char** argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "moves" && argc == 4) return lastmile::train::moves(argv[2], argv[3]);
  if (command == "key-points" && argc == 4) return lastmile::train::key_points(argv[2], argv[3]);
  if (command == "curve" && argc == 3) return lastmile::train::curve(argv[2]);
  std::cerr << "lastmile_train moves REPLIES_FOLDER MODEL_FILE\n"
               "lastmile_train key-points KEY_POINTS_FOLDER MODEL_FILE\n"
               "lastmile_train curve REPLIES_FOLDER\n";
  return 2;
}
