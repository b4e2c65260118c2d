#include "core/base/file.h"
#include "core/project/folder.h"
#include "core/project/lock.h"
#include "project_files.h"
#include "random_project.h"

#include <QTest>

#include <unistd.h>

using namespace weir;
namespace fs = std::filesystem;

class TestSave : public QObject
{
    Q_OBJECT

private slots:
    void aNewProjectOpens()
    {
        QTemporaryDir place;
        const fs::path folder = fs::path(place.path().toStdString()) / "deep" / "shop";
        const auto made = project::newProject(folder, "Shop");
        QVERIFY(made.has_value());
        const auto loaded = project::load(folder);
        QCOMPARE(loaded->project.name, std::string("Shop"));
        QVERIFY(loaded->project == made->project);
        QCOMPARE(project::newProject(folder, "Other").error().messageId(), std::string("project.exists"));
        QCOMPARE(project::save({}, folder, {}).error().messageId(), std::string("project.exists"));
        QCOMPARE(project::findProjectFolder(folder / ".weir" / "cache")->string(), folder.string());
        QVERIFY(!project::findProjectFolder("/"));
    }

    void unchangedObjectsKeepTheirFormatting()
    {
        ProjectFiles files;
        const std::string odd = "{ \"title\":\"Ads\", \"xNew\" : [1,  2] }";
        files.withRoot()
            .with("purposes/ads.json", odd)
            .with("notes/readme.txt", "mine")
            .with("purposes/README.md", "hi");
        auto loaded = *project::load(files.folder());
        loaded.project.purposes[PurposeId("mail")].id = PurposeId("mail");
        const auto snapshot = project::save(loaded.project, files.folder(), loaded.snapshot);
        QVERIFY(snapshot.has_value());
        QCOMPARE(*readFile(files.folder() / "purposes/ads.json"), odd);
        QVERIFY(readFile(files.folder() / "purposes/mail.json").has_value());
        loaded.project.purposes[PurposeId("ads")].title = "Advertising";
        QVERIFY(project::save(loaded.project, files.folder(), *snapshot).has_value());
        const Json changed = *parseJson(*readFile(files.folder() / "purposes/ads.json"));
        QCOMPARE(changed["xNew"].dump(), std::string("[1,2]")); // a key that this version does not know
        QCOMPARE(*readFile(files.folder() / "notes/readme.txt"), std::string("mine"));
        QCOMPARE(*readFile(files.folder() / "purposes/README.md"), std::string("hi"));
    }

    void removedObjectsLoseTheirFiles()
    {
        ProjectFiles files;
        files.withRoot()
            .with("pipelines/p/pipeline.json", "{}")
            .with("pipelines/p/nodes/a.json", "{\"type\": \"x\"}")
            .with("pipelines/q/pipeline.json", "{}")
            .with("pipelines/q/keep.txt", "mine");
        auto loaded = *project::load(files.folder());
        loaded.project.pipelines.clear();
        QVERIFY(project::save(loaded.project, files.folder(), loaded.snapshot).has_value());
        QVERIFY(!fs::exists(files.folder() / "pipelines/p"));
        QVERIFY(fs::exists(files.folder() / "pipelines/q/keep.txt"));
        QVERIFY(!fs::exists(files.folder() / "pipelines/q/pipeline.json"));
    }

    void foreignChangesAreNotOverwritten()
    {
        ProjectFiles files;
        files.withRoot().with("purposes/ads.json", "{}");
        auto loaded = *project::load(files.folder());
        files.with("purposes/ads.json", "{\"title\": \"theirs\"}");
        QCOMPARE(project::changedOnDisk(files.folder(), loaded.snapshot)->size(), 1U);
        auto mine = loaded.project;
        mine.purposes[PurposeId("ads")].title = "mine";
        mine.name = "New name";
        const auto refused = project::save(mine, files.folder(), loaded.snapshot);
        QCOMPARE(refused.error().messageId(), std::string("project.changedOnDisk"));
        QCOMPARE(refused.error().where().file, std::string("purposes/ads.json"));
        QCOMPARE(*readFile(files.folder() / "purposes/ads.json"), std::string("{\"title\": \"theirs\"}"));
        QCOMPARE(project::load(files.folder())->project.name, std::string("Test")); // nothing at all was saved
        mine = loaded.project; // a change elsewhere does not stand in the way
        mine.name = "New name";
        QVERIFY(project::save(mine, files.folder(), loaded.snapshot).has_value());
    }

    void aFullDiskChangesNothing()
    {
        ProjectFiles files;
        files.withRoot().with("purposes/ads.json", "{}");
        auto loaded = *project::load(files.folder());
        fs::create_directories(files.folder() / ".weir");
        files.with(".weir/saving/x", "");
        loaded.project.name = "Changed";
        loaded.project.purposes.clear();
        if (::geteuid() == 0) {
            fs::remove_all(files.folder() / ".weir");
            files.with(".weir", "a file where the folder of temporary files should be");
        } else {
            fs::permissions(files.folder() / ".weir" / "saving", fs::perms::owner_read);
        }
        QVERIFY(!project::save(loaded.project, files.folder(), loaded.snapshot).has_value());
        QVERIFY(fs::exists(files.folder() / "purposes/ads.json"));
        QCOMPARE(project::read(files.folder()).loaded->project.name, std::string("Test"));
    }

    void theLockKeepsTwoWritersApart()
    {
        ProjectFiles files;
        files.withRoot();
        auto loaded = *project::load(files.folder());
        loaded.project.name = "x";
        const auto lock = project::FolderLock::acquire(files.folder(), "save", project::FolderLock::Mode::Shared, "");
        QVERIFY(lock.has_value());
        QCOMPARE(project::save(loaded.project, files.folder(), loaded.snapshot).error().messageId(),
                 std::string("project.locked"));
    }

    void literalSecretsAreNotWritten()
    {
        QTemporaryDir place;
        project::Project project;
        const project::ConnectionId id("c");
        project.connections[id] = {id, "postgres", {}, {{"password", "hunter2"}}};
        const auto refused = project::save(project, place.path().toStdString(), {});
        QCOMPARE(refused.error().messageId(), std::string("project.literalSecret"));
        QCOMPARE(refused.error().where().file, std::string("connections/c.json"));
        QVERIFY(!QFile::exists(place.filePath("connections/c.json")));
    }

    void anExistingGitIgnoreIsExtended()
    {
        ProjectFiles files;
        files.with(".gitignore", "*.bak");
        QVERIFY(project::newProject(files.folder(), "x").has_value());
        QCOMPARE(*readFile(files.folder() / ".gitignore"), std::string("*.bak\n.weir/\n"));
    }
};

QTEST_GUILESS_MAIN(TestSave)
#include "tst_project_save.moc"
