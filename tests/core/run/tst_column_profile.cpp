#include "core/engine/streams.h"
#include "core/expr/evaluator.h"
#include "core/expr/parser.h"
#include "core/expr/printer.h"
#include "core/run/column_profile.h"

#include <QtTest>

#undef emit

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <random>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::run;

namespace {

using Rows = std::vector<std::vector<Value>>;

/// Columns of every type with gaps, repeats and odd values.
Schema schemaOfAll()
{
    return Schema(std::vector<Field>{{"whole", TypeKind::Integer},
                                     {"few", TypeKind::Integer},
                                     {"number", TypeKind::Number},
                                     {"price", DataType::decimal(18, 2)},
                                     {"a \"name\"", TypeKind::Text},
                                     {"day", TypeKind::Date},
                                     {"at", TypeKind::Instant},
                                     {"took", TypeKind::Duration},
                                     {"flag", TypeKind::Boolean},
                                     {"document", TypeKind::JsonValue},
                                     {"empty", TypeKind::Text},
                                     {"same", TypeKind::Number}});
}

Rows randomRows(std::size_t count)
{
    std::mt19937 random(7); // the same rows on every machine
    const auto upTo = [&](std::int64_t end) {
        return static_cast<std::int64_t>(random() % static_cast<unsigned>(end));
    };
    const std::vector<std::string> words{"", "a", "B", "b", "it's", "ä", "percent %", "new\nline"};
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<Value> row{upTo(2'000'000) - 1'000'000,
                               upTo(7) - 3,
                               static_cast<double>(upTo(100'000)) / 7 - 5'000,
                               DecimalValue{upTo(1'000'000) - 500'000, 2},
                               words[static_cast<std::size_t>(upTo(static_cast<std::int64_t>(words.size())))],
                               Date{static_cast<std::int32_t>(upTo(20'000))},
                               Instant{upTo(2'000'000'000) * 1'000'000 + upTo(1'000'000)},
                               Duration{upTo(1'000'000'000)},
                               upTo(2) == 0,
                               JsonText{"{\"n\": " + std::to_string(upTo(4)) + "}"},
                               Value(),
                               2.5};
        for (std::size_t column = 0; column + 1 < row.size(); ++column) {
            if (upTo(9) == 0) {
                row[column] = Value();
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

/// Profiles that DuckDB computes, against counting in a loop.
class TestColumnProfile : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<engine::Session> m_session;
    FixedClock m_clock{Instant{0}};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};

    Result<ColumnProfile> profile(const Schema& schema, const Rows& rows, const std::string& column)
    {
        return profileColumn(*m_session, engine::scanOf(schema, rows), schema, column, m_context);
    }

private slots:
    void initTestCase()
    {
        engine::SessionOptions options;
        options.threads = 2;
        m_session = *plugins::engines_duckdb::create()->open(options);
    }

    void agreesWithCounting_data()
    {
        QTest::addColumn<int>("column");
        const Schema schema = schemaOfAll();
        for (std::size_t i = 0; i < schema.size(); ++i) {
            QTest::newRow(schema[i].name.c_str()) << static_cast<int>(i);
        }
    }
    void agreesWithCounting()
    {
        QFETCH(int, column);
        const Schema schema = schemaOfAll();
        const Rows rows = randomRows(3'000);
        const Field& field = schema[static_cast<std::size_t>(column)];
        const auto profiled = profile(schema, rows, field.name);
        QVERIFY2(profiled, profiled ? "" : profiled.error().fullText().c_str());

        std::map<std::string, std::int64_t> counts;
        std::int64_t nulls = 0;
        double sum = 0;
        for (const std::vector<Value>& row : rows) {
            const Value& value = row[static_cast<std::size_t>(column)];
            if (isNull(value)) {
                ++nulls;
                continue;
            }
            ++counts[toText(value)];
            if (field.type.isNumeric()) { // not std::stod, which reads the comma of the locale
                const std::string text = toText(value);
                double number = 0;
                std::from_chars(text.data(), text.data() + text.size(), number);
                sum += number;
            }
        }
        const auto there = static_cast<std::int64_t>(rows.size()) - nulls;
        QCOMPARE(profiled->rows, static_cast<std::int64_t>(rows.size()));
        QCOMPARE(profiled->nulls, nulls);
        QCOMPARE(profiled->distinct, static_cast<std::int64_t>(counts.size()));
        QCOMPARE(profiled->mean.has_value(), field.type.isNumeric() && there > 0);
        if (profiled->mean) {
            QVERIFY(std::abs(*profiled->mean - sum / static_cast<double>(there)) < 1e-6 * (1 + std::abs(sum)));
        }

        // The most frequent values are there with their counts, the frequent ones first.
        std::vector<std::int64_t> frequencies;
        for (const auto& [text, count] : counts) {
            frequencies.push_back(count);
        }
        std::sort(frequencies.rbegin(), frequencies.rend());
        frequencies.resize(std::min<std::size_t>(frequencies.size(), ColumnProfile::kTop));
        QCOMPARE(profiled->top.size(), frequencies.size());
        for (std::size_t i = 0; i < frequencies.size(); ++i) {
            QCOMPARE(profiled->top[i].rows, frequencies[i]);
            QCOMPARE(counts[toText(profiled->top[i].value)], frequencies[i]);
        }

        const bool ranged = field.type.kind() != TypeKind::Text && field.type.kind() != TypeKind::Boolean &&
                            field.type.kind() != TypeKind::JsonValue;
        QCOMPARE(!profiled->bins.empty(), ranged && there > 0);
        QVERIFY(profiled->bins.size() <= ColumnProfile::kBins);
        if (field.name == "few") {
            QCOMPARE(profiled->bins.size(), std::size_t{7});
        } else if (ranged && field.name != "same") {
            QCOMPARE(profiled->bins.size(), std::size_t{ColumnProfile::kBins});
        }
        std::int64_t inBins = 0;
        for (const ValueRange& range : profiled->bins) {
            inBins += range.rows;
        }
        QCOMPARE(inBins, ranged ? there : 0);
    }

    /// What a click on a bar keeps is what the bar counted, also after the condition was written down and read again.
    void conditionsKeepWhatWasCounted_data() { agreesWithCounting_data(); }
    void conditionsKeepWhatWasCounted()
    {
        QFETCH(int, column);
        const Schema schema = schemaOfAll();
        const Rows rows = randomRows(500);
        const Field& field = schema[static_cast<std::size_t>(column)];
        const auto profiled = profile(schema, rows, field.name);
        QVERIFY(profiled);
        const auto kept = [&](const expr::Expr& condition) -> std::int64_t {
            const std::string text = expr::print(condition);
            expr::CheckOptions options;
            options.expected = TypeKind::Boolean;
            const auto read = expr::compile(text, schema, options);
            if (!read) {
                qWarning("%s: %s", text.c_str(), read.error().fullText().c_str());
                return -1;
            }
            std::int64_t count = 0;
            for (const std::vector<Value>& row : rows) {
                const auto answer = expr::evaluate(*read, schema, row, {});
                count += answer && std::holds_alternative<bool>(*answer) && std::get<bool>(*answer) ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(kept(hasValue(field, Value())), profiled->nulls);
        for (const ValueCount& each : profiled->top) {
            QCOMPARE(kept(hasValue(field, each.value)), each.rows);
        }
        for (const ValueRange& range : profiled->bins) {
            QCOMPARE(kept(isWithin(field, range)), range.rows);
        }
    }

    void leastAndGreatest()
    {
        const Schema schema(std::vector<Field>{{"n", TypeKind::Integer}});
        const auto profiled = profile(schema, {{Value(std::int64_t{5})}, {Value()}, {Value(std::int64_t{-3})}}, "n");
        QVERIFY(profiled);
        QCOMPARE(toText(profiled->least), std::string("-3"));
        QCOMPARE(toText(profiled->greatest), std::string("5"));
        QCOMPARE(profiled->bins.size(), std::size_t{9});
    }

    void nothingIsNoTrouble()
    {
        const Schema schema(std::vector<Field>{{"n", TypeKind::Integer}});
        const auto profiled = profile(schema, {}, "n");
        QVERIFY(profiled);
        QCOMPARE(profiled->rows, std::int64_t{0});
        QVERIFY(profiled->top.empty() && profiled->bins.empty() && !profiled->mean);
        QVERIFY(!profile(schema, {}, "gone"));
    }

    void rangesOfExtremes()
    {
        constexpr auto kLow = std::numeric_limits<std::int64_t>::min();
        constexpr auto kHigh = std::numeric_limits<std::int64_t>::max();
        const auto all = rangesOf(Value(kLow), Value(kHigh));
        QCOMPARE(all.size(), std::size_t{20});
        QCOMPARE(toText(all.front().low), toText(Value(kLow)));
        QCOMPARE(toText(all.back().high), toText(Value(kHigh)));
        for (std::size_t i = 1; i < all.size(); ++i) {
            QCOMPARE(std::get<std::int64_t>(all[i].low), std::get<std::int64_t>(all[i - 1].high));
            QVERIFY(std::get<std::int64_t>(all[i].low) > std::get<std::int64_t>(all[i - 1].low));
        }
        QCOMPARE(rangesOf(Value(std::int64_t{4}), Value(std::int64_t{4})).size(), std::size_t{1});
        QVERIFY(rangesOf(Value(0.0), Value(std::numeric_limits<double>::infinity())).empty());
        QVERIFY(rangesOf(Value(-1e308), Value(1e308)).empty()); // their distance is no number
        QVERIFY(rangesOf(Value(), Value()).empty());
        QVERIFY(rangesOf(Value("a"), Value("b")).empty());
    }
};

QTEST_GUILESS_MAIN(TestColumnProfile)
#include "tst_column_profile.moc"
