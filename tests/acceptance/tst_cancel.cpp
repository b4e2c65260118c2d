#include "tests/acceptance/expect.h"
#include "tests/acceptance/small_project.h"

#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

/// Ctrl+C in any phase of a run over a large file ends it within two seconds, and the next run goes on from there.
class TestCancel : public QObject
{
    Q_OBJECT

private slots:
    void endsWithinTwoSeconds();

private:
    QTemporaryDir m_folder;
};

void TestCancel::endsWithinTwoSeconds()
{
    constexpr int kRows = 400'000;
    const std::filesystem::path project = std::filesystem::path(m_folder.path().toStdString()) / "project";
    writeSmallProject(project);
    std::string rows = "email,city,visits,answer,at\n";
    for (int i = 0; i < kRows; ++i) {
        rows += 'p' + std::to_string(i / 4) + "@x.example,Town" + std::to_string(i % 977) + ',' + std::to_string(i) +
                ",granted,2024-01-01T00:" + std::to_string(10 + i % 50) + ":00Z\n";
    }
    writeText(project / "data" / "people.csv", rows);
    int stopped = 0;
    double slowest = 0;
    for (const double moment : {0.2, 0.35, 0.6, 1.0, 1.6, 2.4, 3.5, 5.0}) {
        const Ended ended = runAndInterrupt(project, {"run", "--force"}, moment);
        MUST(ended.exit == 130 || ended.exit == 0, ended);
        if (ended.exit == 130) {
            ++stopped;
            slowest = std::max(slowest, ended.seconds);
            QVERIFY2(ended.seconds < 2.0, std::to_string(ended.seconds).c_str());
        }
    }
    qInfo("%d of 8 runs stopped, the slowest in %.2f s", stopped, slowest);
    QVERIFY(stopped >= 3);
    const Ended whole = runOn(project, {"run"});
    MUST(whole.exit == 0, whole);
    QCOMPARE(storeCounts(project)["profiles"].get<int>(), kRows / 4);
    MUST(runOn(project, {"store", "check"}).exit == 0, whole);
}

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
