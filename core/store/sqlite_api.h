#pragma once

/// The SQLite C interface: linked in Weir itself, through the host's table of functions in the loadable extension (so
/// that the extension works in a host that carries its own SQLite).
#ifdef WEIR_SQLITE_EXTENSION
#include <sqlite3ext.h>
extern const sqlite3_api_routines* sqlite3_api; // NOLINT: the name that sqlite3ext.h's macros expand to
#else
#include <sqlite3.h>
#endif
