#include "tests/core/traits/sql_oracle.h"

#include "tests/core/audience/plain_cells.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtGlobal>

#include <clocale>
#include <set>
#include <sqlite3.h>

namespace weir::test {
namespace {

constexpr std::int64_t kDay = 86'400'000'000;

std::int64_t micros(const Json& span)
{
    static const std::map<std::string, std::int64_t> units{
        {"minutes", 60'000'000}, {"hours", 3'600'000'000}, {"days", kDay}, {"weeks", 7 * kDay}};
    return span["count"].get<std::int64_t>() * units.at(span.value("unit", "days"));
}

/// "ts > X AND ts <= Y"
std::string windowSql(const Json& trait, std::int64_t now)
{
    std::string sql = "ts <= " + std::to_string(now);
    if (!trait.contains("window")) {
        return sql;
    }
    const Json& window = trait["window"];
    const std::string kind = window["kind"];
    const std::string zone = window.value("zone", "");
    const auto younger = [&](const Json& span) {
        const std::string unit = span.value("unit", "days");
        if (!zone.empty() && (unit == "days" || unit == "weeks")) {
            const std::int64_t days = span["count"].get<std::int64_t>() * (unit == "weeks" ? 7 : 1);
            return "ts >= " + std::to_string(dayStart(now, days - 1, zone));
        }
        return "ts > " + std::to_string(now - micros(span));
    };
    if (kind == "last") {
        sql += " AND " + younger(window["span"]);
    } else if (kind == "ago") {
        sql += " AND " + younger(window["far"]) + " AND NOT (" + younger(window["near"]) + ')';
    }
    if (kind == "since" || kind == "between") {
        sql += " AND ts >= " + std::to_string(timeOf(window["from"], zone));
    }
    if (kind == "before" || kind == "between") {
        sql += " AND ts < " + std::to_string(timeOf(window["to"], zone));
    }
    return sql;
}

std::string quoted(const std::string& text)
{
    return "'" + text + "'"; // texts of the test have no quotes
}

/// The conditions that the test makes.
std::string whereSql(const Json& trait, std::int64_t now)
{
    std::string sql;
    for (const Json& condition : trait.value("where", Json::array())) {
        const std::string cell = "json_extract(properties, '$." + condition["property"].get<std::string>() + "')";
        const std::string op = condition["operator"];
        if (op == "equals") {
            sql += " AND " + cell + " = " + quoted(condition["values"][0]);
        } else if (op == "greater") {
            sql += " AND " + cell + " > " + condition["values"][0].dump();
        } else if (op == "isTrue") {
            sql += " AND " + cell + " = 1";
        } else if (op == "withinLast") {
            const std::string time = "CAST(strftime('%s', " + cell + ") AS INTEGER) * 1000000";
            sql += " AND " + time + " > " + std::to_string(now - micros(condition["span"])) + " AND " + time +
                   " <= " + std::to_string(now);
        } else {
            qFatal("no SQL for %s", op.c_str());
        }
    }
    return sql;
}

} // namespace

struct SqlOracle::State
{
    sqlite3* db = nullptr;
    std::string locale;

    template <class Use>
    void rows(const std::string& sql, Use&& use) const
    {
        // SQL functions for JSON read numbers by the C library: with points, whatever the test's locale.
        const std::string before = std::setlocale(LC_NUMERIC, nullptr);
        std::setlocale(LC_NUMERIC, "C");
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            qFatal("%s in %s", sqlite3_errmsg(db), sql.c_str());
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            use(statement);
        }
        sqlite3_finalize(statement);
        std::setlocale(LC_NUMERIC, before.c_str());
    }

    static SqlCell cell(sqlite3_stmt* row, int column)
    {
        switch (sqlite3_column_type(row, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(row, column)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(row, column);
        default:
            return std::string(reinterpret_cast<const char*>(sqlite3_column_text(row, column)));
        }
    }

    [[nodiscard]] SqlColumn column(const std::string& sql) const
    {
        SqlColumn found;
        rows(sql, [&](sqlite3_stmt* row) {
            if (sqlite3_column_type(row, 1) != SQLITE_NULL) {
                found.emplace(static_cast<std::uint32_t>(sqlite3_column_int64(row, 0)), cell(row, 1));
            }
        });
        return found;
    }
};

SqlOracle::SqlOracle(const std::string& events, const std::string& store) : m_state(new State)
{
    if (sqlite3_open_v2(events.c_str(), &m_state->db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
        qFatal("%s", sqlite3_errmsg(m_state->db));
    }
    m_state->rows("ATTACH " + quoted(store) + " AS store", [](sqlite3_stmt*) {});
}

SqlOracle::~SqlOracle()
{
    sqlite3_close(m_state->db);
    delete m_state;
}

std::vector<std::uint32_t> SqlOracle::living()
{
    std::vector<std::uint32_t> people;
    m_state->rows(
        "SELECT id FROM store.profile WHERE merged_into IS NULL AND erased_at IS NULL",
        [&](sqlite3_stmt* row) { people.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(row, 0))); });
    return people;
}

SqlColumn SqlOracle::stored(const std::string& trait)
{
    return m_state->column("SELECT t.profile, t.value FROM store.trait t JOIN store.trait_definition d ON d.id = "
                           "t.definition JOIN store.source s ON s.id = t.source WHERE s.name = 'computed' AND t.winner "
                           "= 1 AND d.name = " +
                           quoted(trait));
}

SqlColumn SqlOracle::column(const Json& trait, const std::string& type, std::int64_t now)
{
    const std::string aggregate = trait["aggregate"];
    const std::string property = trait.value("property", "");
    const std::string value = property.empty() ? "NULL" : "json_extract(properties, '$." + property + "')";
    const std::string counting = "WITH e AS (SELECT profile, ts, " + value +
                                 " AS v FROM event_plain WHERE name = " + quoted(trait.value("event", "")) + " AND " +
                                 windowSql(trait, now) + whereSql(trait, now) + ") ";
    const bool decimal = type.starts_with("decimal");
    // Decimals have two digits; their text is made of hundredths. Numbers of the test have at most six.
    const auto shown = [&](const std::string& v) {
        return decimal ? "printf('%s%d.%02d', CASE WHEN " + v + " < 0 THEN '-' ELSE '' END, abs(CAST(round(" + v +
                             " * 100) AS INTEGER)) / 100, abs(CAST(round(" + v + " * 100) AS INTEGER)) % 100)"
               : type == "number" ? "CAST(" + v + " AS REAL)"
                                  : v;
    };
    const std::string unit = trait.value("unit", "days");
    SqlColumn found;
    if (aggregate == "count") {
        found = m_state->column(counting + "SELECT profile, count(*) FROM e GROUP BY profile");
    } else if (aggregate == "sum") {
        if (type == "integer") {
            found = m_state->column(counting + "SELECT profile, sum(v) FROM e GROUP BY profile");
        } else if (decimal) {
            found = m_state->column(counting +
                                    ", s AS (SELECT profile, sum(CAST(round(v * 100) AS INTEGER)) AS c FROM e WHERE v "
                                    "IS NOT NULL GROUP BY profile) SELECT profile, printf('%s%d.%02d', CASE WHEN c < 0 "
                                    "THEN '-' ELSE '' END, abs(c) / 100, abs(c) % 100) FROM s");
        } else {
            found =
                m_state->column(counting + "SELECT profile, CAST(sum(CAST(round(v * 1e6) AS INTEGER)) AS REAL) / 1e6 "
                                           "FROM e WHERE v IS NOT NULL GROUP BY profile");
        }
    } else if (aggregate == "average") {
        found = m_state->column(counting + "SELECT profile, CAST(sum(CAST(round(v * 1e6) AS INTEGER)) AS REAL) / (1e6 "
                                           "* count(v)) FROM e WHERE v IS NOT NULL GROUP BY profile");
    } else if (aggregate == "minimum" || aggregate == "maximum") {
        found = m_state->column(counting + "SELECT profile, " + shown(aggregate == "minimum" ? "min(v)" : "max(v)") +
                                " FROM e WHERE v IS NOT NULL GROUP BY profile");
    } else if (aggregate == "median" || aggregate == "percentile") {
        const std::string share = aggregate == "median" ? "0.5" : Json(trait.value("share", 0.9)).dump();
        found = m_state->column(
            counting +
            ", r AS (SELECT profile, CAST(v AS REAL) AS v, row_number() OVER (PARTITION BY profile ORDER BY v) - 1 AS "
            "i, count(*) OVER (PARTITION BY profile) AS n FROM e WHERE v IS NOT NULL), p AS (SELECT profile, v, i, " +
            share +
            " * (n - 1) AS place FROM r) SELECT a.profile, a.v + coalesce(b.v - a.v, 0) * (a.place - a.i) FROM "
            "p a LEFT JOIN p b ON b.profile = a.profile AND b.i = a.i + 1 WHERE a.i = CAST(a.place AS INTEGER)");
    } else if (aggregate == "mostFrequent" || aggregate == "leastFrequent") {
        const std::string order = aggregate == "mostFrequent" ? "DESC" : "ASC";
        found =
            m_state->column(counting +
                            ", g AS (SELECT profile, v, count(*) AS c, max(ts) AS last FROM e WHERE v IS "
                            "NOT NULL GROUP BY profile, v HAVING count(*) >= " +
                            std::to_string(trait.value("atLeast", 1)) +
                            "), r AS (SELECT profile, v, row_number() OVER (PARTITION BY profile ORDER BY c " + order +
                            ", last DESC, v) AS i FROM g) SELECT profile, " + shown("v") + " FROM r WHERE i = 1");
    } else if (aggregate == "first" || aggregate == "last") {
        const std::string order = aggregate == "first" ? "ts, v" : "ts DESC, v DESC";
        found = m_state->column(
            counting + ", r AS (SELECT profile, v, row_number() OVER (PARTITION BY profile ORDER BY " + order +
            ") AS i FROM e WHERE v IS NOT NULL) SELECT profile, " + shown("v") + " FROM r WHERE i = 1");
    } else if (aggregate == "uniqueCount") {
        found = m_state->column(counting + "SELECT profile, count(DISTINCT v) FROM e GROUP BY profile HAVING "
                                           "count(DISTINCT v) > 0");
    } else if (aggregate == "uniqueList") {
        std::map<std::uint32_t, Json> lists;
        const int most = trait.value("most", 0);
        m_state->rows(counting + "SELECT DISTINCT profile, v FROM e WHERE v IS NOT NULL ORDER BY profile, v",
                      [&](sqlite3_stmt* row) {
                          Json& list = lists[static_cast<std::uint32_t>(sqlite3_column_int64(row, 0))];
                          if (most == 0 || static_cast<int>(list.size()) < most) {
                              std::visit([&](const auto& cell) { list.push_back(cell); }, State::cell(row, 1));
                          }
                      });
        for (const auto& [profile, list] : lists) {
            found.emplace(profile, list.dump());
        }
    } else if (aggregate == "firstTime" || aggregate == "lastTime") {
        for (const auto& [profile, time] :
             m_state->column(counting + "SELECT profile, " + (aggregate == "firstTime" ? "min" : "max") +
                             "(ts) FROM e GROUP BY 1")) {
            const std::int64_t at = std::get<std::int64_t>(time);
            QString text = QDateTime::fromMSecsSinceEpoch(at / 1000, Qt::UTC).toString(Qt::ISODate);
            if (at % 1'000'000 != 0) {
                const QString digits = QString::number(at % 1'000'000).rightJustified(6, '0');
                text.insert(text.size() - 1, '.' + (at % 1000 == 0 ? digits.left(3) : digits));
            }
            found.emplace(profile, text.toStdString());
        }
    } else if (aggregate == "timeSinceFirst" || aggregate == "timeSinceLast") {
        found = m_state->column(counting + "SELECT profile, (" + std::to_string(now) + " - " +
                                (aggregate == "timeSinceFirst" ? "min" : "max") + "(ts)) / " +
                                std::to_string(micros({{"count", 1}, {"unit", unit}})) + " FROM e GROUP BY profile");
    } else if (aggregate == "streak") {
        const std::string zone = trait.value("zone", "");
        const QTimeZone place = zone.empty() ? QTimeZone::utc() : QTimeZone(zone.c_str());
        const auto periodOf = [&](std::int64_t at) {
            const QDate date = QDateTime::fromMSecsSinceEpoch(at / 1000, place).date();
            return unit == "weeks" ? date.addDays(1 - date.dayOfWeek()).toJulianDay() / 7 : date.toJulianDay();
        };
        std::map<std::uint32_t, std::set<qint64>> periods;
        m_state->rows(counting + "SELECT profile, ts FROM e", [&](sqlite3_stmt* row) {
            periods[static_cast<std::uint32_t>(sqlite3_column_int64(row, 0))].insert(
                periodOf(sqlite3_column_int64(row, 1)));
        });
        for (const auto& [profile, days] : periods) {
            const auto runUpTo = [&set = days](qint64 day) {
                std::int64_t length = 0;
                while (set.contains(day - length)) {
                    ++length;
                }
                return length;
            };
            std::int64_t best = 0;
            if (trait.value("longest", false)) {
                for (const qint64 day : days) {
                    best = std::max(best, runUpTo(day));
                }
            } else {
                best = std::max(runUpTo(periodOf(now)), runUpTo(periodOf(now) - 1));
            }
            found.emplace(profile, best);
        }
    } else if (aggregate == "rfm") {
        const std::string part = trait.value("part", "all");
        const std::string sum = property.empty() ? "0" : "coalesce(sum(CAST(round(v * 1e6) AS INTEGER)), 0)";
        const std::string ranks = counting + ", p AS (SELECT profile, max(ts) AS r, count(*) AS f, " + sum +
                                  " AS m FROM e GROUP BY profile), q AS (SELECT profile, ntile(5) OVER (ORDER BY r, "
                                  "profile) AS r, ntile(5) OVER (ORDER BY f, profile) AS f, ntile(5) OVER (ORDER BY m, "
                                  "profile) AS m FROM p) SELECT profile, ";
        const std::map<std::string, std::string> wanted{
            {"all", "r || '' || f || m"}, {"recency", "r"}, {"frequency", "f"}, {"monetary", "m"}};
        found = m_state->column(ranks + wanted.at(part) + " FROM q");
    } else {
        qFatal("no SQL for %s", aggregate.c_str());
    }
    const std::string none = trait.value("whenNone", "usual");
    const bool counts = aggregate == "count" || aggregate == "uniqueCount" || aggregate == "streak";
    if ((counts && none != "missing") || (aggregate == "sum" && none == "zero")) {
        for (const std::uint32_t profile : living()) {
            const SqlCell zero = decimal && aggregate == "sum"            ? SqlCell(std::string("0.00"))
                                 : type == "number" && aggregate == "sum" ? SqlCell(0.0)
                                                                          : SqlCell(std::int64_t{0});
            found.emplace(profile, zero);
        }
    }
    return found;
}

} // namespace weir::test
