#include "core/project/folder.h"
#include "tests/ui/shell/window_fuzz.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

using namespace weir;

/// Edits the window at random by everything that a user has, then takes all of it back.
///
/// WEIR_UNDO_EDITS sets how many steps are made, WEIR_UNDO_SEED repeats a run that was printed.
class TestUndoWindow : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsUndoneAndRedone()
    {
        bool given = false;
        const unsigned seed = qEnvironmentVariable("WEIR_UNDO_SEED").toUInt(&given)
                                  ? qEnvironmentVariable("WEIR_UNDO_SEED").toUInt()
                                  : std::random_device{}();
        const int wanted = std::max(1, qEnvironmentVariable("WEIR_UNDO_EDITS", QStringLiteral("300")).toInt());
        qInfo("seed %u, %d steps", seed, wanted);
        QLoggingCategory::setFilterRules(
            QStringLiteral("default.warning=false")); // of what offscreen windows cannot do
        test::WindowFuzz fuzz(seed);
        QVERIFY(fuzz.open());
        const auto opened = fuzz.disk();
        QVERIFY(opened.size() > 5);
        compare(fuzz.bytes(), opened); // what is open would be saved as it is
        if (QTest::currentTestFailed()) {
            return;
        }

        QElapsedTimer watch;
        watch.start();
        int acts = 0;
        while (fuzz.steps() < static_cast<std::size_t>(wanted)) {
            fuzz.act();
            if (acts % 1'000 == 999) {
                qInfo("%d acts, %zu steps", acts + 1, fuzz.steps());
            }
            if (++acts % 25 == 0) {
                // Cards that were laid out anew glide to their places.
                (void)QTest::qWaitFor([&] { return fuzz.canvasFault().empty(); }, 1'000);
                const std::string fault = fuzz.canvasFault();
                QVERIFY2(fault.empty(), (fault + "\nafter\n" + fuzz.trace()).c_str());
            }
            QVERIFY2(acts < 20 * wanted, "hardly any act makes a step");
        }
        fuzz.redoAll(); // nothing is left over from going back and forth
        const std::size_t made = fuzz.steps();
        const auto end = fuzz.bytes();
        qInfo("%d acts made %zu steps in %.1f s\n%s", acts, made, static_cast<double>(watch.elapsed()) / 1000,
              fuzz.tally().c_str());

        watch.restart();
        fuzz.undoAll();
        QCOMPARE(fuzz.steps(), std::size_t(0));
        compare(fuzz.bytes(), opened);
        QVERIFY(fuzz.session().isClean());
        QTRY_COMPARE(fuzz.canvasFault(), std::string());
        fuzz.redoAll();
        QCOMPARE(fuzz.steps(), made);
        compare(fuzz.bytes(), end);
        QTRY_COMPARE(fuzz.canvasFault(), std::string());
        qInfo("all undone and redone in %.1f s", static_cast<double>(watch.elapsed()) / 1000);

        // And so on the disk: what is saved at the end is read back equal, and undoing all writes the first bytes.
        QVERIFY(fuzz.save());
        compare(fuzz.disk(), end);
        fuzz.undoAll();
        QVERIFY(fuzz.save());
        compare(fuzz.disk(), opened);
    }

private:
    static void compare(const std::map<std::string, std::string>& now, const std::map<std::string, std::string>& then)
    {
        for (const auto& [path, text] : then) {
            QVERIFY2(now.contains(path), ("missing: " + path).c_str());
            const auto [differs, was] =
                std::mismatch(now.at(path).begin(), now.at(path).end(), text.begin(), text.end());
            const auto at = static_cast<std::size_t>(differs - now.at(path).begin());
            const std::size_t from = at < 200 ? 0 : at - 200;
            QVERIFY2(
                now.at(path) == text,
                (path + " is now\n" + now.at(path).substr(from, 400) + "\nand was\n" + text.substr(from, 400)).c_str());
        }
        for (const auto& [path, text] : now) {
            QVERIFY2(then.contains(path), ("was not there: " + path).c_str());
        }
    }
};

QTEST_MAIN(TestUndoWindow)
#include "tst_undo_window.moc"
