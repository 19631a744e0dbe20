// load() throws nothing, not even when memory ends: each single allocation that it makes is made to
// fail in turn. Natively only: WebAssembly is built without exceptions, and there the end of memory
// ends the module.
#ifndef __EMSCRIPTEN__
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>
#include <string>

#include "pack/loader.h"
#include "unit/pack/edit.h"

namespace {

long allocations_left = -1;  // below 0: no end in sight

}  // namespace

// Inlined, they would look to a compiler as if new and free were mixed.
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  if (allocations_left == 0) {
    allocations_left = -1;  // what comes after may need memory to tell of it
    return nullptr;
  }
  if (allocations_left > 0) --allocations_left;
  return std::malloc(size == 0 ? 1 : size);
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  void* memory = operator new(size, std::nothrow);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept {
  std::free(memory);
}

namespace lastmile::pack {
namespace {

TEST(OutOfMemory, IsAnAnswerLikeAnyOther) {
  const std::string text =
      support::read_text(support::source_path("tests/packs_bad/several-at-once.json"));
  long failed = 0;
  long out_of_memory = 0;
  for (;;) {
    allocations_left = failed;
    const auto loaded = load(text);
    const bool reached_the_end = allocations_left >= 0;
    allocations_left = -1;
    ASSERT_FALSE(loaded.ok());
    if (reached_the_end) break;
    // Sorting does without its buffer where it gets none; then the answer is the usual one.
    const bool told = loaded.problems().front().code == "out-of-memory";
    ASSERT_EQ(loaded.problems().size(), told ? 1U : 5U);
    EXPECT_EQ(loaded.problems().front().severity, Severity::error);
    EXPECT_EQ(loaded.problems().front().column, told ? 1U : 18U);
    out_of_memory += told ? 1 : 0;
    ++failed;
  }
  EXPECT_GT(out_of_memory, 300);
  EXPECT_LE(failed - out_of_memory, 2);
}

}  // namespace
}  // namespace lastmile::pack

#endif
