// The data that comes with the core: files of content/models, put into the program by the build.
#pragma once

#include <string_view>

namespace lastmile::text::resources {

std::string_view words();       ///< word_vectors.h
std::string_view moves();       ///< move_model.h
std::string_view key_points();  ///< key_point_model.h

}  // namespace lastmile::text::resources
