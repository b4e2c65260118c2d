#pragma once

#include <string>
#include <vector>

namespace weir::acceptance {

using TextRows = std::vector<std::vector<std::string>>;

/// Plain DuckDB through its C API, none of our own code between: the second opinion of the tests.
class Duck
{
public:
    Duck();
    ~Duck();
    Duck(const Duck&) = delete;
    Duck& operator=(const Duck&) = delete;

    /// Runs one statement; every cell as text, NULL as "". Throws std::runtime_error with DuckDB's message.
    TextRows rows(const std::string& sql);
    /// The first cell of the first row.
    std::string cell(const std::string& sql);

private:
    void* m_database = nullptr;
    void* m_connection = nullptr;
};

/// 'text' as a SQL literal.
[[nodiscard]] std::string quoted(const std::string& text);

} // namespace weir::acceptance
