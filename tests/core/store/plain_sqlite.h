#pragma once

#include <QtGlobal>

#include <sqlite3.h>
#include <string>

namespace weir::store::test {

/// All cells of a query on a file by plain SQLite, "a|b;c|d": what any other tool sees, not what the store's own
/// classes say. NULL is "-".
inline std::string plainRows(const std::string& file, const std::string& query)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        qFatal("%s in %s", sqlite3_errmsg(db), query.c_str());
    }
    std::string text;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        text += text.empty() ? "" : ";";
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* cell = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            text += (i == 0 ? "" : "|") + std::string(cell ? cell : "-");
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return text;
}

} // namespace weir::store::test
