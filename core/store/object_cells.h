#pragma once

#include "core/store/property_json.h"
#include "core/store/sqlite.h"
#include "core/types/row_batch.h"

#include <string>

namespace weir::store {

/// Values of objects as their table keeps them: booleans, integers, dates (days), instants and durations (micros) as
/// integers, numbers as reals, decimals with all their digits and everything else as text. Numbers that are none (NaN)
/// are no value.

/// The cell `row` of `values` as it is kept; `scratch` owns text that had to be made. Kind Null: nothing to keep.
[[nodiscard]] PropertyValue objectCell(const Column& values, std::size_t row, std::string& scratch);
/// A stored cell of a property of `type`; its text lives until the next step.
[[nodiscard]] PropertyValue storedObjectCell(const Statement& row, int column, const DataType& type);
/// The same as a value.
[[nodiscard]] Value storedObjectValue(const Statement& row, int column, const DataType& type);
void bindObjectCell(Statement& statement, int index, const PropertyValue& cell);
/// Order of cells of one type; NULL is the smallest.
[[nodiscard]] bool isGreaterCell(const PropertyValue& a, const PropertyValue& b);
[[nodiscard]] bool isSameCell(const PropertyValue& a, const PropertyValue& b);

} // namespace weir::store
