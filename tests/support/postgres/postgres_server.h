#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <sys/types.h>

namespace weir::testing {

/// A PostgreSQL server of its own in a temporary folder, reached over a Unix socket only; gone with the object.
///
/// Runs as the user "postgres" when the tests run as root, since the server refuses root. A machine without PostgreSQL
/// is a failure, not a skip: packaging/setup installs it for tests.
class PostgresServer
{
public:
    [[nodiscard]] static Result<std::unique_ptr<PostgresServer>> start();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// "host=... dbname=weir user=weir": a superuser without a password.
    [[nodiscard]] std::string connection() const;
    /// Runs statements as the superuser; the error holds the server's message.
    [[nodiscard]] Status run(const std::string& sql) const;
    /// The only cell of a query's only row.
    [[nodiscard]] Result<std::string> cell(const std::string& sql) const;
    /// Ends the server at once, as a crash would.
    void kill();
    /// Starts it again after kill(), with its data.
    [[nodiscard]] Status restart();
    /// What the server has logged so far.
    [[nodiscard]] std::string log() const;

private:
    PostgresServer() = default;
    std::filesystem::path m_programs;
    std::filesystem::path m_folder;
    pid_t m_process = -1;
};

} // namespace weir::testing
