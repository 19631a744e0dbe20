#include "session/facade.h"
#include "wasm/bindings.cc"  // refused: includes "wasm/bindings.cc": cli may not use wasm
