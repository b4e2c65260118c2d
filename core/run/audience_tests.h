#pragma once

#include "core/audience/explain.h"
#include "core/project/project.h"
#include "core/run/workspace.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// Somebody of whom a test says whether they belong.
struct AudienceTestCase
{
    std::string type;  ///< Of the identifier.
    std::string value; ///< Personal.
    bool mustBeIn = true;
    bool found = false; ///< Somebody has the identifier.
    bool isIn = false;
    /// Of a case that fails: why the person is in or out.
    std::optional<audience::Explanation> why;
    [[nodiscard]] bool passed() const { return found && isIn == mustBeIn; }
};

/// One file of the folder `tests` of a project: who must be in an audience and who must not.
struct AudienceTest
{
    std::string file; ///< Relative to the project.
    std::string audience;
    Instant asOf;
    std::vector<AudienceTestCase> cases;
    std::optional<audience::Definition> definition;
    std::optional<Error> error; ///< The test could not be run.
    [[nodiscard]] bool passed() const;
};

/// Runs all of them, by file name. A test with people of its own ("people") is judged among these alone, in a store
/// that lives as long as the test; others on the people of the project. Without the folder there are none.
///
/// A file has "audience" (the id of a saved audience), "in" and "out" (lists of objects with one identifier each),
/// and may have "asOf" (else the project's instant or the clock's) and "people": objects with "identifiers",
/// "firstSeen", "traits", "events" ("event", "time", "properties") and "consents" ("purpose", "state", "time").
[[nodiscard]] Result<std::vector<AudienceTest>>
testAudiences(const Workspace& workspace, const project::Project& project, const RunContext& context);

/// Writes the people of a test into a new store (audience_test_people.cpp). `known` says which type a trait has.
[[nodiscard]] Status writeTestPeople(store::ProfileStore& store, const Json& people,
                                     const std::vector<store::TraitDefinition>& known, const RunContext& context);

} // namespace weir::run
