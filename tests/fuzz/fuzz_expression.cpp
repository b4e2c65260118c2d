// Expressions: any text gives a tree or errors that lie inside the text; what was read prints to text that reads back
// equal; and every tree can be checked against a schema.
#include "core/expr/checker.h"
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

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
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
    }
    return 0;
}
