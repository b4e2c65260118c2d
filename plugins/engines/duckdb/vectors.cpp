#include "plugins/engines/duckdb/vectors.h"

#include "core/base/json.h"
#include "core/expr/evaluation.h"

#include <cstring>
#include <limits>

namespace weir::plugins::engines_duckdb {
namespace {

using Int128 = DecimalValue::Int128;

bool isValid(const std::uint64_t* valid, std::size_t row)
{
    return (valid[row / 64] >> (row % 64) & 1U) != 0;
}

Int128 toInt128(duckdb_hugeint value)
{
    return static_cast<Int128>(value.upper) * (static_cast<Int128>(1) << 64) + static_cast<Int128>(value.lower);
}

duckdb_hugeint toHugeint(Int128 value)
{
    return {static_cast<std::uint64_t>(value), static_cast<std::int64_t>(value >> 64)};
}

/// The integer in a cell of any integer or decimal storage.
Int128 integerAt(const void* data, duckdb_type type, std::size_t row)
{
    switch (type) {
    case DUCKDB_TYPE_BOOLEAN:
        return static_cast<const bool*>(data)[row] ? 1 : 0;
    case DUCKDB_TYPE_TINYINT:
        return static_cast<const std::int8_t*>(data)[row];
    case DUCKDB_TYPE_SMALLINT:
        return static_cast<const std::int16_t*>(data)[row];
    case DUCKDB_TYPE_INTEGER:
        return static_cast<const std::int32_t*>(data)[row];
    case DUCKDB_TYPE_BIGINT:
        return static_cast<const std::int64_t*>(data)[row];
    case DUCKDB_TYPE_UTINYINT:
        return static_cast<const std::uint8_t*>(data)[row];
    case DUCKDB_TYPE_USMALLINT:
        return static_cast<const std::uint16_t*>(data)[row];
    case DUCKDB_TYPE_UINTEGER:
        return static_cast<const std::uint32_t*>(data)[row];
    case DUCKDB_TYPE_UBIGINT:
        return static_cast<Int128>(static_cast<const std::uint64_t*>(data)[row]);
    case DUCKDB_TYPE_HUGEINT:
        return toInt128(static_cast<const duckdb_hugeint*>(data)[row]);
    default:
        return 0;
    }
}

bool isInteger(duckdb_type type)
{
    switch (type) {
    case DUCKDB_TYPE_TINYINT:
    case DUCKDB_TYPE_SMALLINT:
    case DUCKDB_TYPE_INTEGER:
    case DUCKDB_TYPE_BIGINT:
    case DUCKDB_TYPE_UTINYINT:
    case DUCKDB_TYPE_USMALLINT:
    case DUCKDB_TYPE_UINTEGER:
    case DUCKDB_TYPE_UBIGINT:
    case DUCKDB_TYPE_HUGEINT:
        return true;
    default:
        return false;
    }
}

Error misfit(const DataType& type)
{
    return {ErrorCode::Internal,
            "duckdb.type",
            "DuckDB gave a column of another type than {type}. This is a defect in Weir; please report it.",
            {{"type", toText(type)}}};
}

Error tooLarge()
{
    return {ErrorCode::InvalidInput, "duckdb.range",
            "A whole number in the result does not fit into 64 bits. Cast the column to a decimal."};
}

/// A cell of a text vector; read as duckdb.h lays it out, because two calls into the library per cell cost more than
/// copying a short text.
std::string_view stringAt(const void* data, std::size_t row)
{
    const duckdb_string_t& text = static_cast<const duckdb_string_t*>(data)[row];
    const std::uint32_t length = text.value.inlined.length;
    return {length <= sizeof text.value.inlined.inlined ? text.value.inlined.inlined : text.value.pointer.ptr, length};
}

void appendTexts(const void* data, const std::uint64_t* valid, std::size_t rows, TextColumn& texts)
{
    if (texts.size() == 0) {
        std::size_t bytes = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            bytes += !valid || isValid(valid, row) ? stringAt(data, row).size() : 0;
        }
        texts.reserve(rows, bytes);
    }
    for (std::size_t row = 0; row < rows; ++row) {
        texts.append(!valid || isValid(valid, row) ? stringAt(data, row) : std::string_view());
    }
}

Status appendIntegers(const void* data, duckdb_type type, const std::uint64_t* valid, std::size_t rows, Column& column)
{
    std::vector<std::int64_t>& target = column.integers;
    const std::size_t before = target.size();
    target.resize(before + rows);
    if (type == DUCKDB_TYPE_BIGINT || type == DUCKDB_TYPE_TIMESTAMP || type == DUCKDB_TYPE_TIMESTAMP_TZ) {
        std::memcpy(target.data() + before, data, rows * sizeof(std::int64_t));
        return {};
    }
    for (std::size_t row = 0; row < rows; ++row) {
        if (valid && !isValid(valid, row)) {
            continue;
        }
        std::int64_t value = 0;
        switch (type) {
        case DUCKDB_TYPE_DATE:
            value = static_cast<const std::int32_t*>(data)[row];
            break;
        case DUCKDB_TYPE_TIMESTAMP_S:
            value = static_cast<const std::int64_t*>(data)[row] * 1'000'000;
            break;
        case DUCKDB_TYPE_TIMESTAMP_MS:
            value = static_cast<const std::int64_t*>(data)[row] * 1'000;
            break;
        case DUCKDB_TYPE_TIMESTAMP_NS: {
            const std::int64_t nanos = static_cast<const std::int64_t*>(data)[row];
            value = nanos / 1000 - (nanos % 1000 < 0 ? 1 : 0);
            break;
        }
        case DUCKDB_TYPE_INTERVAL: {
            const duckdb_interval& interval = static_cast<const duckdb_interval*>(data)[row];
            value =
                (static_cast<std::int64_t>(interval.months) * 30 + interval.days) * 86'400'000'000 + interval.micros;
            break;
        }
        default: {
            const Int128 wide = integerAt(data, type, row);
            if (wide > std::numeric_limits<std::int64_t>::max() || wide < std::numeric_limits<std::int64_t>::min()) {
                return tooLarge();
            }
            value = static_cast<std::int64_t>(wide);
            break;
        }
        }
        target[before + row] = value;
    }
    return {};
}

void appendDecimals(const void* data, duckdb_type storage, int scale, const std::uint64_t* valid, std::size_t rows,
                    Column& column)
{
    Int128 factor = 1;
    for (int i = scale; i < column.type.scale(); ++i) {
        factor *= 10;
    }
    for (std::size_t row = 0; row < rows; ++row) {
        const bool present = !valid || isValid(valid, row);
        column.decimals.push_back(present ? integerAt(data, storage, row) * factor : 0);
    }
}

Status appendLists(duckdb_vector vector, void* data, const std::uint64_t* valid, std::size_t rows, Column& column)
{
    const duckdb_vector child = duckdb_list_vector_get_child(vector);
    Column elements{column.type.element(), {}, {}, {}, {}, {}};
    WEIR_RETURN_IF_ERROR(appendVector(child, duckdb_list_vector_get_size(vector), elements));
    const auto* entries = static_cast<const duckdb_list_entry*>(data);
    std::vector<Value> list;
    for (std::size_t row = 0; row < rows; ++row) {
        if (valid && !isValid(valid, row)) {
            column.texts.append({});
            continue;
        }
        list.clear();
        for (std::uint64_t i = 0; i < entries[row].length; ++i) {
            list.push_back(elements.value(entries[row].offset + i));
        }
        column.texts.append(std::get<JsonText>(expr::listOf(list)).text);
    }
    return {};
}

Value elementFromJson(const Json& json, const DataType& type)
{
    if (json.is_null()) {
        return {};
    }
    if (type.kind() == TypeKind::Text && json.is_string()) {
        return json.get<std::string>();
    }
    if (type.kind() == TypeKind::JsonValue || type.kind() == TypeKind::List) {
        return JsonText{compactJson(json)};
    }
    if (type.kind() == TypeKind::Number && json.is_number()) {
        return json.get<double>();
    }
    const std::string text = json.is_string() ? json.get<std::string>() : compactJson(json);
    return parseValue(text, type).value_or(Value{});
}

void writeLists(const Column& column, std::size_t begin, std::size_t end, duckdb_vector vector)
{
    Column elements{column.type.element(), {}, {}, {}, {}, {}};
    auto* entries = static_cast<duckdb_list_entry*>(duckdb_vector_get_data(vector));
    for (std::size_t row = begin; row < end; ++row) {
        const std::size_t offset = elements.size();
        if (!column.isNull(row)) {
            const Json list = Json::parse(column.texts[row], nullptr, false);
            if (list.is_array()) {
                for (const Json& item : list) {
                    elements.append(elementFromJson(item, elements.type));
                }
            }
        }
        entries[row - begin] = {offset, elements.size() - offset};
    }
    duckdb_list_vector_reserve(vector, elements.size());
    duckdb_list_vector_set_size(vector, elements.size());
    writeVector(elements, 0, elements.size(), duckdb_list_vector_get_child(vector));
}

} // namespace

LogicalType logicalType(const DataType& type)
{
    switch (type.kind()) {
    case TypeKind::Boolean:
        return LogicalType(duckdb_create_logical_type(DUCKDB_TYPE_BOOLEAN));
    case TypeKind::Integer:
    case TypeKind::Duration:
        return LogicalType(duckdb_create_logical_type(DUCKDB_TYPE_BIGINT));
    case TypeKind::Decimal:
        return LogicalType(duckdb_create_decimal_type(static_cast<std::uint8_t>(type.precision()),
                                                      static_cast<std::uint8_t>(type.scale())));
    case TypeKind::Number:
        return LogicalType(duckdb_create_logical_type(DUCKDB_TYPE_DOUBLE));
    case TypeKind::Date:
        return LogicalType(duckdb_create_logical_type(DUCKDB_TYPE_DATE));
    case TypeKind::Instant:
        return LogicalType(duckdb_create_logical_type(DUCKDB_TYPE_TIMESTAMP));
    case TypeKind::JsonValue: {
        LogicalType json(duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR));
        duckdb_logical_type_set_alias(json.get(), "JSON");
        return json;
    }
    case TypeKind::List: {
        const LogicalType element = logicalType(type.element());
        return LogicalType(duckdb_create_list_type(element.get()));
    }
    case TypeKind::Null:
    case TypeKind::Text:
        break;
    }
    return LogicalType(duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR));
}

DataType dataType(duckdb_logical_type type)
{
    const duckdb_type id = duckdb_get_type_id(type);
    switch (id) {
    case DUCKDB_TYPE_BOOLEAN:
        return TypeKind::Boolean;
    case DUCKDB_TYPE_UBIGINT:
        return DataType::decimal(20, 0);
    case DUCKDB_TYPE_HUGEINT:
    case DUCKDB_TYPE_UHUGEINT:
        return DataType::decimal(38, 0);
    case DUCKDB_TYPE_FLOAT:
    case DUCKDB_TYPE_DOUBLE:
        return TypeKind::Number;
    case DUCKDB_TYPE_DECIMAL:
        return DataType::decimal(duckdb_decimal_width(type), duckdb_decimal_scale(type));
    case DUCKDB_TYPE_DATE:
        return TypeKind::Date;
    case DUCKDB_TYPE_TIMESTAMP:
    case DUCKDB_TYPE_TIMESTAMP_S:
    case DUCKDB_TYPE_TIMESTAMP_MS:
    case DUCKDB_TYPE_TIMESTAMP_NS:
    case DUCKDB_TYPE_TIMESTAMP_TZ:
        return TypeKind::Instant;
    case DUCKDB_TYPE_INTERVAL:
        return TypeKind::Duration;
    case DUCKDB_TYPE_VARCHAR: {
        char* alias = duckdb_logical_type_get_alias(type);
        const bool json = alias && std::string_view(alias) == "JSON";
        duckdb_free(alias);
        return json ? TypeKind::JsonValue : TypeKind::Text;
    }
    case DUCKDB_TYPE_LIST: {
        const LogicalType child(duckdb_list_type_child_type(type));
        const DataType element = dataType(child.get());
        return element.kind() == TypeKind::Null ? DataType() : DataType::list(element);
    }
    default:
        return isInteger(id) ? DataType(TypeKind::Integer) : DataType();
    }
}

Status appendVector(duckdb_vector vector, std::size_t rows, Column& column)
{
    const LogicalType logical(duckdb_vector_get_column_type(vector));
    const duckdb_type type = duckdb_get_type_id(logical.get());
    void* data = duckdb_vector_get_data(vector);
    const std::uint64_t* valid = duckdb_vector_get_validity(vector);
    const std::size_t before = column.size();
    switch (column.type.kind()) {
    case TypeKind::Boolean:
    case TypeKind::Integer:
    case TypeKind::Date:
    case TypeKind::Instant:
    case TypeKind::Duration: {
        const bool known = isInteger(type) || type == DUCKDB_TYPE_BOOLEAN || type == DUCKDB_TYPE_DATE ||
                           type == DUCKDB_TYPE_TIMESTAMP || type == DUCKDB_TYPE_TIMESTAMP_TZ ||
                           type == DUCKDB_TYPE_TIMESTAMP_S || type == DUCKDB_TYPE_TIMESTAMP_MS ||
                           type == DUCKDB_TYPE_TIMESTAMP_NS || type == DUCKDB_TYPE_INTERVAL;
        if (!known) {
            return misfit(column.type);
        }
        WEIR_RETURN_IF_ERROR(appendIntegers(data, type, valid, rows, column));
        break;
    }
    case TypeKind::Number:
        if (type == DUCKDB_TYPE_DOUBLE) {
            const auto* numbers = static_cast<const double*>(data);
            column.numbers.insert(column.numbers.end(), numbers, numbers + rows);
        } else if (type == DUCKDB_TYPE_FLOAT) {
            const auto* numbers = static_cast<const float*>(data);
            column.numbers.insert(column.numbers.end(), numbers, numbers + rows);
        } else {
            return misfit(column.type);
        }
        break;
    case TypeKind::Decimal:
        if (type == DUCKDB_TYPE_DECIMAL && duckdb_decimal_scale(logical.get()) <= column.type.scale()) {
            appendDecimals(data, duckdb_decimal_internal_type(logical.get()), duckdb_decimal_scale(logical.get()),
                           valid, rows, column);
        } else if (isInteger(type)) {
            appendDecimals(data, type, 0, valid, rows, column);
        } else {
            return misfit(column.type);
        }
        break;
    case TypeKind::List:
        if (type != DUCKDB_TYPE_LIST) {
            return misfit(column.type);
        }
        WEIR_RETURN_IF_ERROR(appendLists(vector, data, valid, rows, column));
        break;
    case TypeKind::Text:
    case TypeKind::JsonValue:
        if (type != DUCKDB_TYPE_VARCHAR) {
            return misfit(column.type);
        }
        appendTexts(data, valid, rows, column.texts);
        break;
    case TypeKind::Null:
        for (std::size_t row = 0; row < rows; ++row) {
            column.appendNull();
        }
        return {};
    }
    if (!valid && column.valid.empty()) {
        return {};
    }
    column.valid.resize(before, 1);
    for (std::size_t row = 0; row < rows; ++row) {
        const bool present = !valid || isValid(valid, row);
        column.valid.push_back(present ? 1 : 0);
    }
    return {};
}

void writeVector(const Column& column, std::size_t begin, std::size_t end, duckdb_vector vector)
{
    const std::size_t rows = end - begin;
    void* data = duckdb_vector_get_data(vector);
    switch (column.type.kind()) {
    case TypeKind::Boolean:
        for (std::size_t row = 0; row < rows; ++row) {
            static_cast<bool*>(data)[row] = column.integers[begin + row] != 0;
        }
        break;
    case TypeKind::Date:
        for (std::size_t row = 0; row < rows; ++row) {
            static_cast<std::int32_t*>(data)[row] = static_cast<std::int32_t>(column.integers[begin + row]);
        }
        break;
    case TypeKind::Integer:
    case TypeKind::Instant:
    case TypeKind::Duration:
        std::memcpy(data, column.integers.data() + begin, rows * sizeof(std::int64_t));
        break;
    case TypeKind::Number:
        std::memcpy(data, column.numbers.data() + begin, rows * sizeof(double));
        break;
    case TypeKind::Decimal:
        for (std::size_t row = 0; row < rows; ++row) {
            const Int128 value = column.decimals[begin + row];
            if (column.type.precision() <= 4) {
                static_cast<std::int16_t*>(data)[row] = static_cast<std::int16_t>(value);
            } else if (column.type.precision() <= 9) {
                static_cast<std::int32_t*>(data)[row] = static_cast<std::int32_t>(value);
            } else if (column.type.precision() <= 18) {
                static_cast<std::int64_t*>(data)[row] = static_cast<std::int64_t>(value);
            } else {
                static_cast<duckdb_hugeint*>(data)[row] = toHugeint(value);
            }
        }
        break;
    case TypeKind::Text:
    case TypeKind::JsonValue:
        for (std::size_t row = 0; row < rows; ++row) {
            const std::string_view text = column.texts[begin + row];
            duckdb_vector_assign_string_element_len(vector, row, text.data(), text.size());
        }
        break;
    case TypeKind::List:
        writeLists(column, begin, end, vector);
        break;
    case TypeKind::Null:
        break;
    }
    if (column.valid.empty() && column.type.kind() != TypeKind::Null) {
        return;
    }
    duckdb_vector_ensure_validity_writable(vector);
    std::uint64_t* valid = duckdb_vector_get_validity(vector);
    for (std::size_t row = 0; row < rows; ++row) {
        const bool present = column.type.kind() != TypeKind::Null && !column.isNull(begin + row);
        duckdb_validity_set_row_validity(valid, row, present);
    }
}

} // namespace weir::plugins::engines_duckdb
