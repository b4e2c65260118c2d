#include "plugins/engines/duckdb/session.h"

namespace weir::plugins::engines_duckdb {
namespace {

class DuckdbEngine final : public engine::Engine
{
public:
    std::string id() const override { return "duckdb"; }
    std::string title() const override { return "DuckDB"; }
    const sql::Dialect& dialect() const override { return m_dialect; }
    Result<std::unique_ptr<engine::Session>> open(const engine::SessionOptions& options) override
    {
        return DuckdbSession::open(options);
    }

private:
    sql::DuckdbDialect m_dialect;
};

} // namespace

std::unique_ptr<engine::Engine> create()
{
    return std::make_unique<DuckdbEngine>();
}

} // namespace weir::plugins::engines_duckdb
