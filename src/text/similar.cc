#include "text/similar.h"

#include <algorithm>

namespace lastmile::text {

bool is_one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t head = 0;
  while (head < a.size() && a[head] == b[head]) ++head;
  if (head == a.size()) return b.size() != a.size();
  if (b.size() > a.size()) return a.substr(head) == b.substr(head + 1);
  if (a.substr(head + 1) == b.substr(head + 1)) return true;
  return head + 1 < a.size() && a[head] == b[head + 1] && a[head + 1] == b[head] &&
         a.substr(head + 2) == b.substr(head + 2);
}

int likeness(std::string_view a, std::string_view b) {
  if (a == b) return 100;
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shorter < 4 || longer < 5) return 0;
  std::size_t head = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  if (longer - shorter <= 1 && head > 0 && is_one_edit_apart(a, b)) return 90;
  const bool only_ending = head >= 5 && head + 1 >= shorter && longer - head <= 5;
  return only_ending ? 80 : 0;
}

}  // namespace lastmile::text
