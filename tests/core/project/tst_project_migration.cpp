#include "core/base/file.h"
#include "project_files.h"

#include <QTest>

using namespace weir;
namespace fs = std::filesystem;

namespace {

const fs::path kData = fs::path(WEIR_SOURCE_DIR) / "tests/core/project/data";

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

class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void versionOneReadsAndSavesAsToday()
    {
        QTemporaryDir place;
        const fs::path folder = fs::path(place.path().toStdString()) / "p";
        fs::copy(kData / "v1", folder, fs::copy_options::recursive);
        const auto loaded = project::load(folder);
        QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().fullText().c_str());
        QCOMPARE(loaded->fileVersion, 1);
        QCOMPARE(loaded->project.defaults.country, std::string("DE"));
        QCOMPARE(loaded->project.purposes.at(PurposeId("Mail")).legalBasis, std::string("legitimate-interest"));
        const auto& document = loaded->project.pipelines.at(PipelineId("main"));
        QCOMPARE(document.positions.at(NodeId("Join")).x, 260.5);
        QCOMPARE(document.into(NodeId("Join"), "right").at(0).from.node.str(), std::string("contacts"));
        QVERIFY(filesBelow(folder) == filesBelow(kData / "v1")); // reading changes nothing

        QVERIFY(project::save(loaded->project, folder, loaded->snapshot).has_value());
        QCOMPARE(filesBelow(folder), filesBelow(kData / "v1-saved"));
        const auto again = project::load(folder);
        QVERIFY(again->project == loaded->project);
        QCOMPARE(again->fileVersion, project::kFormatVersion);
    }

    void errorsNameTheOldPlaces()
    {
        ProjectFiles files;
        files.with("weir.json", "{\"formatVersion\": 1}")
            .with("pipelines/p.json",
                  "{\n  \"nodes\": [\n    {\"id\": \"a\", \"type\": 5},\n    {\"type\": \"x\"},\n"
                  "    {\"id\": \"a\", \"type\": \"x\"}\n  ],\n  \"wires\": [{\"from\": \"a\"}]\n}");
        QStringList found;
        for (const Error& error : files.read().errors) {
            found << QString("%1:%2 %3 %4")
                         .arg(QString::fromStdString(error.where().file))
                         .arg(error.where().line)
                         .arg(QString::fromStdString(error.where().key), QString::fromStdString(error.messageId()));
        }
        found.sort();
        const QStringList wanted{
            "pipelines/p.json:3 /nodes/0/type project.wrongType", "pipelines/p.json:4 /nodes/1 project.wrongType",
            "pipelines/p.json:5 /nodes/2 project.duplicateId", "pipelines/p.json:7 /wires/0 project.wrongType"};
        QCOMPARE(found, wanted);
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_project_migration.moc"
