#include "plugins/engines/postgres/session.h"

namespace weir::plugins::engines_postgres {
namespace {

class PostgresEngine final : public engine::Engine
{
public:
    std::string id() const override { return "postgres"; }
    std::string title() const override { return "PostgreSQL"; }
    const sql::Dialect& dialect() const override { return m_dialect; }
    Result<std::unique_ptr<engine::Session>> open(const engine::SessionOptions& options) override
    {
        return PostgresSession::open(options);
    }

private:
    sql::PostgresDialect m_dialect;
};

} // namespace

std::unique_ptr<engine::Engine> create()
{
    return std::make_unique<PostgresEngine>();
}

} // namespace weir::plugins::engines_postgres
