#pragma once

#include "core/store/store.h"

#include <map>

namespace weir::store {

/// One run of a pipeline. `state` is "running", "succeeded", "failed", "cancelled" or "interrupted" (the program died).
struct RunRecord
{
    RunId id;
    std::string pipeline;
    std::string state;
    Instant startedAt;
    std::optional<Instant> finishedAt;
    std::string trigger; ///< "user", "command", "schedule".
    std::string program; ///< Program and version that ran it.
    Json report;         ///< Whatever the run module reports; null while running.
};

/// What one node did in one run.
struct RunNodeRecord
{
    RunId run;
    NodeId node;
    std::string state; ///< "waiting", "running", "succeeded", "cached", "failed", "skipped", "cancelled".
    std::int64_t rowsIn = 0;
    std::int64_t rowsOut = 0;
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;
    ContentKey key; ///< Cache key of the result; resume uses it.
    Json error;     ///< Null when it went well.
};

/// A row of the input that could not be read, kept so that nothing is lost.
struct QuarantineRow
{
    RunId run;
    NodeId node;
    std::string file;
    std::int64_t line = 0; ///< From 1; 0 is unknown.
    std::string column;
    std::string reasonId; ///< Message id of the error.
    std::string reason;   ///< English sentence without the row's values.
    std::string raw;      ///< The row as it stood in the file. Personal: never logged.
};

/// Run history, node results, quarantine and source cursors. Each call is one durable transaction.
class RunLog
{
public:
    explicit RunLog(const ProfileStore& store) : m_store(&store) {}

    /// Adds the run, or replaces the one with the same id.
    [[nodiscard]] Status put(const RunRecord& run) const;
    [[nodiscard]] Status put(std::span<const RunNodeRecord> nodes) const;
    /// Marks runs still "running" as "interrupted", at start-up; returns how many there were.
    [[nodiscard]] Result<std::int64_t> closeInterrupted(Instant now) const;
    [[nodiscard]] Result<RunRecord> run(const RunId& id) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<RunRecord>> runs(std::size_t limit = 100) const;
    [[nodiscard]] Result<std::vector<RunNodeRecord>> nodes(const RunId& run) const;

    /// Replaces the quarantine rows of (run, node) by `rows`, so that repeating a stage does not double them.
    [[nodiscard]] Status quarantine(const RunId& run, const NodeId& node, std::span<const QuarantineRow> rows) const;
    [[nodiscard]] Result<std::vector<QuarantineRow>> quarantined(const RunId& run, const NodeId& node,
                                                                 std::size_t limit = 1000) const;
    [[nodiscard]] Result<std::int64_t> quarantinedCount(const RunId& run, const NodeId& node) const;

    [[nodiscard]] Status setCursor(std::string_view source, std::string_view position, const RunId& run,
                                   Instant now) const;
    [[nodiscard]] Result<std::optional<std::string>> cursor(std::string_view source) const;
    /// Cursors whose name begins with `prefix`, by name.
    [[nodiscard]] Result<std::map<std::string, std::string>> cursors(std::string_view prefix) const;
    [[nodiscard]] Status dropCursor(std::string_view source) const;

private:
    const ProfileStore* m_store;
};

} // namespace weir::store
