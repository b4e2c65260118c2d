#include "plugins/engines/duckdb/functions.h"

#include "core/expr/evaluator.h"
#include "plugins/engines/duckdb/text_functions.h"
#include "plugins/engines/duckdb/vectors.h"

#include <array>
#include <cstring>
#include <memory>

namespace weir::plugins::engines_duckdb {
namespace {

/// What a registered function knows; DuckDB keeps it as long as the database.
struct Extra
{
    sql::NeededFunction function;
    Instant runInstant;
    bool propagatesNull = true;
    TextFunction onText = nullptr; ///< Set for functions of one text to one text.
};

/// "weir-error: weir_cast_ti: sentence"; the name leads back to the node.
std::string marked(const Extra& extra, const Error& error)
{
    return std::string(kFunctionErrorMark) + extra.function.name + ": " + error.text();
}

Result<Value> compute(const Extra& extra, const std::vector<Value>& arguments)
{
    const sql::NeededFunction& function = extra.function;
    switch (function.kind) {
    case sql::NeededFunction::Kind::Call:
        return expr::evaluateCall(function.function, arguments, function.arguments, function.result,
                                  {extra.runInstant});
    case sql::NeededFunction::Kind::StrictCast:
        return expr::castValue(arguments[0], function.arguments[0], function.result);
    case sql::NeededFunction::Kind::TryCast: {
        Result<Value> value = expr::castValue(arguments[0], function.arguments[0], function.result);
        return value ? std::move(value) : Result<Value>(Value{});
    }
    case sql::NeededFunction::Kind::Bits: {
        std::uint64_t bits = 0;
        const double given = std::get<double>(arguments[0]);
        const double number = given == 0 ? 0.0 : given; // -0 equals 0
        std::memcpy(&bits, &number, sizeof bits);
        std::string digits(16, '0');
        for (std::size_t i = 16; i-- > 0; bits /= 16) {
            digits[i] = "0123456789abcdef"[bits % 16];
        }
        return Value(digits);
    }
    }
    return Value{};
}

/// Runs a function of one text on the vector's own bytes.
void runOnText(const Extra& extra, duckdb_vector input, idx_t rows, duckdb_vector output)
{
    auto* strings = static_cast<duckdb_string_t*>(duckdb_vector_get_data(input));
    const std::uint64_t* valid = duckdb_vector_get_validity(input);
    duckdb_vector_ensure_validity_writable(output);
    std::uint64_t* present = duckdb_vector_get_validity(output);
    std::string buffer;
    for (idx_t row = 0; row < rows; ++row) {
        if (valid && (valid[row / 64] >> (row % 64) & 1U) == 0) {
            duckdb_validity_set_row_invalid(present, row);
            continue;
        }
        const std::string_view text(duckdb_string_t_data(&strings[row]), duckdb_string_t_length(strings[row]));
        const std::optional<std::string_view> result = extra.onText(text, buffer);
        if (result) {
            duckdb_vector_assign_string_element_len(output, row, result->data(), result->size());
        } else {
            duckdb_validity_set_row_invalid(present, row);
        }
    }
}

void run(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output)
{
    const auto& extra = *static_cast<const Extra*>(duckdb_scalar_function_get_extra_info(info));
    const idx_t rows = duckdb_data_chunk_get_size(input);
    if (extra.onText) {
        runOnText(extra, duckdb_data_chunk_get_vector(input, 0), rows, output);
        return;
    }
    std::vector<Column> columns;
    for (std::size_t i = 0; i < extra.function.arguments.size(); ++i) {
        columns.push_back(Column{extra.function.arguments[i], {}, {}, {}, {}, {}});
        const Status status = appendVector(duckdb_data_chunk_get_vector(input, i), rows, columns.back());
        if (!status) {
            duckdb_scalar_function_set_error(info, marked(extra, status.error()).c_str());
            return;
        }
    }
    Column result{extra.function.result, {}, {}, {}, {}, {}};
    std::vector<Value> arguments(columns.size());
    for (idx_t row = 0; row < rows; ++row) {
        bool hasNull = false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            arguments[i] = columns[i].value(row);
            hasNull = hasNull || isNull(arguments[i]);
        }
        if (hasNull && extra.propagatesNull) {
            result.appendNull();
            continue;
        }
        const Result<Value> value = compute(extra, arguments);
        if (!value) {
            duckdb_scalar_function_set_error(info, marked(extra, value.error()).c_str());
            return;
        }
        result.append(*value);
    }
    writeVector(result, 0, rows, output);
}

} // namespace

Status Functions::provide(const Connection& connection, const std::vector<sql::NeededFunction>& needed)
{
    for (const sql::NeededFunction& function : needed) {
        if (m_registered.find(function.name) != m_registered.end()) {
            continue;
        }
        auto extra = std::make_unique<Extra>(Extra{function, m_runInstant, true, nullptr});
        if (function.kind == sql::NeededFunction::Kind::Call) {
            extra->propagatesNull = expr::function(function.function).nulls == expr::NullRule::Propagates;
            if (function.arguments.size() == 1 && function.arguments[0].kind() == TypeKind::Text &&
                function.result.kind() == TypeKind::Text) {
                extra->onText = textFunction(function.function);
            }
        }
        Owned<duckdb_scalar_function, duckdb_destroy_scalar_function> scalar(duckdb_create_scalar_function());
        duckdb_scalar_function_set_name(scalar.get(), function.name.c_str());
        for (const DataType& type : function.arguments) {
            const LogicalType logical = logicalType(type);
            duckdb_scalar_function_add_parameter(scalar.get(), logical.get());
        }
        const LogicalType result = logicalType(function.result);
        duckdb_scalar_function_set_return_type(scalar.get(), result.get());
        duckdb_scalar_function_set_special_handling(scalar.get());
        if (function.kind == sql::NeededFunction::Kind::StrictCast) {
            // DuckDB computes other functions for all words of a column's dictionary, also for those of rows that a
            // filter or a condition left out: a cast that may stop the run must see the rows that are there, no others.
            duckdb_scalar_function_set_volatile(scalar.get());
        }
        duckdb_scalar_function_set_extra_info(scalar.get(), extra.release(),
                                              [](void* data) { delete static_cast<Extra*>(data); });
        duckdb_scalar_function_set_function(scalar.get(), run);
        if (duckdb_register_scalar_function(connection.get(), scalar.get()) != DuckDBSuccess) {
            return Error(ErrorCode::Internal, "duckdb.function",
                         "The function {function} could not be added to DuckDB. This is a defect in Weir; please "
                         "report it.",
                         {{"function", function.name}});
        }
        m_registered.insert(function.name);
    }
    return {};
}

} // namespace weir::plugins::engines_duckdb
