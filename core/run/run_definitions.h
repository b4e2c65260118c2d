#pragma once

#include "core/project/project.h"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>

namespace weir::run {

/// Runs that the history keeps.
inline constexpr std::size_t kKeptRuns = 100;

/// What a run ran, as text: the pipeline as it was drawn, saved or not, with all that the project says besides other
/// pipelines. Literal secrets are left out. Equal definitions give equal text.
class RunDefinition
{
public:
    RunDefinition(const project::Project& project, const graph::Document& document);

    /// SHA-256 of the text.
    [[nodiscard]] const std::string& hash() const { return m_hash; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    std::string m_hash;
};

/// The definitions of past runs below `.weir/runs`, never under version control: one file per definition, named by its
/// hash, shared by all runs of it, and one small file per run that says which.
class RunDefinitions
{
public:
    /// `project` is the folder of an open project.
    explicit RunDefinitions(const std::filesystem::path& project) : m_folder(project / ".weir" / "runs") {}

    [[nodiscard]] Status keep(const RunId& run, const RunDefinition& definition) const;
    /// The hash of what the run ran; empty when that is not kept (any more).
    [[nodiscard]] std::string hashOf(const RunId& run) const;
    /// The project as it was, with the one pipeline. The text is checked against its hash.
    [[nodiscard]] Result<project::Project> load(const RunId& run) const;
    /// Removes what none of `runs` ran.
    void prune(const std::set<RunId>& runs) const;

private:
    [[nodiscard]] std::filesystem::path runFile(const RunId& run) const;
    [[nodiscard]] std::filesystem::path definitionFile(const std::string& hash) const;

    std::filesystem::path m_folder;
};

} // namespace weir::run
