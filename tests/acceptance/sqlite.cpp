#include "tests/acceptance/sqlite.h"

#include <sqlite3.h>
#include <stdexcept>

namespace weir::acceptance {

TextRows sqliteRows(const std::filesystem::path& file, const std::string& sql)
{
    sqlite3* database = nullptr;
    TextRows rows;
    char* message = nullptr;
    const auto collect = [](void* target, int columns, char** cells, char**) {
        auto& row = static_cast<TextRows*>(target)->emplace_back();
        for (int i = 0; i < columns; ++i) {
            row.emplace_back(cells[i] ? cells[i] : "");
        }
        return 0;
    };
    int code = sqlite3_open(file.c_str(), &database);
    if (code == SQLITE_OK) {
        code = sqlite3_exec(database, sql.c_str(), collect, &rows, &message);
    }
    const std::string text = message ? message : sqlite3_errstr(code);
    sqlite3_free(message);
    sqlite3_close(database);
    if (code != SQLITE_OK) {
        throw std::runtime_error(text);
    }
    return rows;
}

std::string sqliteCell(const std::filesystem::path& file, const std::string& sql)
{
    const TextRows rows = sqliteRows(file, sql);
    return rows.empty() || rows.front().empty() ? std::string{} : rows.front().front();
}

} // namespace weir::acceptance
