#include "text/key_point_model.h"

#include <utility>

#include "text/model_file.h"
#include "text/move_model.h"
#include "text/resources.h"

namespace lastmile::text {
namespace {

// Log-odds, in 1/kTreeScale, from which on a point is covered: a little under even odds. Told in
// the author's very words, it takes less.
constexpr int kCovered = -250;
constexpr int kCoveredByAuthor = -700;
constexpr int kAuthorsWords = 80;  // of a paraphrase, by the very words
constexpr int kDenied = 50;        // from this share on of what is met, the point is denied

int input(const KeyPointRow& row, KeyPointInput which) {
  return row[static_cast<std::size_t>(which)];
}

}  // namespace

Coverage KeyPointModel::judge(const KeyPointRow& row) const {
  if (input(row, KeyPointInput::refused) >= kDenied) return Coverage::missed;
  const bool authors_words = input(row, KeyPointInput::best_exact) >= kAuthorsWords;
  const int enough = authors_words ? kCoveredByAuthor : kCovered;
  if (covered(row.data()) > enough) return Coverage::covered;
  return told(row.data()) > 0 ? Coverage::touched : Coverage::missed;
}

int KeyPointModel::score(const KeyPointRow& row) const {
  return (percent_of_log_odds(covered(row.data())) + percent_of_log_odds(told(row.data()))) / 2;
}

std::string KeyPointModel::write() const {
  ModelWriter writer;
  writer.put_forest(covered);
  writer.put_forest(told);
  return std::move(writer.bytes);
}

KeyPointModel KeyPointModel::read(std::string_view bytes) {
  ModelReader reader(bytes);
  KeyPointModel model;
  model.covered = reader.get_forest();
  model.told = reader.get_forest();
  return model;
}

const KeyPointModel& KeyPointModel::standard() {
  static const KeyPointModel model = read(resources::key_points());
  return model;
}

}  // namespace lastmile::text
