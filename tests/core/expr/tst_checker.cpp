#include "core/expr/checker.h"

#include "core/expr/printer.h"

#include <QTest>

#include <functional>

using namespace weir;
using namespace weir::expr;

namespace {

const Schema kSchema({{"email", TypeKind::Text, true, Privacy::Identifier},
                      {"city", TypeKind::Text, true, Privacy::Personal},
                      {"sku", TypeKind::Text, false},
                      {"quantity", TypeKind::Integer, false},
                      {"price", DataType::decimal(10, 2), false},
                      {"score", TypeKind::Number},
                      {"day", TypeKind::Date},
                      {"at", TypeKind::Instant},
                      {"active", TypeKind::Boolean},
                      {"props", TypeKind::JsonValue},
                      {"tags", DataType::list(TypeKind::Text)}});

struct Fault
{
    const char* text;
    const char* part; ///< What the range marks.
    const char* id;
    const char* says; ///< A part of the sentence.
};

void eachNode(const Expr& expr, const std::function<void(const Node&)>& visit)
{
    visit(*expr);
    for (const Expr& argument : expr->arguments()) {
        eachNode(argument, visit);
    }
}

} // namespace

class CheckerTest : public QObject
{
    Q_OBJECT

private slots:
    void typesFollow()
    {
        const std::vector<std::pair<const char*, const char*>> cases{
            {"quantity * price", "decimal(29,2)"},
            {"price * price", "decimal(20,4)"},
            {"price + 1", "decimal(22,2)"},
            {"quantity / 2", "number"},
            {"price * score", "number"},
            {"quantity + quantity", "integer"},
            {"round(price, 1)", "decimal(10,1)"},
            {"round(price)", "decimal(9,0)"},
            {"floor(price)", "decimal(9,0)"},
            {"coalesce(quantity, price)", "decimal(21,2)"},
            {"case when active then 1 else 2.5 end", "decimal(20,1)"},
            {"if(active, day, at)", "instant"},
            {"[1, 2.5]", "list<decimal(20,1)>"},
            {"[]", "list<null>"},
            {"split(city, ',')", "list<text>"},
            {"list_get(tags, 1)", "text"},
            {"props -> 'a'", "json"},
            {"day - day", "integer"},
            {"at - at", "duration"},
            {"day + 7 days", "date"},
            {"date_trunc('month', day)", "date"},
            {"date_trunc('month', at)", "instant"},
            {"null", "null"},
            {"price % 3", "decimal(21,2)"},
            {"greatest(quantity, score)", "number"},
        };
        for (const auto& [text, type] : cases) {
            const auto checked = compile(text, kSchema);
            QVERIFY2(checked.has_value(), text);
            QCOMPARE(toText(checked->type), std::string(type));
        }
    }

    /// Dialects and the evaluator rely on it: after the check, no node is without a type and operands agree.
    void everyNodeHasItsType()
    {
        const auto checked =
            compile("case when day > '2026-01-01' and quantity in (1, 2.5) then score else price end", kSchema);
        QVERIFY(checked.has_value());
        eachNode(checked->expr, [](const Node& node) {
            QVERIFY(node.type().kind() != TypeKind::Null);
            if (node.kind() == NodeKind::Call && node.function() == FunctionId::Greater) {
                QVERIFY(node.argument(0)->type() == node.argument(1)->type());
            }
        });
        QCOMPARE(print(checked->expr), std::string("case when day > date '2026-01-01' and quantity in (1, 2.5) then "
                                                   "score else price end"));
    }

    void faultsNamePlaceAndRemedy()
    {
        const std::vector<Fault> faults{
            {"emial = 'x'", "emial", "column.missingNear", "email"},
            {"length(quantity)", "quantity", "expr.argumentType", "cast(x as text)"},
            {"lower()", "lower()", "expr.argumentCount", "lower(text)"},
            {"substring(city, 1, 2, 3)", "substring(city, 1, 2, 3)", "expr.argumentCount", "[count]"},
            {"city + sku", "city + sku", "expr.operands", "||"},
            {"city and active", "city", "expr.argumentType", "true or false"},
            {"quantity = 'x'", "'x'", "expr.incomparable", "integer"},
            {"sku = 5", "5", "expr.incomparable", "cast(x as text)"},
            {"day > 'soon'", "'soon'", "expr.literalUnreadable", "2026-11-20"},
            {"props = props", "props", "expr.argumentType", "json_text"},
            {"coalesce(city, quantity)", "quantity", "expr.noCommonType", "text"},
            {"sum(price)", "sum(price)", "expr.noGroups", "Aggregate"},
            {"cast(at as integer)", "cast(at as integer)", "expr.castImpossible", "epoch_seconds"},
            {"cast(props as integer)", "cast(props as integer)", "expr.castImpossible", "json_integer"},
            {"date_trunc('fortnight', day)", "fortnight'", "expr.unknownUnit", "'week'"},
            {"date_trunc('hour', day)", "'hour'", "expr.unitTooShort", "instant"},
            {"date_trunc(city, day)", "city", "expr.argumentType", "cannot come from a column"},
            {"hour(at, 'Europe/Berlni')", "'Europe/Berlni'", "time.unknownZone", "Europe/Berlin"},
            {"hour(at, 'CET')", "'CET'", "time.unknownZone", "abbreviations"},
            {"regexp_matches(city, 'it''s (a|b')", "(a|b'", "expr.regexp", "no )"},
            {"regexp_replace(city, 'a*', 'b')", "'a*'", "expr.regexpEmpty", "+"},
            {"regexp_replace(city, '(a)', '\\2')", "\\2", "expr.replacement", "\\1"},
            {"regexp_extract(city, '(a)', 2)", "'(a)'", "expr.regexpGroup", "no group 2"},
            {"json_text(props, 'a.b')", "a.b", "expr.jsonPath", "$.customer"},
            {"format_date(day, '%Y-%Q')", "%Q", "expr.datePattern", "%Y"},
            {"parse_date(city, 'dym')", "'dym'", "expr.unknownOrder", "mdy"},
            {"normalize_phone(city, 'Germany')", "'Germany'", "expr.unknownRegion", "DE"},
            {"round(price, 99)", "99", "expr.roundDigits", "15"},
            {"props -> active", "props -> active", "expr.operands", "key in quotes"},
            {"score % 2", "score", "expr.argumentType", "decimal"},
        };
        for (const Fault& fault : faults) {
            const Checked checked = compileAll(fault.text, kSchema);
            QVERIFY2(!checked.expr && !checked.errors.empty(), fault.text);
            const Error& error = checked.errors.front();
            const std::string text = fault.text;
            const auto begin = static_cast<std::size_t>(error.where().begin);
            const std::string part = text.substr(begin, static_cast<std::size_t>(error.where().end) - begin);
            const bool placed = part == fault.part || part + "'" == fault.part;
            if (error.messageId() != fault.id || error.text().find(fault.says) == std::string::npos ||
                (!placed && part.find(std::string(fault.part).substr(0, 3)) == std::string::npos)) {
                QFAIL(qPrintable(QString("%1\n  marks %2, %3: %4")
                                     .arg(fault.text, part.c_str(), error.messageId().c_str(), error.text().c_str())));
            }
        }
    }

    void allFaultsAreFound()
    {
        const Checked checked = compileAll("emial = 'x' and lenght_ = 1 and length(quantity) > 2", kSchema);
        QCOMPARE(checked.errors.size(), std::size_t{3});
    }

    void privacyTravels()
    {
        const std::vector<std::pair<const char*, Privacy>> cases{
            {"sku", Privacy::Plain},
            {"upper(city) || sku", Privacy::Personal},
            {"sha256(lower(trim(email)))", Privacy::Identifier}, // a hash still singles out
            {"case when sku = 'a' then city else email end", Privacy::Identifier},
            {"length(email)", Privacy::Identifier}, // fails closed
            {"run_time()", Privacy::Plain},
        };
        for (const auto& [text, privacy] : cases) {
            const auto checked = compile(text, kSchema);
            QVERIFY2(checked.has_value(), text);
            QCOMPARE(checked->privacy, privacy);
        }
        const CheckOptions groups{Aggregates::Allowed, std::nullopt};
        QCOMPARE(compile("count(distinct email)", kSchema, groups)->privacy, Privacy::Plain);
        QCOMPARE(compile("max(email)", kSchema, groups)->privacy, Privacy::Identifier);
    }

    void nullabilityFollows()
    {
        const std::vector<std::pair<const char*, bool>> cases{
            {"quantity + 1", false},
            {"score + 1", true},
            {"quantity / 2", true},
            {"city is null", false},
            {"coalesce(city, 'x')", false},
            {"case when active then 1 end", true},
            {"case when active then 1 else 2 end", false},
            {"cast(sku as integer)", false},
            {"try_cast(sku as integer)", true},
            {"concat(city, email)", false},
            {"sku in ('a', 'b')", false},
        };
        for (const auto& [text, nullable] : cases) {
            const auto checked = compile(text, kSchema);
            QVERIFY2(checked.has_value(), text);
            QCOMPARE(checked->nullable, nullable);
        }
    }

    void groupsHaveTheirPlace()
    {
        const CheckOptions groups{Aggregates::Allowed, std::nullopt};
        const CheckOptions windows{Aggregates::Windows, std::nullopt};
        QVERIFY(compile("sum(price * quantity) / count()", kSchema, groups).has_value());
        QCOMPARE(compile("sum(price) + quantity", kSchema, groups).error().messageId(), std::string("expr.notGrouped"));
        QCOMPARE(compile("sum(max(price))", kSchema, groups).error().messageId(), std::string("expr.nestedGroups"));
        QCOMPARE(compile("row_number()", kSchema, groups).error().messageId(), std::string("expr.noWindows"));
        QVERIFY(compile("price / sum(price)", kSchema, windows).has_value());
        QVERIFY(compile("lag(price, 1, 0)", kSchema, windows).has_value());
        QCOMPARE(toText(compile("sum(quantity)", kSchema, groups)->type), std::string("integer"));
        QCOMPARE(toText(compile("sum(price)", kSchema, groups)->type), std::string("decimal(38,2)"));
        QCOMPARE(toText(compile("avg(quantity)", kSchema, groups)->type), std::string("number"));
    }

    void expectedTypeIsMet()
    {
        const CheckOptions boolean{Aggregates::Refused, DataType(TypeKind::Boolean)};
        QVERIFY(compile("city = 'x'", kSchema, boolean).has_value());
        QCOMPARE(compile("city", kSchema, boolean).error().messageId(), std::string("expr.wrongResult"));
        const CheckOptions number{Aggregates::Refused, DataType(TypeKind::Number)};
        QCOMPARE(compile("quantity", kSchema, number)->type.kind(), TypeKind::Number);
        const CheckOptions date{Aggregates::Refused, DataType(TypeKind::Date)};
        QCOMPARE(compile("'2026-11-20'", kSchema, date)->type.kind(), TypeKind::Date);
        QCOMPARE(compile("null", kSchema, date)->type.kind(), TypeKind::Date);
    }
};

QTEST_GUILESS_MAIN(CheckerTest)
#include "tst_checker.moc"
