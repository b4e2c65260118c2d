#include "tests/acceptance/duck.h"
#include "tests/acceptance/expect.h"
#include "tests/acceptance/sqlite.h"

#include <QTemporaryDir>

#include <sstream>

using namespace weir::acceptance;
using weir::Json;

namespace {

/// The statements of a script; none of ours has a semicolon inside.
std::vector<std::string> statementsOf(const std::string& script)
{
    std::vector<std::string> statements;
    std::istringstream lines(script);
    std::string statement;
    for (std::string line; std::getline(lines, line);) {
        statement += line.starts_with("--") ? std::string{} : line + '\n';
        if (line.ends_with(';')) {
            statements.push_back(statement);
            statement.clear();
        }
    }
    return statements;
}

} // namespace

/// The Online Retail sample against retail.sql, run by plain DuckDB over the same CSV files. WEIR_RETAIL_DATA names a
/// folder with all 95 daily files (tests/acceptance/retail-whole); without it the slice of the sample is read.
class TestRetail : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithPlainSql();

private:
    QTemporaryDir m_folder;
};

void TestRetail::agreesWithPlainSql()
{
    const std::filesystem::path project = std::filesystem::path(m_folder.path().toStdString()) / "retail";
    const auto written = runWeir({"sample", "retail", project.string()});
    MUST(written.exit == 0, written);
    std::filesystem::path data = project / "data";
    if (const QByteArray whole = qgetenv("WEIR_RETAIL_DATA"); !whole.isEmpty()) {
        data = std::filesystem::absolute(whole.toStdString());
        QVERIFY(replaceInFile(project / "pipelines" / "main" / "nodes" / "invoices.json", "data/*.csv",
                              (data / "*.csv").string()));
    }

    const auto ran = runOn(project, {"run", "--keep", "every-node"});
    MUST(ran.exit == 0, ran);
    const Json report = ran.json();
    const Json plan = newestPlan(project);
    const auto applied = runOn(project, {"apply", plan["id"].get<std::string>()});
    MUST(applied.exit == 0, applied);
    const auto again = runOn(project, {"run", "--keep", "every-node"});
    MUST(again.exit == 0, again);
    SAME(newestPlan(project)["counts"]["added"], Json(0));

    Duck duck;
    const std::string files = quoted((data / "*.csv").string());
    duck.rows("SET VARIABLE files = " + files);
    for (const std::string& statement :
         statementsOf(readText(std::filesystem::path(WEIR_SOURCE_DIR) / "tests" / "acceptance" / "retail.sql"))) {
        duck.rows(statement);
    }
    const auto number = [&](const std::string& sql) { return std::stoll(duck.cell(sql)); };
    const auto rows = [&](const char* node) { return nodeOf(report, node)["rowsOut"].get<std::int64_t>(); };
    const Json resolved = nodeOf(report, "people")["details"];
    const std::filesystem::path store = project / ".weir" / "store.sqlite";

    QCOMPARE(rows("invoices"), number("SELECT count(*) FROM retail_line"));
    QCOMPARE(rows("known"), number("SELECT count(*) FROM retail_sale"));
    QCOMPARE(rows("orders"), number("SELECT count(*) FROM retail_order"));
    QCOMPARE(rows("people"), number("SELECT count(DISTINCT customer) FROM retail_order"));
    QCOMPARE(resolved["eventsAdded"].get<std::int64_t>() + resolved["eventsDuplicate"].get<std::int64_t>(),
             number("SELECT count(*) FROM retail_order"));
    QCOMPARE(storeCounts(project)["events"].get<std::int64_t>(),
             number("SELECT count(DISTINCT invoice) FROM retail_order"));
    QCOMPARE(rows("frequent"), number("SELECT count(*) FROM retail_audience"));
    QVERIFY(rows("frequent") > 0);

    // The same customers, by number, from the identifiers in the store.
    const TextRows customers =
        sqliteRows(store, "SELECT i.value FROM identifier i JOIN identifier_type t ON t.id = i.type "
                          "AND t.name = 'customer_id' ORDER BY CAST(i.value AS INTEGER)");
    QCOMPARE(customers, duck.rows("SELECT DISTINCT customer FROM retail_order ORDER BY customer"));

    // The file that was published has exactly the members, each with a country it has ordered from.
    const std::string list = quoted((project / "out" / "frequent-quiet.parquet").string());
    QCOMPARE(duck.rows("SELECT customer_id FROM " + list + " ORDER BY CAST(customer_id AS BIGINT)"),
             duck.rows("SELECT customer FROM retail_audience ORDER BY customer"));
    QCOMPARE(number("SELECT count(*) FROM " + list +
                    " l WHERE NOT EXISTS (FROM retail_order o WHERE o.customer = "
                    "CAST(l.customer_id AS BIGINT) AND o.country = l.country)"),
             0);

    // The money, to the last digit, in the result of the node that makes orders.
    const auto preview = runOn(project, {"preview", "orders", "--limit", "1000000", "--reveal"});
    MUST(preview.exit == 0 && preview.json()["full"] == true, preview);
    writeText(project / "orders.json", preview.json()["rows"].dump());
    const std::string orders = "read_json(" + quoted((project / "orders.json").string()) +
                               ", columns = {invoice: 'VARCHAR', customer: 'BIGINT', lines: 'BIGINT', total: "
                               "'DECIMAL(18, 4)'}, maximum_object_size = 100000000)";
    QCOMPARE(number("SELECT count(*) FROM " + orders +
                    " p FULL JOIN retail_order o USING (invoice, customer) WHERE "
                    "p.total IS DISTINCT FROM o.total OR p.lines IS DISTINCT FROM o.lines"),
             0);

    qInfo("lines %lld, sales %lld, orders %lld, customers %lld, events %lld, members %lld; run %.1f s, again %.1f s",
          static_cast<long long>(rows("invoices")), static_cast<long long>(rows("known")),
          static_cast<long long>(rows("orders")), static_cast<long long>(rows("people")),
          static_cast<long long>(storeCounts(project)["events"].get<std::int64_t>()),
          static_cast<long long>(rows("frequent")), ran.seconds, again.seconds);
}

QTEST_GUILESS_MAIN(TestRetail)
#include "tst_retail.moc"
