#include "tests/support/engine/plans.h"
#include "tests/support/postgres/postgres_server.h"

#include <QtTest>

#include <random>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}
namespace weir::plugins::engines_postgres {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

namespace {

using Cell = std::optional<std::int64_t>;

struct Row
{
    std::int64_t id = 0;
    Cell group;
    Cell key;
    Cell value;
};

Value valueOf(const Cell& cell)
{
    return cell ? Value(*cell) : Value{};
}

/// What a window function is asked for.
struct Asked
{
    std::string function;
    bool grouped = true;
    bool descending = false;
    bool nullsFirst = false;
    bool byId = true; ///< The id breaks ties; without it rows of equal keys are peers.
    std::int64_t shift = 1;
    bool otherwise = false;
    std::int64_t buckets = 2;
    std::optional<plan::WindowFrame> frame;

    [[nodiscard]] std::string text() const
    {
        std::string result = function + (grouped ? " grouped" : "") + (descending ? " desc" : " asc") +
                             (nullsFirst ? " nulls first" : " nulls last") + (byId ? ", id" : "");
        if (frame) {
            result += " rows " + (frame->preceding ? std::to_string(*frame->preceding) : "all") + " to " +
                      (frame->following ? std::to_string(*frame->following) : "all");
        }
        return result + " shift " + std::to_string(shift) + " buckets " + std::to_string(buckets);
    }
};

/// Whether `a` comes before `b`; equal keys are neither way.
bool before(const Asked& asked, const Row& a, const Row& b)
{
    if (a.key.has_value() != b.key.has_value()) {
        return a.key.has_value() != asked.nullsFirst;
    }
    if (a.key != b.key) {
        return asked.descending ? *a.key > *b.key : *a.key < *b.key;
    }
    return asked.byId && a.id < b.id;
}

/// The answer by the definition: each row looks at all rows.
Value byDefinition(const Asked& asked, const std::vector<Row>& rows, const Row& self)
{
    std::vector<Row> part;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(part),
                 [&](const Row& row) { return !asked.grouped || row.group == self.group; });
    std::stable_sort(part.begin(), part.end(), [&](const Row& a, const Row& b) { return before(asked, a, b); });
    const auto size = static_cast<std::int64_t>(part.size());
    std::int64_t at = 0;
    while (part[static_cast<std::size_t>(at)].id != self.id) {
        ++at;
    }
    const auto countBefore =
        std::count_if(part.begin(), part.end(), [&](const Row& row) { return before(asked, row, self); });
    const std::string& name = asked.function;
    if (name == "row_number") {
        return Value(at + 1);
    }
    if (name == "rank") {
        return Value(static_cast<std::int64_t>(countBefore) + 1);
    }
    if (name == "percent_rank") {
        return Value(size == 1 ? 0.0 : static_cast<double>(countBefore) / static_cast<double>(size - 1));
    }
    if (name == "dense_rank") {
        std::int64_t different = 1;
        for (std::size_t i = 1; i < part.size() && before(asked, part[i - 1], self); ++i) {
            different += before(asked, part[i - 1], part[i]) ? 1 : 0;
        }
        return Value(different);
    }
    if (name == "ntile") {
        const std::int64_t small = size / asked.buckets;
        const std::int64_t large = size % asked.buckets;
        return Value(at < large * (small + 1) ? at / (small + 1) + 1 : large + (at - large * (small + 1)) / small + 1);
    }
    if (name == "lag" || name == "lead") {
        const std::int64_t other = name == "lag" ? at - asked.shift : at + asked.shift;
        return other >= 0 && other < size ? valueOf(part[static_cast<std::size_t>(other)].value)
               : asked.otherwise          ? Value(std::int64_t{-99})
                                          : Value{};
    }
    // Frames: by rows when stated, else from the start to the last peer.
    std::int64_t first = 0;
    std::int64_t last = at;
    if (asked.frame) {
        first = asked.frame->preceding ? std::max<std::int64_t>(0, at - *asked.frame->preceding) : 0;
        last = asked.frame->following ? std::min(size - 1, at + *asked.frame->following) : size - 1;
    } else {
        while (last + 1 < size && !before(asked, self, part[static_cast<std::size_t>(last + 1)])) {
            ++last;
        }
    }
    if (name == "first_value") {
        return valueOf(part[static_cast<std::size_t>(first)].value);
    }
    if (name == "last_value") {
        return valueOf(part[static_cast<std::size_t>(last)].value);
    }
    std::vector<std::int64_t> seen;
    for (std::int64_t i = first; i <= last; ++i) {
        if (const Cell& cell = part[static_cast<std::size_t>(i)].value) {
            seen.push_back(*cell);
        }
    }
    std::int64_t sum = 0;
    for (const std::int64_t value : seen) {
        sum += value;
    }
    if (name == "count") {
        return Value(static_cast<std::int64_t>(seen.size()));
    }
    if (seen.empty()) {
        return Value{};
    }
    if (name == "sum") {
        return Value(sum);
    }
    if (name == "avg") {
        return Value(static_cast<double>(sum) / static_cast<double>(seen.size()));
    }
    return Value(name == "min" ? *std::min_element(seen.begin(), seen.end())
                               : *std::max_element(seen.begin(), seen.end()));
}

} // namespace

/// Window functions on both engines against their definition, computed row by row here. WEIR_SEED chooses other tables.
class TestWindows : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<engine::Session> m_duckdb;
    std::unique_ptr<engine::Session> m_postgres;
    Schema m_schema{
        {{"id", TypeKind::Integer}, {"g", TypeKind::Integer}, {"k", TypeKind::Integer}, {"v", TypeKind::Integer}}};

    plan::RelationPtr relationOf(const Asked& asked)
    {
        plan::Window::Output output;
        output.name = "x";
        output.call.function = asked.function;
        DataType type = TypeKind::Integer;
        const std::string& name = asked.function;
        if (name == "ntile") {
            output.call.arguments = {compiled(std::to_string(asked.buckets), m_schema)};
        } else if (name == "lag" || name == "lead") {
            output.call.arguments = {compiled("v", m_schema), compiled(std::to_string(asked.shift), m_schema)};
            if (asked.otherwise) {
                output.call.arguments.push_back(compiled("-99", m_schema));
            }
        } else if (name != "row_number" && name != "rank" && name != "dense_rank" && name != "percent_rank") {
            output.call.arguments = {compiled("v", m_schema)};
        }
        type = name == "percent_rank" || name == "avg" ? DataType(TypeKind::Number)
               : name == "sum"                         ? DataType(TypeKind::Integer)
                                                       : type;
        if (asked.grouped) {
            output.partition = {compiled("g", m_schema)};
        }
        output.order = {{compiled("k", m_schema),
                         asked.descending ? plan::Direction::Descending : plan::Direction::Ascending,
                         asked.nullsFirst ? plan::NullsOrder::First : plan::NullsOrder::Last}};
        if (asked.byId) {
            output.order.push_back({compiled("id", m_schema), plan::Direction::Ascending, plan::NullsOrder::Last});
        }
        output.frame = asked.frame;
        Schema schema = m_schema;
        schema.add({"x", type});
        return plan::make(plan::Window{plan::scan("t", m_schema, node("t")), {output}}, schema, node("w"));
    }

private slots:
    void initTestCase()
    {
        auto server = PostgresServer::start();
        QVERIFY2(server, server ? "" : server.error().fullText().c_str());
        m_server = *std::move(server);
        engine::SessionOptions options;
        options.threads = 2;
        m_duckdb = *plugins::engines_duckdb::create()->open(options);
        options.connection = m_server->connection();
        m_postgres = *plugins::engines_postgres::create()->open(options);
    }

    void functionsFollowTheirDefinition()
    {
        const unsigned seed = qEnvironmentVariableIsSet("WEIR_SEED") ? qEnvironmentVariable("WEIR_SEED").toUInt() : 5;
        const int rounds = qEnvironmentVariableIsSet("WEIR_ROUNDS") ? qEnvironmentVariable("WEIR_ROUNDS").toInt() : 150;
        std::mt19937 random(seed);
        const auto below = [&](std::size_t count) {
            return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
        };
        static const std::vector<std::string> names{"row_number", "rank",  "dense_rank",  "percent_rank", "ntile",
                                                    "lag",        "lead",  "first_value", "last_value",   "sum",
                                                    "avg",        "count", "min",         "max"};
        SystemClock clock;
        const RunContext context{{}, &clock, nullptr, nullptr};
        for (int round = 0; round < rounds; ++round) {
            std::vector<Row> rows;
            for (std::size_t i = 1 + below(20); i > 0; --i) {
                const auto cell = [&](std::size_t values) {
                    return below(5) == 0 ? Cell() : Cell(static_cast<std::int64_t>(below(values)) - 2);
                };
                rows.push_back({static_cast<std::int64_t>(i), cell(3), cell(4), cell(20)});
            }
            Asked asked;
            asked.function = names[below(names.size())];
            asked.grouped = below(3) > 0;
            asked.descending = below(2) == 0;
            asked.nullsFirst = below(2) == 0;
            const bool ranks = asked.function.find("rank") != std::string::npos;
            const bool total = asked.function == "sum" || asked.function == "avg" || asked.function == "count" ||
                               asked.function == "min" || asked.function == "max";
            const bool framed = total || asked.function == "first_value" || asked.function == "last_value";
            if (framed && below(2) == 0) {
                asked.frame = plan::WindowFrame{below(3) == 0 ? std::nullopt : std::optional<std::int64_t>(below(4)),
                                                below(3) == 0 ? std::nullopt : std::optional<std::int64_t>(below(4))};
            }
            // Rows with equal keys in any order would have several right answers elsewhere.
            asked.byId = !(ranks || (total && !asked.frame)) || below(2) == 0;
            asked.shift = static_cast<std::int64_t>(below(4));
            asked.otherwise = below(2) == 0;
            asked.buckets = 1 + static_cast<std::int64_t>(below(5));
            std::vector<std::vector<Value>> cells;
            std::string expected;
            for (const Row& row : rows) {
                cells.push_back({row.id, valueOf(row.group), valueOf(row.key), valueOf(row.value)});
                const Value answer = byDefinition(asked, rows, row);
                for (const Value& value : cells.back()) {
                    expected += cellText(value) + "|";
                }
                expected += cellText(answer) + "\n";
            }
            const plan::RelationPtr relation = relationOf(asked);
            for (engine::Session* session : {m_duckdb.get(), m_postgres.get()}) {
                const std::string got =
                    sortedLines(rowsText(session->query(relation, {{"t", engine::scanOf(m_schema, cells)}}, context)));
                QVERIFY2(got == sortedLines(expected),
                         ("seed " + std::to_string(seed) + ", round " + std::to_string(round) + ", " +
                          std::string(session->dialect().title()) + ": " + asked.text() + "\n" + got + "instead of\n" +
                          sortedLines(expected))
                             .c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWindows)
#include "tst_windows.moc"
