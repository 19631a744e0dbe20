#include <emscripten/bind.h>

#include "session/facade.h"
#include "text/stem.h"
