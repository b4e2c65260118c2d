#include "core/base/text.h"
#include "core/expr/checker.h"
#include "core/expr/editing.h"
#include "core/expr/parser.h"
#include "core/expr/printer.h"

#include <QTest>

#include <array>
#include <random>

using namespace weir;
using namespace weir::expr;

namespace {

const Schema kSchema{{{"a", TypeKind::Integer},
                      {"b", TypeKind::Text},
                      {"c", TypeKind::Instant},
                      {"d", TypeKind::JsonValue},
                      {"e", TypeKind::Boolean},
                      {"f f", TypeKind::Number},
                      {"ü", TypeKind::Date},
                      {"l", DataType::list(TypeKind::Text)}}};

/// What people type in place of what they meant.
constexpr std::array<const char*, 44> kPieces{"",
                                              " ",
                                              "(",
                                              ")",
                                              ",",
                                              "'",
                                              "\"",
                                              "''",
                                              "a",
                                              "b",
                                              "ü",
                                              "\"f f\"",
                                              "nope",
                                              "1",
                                              "-",
                                              "1.5",
                                              "1e",
                                              "9999999999999999999999",
                                              "+",
                                              "*",
                                              "/",
                                              "%",
                                              "=",
                                              "==",
                                              "<>",
                                              "and",
                                              "or",
                                              "not",
                                              "is",
                                              "null",
                                              "in",
                                              "between",
                                              "like",
                                              "case",
                                              "when",
                                              "then",
                                              "else",
                                              "end",
                                              "cast(",
                                              " as ",
                                              "date '2026-13-01'",
                                              "[",
                                              "]",
                                              "€"};

} // namespace

/// An editor asks after every key: whatever stands there, each error has a place inside the text, nothing crashes, and
/// what can be read prints to text that reads back equal. WEIR_SEED chooses other texts.
class TestMistakes : public QObject
{
    Q_OBJECT

    /// Why the text breaks a promise; empty when it keeps all.
    static std::string broken(const std::string& text, std::mt19937& random)
    {
        const auto characters = static_cast<int>(codePoints(text));
        const auto placed = [&](const std::vector<Error>& errors) -> std::string {
            for (const Error& error : errors) {
                const Where& where = error.where();
                if (where.begin < 0 || where.end < where.begin || where.end > characters || error.text().empty()) {
                    return error.messageId() + " at " + std::to_string(where.begin) + "-" + std::to_string(where.end) +
                           " of " + std::to_string(characters);
                }
            }
            return {};
        };
        const int cursor = std::uniform_int_distribution<int>(0, characters)(random);
        (void)complete(text, cursor, kSchema);
        (void)renameColumn(text, "a", "b c");
        const Parsed parsed = parseAll(text);
        if (!parsed.errors.empty()) {
            return placed(parsed.errors);
        }
        const std::string printed = print(parsed.expr);
        const auto again = parse(printed);
        if (!again || !equal(*again, parsed.expr) || print(*again) != printed) {
            return "prints as " + printed + ", which reads back as " +
                   (again ? print(*again) : again.error().fullText());
        }
        for (const Aggregates aggregates : {Aggregates::Refused, Aggregates::Allowed, Aggregates::Windows}) {
            CheckOptions options;
            options.aggregates = aggregates;
            if (aggregates == Aggregates::Refused) {
                options.expected = TypeKind::Boolean;
            }
            const Checked checked = checkAll(parsed.expr, kSchema, options);
            if (checked.expr.has_value() != checked.errors.empty()) {
                return "neither a type nor an error";
            }
            if (std::string fault = placed(checked.errors); !fault.empty()) {
                return fault;
            }
        }
        return {};
    }

private slots:
    void everyMistakeHasAPlace()
    {
        const unsigned seed = qEnvironmentVariableIsSet("WEIR_SEED") ? qEnvironmentVariable("WEIR_SEED").toUInt() : 7;
        std::mt19937 random(seed);
        const auto below = [&](std::size_t count) {
            return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
        };
        const auto functions = catalogue();
        const int rounds = qEnvironmentVariableIsSet("WEIR_ROUNDS") ? qEnvironmentVariable("WEIR_ROUNDS").toInt() : 700;
        for (int round = 0; round < rounds; ++round) {
            std::string text(functions[below(functions.size())].example);
            if (below(3) == 0) {
                text += " and " + std::string(functions[below(functions.size())].example);
            }
            for (std::size_t changes = below(4); changes > 0; --changes) {
                // Cut at borders of characters, so that the text stays UTF-8.
                const QString whole = QString::fromStdString(text);
                const auto at = static_cast<qsizetype>(below(static_cast<std::size_t>(whole.size()) + 1));
                const auto gone = static_cast<qsizetype>(below(2) == 0 ? 0 : 1 + below(4));
                text = (whole.left(at) + kPieces[below(kPieces.size())] + whole.mid(at + gone)).toStdString();
            }
            const std::string fault = broken(text, random);
            QVERIFY2(fault.empty(), ("seed " + std::to_string(seed) + ": " + text + "\n" + fault).c_str());
        }
    }

    void placesAreExact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::newRow("unknown column") << "a + nope" << 4 << 8;
        QTest::newRow("unknown function") << "uper(b)" << 0 << 4;
        QTest::newRow("type") << "ü + upper(b)" << 0 << 12;
        QTest::newRow("too few arguments") << "substring(b)" << 0 << 12;
        QTest::newRow("pattern") << "regexp_matches(b, '[a')" << 18 << 22;
        QTest::newRow("unit") << "date_trunc('moth', c)" << 11 << 17;
        QTest::newRow("zone") << "hour(c, 'Europe/Berln')" << 8 << 22;
        QTest::newRow("open text") << "b = 'x" << 4 << 6;
        QTest::newRow("path") << "json_text(d, 'x')" << 13 << 16;
    }
    void placesAreExact()
    {
        QFETCH(QString, text);
        QFETCH(int, begin);
        QFETCH(int, end);
        const Checked checked = compileAll(text.toStdString(), kSchema);
        QVERIFY(!checked.errors.empty());
        const Where& where = checked.errors.front().where();
        // The place is inside what is wrong: an error may point at the exact character.
        QVERIFY2(where.begin >= begin && where.end <= end && where.begin < where.end,
                 (std::to_string(where.begin) + "-" + std::to_string(where.end)).c_str());
    }
};

QTEST_GUILESS_MAIN(TestMistakes)
#include "tst_mistakes.moc"
