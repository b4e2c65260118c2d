#include "core/store/object_cells.h"

#include <cmath>

namespace weir::store {
namespace {

enum class Kept
{
    Integers,
    Reals,
    Texts
};

Kept keptAs(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Boolean:
    case TypeKind::Integer:
    case TypeKind::Date:
    case TypeKind::Instant:
    case TypeKind::Duration:
        return Kept::Integers;
    case TypeKind::Number:
        return Kept::Reals;
    default:
        return Kept::Texts;
    }
}

} // namespace

PropertyValue objectCell(const Column& values, std::size_t row, std::string& scratch)
{
    PropertyValue cell;
    if (values.isNull(row)) {
        return cell;
    }
    const TypeKind kind = values.type.kind();
    switch (keptAs(kind)) {
    case Kept::Integers:
        cell.integer = values.integers[row];
        break;
    case Kept::Reals:
        cell.number = values.numbers[row];
        if (std::isnan(cell.number)) {
            return cell;
        }
        break;
    case Kept::Texts:
        if (kind == TypeKind::Decimal) {
            scratch = toText(values.value(row));
            cell.text = scratch;
        } else {
            cell.text = values.texts[row];
        }
        break;
    }
    cell.kind = kind;
    return cell;
}

PropertyValue storedObjectCell(const Statement& row, int column, const DataType& type)
{
    PropertyValue cell;
    if (row.isNull(column)) {
        return cell;
    }
    cell.kind = type.kind();
    switch (keptAs(cell.kind)) {
    case Kept::Integers:
        cell.integer = row.integer(column);
        break;
    case Kept::Reals:
        cell.number = row.number(column);
        break;
    case Kept::Texts:
        cell.text = row.text(column);
        break;
    }
    return cell;
}

Value storedObjectValue(const Statement& row, int column, const DataType& type)
{
    if (row.isNull(column)) {
        return {};
    }
    switch (type.kind()) {
    case TypeKind::Boolean:
        return row.integer(column) != 0;
    case TypeKind::Integer:
        return row.integer(column);
    case TypeKind::Date:
        return Date{static_cast<std::int32_t>(row.integer(column))};
    case TypeKind::Instant:
        return Instant{row.integer(column)};
    case TypeKind::Duration:
        return Duration{row.integer(column)};
    case TypeKind::Number:
        return row.number(column);
    case TypeKind::Text:
        return row.string(column);
    case TypeKind::JsonValue:
    case TypeKind::List:
        return JsonText{row.string(column)};
    default:
        return parseValue(row.text(column), type).value_or(Value());
    }
}

void bindObjectCell(Statement& statement, int index, const PropertyValue& cell)
{
    if (cell.kind == TypeKind::Null) {
        statement.bindNull(index);
        return;
    }
    switch (keptAs(cell.kind)) {
    case Kept::Integers:
        statement.bind(index, cell.integer);
        break;
    case Kept::Reals:
        statement.bind(index, cell.number);
        break;
    case Kept::Texts:
        statement.bind(index, cell.text);
        break;
    }
}

bool isGreaterCell(const PropertyValue& a, const PropertyValue& b)
{
    if (a.kind == TypeKind::Null || b.kind == TypeKind::Null) {
        return a.kind != TypeKind::Null && b.kind == TypeKind::Null;
    }
    switch (keptAs(a.kind)) {
    case Kept::Integers:
        return a.integer > b.integer;
    case Kept::Reals:
        return a.number > b.number;
    case Kept::Texts:
        // Digits of decimals: any order does, as long as it is always the same.
        return a.text > b.text;
    }
    return false;
}

bool isSameCell(const PropertyValue& a, const PropertyValue& b)
{
    return a.kind == b.kind && !isGreaterCell(a, b) && !isGreaterCell(b, a);
}

} // namespace weir::store
