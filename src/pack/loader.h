// From JSON to Pack, or to the whole list of what is wrong with it.
//
// The file is read with a streaming parser that knows the place of every value, refuses duplicate
// keys, unknown keys, deep nesting and oversized parts, and keeps going after a mistake so that an
// author sees all of them at once. A pack with any error is not loaded at all; warnings do not
// hurt. The format is documented in content/schema/pack.schema.json; the loader is what decides.
//
//   auto pack = lastmile::pack::load(bytes);
//   if (!pack.ok()) show(pack.problems());
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "pack/pack.h"

namespace lastmile::pack {

/// Loads a pack from the bytes of its file (UTF-8 JSON, at most Limits::kBytes). Nothing is thrown;
/// memory is bounded by a small multiple of the input, time is linear in it.
Result<Pack> load(std::string_view bytes);

}  // namespace lastmile::pack
