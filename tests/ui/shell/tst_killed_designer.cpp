#include "core/project/folder.h"
#include "core/project/journal.h"
#include "tests/ui/support/one_node_project.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <random>

using namespace weir;

namespace {

constexpr double kStep = 20; ///< What one arrow key moves.

int movesIn(const graph::Document& document)
{
    return static_cast<int>(document.positions.at(NodeId("filter")).x / kStep);
}

/// Starts the program itself, with a hand that edits or recovers.
void start(QProcess& designer, const QString& hand, const QString& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(WEIR_BINARY_DIR "/tests/qt"));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("weirhand:") + hand);
    designer.setProcessEnvironment(environment);
    designer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    designer.start(QStringLiteral(WEIR_BINARY_DIR "/bin/weir-designer"),
                   {QStringLiteral("--language"), QStringLiteral("en"), folder});
}

/// The number behind the last line that begins with `word`, 0 when there is none.
int lastOf(QProcess& designer, const QByteArray& word)
{
    int number = 0;
    while (designer.canReadLine()) {
        const QList<QByteArray> parts = designer.readLine().trimmed().split(' ');
        number = parts.size() == 2 && parts[0] == word ? parts[1].toInt() : number;
    }
    return number;
}

void killNow(QProcess& designer)
{
    ::kill(static_cast<pid_t>(designer.processId()), SIGKILL);
    designer.waitForFinished();
}

} // namespace

/// `weir-designer` is killed (SIGKILL) at a random moment while keys move a node: the saved files stay as they are, the
/// next start offers what was not saved, at most ten seconds of edits are missing from it, and it can be saved.
///
/// WEIR_KILL_ROUNDS sets how often, WEIR_KILL_SEED repeats a campaign.
class TestKilledDesigner : public QObject
{
    Q_OBJECT

private slots:
    void atMostTenSecondsAreLost()
    {
        const int given = qEnvironmentVariableIntValue("WEIR_KILL_SEED");
        const unsigned seed = given != 0 ? static_cast<unsigned>(given) : std::random_device{}();
        std::mt19937 random(seed);
        const int rounds = std::max(qEnvironmentVariableIntValue("WEIR_KILL_ROUNDS"), 2);
        qInfo("seed %u, %d rounds", seed, rounds);
        for (int round = 1; round <= rounds; ++round) {
            killAndRecover(round, 6'000 + static_cast<int>(random() % 9'000));
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

private:
    static void killAndRecover(int round, int wait)
    {
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("project"));
        const std::filesystem::path path = folder.toStdString();
        QVERIFY(test::writeOneNodeProject(path));
        const auto saved = project::load(path);
        QVERIFY(saved);

        QProcess designer;
        start(designer, QStringLiteral("edit"), folder);
        QVERIFY(designer.waitForStarted());
        QVERIFY2(designer.waitForReadyRead(60'000), "the program shows no canvas");
        QElapsedTimer clock;
        clock.start();
        int told = 0;
        QList<std::pair<qint64, int>> moves; // when, and how many by then
        while (clock.elapsed() < wait) {
            designer.waitForReadyRead(50);
            told = std::max(told, lastOf(designer, "moved"));
            moves << std::pair(clock.elapsed(), told);
        }
        killNow(designer);
        const qint64 died = clock.elapsed();
        QVERIFY(told > 10);

        const auto after = project::load(path);
        QVERIFY(after);
        QVERIFY2(after->project == saved->project, "the project's own files changed");
        int owed = 0;
        for (const auto& [at, count] : moves) {
            owed = at <= died - 10'000 ? count : owed;
        }
        const auto found = project::findRecoveries(path, after->project);
        QCOMPARE(found.size(), std::size_t(1));
        const int kept = movesIn(found.front().pipelines.at(PipelineId("main")));
        std::printf("round %d: killed after %lld ms, %d edits, %d lost\n", round, static_cast<long long>(died), told,
                    told - kept);
        QVERIFY2(kept >= owed, "more than ten seconds of edits are lost");

        QProcess again;
        start(again, QStringLiteral("recover"), folder);
        QVERIFY(again.waitForStarted());
        const auto offered = [&] {
            again.waitForReadyRead(200);
            return lastOf(again, "offered") == 1;
        };
        QVERIFY2(QTest::qWaitFor(offered, 60'000), "nothing is offered");
        const auto isSaved = [&] {
            const auto now = project::load(path);
            return now && movesIn(now->project.pipelines.at(PipelineId("main"))) == kept;
        };
        QVERIFY2(QTest::qWaitFor(isSaved, 30'000), "what was recovered cannot be saved");
        killNow(again);
        const auto last = project::load(path);
        QVERIFY(project::findRecoveries(path, last->project).empty()); // saved: nothing more to offer
    }
};

QTEST_MAIN(TestKilledDesigner)
#include "tst_killed_designer.moc"
