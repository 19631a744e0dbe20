// UTF-8 helpers: validate what comes from outside, and turn byte offsets into the offsets that
// a JavaScript string uses.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lastmile {

/// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values
/// above U+10FFFF count as malformed), or `std::string_view::npos` when all of it is well formed.
std::size_t first_malformed_utf8(std::string_view text);

/// `text` with every malformed byte replaced by U+FFFD. Well-formed text comes back unchanged.
std::string to_well_formed_utf8(std::string_view text);

/// Reads the code point that starts at `pos` and moves `pos` behind it. `text` must be well formed
/// and `pos` must be at the start of a code point before its end.
char32_t next_code_point(std::string_view text, std::size_t& pos);

/// Appends `code_point` as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// Number of UTF-16 code units of the first `byte_offset` bytes of `text`: the offset that
/// JavaScript's `slice` takes. `text` must be well formed.
std::size_t utf16_offset(std::string_view text, std::size_t byte_offset);

/// The start of `text`, at most `max_bytes` long, never cutting a code point in two.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

}  // namespace lastmile
