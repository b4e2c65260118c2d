#include "core/deliver/rows.h"

#include "core/base/hash.h"

namespace weir::deliver {

Result<RowMaker> RowMaker::make(const Target& target, const store::Reader& reader)
{
    RowMaker maker;
    maker.m_reader = &reader;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> definitions, reader.traits());
    Schema traits;
    for (const store::TraitDefinition& definition : definitions) {
        traits.add({definition.name, definition.type, true, definition.privacy});
    }
    maker.m_schema = fieldsOf(target, traits);
    std::vector<TargetField> fields{target.key};
    fields.insert(fields.end(), target.fields.begin(), target.fields.end());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        Source source{fields[i], maker.m_schema[i].type, {}};
        if (source.field.from.kind == FieldSource::Kind::Trait) {
            // Text for everything that a column of numbers would round or lose.
            const Field* trait = traits.find(source.field.from.name);
            const bool asText =
                trait && (trait->type.kind() == TypeKind::Decimal || source.field.hash != TargetField::Hash::None);
            WEIR_ASSIGN_OR_RETURN(
                source.column,
                reader.traitColumn(source.field.from.name, asText ? std::optional(TypeKind::Text) : std::nullopt));
        } else if (source.field.from.kind == FieldSource::Kind::Identifier) {
            WEIR_ASSIGN_OR_RETURN(source.column,
                                  reader.identifierColumn(source.field.from.name, store::IdentifierPick::LastSeen));
        }
        maker.m_sources.push_back(std::move(source));
    }
    return maker;
}

std::vector<Value> RowMaker::values(std::uint32_t profile) const
{
    std::vector<Value> values;
    values.reserve(m_sources.size());
    for (const Source& source : m_sources) {
        Value value = valueOf(source, profile);
        if (source.field.hash == TargetField::Hash::Sha256 && !isNull(value)) {
            value = sha256Hex(toText(value));
        }
        values.push_back(std::move(value));
    }
    return values;
}

Value RowMaker::valueOf(const Source& source, std::uint32_t profile) const
{
    switch (source.field.from.kind) {
    case FieldSource::Kind::Constant:
        return source.field.from.name;
    case FieldSource::Kind::ProfileId:
        return m_reader->publicId(profile).str();
    case FieldSource::Kind::Trait:
    case FieldSource::Kind::Identifier:
        break;
    }
    if (profile >= source.column.size()) {
        return {};
    }
    Value value = source.column.value(profile);
    if (source.type.kind() == TypeKind::Decimal && !isNull(value)) {
        const auto decimal = parseValue(toText(value), source.type);
        return decimal ? *decimal : Value{};
    }
    return value;
}

std::string payloadOf(const Schema& schema, const std::vector<Value>& values)
{
    Json row = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) {
        row[schema[i].name] = toJson(values[i]);
    }
    return compactJson(row);
}

Result<std::vector<Value>> valuesOf(const Schema& schema, const std::string& payload)
{
    WEIR_ASSIGN_OR_RETURN(const Json row, parseJson(payload));
    std::vector<Value> values;
    for (const Field& field : schema.fields()) {
        const auto cell = row.find(field.name);
        if (cell == row.end() || cell->is_null()) {
            values.emplace_back();
        } else if (field.type.kind() == TypeKind::JsonValue || field.type.kind() == TypeKind::List) {
            values.emplace_back(JsonText{compactJson(*cell)});
        } else if (cell->is_string()) {
            WEIR_ASSIGN_OR_RETURN(Value value, parseValue(cell->get<std::string>(), field.type));
            values.push_back(std::move(value));
        } else {
            WEIR_ASSIGN_OR_RETURN(Value value, parseValue(compactJson(*cell), field.type));
            values.push_back(std::move(value));
        }
    }
    return values;
}

} // namespace weir::deliver
