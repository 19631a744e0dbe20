#include "pack/pack.h"
#include "text/stem.h"  // refused: includes "text/stem.h": pack may not use text
