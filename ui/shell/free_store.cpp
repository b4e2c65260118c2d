#include "ui/shell/free_store.h"

#include <chrono>
#include <thread>

namespace weir::ui {
namespace {

constexpr int kTries = 40;
constexpr std::chrono::milliseconds kPause{50};

} // namespace

Result<store::ProfileStore> openWhenFree(const run::Workspace& workspace, store::OpenMode mode,
                                         const RunContext& context)
{
    for (int tried = 1;; ++tried) {
        auto store = workspace.openStore(mode, *context.clock);
        if (store || store.error().code() != ErrorCode::Conflict || tried == kTries || context.stopped()) {
            return store;
        }
        std::this_thread::sleep_for(kPause);
    }
}

} // namespace weir::ui
