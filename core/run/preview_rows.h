#pragma once

#include "core/run/preview.h"
#include "core/store/reader.h"

#include <memory>
#include <string>
#include <vector>

namespace weir::run {

/// Rows with one schema, while they are made.
class Rows
{
public:
    explicit Rows(Schema schema) : m_schema(std::make_shared<const Schema>(std::move(schema))), m_batch(m_schema) {}

    void add(const std::vector<Value>& cells) { m_batch.appendRow(cells); }
    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(m_batch.rows()); }
    [[nodiscard]] Preview done(std::int64_t total, Instant at) &&
    {
        Preview preview;
        preview.schema = m_schema;
        preview.rows = count();
        preview.full = true;
        preview.total = total;
        preview.at = at;
        if (preview.rows > 0) {
            preview.batches.push_back(std::move(m_batch));
        }
        return preview;
    }

private:
    std::shared_ptr<const Schema> m_schema;
    RowBatch m_batch;
};

/// Columns that say who a person is.
class Persons
{
public:
    static Result<Persons> make(const store::Reader& reader)
    {
        Persons persons(reader);
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> types, reader.identifierTypes());
        for (const store::DictionaryEntry& type : types) {
            WEIR_ASSIGN_OR_RETURN(store::TypedColumn column,
                                  reader.identifierColumn(type.name, store::IdentifierPick::LastSeen));
            persons.add(type.name, Privacy::Identifier, std::move(column));
        }
        return persons;
    }

    Status addTraits()
    {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> traits, m_reader->traits());
        for (const store::TraitDefinition& trait : traits) {
            WEIR_ASSIGN_OR_RETURN(store::TypedColumn column, m_reader->traitColumn(trait.name));
            add(trait.name, trait.privacy, std::move(column));
        }
        return {};
    }

    [[nodiscard]] const Schema& schema() const { return m_schema; }

    [[nodiscard]] std::vector<Value> cells(std::uint32_t profile) const
    {
        std::vector<Value> cells{m_reader->publicId(profile).str()};
        for (const store::TypedColumn& column : m_columns) {
            cells.push_back(profile < column.size() ? column.value(profile) : Value{});
        }
        return cells;
    }

private:
    explicit Persons(const store::Reader& reader) : m_reader(&reader)
    {
        m_schema.add({"person", TypeKind::Text, false, Privacy::Plain});
    }

    void add(const std::string& name, Privacy privacy, store::TypedColumn column)
    {
        const TypeKind kind = column.kind == TypeKind::Decimal ? TypeKind::Number : column.kind;
        m_schema.add({m_schema.freeName(name), kind == TypeKind::Null ? TypeKind::Text : kind, true, privacy});
        m_columns.push_back(std::move(column));
    }

    const store::Reader* m_reader;
    Schema m_schema;
    std::vector<store::TypedColumn> m_columns; ///< Of every column but the first.
};

} // namespace weir::run
