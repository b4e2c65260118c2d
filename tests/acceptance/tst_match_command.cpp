#include "tests/acceptance/command.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <vector>

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

    /// What was learned in one run gives in another one the same pairs and groups, to the last digit.
    void aSavedModelGivesTheSame()
    {
        const Ended learned = runWeir({"match", path("people.csv"), "--threshold", "0.8", "--out", path("learned.csv"),
                                       "--pairs", path("learned-pairs.csv"), "--save-model", path("model.json")});
        QVERIFY2(learned.exit == 0, learned.all().c_str());
        const Ended used =
            runWeir({"match", path("people.csv"), "--model", path("model.json"), "--out", path("used.csv"), "--pairs",
                     path("used-pairs.csv"), "--save-model", path("again.json")});
        QVERIFY2(used.exit == 0, used.all().c_str());
        QCOMPARE(lines(path("learned.csv")), lines(path("used.csv")));
        QCOMPARE(lines(path("learned-pairs.csv")), lines(path("used-pairs.csv")));
        QVERIFY(lines(path("used-pairs.csv")).size() > 1'000);
        QCOMPARE(lines(path("model.json")), lines(path("again.json")));

        // A part of the file alone is matched by what the whole file taught: its pairs keep their levels and bits.
        const QList<QByteArray> all = lines(path("people.csv"));
        QFile part(QString::fromStdString(path("part.csv")));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(all.mid(0, 101).join('\n') + '\n');
        part.close();
        const Ended some =
            runWeir({"--json", "match", path("part.csv"), "--model", path("model.json"), "--threshold", "0.9"});
        QVERIFY2(some.exit == 0, some.all().c_str());
        const auto model = weir::Json::parse(readText(path("model.json")));
        QCOMPARE(some.json()["prior"].get<double>(), model["lambda"].get<double>());
        QCOMPARE(model["threshold"].get<double>(), 0.8);

        QVERIFY(replaceInFile(path("model.json"), "\"surname\"", "\"nobody\""));
        const Ended other = runWeir({"match", path("people.csv"), "--model", path("model.json")});
        QCOMPARE(other.exit, 3);
        QVERIFY2(other.err.find("nobody") != std::string::npos, other.err.c_str());
    }

    /// The figures of `evaluate` against the pairs that `match` writes, counted one by one.
    void curvesAndCalibrationAreCounted()
    {
        const Ended written =
            runWeir({"match", path("people.csv"), "--threshold", "0.001", "--pairs", path("all.csv")});
        QVERIFY2(written.exit == 0, written.all().c_str());
        const Ended ended =
            runWeir({"--json", "match", "evaluate", WEIR_SOURCE_DIR "/tests/core/match/sets/fake_1000"});
        QVERIFY2(ended.exit == 0, ended.all().c_str());
        const weir::Json set = ended.json()[0];
        // Sets are shuffled before they are matched, so that what is drawn by chance differs a little.
        struct Pair
        {
            double weight;
            bool same;
        };
        std::vector<Pair> pairs;
        const QList<QByteArray> all = lines(path("all.csv"));
        for (qsizetype i = 1; i < all.size(); ++i) {
            const QList<QByteArray> cells = all[i].split(',');
            pairs.push_back({cells[3].toDouble(), m_people[cells[0].toInt() - 1] == m_people[cells[1].toInt() - 1]});
        }
        const auto near = [](double a, double b) { return std::abs(a - b) < 0.02; };
        int compared = 0;
        for (const weir::Json& point : set["pairCurve"]) {
            const double bits = point["bits"].get<double>();
            if (bits < -6 || bits > 12) {
                continue;
            }
            double found = 0;
            double wrong = 0;
            for (const Pair& pair : pairs) {
                found += pair.weight >= bits && pair.same ? 1 : 0;
                wrong += pair.weight >= bits && !pair.same ? 1 : 0;
            }
            ++compared;
            QVERIFY2(near(point["precision"]["value"].get<double>(), found / (found + wrong)), point.dump().c_str());
            QVERIFY2(near(point["recall"]["value"].get<double>(), found / 2'031), point.dump().c_str());
            QCOMPARE(point["found"].get<int>() + point["missed"].get<int>(), 2'031);
        }
        QVERIFY(compared > 10);
        QCOMPARE(set["calibration"].size(), std::size_t(10));
        for (const weir::Json& bin : set["calibration"]) {
            QVERIFY(bin["pairs"].get<int>() == 0 || (bin["low"] <= bin["observed"] && bin["observed"] <= bin["high"]));
        }
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
