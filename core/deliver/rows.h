#pragma once

#include "core/deliver/target.h"
#include "core/store/reader.h"
#include "core/types/value.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weir::deliver {

/// Makes destination rows of people: values of all fields, key first.
class RowMaker
{
public:
    /// Loads the columns of the fields. A trait or identifier type that the store does not know is an error.
    [[nodiscard]] static Result<RowMaker> make(const Target& target, const store::Reader& reader);

    [[nodiscard]] const Schema& schema() const { return m_schema; }
    [[nodiscard]] std::vector<Value> values(std::uint32_t profile) const;

private:
    struct Source
    {
        TargetField field;
        DataType type;
        store::TypedColumn column;
    };
    [[nodiscard]] Value valueOf(const Source& source, std::uint32_t profile) const;

    const store::Reader* m_reader = nullptr;
    Schema m_schema;
    std::vector<Source> m_sources;
};

/// The row as canonical JSON text: {"field": value}; its hash decides whether a row has changed.
[[nodiscard]] std::string payloadOf(const Schema& schema, const std::vector<Value>& values);
/// Reads what payloadOf wrote.
[[nodiscard]] Result<std::vector<Value>> valuesOf(const Schema& schema, const std::string& payload);

} // namespace weir::deliver
