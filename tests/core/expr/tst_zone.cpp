#include "core/base/zone.h"

#include <QTest>
#include <QTimeZone>

#include <random>

using namespace weir;

class ZoneTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsNamesOnly()
    {
        QVERIFY(Zone::find("Europe/Berlin"));
        QVERIFY(Zone::find("UTC"));
        for (const char* wrong : {"", "CET", "GMT+2", "Europe/Berlni", "europe/berlin", "+02:00", "EST"}) {
            QVERIFY2(!Zone::find(wrong), wrong);
        }
        QVERIFY(Zone::named("Europe/Berlni").error().text().find("Europe/Berlin") != std::string::npos);
        QVERIFY(zoneNames().size() > 300);
    }

    void clockChanges()
    {
        // Directive 2000/84/EC: last Sunday of March and October at 01:00 UTC.
        const Zone& berlin = *Zone::find("Europe/Berlin");
        QCOMPARE(berlin.offsetAt(*parseInstant("2026-03-29T00:59:59Z")).micros, Duration::hours(1).micros);
        QCOMPARE(berlin.offsetAt(*parseInstant("2026-03-29T01:00:00Z")).micros, Duration::hours(2).micros);
        QCOMPARE(toText(berlin.fromLocal(*parseInstant("2026-03-29T02:30:00Z"))), std::string("2026-03-29T01:30:00Z"));
        QCOMPARE(toText(berlin.fromLocal(*parseInstant("2026-10-25T02:30:00Z"))), std::string("2026-10-25T01:30:00Z"));
        QCOMPARE(toText(berlin.dateAt(*parseInstant("2026-07-01T22:00:00Z"))), std::string("2026-07-02"));
        QCOMPARE(toText(utcDate(*parseInstant("1969-12-31T23:59:59.999999Z"))), std::string("1969-12-31"));
    }

    /// Against Qt's own reader of the system's zone files.
    void agreesWithTheSystem()
    {
        std::mt19937 random(20261120);
        for (const char* name : {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
                                 "America/Sao_Paulo", "Africa/Casablanca"}) {
            const QTimeZone system{QByteArray(name)};
            if (!system.isValid()) {
                continue; // no zone files on this machine
            }
            const Zone& zone = *Zone::find(name);
            for (int i = 0; i < 200; ++i) {
                const auto seconds = static_cast<std::int64_t>(random() % 1'700'000'000U);
                const int expected = system.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
                QCOMPARE(zone.offsetAt(Instant{seconds * 1'000'000}).micros, expected * std::int64_t{1'000'000});
            }
        }
    }
};

QTEST_GUILESS_MAIN(ZoneTest)
#include "tst_zone.moc"
