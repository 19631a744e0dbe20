// Questions that a rep may put to anybody and that ask for nothing a persona's topics could answer.
#pragma once

#include <string>
#include <vector>

namespace lastmile::text {

const std::vector<std::string>& everyday_questions();

}  // namespace lastmile::text
