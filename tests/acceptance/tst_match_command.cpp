#include "tests/acceptance/command.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace weir::acceptance;

/// `weir match` on a published set, judged by counting pairs here: nothing of the matcher says how good it is.
class TestMatchCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QList<QByteArray> m_people; ///< Who each record is.

    [[nodiscard]] std::string path(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name)).toStdString();
    }
    [[nodiscard]] static QList<QByteArray> lines(const std::string& path)
    {
        QFile file(QString::fromStdString(path));
        QList<QByteArray> result = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
        if (!result.isEmpty() && result.back().isEmpty()) {
            result.removeLast();
        }
        return result;
    }

private slots:
    void initTestCase()
    {
        // The set without the column that says who is who, which stands last and has no quotes.
        QFile out(QString::fromStdString(path("people.csv")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        const QList<QByteArray> all = lines(WEIR_SOURCE_DIR "/tests/core/match/sets/fake_1000/fake_1000.csv");
        QCOMPARE(all.size(), 1001);
        for (const QByteArray& line : all) {
            const auto comma = line.lastIndexOf(',');
            m_people << line.mid(comma + 1).trimmed();
            out.write(line.left(comma) + '\n');
        }
        m_people.removeFirst();
    }

    void recordsOfOnePersonAreFound()
    {
        const Ended ended = runWeir({"match", path("people.csv"), "--out", path("found.csv")});
        QVERIFY2(ended.exit == 0, ended.all().c_str());
        const QList<QByteArray> found = lines(path("found.csv"));
        QCOMPARE(found.size(), m_people.size() + 1);
        QVERIFY(found[0].startsWith("cluster_id,unique_id,first_name,surname"));
        QList<QByteArray> clusters;
        for (qsizetype i = 1; i < found.size(); ++i) {
            QCOMPARE(found[i].split(',').value(1), QByteArray::number(i - 1)); // in the order of the file
            clusters << found[i].left(found[i].indexOf(','));
        }
        int both = 0;
        int said = 0;
        int meant = 0;
        for (qsizetype a = 0; a < clusters.size(); ++a) {
            for (qsizetype b = a + 1; b < clusters.size(); ++b) {
                const bool together = clusters[a] == clusters[b];
                const bool same = m_people[a] == m_people[b];
                said += together ? 1 : 0;
                meant += same ? 1 : 0;
                both += together && same ? 1 : 0;
            }
        }
        QCOMPARE(meant, 2'031); // as the set's README counts
        const double f1 = 2.0 * both / (said + meant);
        QVERIFY2(f1 >= 0.955, qPrintable(QStringLiteral("pairwise F1 %1").arg(f1)));
    }

    void theOutcomeDoesNotDependOnThreads()
    {
        for (const char* threads : {"1", "3"}) {
            const Ended ended = runWeir({"match", path("people.csv"), "--threads", threads, "--out", path(threads),
                                         "--pairs", path("pairs") + threads});
            QVERIFY2(ended.exit == 0, ended.all().c_str());
        }
        QCOMPARE(lines(path("1")), lines(path("3")));
        QCOMPARE(lines(path("pairs1")), lines(path("pairs3")));
        QVERIFY(lines(path("pairs1")).size() > 1'000);
    }

    /// The first record of everybody who has several is taken out and asked for: who is found must be the same person.
    void newRecordsFindTheirPeople()
    {
        const QList<QByteArray> all = lines(path("people.csv"));
        QFile known(QString::fromStdString(path("known.csv")));
        QFile fresh(QString::fromStdString(path("fresh.csv")));
        QVERIFY(known.open(QIODevice::WriteOnly) && fresh.open(QIODevice::WriteOnly));
        known.write(all[0] + '\n');
        fresh.write(all[0] + '\n');
        QList<QByteArray> knownPeople;
        QList<QByteArray> askedPeople;
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            const bool asked = m_people.count(m_people[i]) > 1 && m_people.indexOf(m_people[i]) == i;
            (asked ? fresh : known).write(all[i + 1] + '\n');
            (asked ? askedPeople : knownPeople) << m_people[i];
        }
        known.close();
        fresh.close();
        const Ended ended = runWeir(
            {"match", "lookup", path("known.csv"), path("fresh.csv"), "--most", "1", "--out", path("lookup.csv")});
        QVERIFY2(ended.exit == 0, ended.all().c_str());
        const QList<QByteArray> found = lines(path("lookup.csv"));
        QCOMPARE(found[0], QByteArray("record,found,probability,weight,why"));
        int right = 0;
        for (qsizetype i = 1; i < found.size(); ++i) {
            const QList<QByteArray> cells = found[i].split(',');
            right += askedPeople.at(cells[0].toInt() - 1) == knownPeople.at(cells[1].toInt() - 1) ? 1 : 0;
        }
        const double precision = static_cast<double>(right) / static_cast<double>(found.size() - 1);
        const double recall = static_cast<double>(right) / static_cast<double>(askedPeople.size());
        QVERIFY2(precision >= 0.98 && recall >= 0.95,
                 qPrintable(QStringLiteral("precision %1, recall %2").arg(precision).arg(recall)));
        const Ended strange = runWeir({"match", "lookup", path("known.csv"), path("lookup.csv")});
        QCOMPARE(strange.exit, 3);
        QVERIFY2(strange.err.find("has no column of") != std::string::npos, strange.err.c_str());
    }

    void wrongInputEndsInASentence()
    {
        const Ended missing = runWeir({"match", path("nobody.csv")});
        QCOMPARE(missing.exit, 3);
        QVERIFY(missing.err.find("nobody.csv does not exist") != std::string::npos);
        QFile(QString::fromStdString(path("empty.csv"))).open(QIODevice::WriteOnly);
        const Ended empty = runWeir({"match", path("empty.csv")});
        QCOMPARE(empty.exit, 3);
        QVERIFY(empty.err.find("is empty") != std::string::npos);
        QCOMPARE(runWeir({"match"}).exit, 3);
    }
};

QTEST_GUILESS_MAIN(TestMatchCommand)
#include "tst_match_command.moc"
