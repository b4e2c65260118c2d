#pragma once

#include "core/base/json.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace weir::acceptance {

/// How a call of the weir command ended.
struct Ended
{
    int exit = -1; ///< -1: killed by a signal.
    std::string out;
    std::string err;
    double seconds = 0;

    /// Standard output as JSON; null when it is none.
    [[nodiscard]] Json json() const;
    /// The "error" objects that the command wrote to standard error, in order.
    [[nodiscard]] std::vector<Json> errors() const;
    /// Both outputs, for the message of a failing test.
    [[nodiscard]] std::string all() const { return out + err; }
};

/// Runs the weir command of this build and waits for it.
[[nodiscard]] Ended runWeir(const std::vector<std::string>& arguments, const std::filesystem::path& workingFolder = {});
/// Runs it on one project with JSON output.
[[nodiscard]] Ended runOn(const std::filesystem::path& project, std::vector<std::string> arguments);
/// Runs it on one project and kills it (SIGKILL) after `seconds`, unless it has ended by then.
[[nodiscard]] Ended runAndKill(const std::filesystem::path& project, std::vector<std::string> arguments,
                               double seconds);
/// Runs it on one project and kills it (SIGKILL) as soon as `moment` holds, which is asked every millisecond.
[[nodiscard]] Ended runAndKillWhen(const std::filesystem::path& project, std::vector<std::string> arguments,
                                   const std::function<bool()>& moment);
/// Runs it on one project and presses Ctrl+C after `seconds`; `Ended::seconds` is how long it took to stop.
[[nodiscard]] Ended runAndInterrupt(const std::filesystem::path& project, std::vector<std::string> arguments,
                                    double seconds);
/// The command's path.
[[nodiscard]] std::filesystem::path weirProgram();

/// The counts of `weir store info` without sizes: what has to be the same when nothing has changed.
[[nodiscard]] Json storeCounts(const std::filesystem::path& project);
/// The newest plan as `weir plan --json` shows it; null when there is none.
[[nodiscard]] Json newestPlan(const std::filesystem::path& project);
/// The node of a run report by id; null when it is not in it.
[[nodiscard]] Json nodeOf(const Json& report, const std::string& id);

void writeText(const std::filesystem::path& file, const std::string& text);
[[nodiscard]] std::string readText(const std::filesystem::path& file);
/// Replaces the first occurrence of `from` in a file; false when it has none.
[[nodiscard]] bool replaceInFile(const std::filesystem::path& file, const std::string& from, const std::string& to);

} // namespace weir::acceptance
