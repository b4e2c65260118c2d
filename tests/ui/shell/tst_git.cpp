#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/change_marks.h"
#include "ui/canvas/node_item.h"
#include "ui/panels/versions/versions_page.h"
#include "ui/shell/git_controller.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QToolButton>

using namespace weir;
using namespace weir::ui;

/// A project in a Git working tree: the window shows branch and changes, and commits versions when asked to.
class TestGit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_shop.open(60)); }

    void outsideOfGitNothingIsSaid()
    {
        controller().look();
        QTest::qWait(300);
        QVERIFY(!controller().state());
        QVERIFY(!button());
        QVERIFY(!page().commits());
    }

    void branchAndChangesAreShown()
    {
        git({"init", "--initial-branch=work"});
        git({"config", "user.name", "Anna"});
        git({"config", "user.email", "anna@example.org"});
        controller().look();
        QTRY_VERIFY(controller().state());
        QVERIFY(button());
        QVERIFY(button()->text().startsWith(QLatin1String("work, ")));
        QVERIFY(!page().commits()); // only when the user wants it
    }

    void aVersionIsCommittedWithTheUnsavedEditAndWithoutData()
    {
        button()->click();
        QVERIFY(page().isVisible());
        page().findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(page().commits());
        DocumentController& edited = m_shop.window->session()->controller();
        QVERIFY(edited.edit({graph::RenameNode{NodeId("paid"), "Paid ones"}}, QStringLiteral("rename")));
        emit page().saveRequested(QStringLiteral("Paid ones named"));
        QTRY_COMPARE_WITH_TIMEOUT(git({"log", "--format=%s"}), QStringLiteral("Paid ones named"), 10'000);
        QTRY_VERIFY(controller().state() && controller().state()->changed.empty());
        QVERIFY(git({"show", "HEAD", "--stat=200", "--name-only", "--format="}).contains(QLatin1String("versions/")));
        QVERIFY(git({"show", "HEAD"}).contains(QLatin1String("Paid ones")));
        const QString files = git({"ls-tree", "-r", "--name-only", "HEAD"});
        for (const QString& file : files.split(QLatin1Char('\n'))) {
            QVERIFY2(git::isProjectFile(file.toStdString()), qPrintable(file));
        }
        QCOMPARE(button()->text(), QStringLiteral("work"));
    }

    void nodesTellWhatChangedSinceTheCommit()
    {
        DocumentController& edited = m_shop.window->session()->controller();
        const auto marks = [this] { return m_shop.window->canvas().canvas()->findChild<ChangeMarks*>()->changes(); };
        auto* shown = m_shop.window->findChild<QAction*>(QStringLiteral("commitMarks"));
        QVERIFY(shown && shown->isEnabled() && shown->isChecked());
        QTRY_VERIFY(marks().empty());
        graph::Node more;
        more.id = NodeId("more");
        more.type = NodeTypeId("filter");
        QVERIFY(edited.edit({graph::AddNode{more, {40, 40}}}, QStringLiteral("add")));
        QVERIFY(edited.edit({graph::RenameNode{NodeId("sales"), "Sold"}}, QStringLiteral("rename")));
        QVERIFY(edited.edit({graph::MoveNodes{{{NodeId("orders"), {20, 20}}}}}, QStringLiteral("move"))); // no change
        const ChangeMarks::Changes both{{NodeId("more"), graph::ChangeKind::Added},
                                        {NodeId("sales"), graph::ChangeKind::Changed}};
        QTRY_COMPARE(marks(), both);
        const auto cards = [&](const char* id) {
            return m_shop.window->canvas().canvas()->node(NodeId(id))->childItems().size();
        };
        QCOMPARE(cards("more"), 1);
        QCOMPARE(cards("sales"), 1);
        QCOMPARE(m_shop.window->canvas().canvas()->node(NodeId("sales"))->childItems().first()->toolTip(),
                 ChangeMarks::tr("Changed since the last commit"));
        QCOMPARE(cards("orders"), 0);
        shown->trigger();
        QVERIFY(marks().empty());
        QCOMPARE(cards("more"), 0);
        shown->trigger();
        QCOMPARE(marks(), both);
        edited.undo();
        edited.undo();
        QTRY_COMPARE(marks(), (ChangeMarks::Changes{{NodeId("more"), graph::ChangeKind::Added}}));
        edited.undo();
        QTRY_VERIFY(marks().empty());
    }

    void aSavedEditIsAChange()
    {
        DocumentController& edited = m_shop.window->session()->controller();
        QVERIFY(edited.edit({graph::RenameNode{NodeId("paid"), "Paid"}}, QStringLiteral("rename")));
        m_shop.window->session()->save();
        QTRY_COMPARE_WITH_TIMEOUT(button()->text(), QStringLiteral("work, 1 changed"), 10'000);
        QVERIFY(button()->toolTip().contains(QLatin1String("nodes/paid.json")));
    }

    void cleanupTestCase() { page().findChild<QCheckBox*>()->setChecked(false); }

private:
    [[nodiscard]] GitController& controller() { return *m_shop.window->findChild<GitController*>(); }
    [[nodiscard]] VersionsPage& page() { return *m_shop.window->findChild<VersionsPage*>(); }
    [[nodiscard]] QToolButton* button()
    {
        for (auto* each : m_shop.window->findChildren<QToolButton*>()) {
            if (each->isVisible() && each->accessibleName().startsWith(QLatin1String("Git: "))) {
                return each;
            }
        }
        return nullptr;
    }

    QString git(const QStringList& arguments) const
    {
        QProcess program;
        program.setWorkingDirectory(m_shop.folder);
        program.start(QStringLiteral("git"), arguments);
        program.waitForFinished();
        return QString::fromUtf8(program.readAllStandardOutput()).trimmed();
    }

    test::SampleWindow m_shop;
};

QTEST_MAIN(TestGit)
#include "tst_git.moc"
