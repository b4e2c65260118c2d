#include "core/base/run_context.h"

namespace weir {

Error cancelled()
{
    return Error(ErrorCode::Cancelled, "run.cancelled", "Stopped at your request. Finished nodes keep their results.");
}

} // namespace weir
