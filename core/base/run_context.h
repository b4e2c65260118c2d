#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace weir {

/// Receives progress from worker threads; calls may come from any thread and must not block.
class ProgressSink
{
public:
    virtual ~ProgressSink() = default;
    /// `fraction` is 0 to 1, or negative when unknown. `rows` is the count so far.
    virtual void progress(std::string_view node, double fraction, std::int64_t rows) = 0;
};

/// Log lines for engineers. Never pass personal values.
class Logger
{
public:
    virtual ~Logger() = default;
    enum class Level
    {
        Debug,
        Info,
        Warning,
        Error
    };
    virtual void write(Level level, std::string_view message) = 0;
};

/// What every long core call takes: how to stop, where to report, what time it is.
///
/// Core calls are synchronous; they check `stop` at batch borders and return `Cancelled` soon after it is set.
struct RunContext
{
    std::stop_token stop;
    const Clock* clock = nullptr;     ///< Never null in a run.
    ProgressSink* progress = nullptr; ///< May be null.
    Logger* log = nullptr;            ///< May be null.

    [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
    void report(std::string_view node, double fraction, std::int64_t rows) const
    {
        if (progress) {
            progress->progress(node, fraction, rows);
        }
    }
    void info(std::string_view message) const
    {
        if (log) {
            log->write(Logger::Level::Info, message);
        }
    }
};

/// The error that every cancelled call returns.
[[nodiscard]] Error cancelled();

} // namespace weir
