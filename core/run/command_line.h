#pragma once

#include "core/base/ids.h"

#include <filesystem>
#include <string>

namespace weir::run {

/// What the window does, as somebody would type it in a terminal.
struct CommandLine
{
    std::filesystem::path project; ///< Empty: the project around the working folder.
    PipelineId pipeline;           ///< Empty: the project has only one.

    /// `weir run`, for one node `weir run --to NODE`.
    [[nodiscard]] std::string run(const NodeId& to = {}, bool force = false) const;
    [[nodiscard]] std::string preview(const NodeId& node, const std::string& port = {}) const;
    [[nodiscard]] std::string sql(const NodeId& node, const std::string& dialect) const;

private:
    [[nodiscard]] std::string begin() const;
};

/// The text as one word of a POSIX shell: as it is where that is safe, else in single quotes.
[[nodiscard]] std::string shellWord(const std::string& text);

} // namespace weir::run
