#include "core/base/file.h"
#include "core/project/folder.h"
#include "core/project/journal.h"
#include "core/project/versions.h"
#include "random_project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace weir;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> bytesBelow(const fs::path& folder)
{
    std::map<std::string, std::string> bytes;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            bytes[entry.path().string()] = *readFile(entry.path());
        }
    }
    return bytes;
}

project::Project shop(const std::string& condition)
{
    project::Project project;
    project.name = "Shop";
    graph::Document& document = project.pipelines[PipelineId("main")];
    document.id = PipelineId("main");
    document.name = "Main";
    graph::Node node;
    node.id = NodeId("paid");
    node.type = NodeTypeId("filter");
    node.settings = {{"condition", condition}};
    document.nodes[node.id] = std::make_shared<const graph::Node>(node);
    document.positions[node.id] = {20, 40};
    return project;
}

} // namespace

class TestVersions : public QObject
{
    Q_OBJECT

private slots:
    void versionsComeBackAsTheyWere()
    {
        QTemporaryDir place;
        const fs::path folder = place.path().toStdString();
        const auto first = project::saveVersion(folder, shop("a > 1"), "First", Instant{1'000'000});
        QVERIFY(first);
        const auto bytes = bytesBelow(folder / "versions");
        const auto second = project::saveVersion(folder, shop("a > 2"), "Zweite – größer", Instant{2'000'001});
        QVERIFY(second);
        QCOMPARE(second->parent, first->id);
        for (const auto& [path, text] : bytes) {
            QCOMPARE(*readFile(path), text); // nothing that exists is ever written again
        }
        const auto all = project::versionsOf(folder);
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].id, second->id);
        QCOMPARE(all[0].note, std::string("Zweite – größer"));
        QCOMPARE(all[1].at, (Instant{1'000'000}));
        QVERIFY(*project::loadVersion(folder, first->id) == shop("a > 1"));
        QVERIFY(*project::loadVersion(folder, second->content.substr(0, 10)) == shop("a > 2"));
        QCOMPARE(first->content, project::contentOf(shop("a > 1")));
        QCOMPARE(project::loadVersion(folder, "nothing").error().messageId(), std::string("project.version.unknown"));
    }

    void versionsShareWhatIsEqual()
    {
        QTemporaryDir place;
        const fs::path folder = place.path().toStdString();
        QVERIFY(project::saveVersion(folder, shop("a > 1"), "", Instant{1}));
        const std::size_t files = bytesBelow(folder / "versions").size();
        QVERIFY(project::saveVersion(folder, shop("a > 2"), "", Instant{2}));
        QCOMPARE(bytesBelow(folder / "versions").size(), files + 2); // one node and the manifest
    }

    void damageIsFoundAndNotShown()
    {
        QTemporaryDir place;
        const fs::path folder = place.path().toStdString();
        const auto version = project::saveVersion(folder, shop("a > 1"), "", Instant{1});
        QVERIFY(version);
        for (const auto& [path, text] : bytesBelow(folder / "versions" / "objects")) {
            QVERIFY(writeFileAtomically(path, text + " "));
        }
        QCOMPARE(project::loadVersion(folder, version->id).error().messageId(), std::string("project.version.damaged"));
    }

    void aProjectWithVersionsOpensWithoutWarnings()
    {
        QTemporaryDir place;
        const fs::path folder = fs::path(place.path().toStdString()) / "shop";
        QVERIFY(project::save(shop("a > 1"), folder, {}));
        QVERIFY(project::saveVersion(folder, shop("a > 1"), "", Instant{1}));
        const auto loaded = project::load(folder);
        QVERIFY(loaded);
        QVERIFY(loaded->warnings.empty());
        QVERIFY(project::changedOnDisk(folder, loaded->snapshot)->empty());
    }

    void literalSecretsAreInNoVersion()
    {
        QTemporaryDir place;
        project::Project project = shop("a > 1");
        graph::Document& document = project.pipelines[PipelineId("main")];
        graph::Node node = *document.nodes.at(NodeId("paid"));
        node.settings["password"] = "hunter2hunter2";
        document.nodes[node.id] = std::make_shared<const graph::Node>(node);
        const fs::path folder = place.path().toStdString();
        QVERIFY(!project::saveVersion(folder, project, "", Instant{1}));
        QVERIFY(!fs::exists(folder / "versions"));
        // Nor in a journal, where the rest is kept all the same.
        const fs::path journal = project::journalFile(folder, Instant{5});
        QVERIFY(project::writeJournal(journal, project.pipelines, Instant{6}));
        QVERIFY(readFile(journal)->find("hunter2") == std::string::npos);
        QVERIFY(readFile(journal)->find("a > 1") != std::string::npos);
    }

    void journalsOfferWhatDiffersFromTheSaved()
    {
        QTemporaryDir place;
        const fs::path folder = place.path().toStdString();
        QVERIFY(project::findRecoveries(folder, shop("a > 1")).empty());
        QVERIFY(project::writeJournal(project::journalFile(folder, Instant{5}), shop("a > 2").pipelines, Instant{6}));
        QVERIFY(project::writeJournal(project::journalFile(folder, Instant{7}), shop("a > 3").pipelines, Instant{8}));
        const fs::path same = project::journalFile(folder, Instant{9});
        QVERIFY(project::writeJournal(same, shop("a > 1").pipelines, Instant{10}));
        auto found = project::findRecoveries(folder, shop("a > 1"));
        QCOMPARE(found.size(), 2U);
        QVERIFY(!fs::exists(same)); // what was saved after all is no recovery
        QCOMPARE(found.front().at, (Instant{8}));
        QVERIFY(found.front().pipelines == shop("a > 3").pipelines);
        QVERIFY(project::forgetRecovered(found.front(), PipelineId("main")));
        QCOMPARE(project::findRecoveries(folder, shop("a > 1")).size(), 1U);
    }

    void aBrokenJournalStaysAndIsSkipped()
    {
        QTemporaryDir place;
        const fs::path folder = place.path().toStdString();
        const fs::path file = project::journalFile(folder, Instant{5});
        QVERIFY(project::writeJournal(file, shop("a > 2").pipelines, Instant{6}));
        const std::string text = *readFile(file);
        QVERIFY(writeFileAtomically(file, text.substr(0, text.size() / 2)));
        QVERIFY(project::findRecoveries(folder, shop("a > 1")).empty());
        QVERIFY(fs::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_project_versions.moc"
