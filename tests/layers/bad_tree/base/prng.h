#include "text/stem.h"  // refused: includes "text/stem.h": base may not use text
#include <string>
