#include "tests/support/postgres/postgres_server.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace weir::testing {
namespace {

using namespace std::chrono_literals;

Error failed(const std::string& what)
{
    return {ErrorCode::Unavailable, "test.postgres", "The PostgreSQL server for tests: {what}.", {{"what", what}}};
}

/// The folder of initdb and postgres of the newest version that is installed.
std::filesystem::path binaries()
{
    std::filesystem::path best;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", error)) {
        if (std::filesystem::exists(entry.path() / "bin" / "initdb") && entry.path() > best) {
            best = entry.path();
        }
    }
    return best.empty() ? std::filesystem::path() : best / "bin";
}

/// Starts a program as the user "postgres" when we are root; its output goes to `log`.
pid_t spawn(const std::vector<std::string>& words, const std::filesystem::path& log)
{
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const passwd* user = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
    const std::string logName = log.string();
    const pid_t child = ::fork();
    if (child != 0) {
        return child;
    }
    const int output = ::open(logName.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    if (user && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) {
        ::_exit(126);
    }
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    ::setenv("LC_ALL", "C.UTF-8", 1);
    ::setenv("TZ", "UTC", 1);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

bool finished(pid_t process)
{
    int status = 0;
    return ::waitpid(process, &status, 0) == process && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

struct Finish
{
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};

} // namespace

Result<std::unique_ptr<PostgresServer>> PostgresServer::start()
{
    const std::filesystem::path programs = binaries();
    if (programs.empty()) {
        return failed("it is not installed; run packaging/setup test");
    }
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    std::string pattern = "/tmp/weir-pg-XXXXXX"; // short: the path of a socket may have 107 bytes
    if (!::mkdtemp(pattern.data())) {
        return failed(std::strerror(errno));
    }
    server->m_folder = pattern;
    if (::geteuid() == 0) {
        const passwd* user = ::getpwnam("postgres");
        if (!user || ::chown(pattern.c_str(), user->pw_uid, user->pw_gid) != 0) {
            return failed("there is no user postgres to run it as");
        }
    }
    const std::string data = pattern + "/data";
    const std::filesystem::path log = pattern + "/log";
    if (!finished(spawn({(programs / "initdb").string(), "-D", data, "-U", "weir", "-A", "trust", "-E", "UTF8",
                         "--locale=C.UTF-8", "--no-sync"},
                        log))) {
        return failed("initdb failed, see " + log.string());
    }
    server->m_programs = programs;
    if (Status started = server->restart(); !started) {
        return std::move(started).error();
    }
    return server;
}

Status PostgresServer::restart()
{
    m_process =
        spawn({(m_programs / "postgres").string(), "-D", (m_folder / "data").string(), "-k", m_folder.string(), "-c",
               "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=64MB", "-c", "max_connections=20"},
              m_folder / "log");
    for (int attempt = 0; attempt < 400; ++attempt) {
        if (run("SELECT 1")) {
            return {};
        }
        std::this_thread::sleep_for(50ms);
    }
    return failed("it does not answer, see " + (m_folder / "log").string());
}

std::string PostgresServer::log() const
{
    std::ifstream file(m_folder / "log");
    return {std::istreambuf_iterator<char>(file), {}};
}

PostgresServer::~PostgresServer()
{
    kill();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void PostgresServer::kill()
{
    if (m_process > 0) {
        ::kill(m_process, SIGQUIT);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
    }
}

std::string PostgresServer::connection() const
{
    return "host=" + m_folder.string() + " dbname=postgres user=weir";
}

Status PostgresServer::run(const std::string& sql) const
{
    const std::unique_ptr<PGconn, Finish> connection(PQconnectdb(this->connection().c_str()));
    if (PQstatus(connection.get()) != CONNECTION_OK) {
        return failed(PQerrorMessage(connection.get()));
    }
    const std::unique_ptr<PGresult, Finish> result(PQexec(connection.get(), sql.c_str()));
    const ExecStatusType status = PQresultStatus(result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ? Status()
                                                                   : Status(failed(PQresultErrorMessage(result.get())));
}

Result<std::string> PostgresServer::cell(const std::string& sql) const
{
    const std::unique_ptr<PGconn, Finish> connection(PQconnectdb(this->connection().c_str()));
    const std::unique_ptr<PGresult, Finish> result(PQexec(connection.get(), sql.c_str()));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK || PQntuples(result.get()) != 1) {
        return failed(PQresultErrorMessage(result.get()));
    }
    return std::string(PQgetvalue(result.get(), 0, 0));
}

} // namespace weir::testing
