#include "core/consent/gate.h"

#include <utility>

using weir::consent::ConsentedBatch;

/// Taking what a gate gave is the only thing that compiles.
weir::consent::GateResult pass(weir::consent::GateResult result)
{
#if defined(ATTEMPT_CONSTRUCT)
    ConsentedBatch forged(weir::audience::ProfileSet::all(10), weir::consent::Policy{}, weir::Instant{});
#elif defined(ATTEMPT_AGGREGATE)
    ConsentedBatch forged{weir::audience::ProfileSet::all(10), {}, {}};
#elif defined(ATTEMPT_COPY)
    ConsentedBatch copied = result.passed;
#endif
    return result;
}
