#include "app/toolbox.h"
#include "core/project/folder.h"
#include "core/sample/samples.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search_panel.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

namespace {

const ProjectHit* find(const std::vector<ProjectHit>& hits, ProjectHit::Kind kind, const std::string& id,
                       const std::string& pipeline = {})
{
    for (const ProjectHit& hit : hits) {
        if (hit.kind == kind && hit.id == id && (pipeline.empty() || hit.pipeline.str() == pipeline)) {
            return &hit;
        }
    }
    return nullptr;
}

} // namespace

/// "Where is column email used?", in all pipelines of a project.
class TestProjectSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        QVERIFY(m_home.isValid());
        const QString folder = m_home.filePath(QStringLiteral("shop"));
        sample::ShopOptions shop;
        shop.people = 50;
        shop.events = 500;
        QVERIFY(sample::writeSample("shop", folder.toStdString(), shop, RunContext{}));
        auto loaded = project::load(folder.toStdString());
        QVERIFY(loaded);
        m_first = loaded->project.pipelines.begin()->first;
        // A second pipeline, of which two nodes stand in a sub-pipeline.
        graph::Document second;
        second.id = PipelineId("zz-second");
        second.name = "Second";
        graph::Node clean = *loaded->project.pipelines.begin()->second.find(NodeId("paid"));
        clean.id = NodeId("inner");
        clean.name = "Inner filter";
        clean.settings = {{"condition", "starts_with(nickname, 'Z')"}};
        auto part = std::make_shared<graph::Document>();
        part->id = PipelineId("part");
        part->name = "Part";
        part->nodes[clean.id] = std::make_shared<const graph::Node>(clean);
        graph::Note note;
        note.text = "Ask Nadine about nicknames";
        part->notes[graph::NoteId("n1")] = note;
        second.parts[part->id] = part;
        graph::Node place;
        place.id = NodeId("place");
        place.type = graph::placeType(part->id);
        second.nodes[place.id] = std::make_shared<const graph::Node>(place);
        loaded->project.pipelines[second.id] = second;
        loaded->project.audiences[project::AudienceId("vips")] = {project::AudienceId("vips"),
                                                                  "Best customers",
                                                                  "Bought often",
                                                                  {{"conditions", {{{"trait", "loyalty_tier"}}}}}};
        QVERIFY(project::save(loaded->project, folder.toStdString(), loaded->snapshot));

        const auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        m_toolbox = *toolbox;
        m_window =
            std::make_unique<MainWindow>(Services{m_toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
        m_window->resize(1440, 900);
        m_window->show();
        QSignalSpy ready(m_window.get(), &MainWindow::ready);
        m_window->openProject(folder);
        QVERIFY(ready.wait(20'000));
        m_panel = m_window->findChild<SearchPanel*>();
        QVERIFY(m_panel);
    }

    void findsWhatSaysItBeforeWhatCarriesIt()
    {
        m_panel->search(QStringLiteral("email"));
        const std::vector<ProjectHit> hits = m_panel->hits();
        QVERIFY(hits.size() > 3);
        // Every node that the search names does say it, carry it, or is called so: compared with the plain JSON.
        const project::Project project = m_window->session()->project();
        int says = 0;
        for (const auto& [id, node] : project.pipelines.at(m_first).nodes) {
            const bool written = QString::fromStdString(node->settings.dump()).contains(QStringLiteral("email"));
            const ProjectHit* hit = find(hits, ProjectHit::Kind::Node, id.str(), m_first.str());
            QVERIFY2(!written || hit, qPrintable(QString::fromStdString(id.str())));
            says += hit && !hit->carries ? 1 : 0;
        }
        QVERIFY(says >= 2);
        bool carrying = false;
        for (const ProjectHit& hit : hits) {
            if (hit.pipeline == m_first) {
                QVERIFY(!carrying || hit.carries);
                carrying = carrying || hit.carries;
            }
        }
        QVERIFY(carrying);
    }

    void goesIntoSubPipelinesOfOtherPipelines()
    {
        ProjectSession* session = m_window->session();
        QCOMPARE(session->active(), m_first);
        m_panel->search(QStringLiteral("nickname"));
        const ProjectHit* hit = find(m_panel->hits(), ProjectHit::Kind::Node, "inner");
        QVERIFY(hit);
        QCOMPARE(hit->pipeline, PipelineId("zz-second"));
        QCOMPARE(hit->places, graph::Address{NodeId("place")});
        QVERIFY(hit->why.contains(QStringLiteral("starts_with(nickname")));
        auto* tree = m_panel->findChild<QTreeWidget*>();
        const auto lines = tree->findItems(QStringLiteral("Inner filter"), Qt::MatchExactly | Qt::MatchRecursive, 0);
        QCOMPARE(lines.size(), 1);
        emit tree->itemActivated(lines.front(), 0);
        QCOMPARE(session->active(), PipelineId("zz-second"));
        QCOMPARE(session->controller().scope(), graph::Address{NodeId("place")});
        auto* canvas = &m_window->canvas();
        QCOMPARE(canvas->canvas()->selectedNodes(), std::set<NodeId>{NodeId("inner")});
        // Notes are found and shown too.
        const auto notes = tree->findItems(QStringLiteral("Ask Nadine"), Qt::MatchStartsWith | Qt::MatchRecursive, 0);
        QCOMPARE(notes.size(), 1);
        session->controller().leaveTo(0);
        emit tree->itemActivated(notes.front(), 0);
        QCOMPARE(canvas->canvas()->selection().notes, std::set<graph::NoteId>{graph::NoteId("n1")});
    }

    void columnsOfOtherPipelinesAreLearnt()
    {
        ProjectSession* session = m_window->session();
        session->activate(PipelineId("zz-second"));
        m_panel->search(QStringLiteral("email"));
        const auto carries = [&] {
            return std::any_of(m_panel->hits().begin(), m_panel->hits().end(),
                               [this](const ProjectHit& hit) { return hit.carries && hit.pipeline == m_first; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(carries(), 10'000);
        session->activate(m_first);
    }

    void findsAudiencesAndPurposes()
    {
        m_panel->search(QStringLiteral("loyalty"));
        const ProjectHit* audience = find(m_panel->hits(), ProjectHit::Kind::Audience, "vips");
        QVERIFY(audience);
        QVERIFY(audience->why.contains(QStringLiteral("loyalty_tier")));
        const project::Project project = m_window->session()->project();
        QVERIFY(!project.purposes.empty());
        const PurposeId purpose = project.purposes.begin()->first;
        m_panel->search(QString::fromStdString(purpose.str()));
        QVERIFY(find(m_panel->hits(), ProjectHit::Kind::Purpose, purpose.str()));
        m_panel->search(QStringLiteral("no text in the project says this"));
        QVERIFY(m_panel->hits().empty());
        m_panel->search({});
        QVERIFY(m_panel->hits().empty());
    }

    void theKeyOpensItAndEnterGoesThere()
    {
        for (QAction* action : m_window->actions()) {
            if (action->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))) {
                action->trigger();
            }
        }
        QVERIFY(m_panel->isVisible());
        auto* field = m_panel->findChild<QLineEdit*>();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("consent"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!m_panel->hits().empty());
        auto* canvas = &m_window->canvas();
        QCOMPARE(canvas->canvas()->selectedNodes(), std::set<NodeId>{NodeId(m_panel->hits().front().id)});
        QVERIFY(field->hasFocus()); // one goes on through the list
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(m_panel->findChild<QTreeWidget*>()->hasFocus());
        QTest::keyClick(m_panel->findChild<QTreeWidget*>(), Qt::Key_Escape);
        QVERIFY(canvas->hasFocus());
    }

    void cleanupTestCase()
    {
        m_window->close();
        m_window.reset();
    }

private:
    QTemporaryDir m_home;
    std::shared_ptr<const run::Toolbox> m_toolbox;
    std::unique_ptr<MainWindow> m_window;
    SearchPanel* m_panel = nullptr;
    PipelineId m_first;
};

QTEST_MAIN(TestProjectSearch)
#include "tst_project_search.moc"
