#include "core/identity/input.h"

#include <algorithm>

namespace weir::identity {
namespace {

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

Result<std::size_t> position(const Schema& schema, const std::string& column)
{
    if (const auto index = schema.indexOf(column)) {
        return *index;
    }
    return columnMissing(column, schema);
}

Result<std::optional<std::size_t>> optionalPosition(const Schema& schema, const std::string& column)
{
    if (column.empty()) {
        return std::optional<std::size_t>();
    }
    WEIR_ASSIGN_OR_RETURN(const std::size_t index, position(schema, column));
    return std::optional(index);
}

Result<NamePlace> place(const Schema& schema, const ConstantOrColumn& value)
{
    NamePlace result;
    if (value.kind == ConstantOrColumn::Kind::Constant) {
        result.constant = value.text;
        return result;
    }
    WEIR_ASSIGN_OR_RETURN(result.column, position(schema, value.text));
    return result;
}

} // namespace

std::string_view NamePlace::of(const RowBatch& rows, std::size_t row) const
{
    if (!column) {
        return constant;
    }
    const Column& cells = rows.column(*column);
    return cells.isNull(row) ? std::string_view() : cells.texts[row];
}

std::optional<std::size_t> Input::rowTime() const
{
    return eventTime ? eventTime : traitTime ? traitTime : consentTime;
}

std::optional<std::int64_t> timeAt(const RowBatch& rows, std::size_t column, std::size_t row)
{
    const Column& cells = rows.column(column);
    if (cells.isNull(row)) {
        return std::nullopt;
    }
    return cells.type.kind() == TypeKind::Date ? cells.integers[row] * kMicrosPerDay : cells.integers[row];
}

std::vector<TraitColumn> traitsOf(const InputMapping& mapping)
{
    std::vector<TraitColumn> traits = mapping.traits;
    for (const IdentifierColumn& identifier : mapping.identifiers) {
        const std::string raw = identifier.type + "_raw";
        const bool taken =
            std::any_of(traits.begin(), traits.end(), [&](const TraitColumn& trait) { return trait.trait == raw; });
        if (identifier.normalizer != Normalizer::None && !taken) {
            traits.push_back({identifier.column, raw});
        }
    }
    return traits;
}

Result<Input> prepareInput(const InputMapping& mapping, const Mapping& all, const Schema& schema, store::Writer& writer,
                           store::IdentifierIndex& index)
{
    Input input;
    input.mapping = &mapping;
    WEIR_ASSIGN_OR_RETURN(input.source, writer.source(mapping.source));
    // Blocked values are read, too: the log keeps what rows said, so that they count when somebody frees them.
    const auto reader = [&](const IdentifierColumn& identifier) -> Result<IdentifierReader> {
        WEIR_ASSIGN_OR_RETURN(const std::size_t column, position(schema, identifier.column));
        WEIR_ASSIGN_OR_RETURN(const auto region, optionalPosition(schema, identifier.regionColumn));
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t type, writer.identifierType(identifier.type));
        return IdentifierReader(identifier, column, region, type, index);
    };
    for (const IdentifierColumn& identifier : mapping.identifiers) {
        WEIR_ASSIGN_OR_RETURN(IdentifierReader made, reader(identifier));
        input.identifiers.push_back(std::move(made));
    }
    if (mapping.links) {
        WEIR_ASSIGN_OR_RETURN(IdentifierReader left, reader(mapping.links->left));
        WEIR_ASSIGN_OR_RETURN(IdentifierReader right, reader(mapping.links->right));
        WEIR_ASSIGN_OR_RETURN(const std::size_t confidence, position(schema, mapping.links->confidenceColumn));
        input.links = Input::Links{std::move(left), std::move(right), confidence, mapping.links->least};
    }
    for (const TraitColumn& trait : traitsOf(mapping)) {
        WEIR_ASSIGN_OR_RETURN(const std::size_t column, position(schema, trait.column));
        store::TraitDefinition definition;
        definition.name = trait.trait;
        definition.type = schema[column].type;
        definition.privacy = std::max(schema[column].privacy, Privacy::Personal);
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t id, writer.trait(definition));
        const auto rule = all.survivorship.find(trait.trait);
        WEIR_RETURN_IF_ERROR(
            writer.setSurvivorship(id, rule == all.survivorship.end() ? store::Survivorship{} : rule->second));
        input.traits.push_back({column, id, trait.trait});
    }
    WEIR_ASSIGN_OR_RETURN(input.traitTime, optionalPosition(schema, mapping.traitTimeColumn));
    for (const std::string& key : mapping.recordKey) {
        WEIR_ASSIGN_OR_RETURN(const std::size_t column, position(schema, key));
        input.recordKey.push_back(column);
    }
    if (mapping.event) {
        const EventPart& event = *mapping.event;
        WEIR_ASSIGN_OR_RETURN(input.eventName, place(schema, event.name));
        WEIR_ASSIGN_OR_RETURN(input.eventTime, position(schema, event.timeColumn));
        WEIR_ASSIGN_OR_RETURN(input.received, optionalPosition(schema, event.receivedColumn));
        WEIR_ASSIGN_OR_RETURN(input.messageId, optionalPosition(schema, event.messageIdColumn));
        for (const std::string& property : event.properties) {
            WEIR_ASSIGN_OR_RETURN(const std::size_t column, position(schema, property));
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t id, writer.property(property));
            input.properties.push_back({column, id});
        }
    }
    if (mapping.consent) {
        const ConsentPart& consent = *mapping.consent;
        if (!consent.signal) {
            WEIR_ASSIGN_OR_RETURN(input.purpose, place(schema, consent.purpose));
        }
        WEIR_ASSIGN_OR_RETURN(input.consentState, position(schema, consent.stateColumn));
        WEIR_ASSIGN_OR_RETURN(input.consentTime, optionalPosition(schema, consent.timeColumn));
        WEIR_ASSIGN_OR_RETURN(input.method, optionalPosition(schema, consent.methodColumn));
        WEIR_ASSIGN_OR_RETURN(input.evidence, optionalPosition(schema, consent.evidenceColumn));
    }
    return input;
}

} // namespace weir::identity
