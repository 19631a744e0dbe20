#include "dialogue/step.h"
#include <emscripten.h>       // refused: includes <emscripten.h>: only wasm may know Emscripten
#include <emscripten/bind.h>  // refused: includes <emscripten/bind.h>: only wasm may know Emscripten
