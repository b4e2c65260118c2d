#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/time.h"
#include "core/graph/document.h"

#include <map>
#include <optional>
#include <string>

namespace weir::project {

/// The format that this version writes. Older ones migrate on load, newer ones are refused.
inline constexpr int kFormatVersion = 2;

using AudienceId = StringId<struct AudienceIdTag>;
using ConnectionId = StringId<struct ConnectionIdTag>;

/// What holds for the whole project unless a node says otherwise.
struct Defaults
{
    std::string country;          ///< ISO 3166-1 alpha-2 for phone numbers and addresses without one; may be empty.
    std::string timeZone = "UTC"; ///< IANA name for local times without a zone.
    std::optional<Instant> runInstant; ///< What runs take as now; for samples and studies of the past.
    Json extra = Json::object();
    friend bool operator==(const Defaults&, const Defaults&) = default;
};

/// A reason to process personal data, as consent is asked for.
struct Purpose
{
    PurposeId id;
    std::string title;
    std::string description;
    std::string legalBasis = "consent"; ///< "consent", "contract", "legal-obligation", "vital-interest", "public-task",
                                        ///< "legitimate-interest" (GDPR article 6).
    bool strictlyNecessary = false;     ///< Needs no consent; only with an approved reason.
    std::string approvedReason;
    Json extra = Json::object();
    std::optional<int> validForDays; ///< An older grant has expired; none: it holds until it is withdrawn.
    /// True unless the purpose is strictly necessary with an approved reason. Whether another legal basis than consent
    /// applies is the consent module's business (legitimate interest ends with an objection).
    [[nodiscard]] bool needsConsent() const;
    friend bool operator==(const Purpose&, const Purpose&) = default;
};

/// A named audience. The definition belongs to core/audience and is opaque here.
struct Audience
{
    AudienceId id;
    std::string title;
    std::string description;
    Json definition = Json::object();
    Json extra = Json::object();
    friend bool operator==(const Audience&, const Audience&) = default;
};

/// How to reach a server, shared by nodes. Secrets in the settings are references.
struct Connection
{
    ConnectionId id;
    std::string type; ///< "postgres", "duckdb", ...
    std::string title;
    Json settings = Json::object();
    Json extra = Json::object();
    friend bool operator==(const Connection&, const Connection&) = default;
};

/// Where a pipeline runs.
struct EngineChoice
{
    std::string engine = "duckdb";
    ConnectionId connection; ///< Empty: the engine's own default (DuckDB in memory).
    friend bool operator==(const EngineChoice&, const EngineChoice&) = default;
};

/// Everything that a project folder says, as a regular value.
struct Project
{
    std::string name;
    std::string description;
    Defaults defaults;
    std::map<PipelineId, graph::Document> pipelines;
    std::map<PipelineId, EngineChoice> engines; ///< Pipelines without an entry run in DuckDB.
    std::map<PurposeId, Purpose> purposes;
    std::map<AudienceId, Audience> audiences;
    std::map<ConnectionId, Connection> connections;
    Json identity = Json::object(); ///< Identity settings; opaque here.
    Json extra = Json::object();    ///< Keys of weir.json that this version does not know.
    friend bool operator==(const Project&, const Project&) = default;

    [[nodiscard]] EngineChoice engineOf(const PipelineId& pipeline) const;
};

} // namespace weir::project
