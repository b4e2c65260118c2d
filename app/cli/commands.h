#pragma once

#include "app/cli/session.h"
#include "core/store/store.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace weir::cli {

/// What the chosen command does; set by its callback while the command line is parsed, called after.
using Action = std::function<Exit()>;

void addProjectCommands(CLI::App& app, Session& session,
                        Action& action); ///< new, sample, validate, describe, schema, nodes
void addNodeCommands(CLI::App& app, Session& session, Action& action);     ///< preview, sql
void addRunCommands(CLI::App& app, Session& session, Action& action);      ///< run, runs
void addExpectedCommands(CLI::App& app, Session& session, Action& action); ///< expected list|keep|compare|forget
void addCompareCommand(CLI::App& app, Session& session, Action& action);   ///< compare
void addPublishCommands(CLI::App& app, Session& session, Action& action);  ///< plan, apply
void addStoreCommands(CLI::App& app, Session& session, Action& action);    ///< store info|check|...
void addObjectCommand(CLI::App& group, Session& session, Action& action);  ///< store objects
void addDoctorCommand(CLI::App& app, Session& session, Action& action);
void addVersionCommands(CLI::App& app, Session& session, Action& action); ///< diff, versions, version
void addMatchCommands(CLI::App& app, Session& session, Action& action);   ///< match, match evaluate
void addLookupCommand(CLI::App& match, Session& session, Action& action); ///< match lookup
void addStitchCommand(CLI::App& app, Session& session, Action& action);   ///< stitch
void addIdentityCommands(CLI::App& app, Session& session,
                         Action& action); ///< identity what-if|violations|fitness|separate|unite
void addTraitCommands(CLI::App& app, Session& session, Action& action); ///< traits list|compute|explain|uses
void addAudienceCommands(CLI::App& app, Session& session,
                         Action& action); ///< audience list|show|size|members|why|overlap|diff|history|refresh
void addTestCommand(CLI::App& app, Session& session, Action& action);      ///< test
void addPredictCommands(CLI::App& app, Session& session, Action& action);  ///< predict list|train|show|explain
void addSuppressCommands(CLI::App& app, Session& session, Action& action); ///< suppress add|import|remove|list
void addRightsCommands(CLI::App& app, Session& session, Action& action);   ///< rights open|list|plan|apply|...
void addLedgerCommands(CLI::App& app, Session& session, Action& action);   ///< ledger verify|head|anchor|list
void addHelpCommands(CLI::App& app, Session& session, Action& action);     ///< completion, help

/// Opens the project's store and hands both to `use`.
[[nodiscard]] Exit withStore(Session& session, store::OpenMode mode,
                             const std::function<Exit(const Session::Open&, store::ProfileStore&)>& use);

/// What is wrong with a command line, in one sentence with the closest right word and where to read on.
[[nodiscard]] Error usageError(const CLI::App& root, const CLI::ParseError& error);

/// The command line as a man page (roff), made from the parser's own description.
[[nodiscard]] std::string manPage(const CLI::App& app);

} // namespace weir::cli
