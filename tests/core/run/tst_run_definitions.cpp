#include "core/run/run_definitions.h"

#include "core/base/file.h"
#include "core/graph/difference.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace weir;
using namespace weir::run;

namespace {

project::Project shop(const char* condition, const char* password = nullptr)
{
    project::Project project;
    project.name = "Shop";
    for (const char* id : {"main", "other"}) {
        graph::Document& document = project.pipelines[PipelineId(id)];
        document.id = PipelineId(id);
        graph::Node node;
        node.id = NodeId("filter");
        node.type = NodeTypeId("filter");
        node.settings = {{"condition", condition}};
        if (password) {
            node.settings["password"] = password;
        }
        document.nodes[node.id] = std::make_shared<const graph::Node>(node);
        document.positions[node.id] = {20, 40};
    }
    project.connections[project::ConnectionId("db")].id = project::ConnectionId("db");
    project.connections[project::ConnectionId("db")].type = "postgres";
    if (password) {
        project.connections[project::ConnectionId("db")].settings = {{"password", password}};
    }
    return project;
}

RunDefinition definition(const project::Project& project)
{
    return {project, project.pipelines.at(PipelineId("main"))};
}

std::size_t files(const QString& folder)
{
    return static_cast<std::size_t>(QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files).size());
}

} // namespace

class TestRunDefinitions : public QObject
{
    Q_OBJECT

private slots:
    void aRunGivesBackWhatItRan()
    {
        QTemporaryDir folder;
        const RunDefinitions kept(std::filesystem::path(folder.path().toStdString()));
        const project::Project then = shop("a > 1");
        QVERIFY(kept.keep(RunId("run-1"), definition(then)));
        QVERIFY(kept.keep(RunId("run-2"), definition(shop("a > 2"))));
        const auto read = kept.load(RunId("run-1"));
        QVERIFY(read);
        QCOMPARE(read->pipelines.size(), std::size_t{1}); // the other pipeline did not run
        QVERIFY(read->pipelines.at(PipelineId("main")) == then.pipelines.at(PipelineId("main")));
        QVERIFY(read->connections == then.connections);
        const auto changed = graph::difference(read->pipelines.at(PipelineId("main")),
                                               kept.load(RunId("run-2"))->pipelines.at(PipelineId("main")));
        QCOMPARE(changed.count(graph::ChangeKind::Changed), std::size_t{1});
    }

    void equalDefinitionsAreOneFile()
    {
        QTemporaryDir folder;
        const RunDefinitions kept(std::filesystem::path(folder.path().toStdString()));
        const project::Project one = shop("a > 1");
        project::Project moved = one;
        moved.pipelines.at(PipelineId("other")).name = "Renamed"; // is no part of what "main" ran
        QCOMPARE(definition(one).hash(), definition(moved).hash());
        QVERIFY(kept.keep(RunId("run-1"), definition(one)));
        QVERIFY(kept.keep(RunId("run-2"), definition(moved)));
        QCOMPARE(files(folder.filePath(QStringLiteral(".weir/runs/definitions"))), std::size_t{1});
        QCOMPARE(kept.hashOf(RunId("run-2")), definition(one).hash());
        moved.pipelines.at(PipelineId("main")).positions[NodeId("filter")] = {60, 40};
        QVERIFY(definition(one).hash() != definition(moved).hash()); // exactly as it was drawn
    }

    void noSecretIsKept()
    {
        QTemporaryDir folder;
        const RunDefinitions kept(std::filesystem::path(folder.path().toStdString()));
        const RunDefinition made = definition(shop("a > 1", "hunter22"));
        QVERIFY(made.text().find("hunter22") == std::string::npos);
        QVERIFY(kept.keep(RunId("run-1"), made));
        QVERIFY(kept.load(RunId("run-1")));
    }

    void goesWithItsRuns()
    {
        QTemporaryDir folder;
        const RunDefinitions kept(std::filesystem::path(folder.path().toStdString()));
        QVERIFY(kept.keep(RunId("run-1"), definition(shop("a > 1"))));
        QVERIFY(kept.keep(RunId("run-2"), definition(shop("a > 1"))));
        QVERIFY(kept.keep(RunId("run-3"), definition(shop("a > 3"))));
        kept.prune({RunId("run-2")});
        QCOMPARE(files(folder.filePath(QStringLiteral(".weir/runs/definitions"))), std::size_t{1});
        QVERIFY(kept.load(RunId("run-2")));
        QCOMPARE(kept.load(RunId("run-1")).error().messageId(), std::string("run.definition.notKept"));
        QCOMPARE(kept.load(RunId("run-3")).error().messageId(), std::string("run.definition.notKept"));
        QCOMPARE(kept.load(RunId("../run-2")).error().messageId(), std::string("run.definition.notKept"));
    }

    void aChangedFileIsNotShown()
    {
        QTemporaryDir folder;
        const RunDefinitions kept(std::filesystem::path(folder.path().toStdString()));
        const RunDefinition made = definition(shop("a > 1"));
        QVERIFY(kept.keep(RunId("run-1"), made));
        const std::string file =
            folder.filePath(QStringLiteral(".weir/runs/definitions/")).toStdString() + made.hash() + ".json";
        QVERIFY(writeFileAtomically(file, made.text() + "\n"));
        QCOMPARE(kept.load(RunId("run-1")).error().messageId(), std::string("run.definition.damaged"));
    }
};

QTEST_GUILESS_MAIN(TestRunDefinitions)
#include "tst_run_definitions.moc"
