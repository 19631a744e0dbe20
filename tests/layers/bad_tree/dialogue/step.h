#include "base/hash.h"
#include "pack/pack.h"
#include "text/stem.h"
#include "session/facade.h"  // refused: includes "session/facade.h": dialogue may not use session
