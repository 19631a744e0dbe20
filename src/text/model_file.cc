#include "text/model_file.h"

namespace lastmile::text {

void ModelWriter::put_forest(const learn::Forest& forest) {
  put(static_cast<std::int32_t>(forest.base));
  put(static_cast<std::uint16_t>(forest.trees.size()));
  for (const learn::Tree& tree : forest.trees) {
    for (const learn::Tree::Split& split : tree.splits) {
      put(split.feature);
      put(split.threshold);
    }
    for (const std::int16_t leaf : tree.leaves) put(leaf);
  }
}

learn::Forest ModelReader::get_forest() {
  learn::Forest forest;
  forest.base = get<std::int32_t>();
  forest.trees.resize(get<std::uint16_t>());
  for (learn::Tree& tree : forest.trees) {
    for (learn::Tree::Split& split : tree.splits) {
      split.feature = get<std::uint16_t>();
      split.threshold = get<std::int16_t>();
    }
    for (std::int16_t& leaf : tree.leaves) leaf = get<std::int16_t>();
  }
  return forest;
}

}  // namespace lastmile::text
