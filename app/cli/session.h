#pragma once

#include "app/cli/terminal.h"
#include "core/base/run_context.h"
#include "core/graph/flatten.h"
#include "core/run/workspace.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace weir::cli {

/// What a command ends with; `weir help exit-codes` and the man page list the same numbers.
enum class Exit : int
{
    Ok = 0,
    Findings = 1,    ///< The project has errors, rows are not as expected, or a run or apply failed in part.
    Usage = 2,       ///< The command line is wrong.
    BadInput = 3,    ///< A project file, setting, node or path is wrong or missing.
    Unavailable = 4, ///< A server, device or disk does not answer; trying again may help.
    Denied = 5,      ///< Consent, a guard or a permission forbids it.
    Conflict = 6,    ///< Somebody else holds or changed it: locked store, stale plan.
    Corrupt = 7,     ///< Stored data fails its check.
    Defect = 70,     ///< A defect in Weir.
    Cancelled = 130
};

[[nodiscard]] Exit exitFor(ErrorCode code);

/// What every command gets: where to write, where the project is, the plugins.
class Session
{
public:
    Session(Terminal terminal, std::shared_ptr<const run::Toolbox> toolbox);

    Terminal terminal;
    bool json = false;
    bool quiet = false;
    std::filesystem::path projectFolder; ///< Of --project; empty looks upwards from the working folder.
    std::string pipelineId;              ///< Of --pipeline; empty is the only one.
    SystemClock clock;
    std::stop_source stop;

    [[nodiscard]] const std::shared_ptr<const run::Toolbox>& toolbox() const { return m_toolbox; }
    [[nodiscard]] RunContext context(ProgressSink* progress = nullptr);

    /// The project of the command line: loads it and prints its warnings to standard error.
    struct Open
    {
        project::Loaded loaded; ///< Its pipelines are flat: without sub-pipelines.
        std::map<PipelineId, graph::Flat> flats;
        std::unique_ptr<connect::SecretResolver> secrets;
        std::unique_ptr<run::Workspace> workspace;
        const graph::Document* document = nullptr; ///< The chosen pipeline; null when the project has none.
    };
    [[nodiscard]] Result<std::unique_ptr<Open>> open();
    /// The chosen pipeline, or a sentence that says how to choose.
    [[nodiscard]] Result<const graph::Document*> pipeline(const project::Project& project) const;

    /// Prints the error (as JSON on --json) to standard error and gives the exit code.
    Exit fail(const Error& error) const;
    void note(std::string_view sentence) const; ///< To standard error unless --quiet.

private:
    std::shared_ptr<const run::Toolbox> m_toolbox;
};

/// A node by id, or by its name when only one has it; the error names close ones.
[[nodiscard]] Result<NodeId> findNode(const graph::Document& document, const nodes::Registry& registry,
                                      const std::string& text);
/// The port that `node` and `port` mean; a sub-pipeline stands for what comes out of it. An empty port is the first.
[[nodiscard]] Result<graph::PortRef> findPort(const Session::Open& open, const graph::Document& document,
                                              const nodes::Registry& registry, const std::string& node,
                                              const std::string& port = {});
/// The nodes to run for `node`: itself, or all inside when it is a sub-pipeline.
[[nodiscard]] Result<std::vector<NodeId>> findNodes(const Session::Open& open, const graph::Document& document,
                                                    const nodes::Registry& registry, const std::string& node);
/// The name that the canvas shows.
[[nodiscard]] std::string titleOf(const graph::Node& node, const nodes::Registry& registry);

} // namespace weir::cli
