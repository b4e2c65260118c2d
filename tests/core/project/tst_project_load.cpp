#include "core/project/lock.h"
#include "project_files.h"

#include <QTest>

#include <unistd.h>

using namespace weir;
using project::Reading;

namespace {

const std::string kNode = "{\"type\": \"filter\", \"settings\": {}}";

/// The only error of a reading, as "file:line key id".
QString only(const Reading& reading)
{
    if (reading.errors.size() != 1) {
        return QString("%1 errors").arg(reading.errors.size());
    }
    const Error& error = reading.errors.front();
    return QString::fromStdString(error.where().file + ':' + std::to_string(error.where().line) + ' ' +
                                  error.where().key + ' ' + error.messageId());
}

} // namespace

class TestLoad : public QObject
{
    Q_OBJECT

private slots:
    void aFolderWithoutProject()
    {
        QCOMPARE(project::read("/does/not/exist").errors.at(0).messageId(), std::string("file.missing"));
        ProjectFiles files;
        QCOMPARE(only(files.read()), QString("weir.json:0  project.missing"));
        files.with("plain", "");
        QCOMPARE(project::read(files.folder() / "plain").errors.at(0).messageId(), std::string("file.notFolder"));
    }

    void instantsAndLengthsAreReadOrRefused()
    {
        ProjectFiles files;
        files
            .with("weir.json", "{\n  \"formatVersion\": 2,\n  \"name\": \"x\",\n  \"defaults\": {\"runInstant\": "
                               "\"2026-11-15T01:00:00+01:00\", \"mine\": 1}\n}")
            .with("purposes/ads.json", "{\"title\": \"Ads\", \"validForDays\": 30}");
        const Reading reading = files.read();
        QVERIFY(reading.loaded);
        QCOMPARE(toText(*reading.loaded->project.defaults.runInstant), std::string("2026-11-15T00:00:00Z"));
        QCOMPARE(reading.loaded->project.defaults.extra.dump(), std::string(R"({"mine":1})"));
        QCOMPARE(reading.loaded->project.purposes.at(PurposeId("ads")).validForDays.value_or(0), 30);

        // A run at another instant than meant, or consent that never ends, would be found out too late.
        files.with("weir.json", "{\n  \"formatVersion\": 2,\n  \"name\": \"x\",\n  \"defaults\": {\"runInstant\": "
                                "\"tomorrow\"}\n}");
        QCOMPARE(only(files.read()), QString("weir.json:4 /defaults/runInstant project.runInstant"));
        files.withRoot();
        for (const char* days : {"0", "-1", "\"30\"", "1.5", "40000"}) {
            files.with("purposes/ads.json", std::string("{\"title\": \"Ads\",\n \"validForDays\": ") + days + "}");
            const Reading wrong = files.read();
            QVERIFY2(!wrong.errors.empty() && wrong.errors.front().where().key == "/validForDays" &&
                         wrong.errors.front().where().line == 2,
                     days);
        }
    }

    void everyErrorIsReported()
    {
        ProjectFiles files;
        files.withRoot()
            .with("pipelines/p/pipeline.json", "{\n  \"name\": 7\n}")
            .with("pipelines/p/nodes/a.json",
                  "{\n  \"type\": \"filter\",\n  \"disabled\": \"no\",\n  \"settings\": []\n}")
            .with("pipelines/p/nodes/b.json", "{\"settings\": {}}")
            .with("purposes/x.json", "{\n  \"title\" \"x\"\n}");
        const Reading reading = files.read();
        QStringList found;
        for (const Error& error : reading.errors) {
            const Where& where = error.where();
            found << QString("%1:%2:%3 %4 %5")
                         .arg(QString::fromStdString(where.file))
                         .arg(where.line)
                         .arg(where.column)
                         .arg(QString::fromStdString(where.key), QString::fromStdString(error.messageId()));
        }
        found.sort();
        const QStringList wanted{"pipelines/p/nodes/a.json:3:15 /disabled project.wrongType",
                                 "pipelines/p/nodes/a.json:4:15 /settings project.wrongType",
                                 "pipelines/p/nodes/b.json:1:1 /type project.keyMissing",
                                 "pipelines/p/pipeline.json:2:11 /name project.wrongType",
                                 "purposes/x.json:2:13  json.syntax"};
        QCOMPARE(found, wanted);
        QVERIFY(!reading.loaded);
        const auto loaded = project::load(files.folder());
        QVERIFY(loaded.error().text().find("5 errors") != std::string::npos);
    }

    void wrongVersions()
    {
        QCOMPARE(only(ProjectFiles().with("weir.json", "{\"formatVersion\": 3}").read()),
                 QString("weir.json:1 /formatVersion project.newer"));
        QCOMPARE(only(ProjectFiles().with("weir.json", "{}").read()),
                 QString("weir.json:1 /formatVersion project.noVersion"));
        QCOMPARE(only(ProjectFiles().with("weir.json", "{\"formatVersion\": \"2\"}").read()),
                 QString("weir.json:1 /formatVersion project.noVersion"));
    }

    void brokenText()
    {
        const auto with = [](const std::string& text) {
            ProjectFiles files;
            return only(files.withRoot().with("purposes/x.json", text).read());
        };
        QCOMPARE(with("{\n<<<<<<< HEAD\n\"title\": 1\n=======\n>>>>>>> b\n}"),
                 QString("purposes/x.json:2  project.mergeConflict"));
        QCOMPARE(with("{\n\"title\": \"\xFF\"\n}"), QString("purposes/x.json:2  project.notUtf8"));
        QCOMPARE(with("{\"title\": 1, \"title\": 2}"), QString("purposes/x.json:1 title json.duplicateKey"));
        QCOMPARE(with("[]"), QString("purposes/x.json:1  project.notObject"));
        QCOMPARE(with(""), QString("purposes/x.json:1  json.syntax"));
        QCOMPARE(with(std::string(100'000, '[')), QString("purposes/x.json:1  project.tooDeep"));
    }

    void marksAndLineEndsOfOtherEditorsAreRead()
    {
        ProjectFiles files;
        files.withRoot().with("purposes/ads.json", "\xEF\xBB\xBF{\r\n  \"title\": \"Ads\"\r\n}\r\n");
        const Reading reading = files.read();
        QVERIFY(reading.loaded.has_value());
        QCOMPARE(reading.loaded->project.purposes.at(PurposeId("ads")).title, std::string("Ads"));
        QVERIFY(project::changedOnDisk(files.folder(), reading.loaded->snapshot)->empty());
    }

    void duplicateIds()
    {
        ProjectFiles files;
        files.withRoot().with("purposes/ads.json", "{}").with("purposes/%61ds.json", "{}");
        QCOMPARE(only(files.read()), QString("purposes/ads.json:1  project.duplicateId"));
    }

    void missingFiles()
    {
        ProjectFiles files;
        files.withRoot().with("pipelines/p/nodes/a.json", kNode);
        QCOMPARE(only(files.read()), QString("pipelines/p/pipeline.json:0  project.pipelineMissing"));
    }

    void wiresToMissingNodesAreKept()
    {
        ProjectFiles files;
        files.withRoot()
            .with("pipelines/p/pipeline.json", "{}")
            .with("pipelines/p/nodes/orders.json", kNode)
            .with(
                "pipelines/p/nodes/b.json",
                "{\n  \"type\": \"filter\",\n  \"inputs\": {\n    \"in\": [\"order.out\", \"orders.nowhere\"]\n  }\n}");
        const Reading reading = files.read();
        QVERIFY(reading.loaded.has_value());
        QCOMPARE(reading.loaded->warnings.size(), 1U);
        const Error& warning = reading.loaded->warnings.front();
        QCOMPARE(warning.where().file, std::string("pipelines/p/nodes/b.json"));
        QCOMPARE(warning.where().line, 4);
        QCOMPARE(warning.where().node, std::string("b"));
        QVERIFY(warning.text().find("Did you mean orders?") != std::string::npos);
        const auto& document = reading.loaded->project.pipelines.at(PipelineId("p"));
        QCOMPARE(document.into(NodeId("b"), "in").size(), 2U);
        QCOMPARE(document.into(NodeId("b"), "in").at(0).from.node.str(), std::string("order"));
    }

    void wrongInputs()
    {
        ProjectFiles files;
        files.withRoot()
            .with("pipelines/p/pipeline.json", "{}")
            .with("pipelines/p/nodes/b.json", "{\"type\": \"filter\", \"inputs\": {\"in\": [\"nodot\"]}}");
        QCOMPARE(only(files.read()), QString("pipelines/p/nodes/b.json:1 /inputs/in project.wrongInput"));
    }

    void literalSecretsAreErrors()
    {
        const auto with = [](const std::string& settings) {
            ProjectFiles files;
            const Reading reading =
                files.withRoot()
                    .with("connections/c.json", "{\"type\": \"postgres\", \"settings\": " + settings + "}")
                    .read();
            return reading.loaded ? QString("good") : QString::fromStdString(reading.errors.front().where().key);
        };
        QCOMPARE(with("{\"password\": \"hunter2\"}"), QString("/settings/password"));
        QCOMPARE(with("{\"auth\": {\"api_key\": \"k\"}}"), QString("/settings/auth/api_key"));
        QCOMPARE(with("{\"connection\": \"postgres://u:pw@h/db\"}"), QString("/settings/connection"));
        QCOMPARE(with("{\"connection\": \"host=h password=x\"}"), QString("/settings/connection"));
        QCOMPARE(with("{\"headers\": [{\"name\": \"Authorization\", \"value\": \"Bearer x\"}]}"),
                 QString("/settings/headers/0/value"));
        QCOMPARE(with("{\"password\": {\"env\": \"PW\"}}"), QString("good"));
        QCOMPARE(with("{\"connection\": \"host=h password=${env:PW}\"}"), QString("good"));
        QCOMPARE(with("{\"connection\": \"postgres://u:${keychain:pw}@h/db\"}"), QString("good"));
        QCOMPARE(with("{\"columns\": [{\"name\": \"token\", \"type\": \"text\"}]}"), QString("good"));
        const Error error = project::load(ProjectFiles()
                                              .withRoot()
                                              .with("connections/c.json",
                                                    "{\"type\": \"x\", \"settings\": {\"password\": \"hunter2\"}}")
                                              .folder())
                                .error();
        QVERIFY(error.fullText().find("hunter2") == std::string::npos);
    }

    void unapprovedNecessityNeedsConsent()
    {
        ProjectFiles files;
        files.withRoot().with("purposes/p.json", "{\"strictlyNecessary\": true, \"legalBasis\": \"because\"}");
        const Reading reading = files.read();
        QCOMPARE(reading.loaded->warnings.size(), 2U);
        QVERIFY(reading.loaded->project.purposes.at(PurposeId("p")).needsConsent());
    }

    void unreadableFolder()
    {
        ProjectFiles files;
        files.withRoot().with("purposes/p.json", "{}");
        std::filesystem::permissions(files.folder() / "purposes", std::filesystem::perms::none);
        const Reading reading = files.read();
        std::filesystem::permissions(files.folder() / "purposes", std::filesystem::perms::all);
        if (::geteuid() == 0) {
            QSKIP("root reads every folder");
        }
        QCOMPARE(only(reading), QString("purposes:0  file.denied"));
    }

    void aReaderWaitsForAWriter()
    {
        ProjectFiles files;
        files.withRoot();
        {
            const auto lock = project::FolderLock::acquire(files.folder(), "save", project::FolderLock::Mode::Exclusive,
                                                           "The designer");
            QVERIFY(lock.has_value());
            const Reading reading = files.read();
            QCOMPARE(only(reading), QString(":0  project.locked"));
            QVERIFY(reading.errors.at(0).text().starts_with("The designer (process "));
        }
        QVERIFY(files.read().loaded.has_value());
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_project_load.moc"
