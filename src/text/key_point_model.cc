#include "text/key_point_model.h"

#include "text/model_file.h"
#include "text/resources.h"

namespace lastmile::text {

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
