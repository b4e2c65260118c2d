#include "core/store/event_table.h"

#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT1

/// Entry point that `.load weir_event` looks for: makes the virtual table `event` known on the shell's connection.
extern "C" __attribute__((visibility("default"))) int sqlite3_weirevent_init(sqlite3* db, char** message,
                                                                             const sqlite3_api_routines* api)
{
    SQLITE_EXTENSION_INIT2(api)
    const weir::Status status = weir::store::registerEventTable(db);
    if (!status) {
        *message = sqlite3_mprintf("%s", status.error().text().c_str());
        return SQLITE_ERROR;
    }
    return SQLITE_OK;
}
