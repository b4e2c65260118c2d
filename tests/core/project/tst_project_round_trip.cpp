#include "core/base/file.h"
#include "core/graph/edit.h"
#include "core/project/folder.h"
#include "random_project.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <map>

using namespace weir;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> filesBelow(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().string().find("/.weir/") == std::string::npos) {
            files[fs::relative(entry.path(), folder).string()] = *readFile(entry.path());
        }
    }
    return files;
}

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void randomProjectsSurvive()
    {
        for (unsigned seed = 1; seed <= 6; ++seed) {
            QTemporaryDir place;
            const fs::path first = fs::path(place.path().toStdString()) / "first";
            const fs::path second = fs::path(place.path().toStdString()) / "second";
            const project::Project written = RandomProject(seed).make();
            const auto saved = project::save(written, first, {});
            QVERIFY2(saved.has_value(), saved ? "" : saved.error().fullText().c_str());

            const project::Reading reading = project::read(first);
            for (const Error& error : reading.errors) {
                QFAIL((std::to_string(seed) + ": " + error.fullText()).c_str());
            }
            QVERIFY2(reading.loaded->project == written, std::to_string(seed).c_str());
            QVERIFY2(reading.loaded->snapshot == *saved, std::to_string(seed).c_str());

            QVERIFY(project::save(reading.loaded->project, second, {}).has_value());
            QCOMPARE(filesBelow(second), filesBelow(first));
        }
    }

    /// A chain of saves over one folder ends with the same bytes as one save of the last project.
    void savesOverEachOtherLeaveNothingBehind()
    {
        QTemporaryDir place;
        const fs::path folder = fs::path(place.path().toStdString()) / "chain";
        const fs::path fresh = fs::path(place.path().toStdString()) / "fresh";
        project::Snapshot snapshot;
        project::Project last;
        for (unsigned seed = 100; seed < 104; ++seed) {
            last = RandomProject(seed).make();
            auto next = project::save(last, folder, snapshot);
            QVERIFY2(next.has_value(), next ? "" : next.error().fullText().c_str());
            snapshot = *std::move(next);
        }
        QVERIFY(project::save(last, fresh, {}).has_value());
        QCOMPARE(filesBelow(folder), filesBelow(fresh));
    }

    void movingNodesChangesOnlyTheLayout()
    {
        QTemporaryDir place;
        const fs::path folder = place.path().toStdString();
        project::Project project;
        graph::Document document;
        document.id = PipelineId("main");
        for (const char* id : {"a", "b"}) {
            document = *graph::apply(document,
                                     {graph::AddNode{graph::Node{NodeId(id), NodeTypeId("filter"), 1, {}}, {10, 20}}});
        }
        project.pipelines[document.id] = document;
        auto snapshot = project::save(project, folder, {});
        const auto before = filesBelow(folder);
        project.pipelines[document.id] = *graph::apply(document, {graph::MoveNodes{{{NodeId("a"), {11, 20}}}}});
        snapshot = project::save(project, folder, *snapshot);
        QVERIFY(snapshot.has_value());
        auto after = filesBelow(folder);
        QVERIFY(after.at("pipelines/main/layout.json") != before.at("pipelines/main/layout.json"));
        after["pipelines/main/layout.json"] = before.at("pipelines/main/layout.json");
        QCOMPARE(after, before);
    }

    void filesAreMadeForDiffs()
    {
        QTemporaryDir place;
        const fs::path folder = place.path().toStdString();
        project::Project project;
        project.name = "Shop";
        graph::Document document;
        document.id = PipelineId("main");
        document.name = "Main";
        const graph::Node orders{NodeId("orders"), NodeTypeId("source.file"), 1, {}, {{"pattern", "orders/*.csv"}}};
        const graph::Node paid{NodeId("paid"), NodeTypeId("filter"), 1, "Paid", {{"condition", "paid"}}};
        document = *graph::apply(document, {graph::AddNode{orders, {0, 0}}});
        document = *graph::apply(document, {graph::AddNode{paid, {260, 0}}});
        document = *graph::apply(document, {graph::Connect{{{orders.id, "out"}, {paid.id, "in"}}}});
        project.pipelines[document.id] = document;
        QVERIFY(project::save(project, folder, {}).has_value());
        auto files = filesBelow(folder);
        QCOMPARE(QString::fromStdString(files["pipelines/main/nodes/paid.json"]),
                 QString("{\n  \"inputs\": {\n    \"in\": [\n      \"orders.out\"\n    ]\n  },\n  \"name\": \"Paid\",\n"
                         "  \"settings\": {\n    \"condition\": \"paid\"\n  },\n  \"type\": \"filter\",\n  "
                         "\"version\": 1\n}\n"));
        QCOMPARE(files[".gitignore"], std::string(".weir/\n"));
        QVERIFY(files["pipelines/main/nodes/orders.json"].find("\"x\"") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_project_round_trip.moc"
