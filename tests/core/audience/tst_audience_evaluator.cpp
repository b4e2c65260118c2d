#include "core/audience/evaluator.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

#include <random>
#include <set>
#include <sqlite3.h>

using namespace weir;
using namespace weir::audience;
using namespace weir::test;

namespace {

const Schema kPeople({{"id", TypeKind::Text}, {"country", TypeKind::Text}, {"age", TypeKind::Integer}});
const Schema kEvents(
    {{"id", TypeKind::Text}, {"event", TypeKind::Text}, {"at", TypeKind::Instant}, {"amount", TypeKind::Number}});

Json mapping()
{
    const Json ids = {{{"column", "id"}, {"type", "id"}}};
    return {{"inputs",
             {{{"source", "crm"}, {"identifiers", ids}, {"traits", {{{"column", "country"}}, {{"column", "age"}}}}},
              {{"source", "web"},
               {"identifiers", ids},
               {"event", {{"name", {{"column", "event"}}}, {"time", "at"}, {"properties", {"amount"}}}}}}}};
}

/// Plain tables in plain SQLite: the second opinion. SQL's NULL logic is the three-valued logic that definitions have.
class Oracle
{
public:
    Oracle()
    {
        sqlite3_open(":memory:", &m_db);
        run("CREATE TABLE person(id TEXT, country TEXT, age INTEGER, first_seen INTEGER);"
            "CREATE TABLE event(id TEXT, name TEXT, at INTEGER, amount REAL)");
    }
    ~Oracle() { sqlite3_close(m_db); }
    Oracle(const Oracle&) = delete;
    Oracle& operator=(const Oracle&) = delete;

    void run(const std::string& sql)
    {
        char* message = nullptr;
        if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
            qFatal("%s in %s", message, sql.c_str());
        }
    }
    std::set<std::string> ids(const std::string& condition)
    {
        std::set<std::string> result;
        sqlite3_stmt* statement = nullptr;
        const std::string sql = "SELECT id FROM person p WHERE " + condition;
        if (sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            qFatal("%s in %s", sqlite3_errmsg(m_db), sql.c_str());
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            result.insert(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
        }
        sqlite3_finalize(statement);
        return result;
    }

private:
    sqlite3* m_db = nullptr;
};

/// A random definition as JSON and, made beside it by hand-written rules, as SQL over the oracle's tables.
class Maker
{
public:
    Maker(std::mt19937& random, Instant asOf) : m_random(random), m_asOf(asOf) {}

    std::pair<Json, std::string> group(int depth)
    {
        static const char* const kMatch[] = {"all", "any", "none"};
        const unsigned match = pick(3);
        Json rows = Json::array();
        std::string sql;
        for (unsigned i = 0, count = 1 + pick(3); i < count; ++i) {
            auto [json, text] = depth < 3 && pick(4) == 0 ? group(depth + 1) : row();
            if (!json.contains("kind")) {
                json["kind"] = "group";
            }
            rows.push_back(json);
            sql += (i == 0 ? "" : match == 0 ? " AND " : " OR ") + ("(" + text + ")");
        }
        return {{{"match", kMatch[match]}, {"rows", rows}}, match == 2 ? "NOT (" + sql + ")" : sql};
    }

private:
    unsigned pick(unsigned n) { return static_cast<unsigned>(m_random() % n); }

    std::pair<Json, std::string> row()
    {
        switch (pick(5)) {
        case 0:
            return text();
        case 1:
            return number();
        default:
            return event();
        }
    }

    std::pair<Json, std::string> text()
    {
        Json json = {{"kind", "trait"}, {"trait", "country"}};
        std::string sql;
        switch (pick(5)) {
        case 0:
            json["operator"] = "anyOf";
            json["values"] = {"DE", "FR"};
            sql = "country IN ('DE','FR')";
            break;
        case 1:
            json["operator"] = "notEquals";
            json["values"] = {"DE"};
            sql = "country <> 'DE'";
            break;
        case 2:
            json["operator"] = "notExists";
            return {json, "country IS NULL"};
        case 3:
            json["operator"] = "startsWith";
            json["values"] = {"D"};
            sql = "substr(country, 1, 1) = 'D'";
            break;
        default:
            json["operator"] = "notContains";
            json["values"] = {"R"};
            sql = "instr(country, 'R') = 0";
            break;
        }
        return maybeUnknown(json, sql);
    }

    std::pair<Json, std::string> number()
    {
        const int bound = 20 + static_cast<int>(pick(30));
        const std::string text = std::to_string(bound);
        Json json = {{"kind", "trait"}, {"trait", "age"}};
        std::string sql;
        switch (pick(3)) {
        case 0:
            json["operator"] = "less";
            json["values"] = {bound};
            sql = "age < " + text;
            break;
        case 1:
            json["operator"] = "between";
            json["values"] = {bound, bound + 10};
            sql = "age BETWEEN " + text + " AND " + text + " + 10";
            break;
        default:
            json["operator"] = "noneOf";
            json["values"] = {bound, bound + 1};
            sql = "age NOT IN (" + text + "," + text + " + 1)";
            break;
        }
        return maybeUnknown(json, sql);
    }

    std::pair<Json, std::string> maybeUnknown(Json json, std::string sql)
    {
        if (pick(3) == 0) {
            json["includeUnknown"] = true;
            sql = "coalesce(" + sql + ", 1)";
        }
        return {json, sql};
    }

    std::pair<Json, std::string> event()
    {
        static const char* const kNames[] = {"view", "buy"};
        static const char* const kCompare[] = {"atLeast", "exactly", "atMost"};
        static const char* const kSql[] = {">=", "=", "<="};
        const std::string name = kNames[pick(2)];
        const unsigned compare = pick(3);
        const unsigned times = pick(4);
        const bool did = pick(3) != 0;
        const bool everyone = pick(3) == 0;
        Json json = {{"kind", "event"}, {"event", name}, {"compare", kCompare[compare]},
                     {"times", times},  {"did", did},    {"everyone", everyone}};
        const std::int64_t day = Duration::days(1).micros;
        const std::int64_t now = m_asOf.micros;
        std::string known = "1";
        std::string range = "at <= " + std::to_string(now);
        const auto since = [&](std::int64_t start, const char* op) {
            range += std::string(" AND at ") + op + ' ' + std::to_string(start);
            const std::string compareStart = std::string(op) == ">" ? "<=" : "<";
            known = "(first_seen IS NULL OR first_seen " + compareStart + ' ' + std::to_string(start) + ')';
        };
        const int n = 1 + static_cast<int>(pick(20));
        switch (pick(5)) {
        case 0:
            break;
        case 1:
            json["window"] = {{"kind", "last"}, {"span", {{"count", n}, {"unit", "days"}}}};
            since(now - n * day, ">");
            break;
        case 2:
            json["window"] = {{"kind", "ago"},
                              {"near", {{"count", n}, {"unit", "hours"}}},
                              {"far", {{"count", n}, {"unit", "days"}}}};
            since(now - n * day, ">");
            range += " AND at <= " + std::to_string(now - n * day / 24);
            break;
        case 3:
            json["window"] = {{"kind", "between"}, {"from", "2024-05-05"}, {"to", "2024-05-20"}};
            since(at("2024-05-05").micros, ">=");
            range += " AND at < " + std::to_string(at("2024-05-20").micros);
            break;
        default:
            json["window"] = {{"kind", "before"}, {"to", "2024-05-20"}};
            range += " AND at < " + std::to_string(at("2024-05-20").micros);
            break;
        }
        std::string where;
        if (pick(2) == 0) {
            json["where"] = {{{"property", "amount"}, {"operator", "greaterOrEqual"}, {"values", {5.5}}}};
            where = " AND amount >= 5.5";
        }
        const std::string count =
            "(SELECT count(*) FROM event e WHERE e.id = p.id AND name = '" + name + "' AND " + range + where + ")";
        std::string sql = '(' + count + ' ' + kSql[compare] + ' ' + std::to_string(times) + ")";
        sql = did ? sql : "(NOT " + sql + ")";
        if (!everyone) {
            // A zero that would match says nothing about somebody who came later.
            sql = "CASE WHEN " + count + " = 0 AND " + sql + " AND NOT " + known + " THEN NULL ELSE " + sql + " END";
        }
        return {json, sql};
    }

    std::mt19937& m_random;
    Instant m_asOf;
};

Definition read(const Json& json)
{
    return must(definitionFromJson(json));
}

} // namespace

class tst_audience_evaluator : public QObject
{
    Q_OBJECT

    People m_people;
    Oracle m_oracle;
    std::vector<std::string> m_idOfProfile;
    const Instant m_asOf = at("2024-06-01T00:00:00Z");
    const std::uint32_t m_seed = 4711;

private slots:
    void initTestCase()
    {
        qInfo("seed %u", m_seed);
        std::mt19937 random(m_seed);
        static const char* const kCountries[] = {"DE", "FR", "DK", "BR", "-", ""};
        Cells contacts;
        Cells events;
        std::map<std::string, std::int64_t> firstSeen;
        for (int i = 0; i < 120; ++i) {
            const std::string id = "p" + std::to_string(i);
            contacts.push_back({id, kCountries[random() % 6],
                                random() % 5 == 0 ? "-" : std::to_string(18 + static_cast<int>(random() % 40))});
            for (unsigned e = 0, count = static_cast<unsigned>(random() % 7); e < count; ++e) {
                const Instant time = m_asOf - Duration::minutes(static_cast<std::int64_t>(random() % 60'000)) +
                                     Duration::hours(12); // some lie after asOf
                events.push_back({id, random() % 2 == 0 ? "view" : "buy", toText(time),
                                  random() % 4 == 0 ? "-" : std::to_string(random() % 12)});
                const auto [known, added] = firstSeen.emplace(id, time.micros);
                known->second = std::min(known->second, time.micros);
            }
        }
        m_people.resolve(mapping(), inputs(rows(kPeople, contacts), rows(kEvents, events)));
        const auto quoted = [](const std::string& cell) { return cell == "-" ? "NULL" : "'" + cell + "'"; };
        for (const auto& row : contacts) {
            const auto seen = firstSeen.find(row[0]);
            m_oracle.run("INSERT INTO person VALUES(" + quoted(row[0]) + ',' + quoted(row[1]) + ',' +
                         (row[2] == "-" ? "NULL" : row[2]) + ',' +
                         (seen == firstSeen.end() ? "NULL" : std::to_string(seen->second)) + ')');
        }
        for (const auto& row : events) {
            m_oracle.run("INSERT INTO event VALUES(" + quoted(row[0]) + ',' + quoted(row[1]) + ',' +
                         std::to_string(at(row[2].c_str()).micros) + ',' + (row[3] == "-" ? "NULL" : row[3]) + ')');
        }
        const store::Reader reader = must(m_people.store().openReader());
        m_idOfProfile.resize(reader.profileCount());
        for (const auto& row : contacts) {
            m_idOfProfile[*must(reader.findByIdentifier("id", row[0]))] = row[0];
        }
    }

    void agreesWithSqlOnRandomDefinitions()
    {
        std::mt19937 random(m_seed);
        const store::Reader reader = must(m_people.store().openReader());
        Evaluator evaluator(reader);
        EvaluateOptions options;
        options.asOf = m_asOf;
        std::size_t empty = 0;
        for (int round = 0; round < 100; ++round) {
            Maker maker(random, m_asOf);
            const auto [include, includeSql] = maker.group(0);
            const auto [exclude, excludeSql] = maker.group(2);
            const Json json = {{"include", include}, {"exclude", exclude}};
            const Evaluation evaluation = must(evaluator.evaluate(read(json), options, m_people.context()));
            std::set<std::string> members;
            evaluation.members.forEach([&](std::uint32_t profile) { members.insert(m_idOfProfile[profile]); });
            const auto expected = m_oracle.ids('(' + includeSql + ") AND (" + excludeSql + ") IS NOT TRUE");
            QVERIFY2(members == expected,
                     ("round " + std::to_string(round) + ": " + json.dump() + "\n" + includeSql + "\n" +
                      std::to_string(members.size()) + " instead of " + std::to_string(expected.size()))
                         .c_str());
            empty += expected.empty() ? 1 : 0;
        }
        QVERIFY(empty < 70); // the definitions are not all trivial
    }

    void computesOnlyChangedRowsAgain()
    {
        const store::Reader reader = must(m_people.store().openReader());
        Evaluator evaluator(reader);
        EvaluateOptions options;
        options.asOf = m_asOf;
        Json json = {{"include",
                      {{"rows",
                        {{{"kind", "trait"}, {"trait", "country"}, {"operator", "exists"}},
                         {{"kind", "event"}, {"event", "buy"}}}}}}};
        const Evaluation first = must(evaluator.evaluate(read(json), options, m_people.context()));
        QCOMPARE(evaluator.computedRows(), std::size_t{2});
        QCOMPARE(first.counts.size(), std::size_t{3});
        QCOMPARE(first.counts[0].path, std::string("/include"));
        QCOMPARE(first.counts[2].remaining, first.members.count());
        QVERIFY(first.counts[1].remaining >= first.counts[2].remaining);
        json["include"]["rows"][1]["times"] = 2;
        QVERIFY(must(evaluator.evaluate(read(json), options, m_people.context())).members.count() <=
                first.members.count());
        QCOMPARE(evaluator.computedRows(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(tst_audience_evaluator)
#include "tst_audience_evaluator.moc"
