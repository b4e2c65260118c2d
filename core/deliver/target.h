#pragma once

#include "core/base/json.h"
#include "core/nodes/diagnostic.h"
#include "core/nodes/port_content.h"
#include "core/types/schema.h"

#include <string>
#include <vector>

namespace weir::deliver {

/// Where a field of a destination row comes from.
struct FieldSource
{
    enum class Kind
    {
        Trait,      ///< The winning value of a trait.
        Identifier, ///< The value of an identifier type that was seen last.
        ProfileId,  ///< The stable public profile id.
        Constant
    } kind = Kind::Trait;
    std::string name; ///< Trait, identifier type or the constant text.
    friend bool operator==(const FieldSource&, const FieldSource&) = default;
};

struct TargetField
{
    std::string name; ///< At the destination.
    FieldSource from;
    bool required = false; ///< People without a value are invalid and not sent.
    enum class Hash
    {
        None,
        Sha256 ///< Lower-case hexadecimal of the text.
    } hash = Hash::None;
    friend bool operator==(const TargetField&, const TargetField&) = default;
};

/// Which differences are sent.
enum class Mode
{
    Mirror, ///< Added, changed and removed.
    Add,    ///< Added only.
    Update  ///< Added and changed.
};

/// The part of a destination node's settings that is the same for all destinations.
struct Target
{
    Mode mode = Mode::Mirror;
    TargetField key; ///< Its value identifies the person at the destination; also the first column of files.
    std::vector<TargetField> fields;
    int removalLimitPercent = 20; ///< More removals than this share of what is there ask for a confirmation (D18).
    std::string audience;         ///< Key of the audience in ledgers; empty: the node's own.
    friend bool operator==(const Target&, const Target&) = default;
};

/// Reads the common settings; returns every finding.
[[nodiscard]] nodes::Diagnostics readTarget(const Json& settings, Target& out);
/// Checks fields against what the people carry.
[[nodiscard]] nodes::Diagnostics validate(const Target& target, const nodes::ProfileShape& shape);
/// Columns of the rows: the key, then the fields; types from the shape's traits.
[[nodiscard]] Schema fieldsOf(const Target& target, const Schema& traits);
[[nodiscard]] std::string_view name(Mode mode);

} // namespace weir::deliver
