#include "core/rights/time_limits.h"

#include <QDate>
#include <QTest>

using namespace weir;
using namespace weir::rights;

namespace {

Date day(const char* text)
{
    return *parseDate(text);
}

const Jurisdiction& preset(const std::vector<Jurisdiction>& all, const char* id)
{
    for (const Jurisdiction& each : all) {
        if (each.id == id) {
            return each;
        }
    }
    qFatal("no preset %s", id);
}

} // namespace

class TestTimeLimits : public QObject
{
    Q_OBJECT

private slots:
    /// By hand, with a calendar.
    void monthsEndOnTheSameNumberOrOnTheLastDay_data()
    {
        QTest::addColumn<QString>("received");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("due");
        for (const auto& [received, months, due] :
             {std::tuple("2024-01-15", 1, "2024-02-15"), std::tuple("2024-01-31", 1, "2024-02-29"),
              std::tuple("2023-01-31", 1, "2023-02-28"), std::tuple("2024-02-29", 1, "2024-03-29"),
              std::tuple("2024-03-31", 1, "2024-04-30"), std::tuple("2024-12-31", 1, "2025-01-31"),
              std::tuple("2024-11-30", 3, "2025-02-28"), std::tuple("2023-11-30", 3, "2024-02-29"),
              std::tuple("2024-10-31", 13, "2025-11-30"), std::tuple("2100-01-30", 1, "2100-02-28")}) {
            QTest::addRow("%s + %d", received, months) << received << months << due;
        }
    }
    void monthsEndOnTheSameNumberOrOnTheLastDay()
    {
        QFETCH(const QString, received);
        QFETCH(const int, months);
        QFETCH(const QString, due);
        const Date end = dueDate(day(received.toUtf8()), {months, Term::Unit::Months});
        QCOMPARE(QString::fromStdString(weir::toText(end)), due);
    }

    /// Every day of eight years against the calendar of Qt.
    void monthsAndDaysAreThoseOfTheCalendar()
    {
        for (QDate from(2019, 1, 1); from < QDate(2027, 1, 1); from = from.addDays(1)) {
            const Date received = day(from.toString(Qt::ISODate).toUtf8());
            for (const int count : {1, 2, 3, 12}) {
                const Date months = dueDate(received, {count, Term::Unit::Months});
                QCOMPARE(QString::fromStdString(weir::toText(months)), from.addMonths(count).toString(Qt::ISODate));
                const Date days = dueDate(received, {count * 15, Term::Unit::Days});
                QCOMPARE(QString::fromStdString(weir::toText(days)), from.addDays(count * 15).toString(Qt::ISODate));
            }
        }
    }

    void extensionsCountFromTheReceipt()
    {
        const std::vector<Jurisdiction> all = presets();
        // Three months from 30 November, not two months from 30 December.
        QCOMPARE(weir::toText(extendedDate(day("2023-11-30"), preset(all, "GDPR"))), std::string("2024-02-29"));
        QCOMPARE(weir::toText(extendedDate(day("2024-01-31"), preset(all, "GDPR"))), std::string("2024-04-30"));
        QCOMPARE(weir::toText(extendedDate(day("2024-01-01"), preset(all, "CCPA"))), std::string("2024-03-31"));
        QCOMPARE(weir::toText(extendedDate(day("2024-01-01"), preset(all, "LGPD"))), std::string("2024-01-16"));
        QCOMPARE(weir::toText(dueDate(day("2024-01-20"), preset(all, "CCPA").answer)), std::string("2024-03-05"));
    }

    void aProjectChangesAndAddsLimits()
    {
        const auto all = jurisdictionsOf(
            {{"jurisdictions",
              {{"GDPR", {{"answer", {{"days", 20}}}, {"extension", nullptr}}},
               {"HOUSE", {{"title", "Our own rule"}, {"answer", {{"days", 7}}}, {"source", "handbook"}}}}}});
        QVERIFY2(all, all ? "" : all.error().fullText().c_str());
        QCOMPARE(toText(preset(*all, "GDPR").answer), std::string("20 days"));
        QVERIFY(!preset(*all, "GDPR").extension);
        QVERIFY(!preset(*all, "GDPR").source.empty()); // what is not said stays
        QCOMPARE(preset(*all, "HOUSE").title, std::string("Our own rule"));
        QCOMPARE(findJurisdiction(*all, "house")->id, std::string("HOUSE"));
        QVERIFY(!findJurisdiction(*all, "NOWHERE"));
        QCOMPARE(jurisdictionsOf(Json::object())->size(), presets().size());
        const Json wrong = {{{"jurisdictions", Json::array()}},
                            {{"jurisdictions", {{"GDPR", {{"answer", Json::object()}}}}}},
                            {{"jurisdictions", {{"GDPR", {{"answer", {{"days", 0}}}}}}}},
                            {{"jurisdictions", {{"GDPR", {{"anwser", {{"days", 3}}}}}}}},
                            {{"limits", Json::object()}}};
        for (const Json& each : wrong) {
            QVERIFY2(!jurisdictionsOf(each), each.dump().c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestTimeLimits)
#include "tst_time_limits.moc"
