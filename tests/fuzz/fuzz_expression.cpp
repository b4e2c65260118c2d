// Expressions: any text gives a tree or errors that lie inside the text; what was read prints to text that reads back
// equal; every tree can be checked against a schema; what passes the check can be computed; and editors may ask for
// completion and renaming in any text.
#include "core/expr/checker.h"
#include "core/expr/editing.h"
#include "core/expr/evaluator.h"
#include "core/expr/parser.h"
#include "core/expr/printer.h"
#include "tests/fuzz/require.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

weir::Field field(const char* name, weir::TypeKind kind)
{
    weir::Field result;
    result.name = name;
    result.type = kind;
    return result;
}

const weir::Schema& columns()
{
    static const weir::Schema schema({field("a", weir::TypeKind::Integer), field("b", weir::TypeKind::Text),
                                      field("c", weir::TypeKind::Instant), field("d", weir::TypeKind::JsonValue),
                                      field("e", weir::TypeKind::Boolean), field("f", weir::TypeKind::Number)});
    return schema;
}

/// One value for each column; a result must be of the type that the check promised.
void compute(const weir::expr::CheckedExpr& expr)
{
    static const std::vector<weir::Value> row{weir::Value(std::int64_t{-3}),
                                              weir::Value(std::string("a-\xC3\xA4 12")),
                                              weir::Value(weir::Instant{1'700'000'000'123'456}),
                                              weir::Value(weir::JsonText{"{\"k\": [1, \"x\", null]}"}),
                                              weir::Value(true),
                                              weir::Value(0.1)};
    const auto value = weir::expr::evaluate(expr, columns(), row, {});
    FUZZ_REQUIRE(value || !value.error().text().empty());
    if (value && !weir::isNull(*value) && expr.type.kind() == weir::TypeKind::Boolean) {
        FUZZ_REQUIRE(std::holds_alternative<bool>(*value));
    }
    FUZZ_REQUIRE(weir::expr::foldConstants(expr).type == expr.type);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const int cursor = size == 0 ? 0 : data[0] % static_cast<int>(size);
    (void)weir::expr::complete(text, cursor, columns());
    (void)weir::expr::renameColumn(text, "a", "b c");
    const weir::expr::Parsed parsed = weir::expr::parseAll(text);
    for (const weir::Error& error : parsed.errors) {
        FUZZ_REQUIRE(error.where().begin <= error.where().end);
        FUZZ_REQUIRE(error.where().end <= static_cast<int>(size));
        FUZZ_REQUIRE(!error.text().empty());
    }
    if (!parsed.errors.empty()) {
        return 0;
    }
    const std::string printed = weir::expr::print(parsed.expr);
    const auto again = weir::expr::parse(printed);
    FUZZ_REQUIRE(again);
    FUZZ_REQUIRE(weir::expr::equal(*again, parsed.expr));
    FUZZ_REQUIRE(weir::expr::print(*again) == printed);
    for (const auto aggregates : {weir::expr::Aggregates::Refused, weir::expr::Aggregates::Windows}) {
        weir::expr::CheckOptions options;
        options.aggregates = aggregates;
        const weir::expr::Checked checked = weir::expr::checkAll(parsed.expr, columns(), options);
        FUZZ_REQUIRE(checked.expr.has_value() == checked.errors.empty());
        if (checked.expr && aggregates == weir::expr::Aggregates::Refused) {
            compute(*checked.expr);
        }
    }
    return 0;
}
