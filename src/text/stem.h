// Brings the forms of an English word together, so that "forecasting" is found in "forecast".
#pragma once

#include <string>
#include <string_view>

namespace lastmile::text {

/// The stem of a folded word (lower case ASCII, no accents): plural, -ing, -ed, -ly and a final e
/// are taken off, common irregular forms mapped to their base, and -ize spelt -ise. Light on
/// purpose: related words of different meaning ("manage", "manager") stay apart. Words of up to
/// three letters and words with other letters come back as they are, irregular forms aside.
///
///   stem("slipping")  // "slip"
std::string stem(std::string_view word);

}  // namespace lastmile::text
