#include <vector>

#include "base/hash.h"
#include "pack/pack.h"      // refused: includes "pack/pack.h": text may not use pack
#include "stem.h"           // refused: includes "stem.h": own headers are named from src
#include "text/missing.h"   // refused: includes "text/missing.h": own headers are named from src
#include <text/stem.h>      // refused: includes <text/stem.h>: own headers go in quotes
  #  include "pack/pack.h"  // refused: includes "pack/pack.h": text may not use pack
#include HEADER             // refused: includes something that cannot be read
// #include "pack/pack.h"
/* #include "pack/pack.h"
#include "pack/pack.h"
*/
const char* const kText = "/*";
#include "pack/pack.h"      // refused: includes "pack/pack.h": text may not use pack
