// Which characters have no business in the texts of a pack. Private to the pack module.
#pragma once

namespace lastmile::pack {

/// Characters that turn the direction of the text around them: with them a line can be made to
/// read differently from what it says.
constexpr bool is_bidi_control(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// C0 and C1 controls, the line and paragraph separators, and the byte order mark.
constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
         is_bidi_control(c);
}

}  // namespace lastmile::pack
