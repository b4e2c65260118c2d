#pragma once

#include "core/expr/function.h"

#include <vector>

/// The parts of the catalogue, one file per family; catalogue.cpp joins them.
namespace weir::expr {

[[nodiscard]] std::vector<Function> operatorFunctions();
[[nodiscard]] std::vector<Function> textFunctions();
[[nodiscard]] std::vector<Function> numberFunctions();
[[nodiscard]] std::vector<Function> dateFunctions();
[[nodiscard]] std::vector<Function> documentFunctions();
[[nodiscard]] std::vector<Function> groupFunctions();

/// A signature whose parameters must all be given, unless `required` says fewer.
[[nodiscard]] inline Signature signature(ResultRule result, std::vector<Parameter> parameters,
                                         std::size_t required = static_cast<std::size_t>(-1), std::size_t variadic = 0)
{
    const std::size_t count = parameters.size();
    return {std::move(parameters), result, required < count ? required : count, variadic};
}

} // namespace weir::expr
