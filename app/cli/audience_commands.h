#pragma once

#include "app/cli/commands.h"
#include "core/run/audience_lookup.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::cli {

/// What was asked of `weir audience`.
struct AudienceWishes
{
    std::string audience;
    std::vector<std::string> audiences;
    std::string person;
    std::string asOf;
    std::string from;
    std::string to;
    std::size_t limit = 100;
    std::string dialect = "duckdb";
    bool all = false;
    bool run = false;
    bool reveal = false;
};

/// The instant that an option says; nothing when it is left out.
[[nodiscard]] Result<std::optional<Instant>> instantOf(const std::string& text);
/// The row or group at a JSON pointer of a definition in words, indented by how deep it is.
[[nodiscard]] std::string wordsAt(const audience::Definition& definition, const std::string& path);

// What shows single people (audience_members.cpp).
[[nodiscard]] Exit listMembers(Session& session, const Session::Open& open, const AudienceWishes& wishes);
[[nodiscard]] Exit explainMember(Session& session, const Session::Open& open, const AudienceWishes& wishes);
[[nodiscard]] Exit listHistory(Session& session, const Session::Open& open, const AudienceWishes& wishes);

// What an audience is, in other words (audience_definition.cpp).
[[nodiscard]] Exit printSql(Session& session, const Session::Open& open, const AudienceWishes& wishes);
[[nodiscard]] Exit printDefinition(Session& session, const Session::Open& open, const AudienceWishes& wishes);

} // namespace weir::cli
