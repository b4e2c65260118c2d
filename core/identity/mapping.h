#pragma once

#include "core/base/json.h"
#include "core/nodes/diagnostic.h"
#include "core/nodes/port_content.h"
#include "core/privacy/answers.h"
#include "core/stitch/rules.h"
#include "core/store/records.h"
#include "core/store/survivorship.h"
#include "core/types/schema.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::identity {

/// How raw identifier values become keys. Other than with None, the raw text is kept as the trait "<type>_raw" (D13).
/// Keys are compared byte by byte, so a change here changes people: raise kNormalizerVersion with it.
enum class Normalizer
{
    None,  ///< Unicode NFC and trimmed.
    Lower, ///< NFKC, trimmed, case-folded.
    Email, ///< clean::normalizeEmail; not an e-mail: not an identifier.
    Phone  ///< clean::normalizePhone in `region`; not a phone number: not an identifier.
};
inline constexpr int kNormalizerVersion = 1;

struct IdentifierColumn
{
    std::string column;
    std::string type; ///< "email", "phone", "user_id", "anonymous_id", ...
    Normalizer normalizer = Normalizer::None;
    std::string region; ///< For Phone: country of numbers without a country code, "DE".
    /// For Phone: the column with the country of the row, in any spelling; where it says none, `region` counts.
    std::string regionColumn = {};
    friend bool operator==(const IdentifierColumn&, const IdentifierColumn&) = default;
};

struct TraitColumn
{
    std::string column;
    std::string trait; ///< Name in the profile.
    friend bool operator==(const TraitColumn&, const TraitColumn&) = default;
};

/// A value that is the same for all rows or comes from a column.
struct ConstantOrColumn
{
    enum class Kind
    {
        Constant,
        Column
    } kind = Kind::Constant;
    std::string text; ///< The constant, or the column's name.
    friend bool operator==(const ConstantOrColumn&, const ConstantOrColumn&) = default;
};

/// Makes every row an event of the person.
struct EventPart
{
    ConstantOrColumn name;
    std::string timeColumn;      ///< Instant or date.
    std::string receivedColumn;  ///< Optional: an event more than 5 minutes after it is set back to it (D7).
    std::string messageIdColumn; ///< Optional: the same id is the same event.
    std::vector<std::string> properties;
    friend bool operator==(const EventPart&, const EventPart&) = default;
};

/// A purpose that a consent signal answers.
struct SignalPurpose
{
    std::string purpose;
    privacy::Needs needs;
    friend bool operator==(const SignalPurpose&, const SignalPurpose&) = default;
};

/// Makes every row an answer of the person to a purpose, or, with a signal, to several.
struct ConsentPart
{
    ConstantOrColumn purpose;
    std::string stateColumn;
    /// The state column holds a signal, such as a TC string, that answers `purposes`; `purpose` and `values` are not
    /// used then. A purpose of which it says nothing gets no record; a signal that cannot be read is Unknown for all of
    /// them. Without a time column the time that the signal states itself counts.
    std::optional<privacy::Signal> signal = {};
    std::vector<SignalPurpose> purposes = {};
    /// Text of the state column (case ignored) -> state. Empty: the built-in words (granted, yes, true, 1, denied, no,
    /// false, 0, withdrawn, revoked, ...). A value that is not mapped is recorded as Unknown, which means no.
    std::map<std::string, store::ConsentState> values;
    std::string timeColumn;     ///< Optional; without it an answer is recorded when it differs from the last one.
    std::string methodColumn;   ///< Optional.
    std::string evidenceColumn; ///< Optional: notice version, record key.
    friend bool operator==(const ConsentPart&, const ConsentPart&) = default;
};

/// Makes every row a likely link between two people: somebody compared two records, and each end names one of them. A
/// link makes two people one where the rules allow it, after everything that rows show, surest first; when its row is
/// gone in the next run, so is the link.
struct LinkPart
{
    IdentifierColumn left;
    IdentifierColumn right;
    std::string confidenceColumn; ///< A number from 0 to 1.
    double least = 0.9;           ///< Rows below count for nothing.
    friend bool operator==(const LinkPart&, const LinkPart&) = default;
};

/// What the rows of one input of the Identity node mean.
struct InputMapping
{
    std::string source; ///< Name that traits and events carry: "crm". Never changes once data is stored.
    std::vector<IdentifierColumn> identifiers;
    std::vector<TraitColumn> traits;
    /// When the row's traits were true; empty uses the event's time. Without any time a value is
    /// written at the run's instant when the source has not said it before.
    std::string traitTimeColumn;
    std::vector<std::string> recordKey; ///< Optional: columns that tell rows of the source apart.
    std::optional<EventPart> event;
    std::optional<ConsentPart> consent;
    std::optional<LinkPart> links; ///< Then the rows are about pairs of people, and nothing else above is set.
    friend bool operator==(const InputMapping&, const InputMapping&) = default;
};

/// Who is who when identifiers disagree; plain linking when nothing is set.
using Rules = stitch::Rules;

/// The settings of an Identity node: one entry per wire into it, in wire order.
struct Mapping
{
    std::vector<InputMapping> inputs;
    Rules rules;
    std::map<std::string, store::Survivorship> survivorship; ///< By trait; the newest value stands of all others.
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// Reads a mapping; fills `out` as far as it can be read and returns every finding.
[[nodiscard]] nodes::Diagnostics readMapping(const Json& json, Mapping& out);
[[nodiscard]] Result<Mapping> mappingFromJson(const Json& json);
/// Canonical JSON: defaults left out.
[[nodiscard]] Json toJson(const Mapping& mapping);

/// Checks the mapping against the columns of each input. Findings name "inputs/2/identifiers/0/column".
[[nodiscard]] nodes::Diagnostics validate(const Mapping& mapping, std::span<const Schema> inputs);
/// What the people carry after this mapping: for pickers and for checks of audiences behind it.
[[nodiscard]] nodes::ProfileShape shapeOf(const Mapping& mapping, std::span<const Schema> inputs);
/// A first mapping from column names and privacy marks, for a new wire: "email" columns become e-mail identifiers, ...
[[nodiscard]] InputMapping suggest(const Schema& schema, std::string source);

[[nodiscard]] std::string_view name(Normalizer normalizer);

} // namespace weir::identity
