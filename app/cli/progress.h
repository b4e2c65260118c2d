#pragma once

#include "app/cli/terminal.h"
#include "core/base/run_context.h"
#include "core/run/execute.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace weir::cli {

/// Shows a run on standard error: one line per finished node, and below them a bar of the running one, at most ten
/// times a second. Without a terminal only the finished lines are written.
class RunDisplay final : public ProgressSink, public run::RunObserver
{
public:
    RunDisplay(const Terminal& terminal, bool quiet) : m_terminal(terminal), m_quiet(quiet) {}

    void progress(std::string_view node, double fraction, std::int64_t rows) override;
    void started(const run::RunReport& report) override;
    void changed(const run::NodeReport& node) override;
    void finished(const run::RunReport& report) override;

private:
    void clearBar();

    const Terminal& m_terminal;
    bool m_quiet;
    std::mutex m_mutex;
    bool m_barShown = false;
    std::chrono::steady_clock::time_point m_last;
    std::map<std::string, std::string, std::less<>> m_titles;
};

/// "✓ Clean contacts  16,847 rows  0.3 s"
[[nodiscard]] std::string describe(const run::NodeReport& node,
                                   const std::function<std::string(std::string_view, Style)>& styled);

} // namespace weir::cli
