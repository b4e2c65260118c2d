#pragma once

#include "core/types/data_type.h"

#include <QString>

#include <string>

namespace weir::ui {

/// "e-mail"; other types of identifiers and traits by their own name.
[[nodiscard]] QString placeText(const std::string& where);
/// "whole number": a type for people who do not write formulas.
[[nodiscard]] QString typeText(const DataType& type);
/// A sentence's or a row's first letter as a capital one.
[[nodiscard]] QString capitalised(QString text);

} // namespace weir::ui
