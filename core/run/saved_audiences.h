#pragma once

#include "core/audience/evaluator.h"
#include "core/run/workspace.h"
#include "core/store/memberships.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace weir::run {

/// The document with the definitions of saved audiences in place of references to them, as analysis and runs take it. A
/// reference to an audience that is not there stays, and the node says so.
[[nodiscard]] graph::Document withSavedAudiences(const graph::Document& document, const project::Project& project);

/// What a run at `asOf` evaluates definitions with, without `members`: how long consent holds.
[[nodiscard]] audience::EvaluateOptions evaluateOptionsOf(const project::Project& project, Instant asOf);

/// The members of audiences that conditions name: those of the saved audience of that id, judged now, else those that
/// the last run left under that key.
class NamedAudiences
{
public:
    /// `options` without `members`; everything must outlive this.
    NamedAudiences(const project::Project& project, const store::ProfileStore& store, const store::Reader& reader,
                   audience::EvaluateOptions options, const RunContext& context);
    /// The options with `members` answered from here.
    [[nodiscard]] audience::EvaluateOptions options();
    /// An audience that is defined by itself is an error.
    [[nodiscard]] Result<audience::ProfileSet> members(const std::string& key);

private:
    const project::Project& m_project;
    store::Memberships m_memberships;
    const store::Reader& m_reader;
    audience::EvaluateOptions m_options;
    const RunContext& m_context;
    std::set<std::string> m_open; ///< Saved audiences whose members are being found.
};

/// How many people an audience has, on the people that the store holds now.
struct AudienceSize
{
    std::int64_t members = 0;
    std::int64_t people = 0;                ///< Everybody in the store.
    Instant asOf;                           ///< What windows took as now.
    Instant judgedAt;                       ///< When it was counted.
    std::vector<audience::RowCount> counts; ///< Of the last definition.
};

/// Definitions that apply one after the other; the members of a chain match all of them.
using DefinitionChain = std::vector<Json>;

/// Counts audiences by any key of the caller's. A condition "is in another audience" takes the saved audience of that
/// id, else what the last run left under that key. An audience that cannot be counted has its error; the whole is an
/// error only when there is no store yet.
[[nodiscard]] Result<std::map<std::string, Result<AudienceSize>>>
audienceSizes(const Workspace& workspace, const project::Project& project,
              const std::map<std::string, DefinitionChain>& audiences, const RunContext& context);

} // namespace weir::run
