#include "ui/jobs/job_runner.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <semaphore>
#include <stdexcept>

using namespace weir;
using namespace weir::ui;

class TestJobRunner : public QObject
{
    Q_OBJECT

private slots:
    void deliversOnThisThread()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        std::optional<int> got;
        QThread* worker = nullptr;
        QThread* here = nullptr;
        runner.run(
            &owner, {},
            [&worker](const RunContext&) -> Result<int> {
                worker = QThread::currentThread();
                return 42;
            },
            [&](Result<int> result) {
                here = QThread::currentThread();
                got = *result;
            });
        QTRY_VERIFY(got);
        QCOMPARE(*got, 42);
        QCOMPARE(here, QThread::currentThread());
        QVERIFY(worker != here);
    }

    void theOwnerSaysHowFarTheWholeIs()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        std::atomic<bool> go = false;
        bool ended = false;
        JobRunner::Options options{QStringLiteral("run"), QStringLiteral("Run"), JobRunner::Visibility::Listed, {}};
        int parts = 0;
        options.onProgress = [&parts](const auto&) { ++parts; };
        runner.run(
            &owner, options,
            [&go](const RunContext& context) -> Result<int> {
                context.progress->progress("first node", 1, 10);
                while (!go) {
                    QThread::msleep(5);
                }
                return 0;
            },
            [&ended](Result<int>) { ended = true; });
        runner.tell(&owner, QStringLiteral("run"), {0.25, 0});
        QTRY_COMPARE(parts, 1);
        QTRY_COMPARE(static_cast<int>(runner.listed().size()), 1);
        QCOMPARE(runner.listed().front().progress.fraction, 0.25); // not the first node's 1
        go = true;
        QTRY_VERIFY(ended);
    }

    /// A list that shows everything at once flickers; one that leaves work out hides what the user waits for.
    void whatWorksLongIsListedAndWhatIsShortIsNot()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        const auto work = [&](const char* title, JobRunner::Visibility visibility, int milliseconds) {
            runner.run(
                &owner, {{}, QLatin1String(title), visibility, {}},
                [milliseconds](const RunContext& context) -> Result<int> {
                    for (int waited = 0; waited < milliseconds && !context.stopped(); waited += 5) {
                        QThread::msleep(5);
                    }
                    return 0;
                },
                [](Result<int>) {});
        };
        int told = 0;
        connect(&runner, &JobRunner::listedChanged, &owner, [&told] { ++told; });
        for (int i = 0; i < 3; ++i) {
            work("Short", JobRunner::Visibility::Listed, 20);
            work("Short", JobRunner::Visibility::Quiet, 20);
        }
        QCOMPARE(runner.atStake(), 3); // leaving asks from the first moment on
        QTRY_COMPARE(runner.active(), 0);
        QCOMPARE(told, 0);
        work("Reading rows", JobRunner::Visibility::Quiet, 60'000);
        work("", JobRunner::Visibility::Quiet, 60'000);
        QVERIFY(runner.listed().empty());
        QTRY_COMPARE(static_cast<int>(runner.listed().size()), 1);
        QVERIFY(told > 0);
        QCOMPARE(runner.listed().front().title, QStringLiteral("Reading rows"));
        QCOMPARE(runner.atStake(), 0); // it is done again when somebody needs it
        runner.cancel(runner.listed().front().id);
        QTRY_VERIFY(runner.listed().empty());
        runner.cancelAll();
    }

    void onlyTheNewestOfAKeyDelivers()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        std::binary_semaphore gate(0);
        std::vector<int> delivered;
        std::atomic<bool> begun = false;
        std::atomic<bool> asked = false;
        JobRunner::Options options;
        options.key = QStringLiteral("analysis");
        runner.run(
            &owner, options,
            [&](const RunContext& context) -> Result<int> {
                begun = true;
                gate.acquire();
                asked = context.stopped();
                return 1;
            },
            [&](Result<int> result) { delivered.push_back(*result); });
        QTRY_VERIFY(begun);
        runner.run(
            &owner, options, [](const RunContext&) -> Result<int> { return 2; },
            [&](Result<int> result) { delivered.push_back(*result); });
        QTRY_COMPARE(delivered.size(), std::size_t(1));
        gate.release();
        QTRY_COMPARE(runner.active(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(delivered, std::vector<int>{2});
        QVERIFY(asked);
    }

    /// Whoever goes through nodes quickly asks for many previews: those that nobody waits for any more cost nothing.
    void whatIsReplacedWhileItWaitsNeverBegins()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        std::counting_semaphore<64> gate(0);
        std::atomic<int> begun = 0;
        const int threads = std::max(3, QThread::idealThreadCount() + 1);
        for (int i = 0; i < threads; ++i) {
            runner.run(
                &owner, {},
                [&](const RunContext&) -> Result<int> {
                    ++begun;
                    gate.acquire();
                    return 0;
                },
                [](Result<int>) {});
        }
        QTRY_COMPARE(begun.load(), threads);
        std::atomic<int> worked = 0;
        int delivered = 0;
        JobRunner::Options options;
        options.key = QStringLiteral("preview");
        for (int i = 1; i <= 5; ++i) {
            runner.run(
                &owner, options,
                [&worked, i](const RunContext&) -> Result<int> {
                    ++worked;
                    return i;
                },
                [&](Result<int> result) { delivered = *result; });
        }
        gate.release(threads);
        QTRY_COMPARE(runner.active(), 0);
        QCOMPARE(delivered, 5);
        QCOMPARE(worked.load(), 1);
    }

    void deadOwnersHearNothing()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        auto owner = std::make_unique<QObject>();
        std::binary_semaphore gate(0);
        bool delivered = false;
        std::atomic<bool> asked = false;
        runner.run(
            owner.get(), {},
            [&](const RunContext& context) -> Result<int> {
                gate.acquire();
                asked = context.stopped();
                return 1;
            },
            [&](Result<int>) { delivered = true; });
        owner.reset();
        gate.release();
        QTRY_COMPARE(runner.active(), 0);
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
        QVERIFY(asked);
    }

    void cancelReachesTheWork()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        std::optional<ErrorCode> code;
        const auto id = runner.run(
            &owner, {},
            [](const RunContext& context) -> Result<int> {
                while (!context.stopped()) {
                    QThread::msleep(1);
                }
                return cancelled();
            },
            [&](Result<int> result) { code = result.error().code(); });
        runner.cancel(id);
        QTRY_VERIFY(code);
        QVERIFY(*code == ErrorCode::Cancelled);
    }

    void throwsBecomeErrors()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        std::optional<Error> error;
        runner.run(
            &owner, {}, [](const RunContext&) -> Result<int> { throw std::runtime_error("broken"); },
            [&](Result<int> result) { error = result.error(); });
        QTRY_VERIFY(error);
        QVERIFY(error->code() == ErrorCode::Internal);
    }

    void progressIsSampled()
    {
        JobRunner runner(std::make_shared<SystemClock>());
        QObject owner;
        int calls = 0;
        std::int64_t last = 0;
        bool done = false;
        JobRunner::Options options;
        options.onProgress = [&](const std::map<std::string, JobProgress>& changes) {
            ++calls;
            last = changes.at("node").rows;
        };
        runner.run(
            &owner, options,
            [](const RunContext& context) -> Result<int> {
                for (int i = 1; i <= 250; ++i) {
                    context.report("node", i / 250.0, i);
                    QThread::msleep(1);
                }
                return 0;
            },
            [&](Result<int>) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(last, std::int64_t(250));
        // At most ten a second and one at the end, however often the work reports.
        QVERIFY2(calls >= 1 && calls <= 40, qPrintable(QString::number(calls)));
    }

    void theRunnerWaitsForItsWork()
    {
        QObject owner;
        std::atomic<bool> finished = false;
        {
            JobRunner runner(std::make_shared<SystemClock>());
            runner.run(
                &owner, {},
                [&](const RunContext& context) -> Result<int> {
                    while (!context.stopped()) {
                        QThread::msleep(1);
                    }
                    finished = true;
                    return 0;
                },
                [](Result<int>) { QFAIL("delivered by a runner that is gone"); });
        }
        QVERIFY(finished);
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
