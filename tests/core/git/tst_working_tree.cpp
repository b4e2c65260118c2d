#include "core/git/working_tree.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace weir;
namespace fs = std::filesystem;

/// Branch, changes and commits of a project, against what the git program says.
class TestWorkingTree : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_root = m_place->path().toStdString();
        m_folder = m_root / "shops" / "berlin";
        fs::create_directories(m_folder / "pipelines" / "main" / "nodes");
        fs::create_directories(m_folder / "data");
        write("weir.json", "{}\n");
        write("pipelines/main/pipeline.json", "{\"name\": \"Main\"}\n");
    }

    void aFolderOutsideOfGitHasNoState()
    {
        const auto state = git::stateOf(m_folder);
        QVERIFY(state);
        QVERIFY(!*state);
        QVERIFY(!git::commit(m_folder, "x", kAt));
    }

    void theFirstCommitHoldsWeirsFilesAndNothingElse()
    {
        begin();
        write("data/people.csv", "email\nanna@example.org\n");
        write("notes.txt", "mine\n");
        write("expected/main/paid.json", "{}\n");
        auto state = git::stateOf(m_folder);
        QVERIFY(state && *state);
        QCOMPARE((*state)->branch, std::string("work"));
        QVERIFY((*state)->head.empty());
        QCOMPARE((*state)->changed,
                 (std::vector<std::string>{"expected/main/paid.json", "pipelines/main/pipeline.json", "weir.json"}));
        const auto id = git::commit(m_folder, "First version", kAt);
        QVERIFY2(id, id ? "" : id.error().text().c_str());
        QVERIFY(run({"rev-parse", "HEAD"}).startsWith(QString::fromStdString(*id)));
        QCOMPARE(run({"log", "--format=%an <%ae> %s %at"}),
                 QStringLiteral("Anna <anna@example.org> First version 1780000000"));
        QCOMPARE(run({"ls-tree", "-r", "--name-only", "HEAD"}),
                 QStringLiteral("shops/berlin/expected/main/paid.json\nshops/berlin/pipelines/main/pipeline.json\n"
                                "shops/berlin/weir.json"));
        state = git::stateOf(m_folder);
        QVERIFY((*state)->changed.empty());
        QCOMPARE((*state)->head, *id);
        QCOMPARE(run({"status", "--porcelain", "--untracked-files=no"}), QString());
    }

    void whatElseIsStagedStaysStaged()
    {
        begin();
        QVERIFY(git::commit(m_folder, "one", kAt));
        std::ofstream(m_root / "other.txt") << "other\n";
        run({"add", "other.txt"});
        write("weir.json", "{\"name\": \"B\"}\n");
        write("pipelines/new/pipeline.json", "{}\n");
        fs::remove_all(m_folder / "pipelines" / "main");
        const auto state = git::stateOf(m_folder);
        QCOMPARE((*state)->changed, (std::vector<std::string>{"pipelines/main/pipeline.json",
                                                              "pipelines/new/pipeline.json", "weir.json"}));
        QVERIFY(git::commit(m_folder, "two", kAt));
        QCOMPARE(run({"status", "--porcelain"}), QStringLiteral("A  other.txt"));
        QCOMPARE(run({"diff", "--name-status", "HEAD~1", "HEAD", "--no-renames"}),
                 QStringLiteral("D\tshops/berlin/pipelines/main/pipeline.json\n"
                                "A\tshops/berlin/pipelines/new/pipeline.json\nM\tshops/berlin/weir.json"));
        QCOMPARE(run({"fsck", "--strict"}), QString());
    }

    void whatWasCommittedIsRead()
    {
        QVERIFY(git::committedFiles(m_folder) && git::committedFiles(m_folder)->empty()); // no working tree
        begin();
        QVERIFY(git::committedFiles(m_folder)->empty()); // no commit
        write("data/people.csv", "email\nanna@example.org\n");
        write("expected/main/paid.json", "{}\n");
        QVERIFY(git::commit(m_folder, "one", kAt));
        write("weir.json", "{\"name\": \"B\"}\n");
        run({"add", "."}); // staged is not committed
        const auto files = git::committedFiles(m_folder);
        QVERIFY(files);
        QCOMPARE(*files, (std::map<std::string, std::string>{{"pipelines/main/pipeline.json", "{\"name\": \"Main\"}\n"},
                                                             {"weir.json", "{}\n"}}));
        QVERIFY(!git::commit(m_folder, "two", kAt) || git::committedFiles(m_folder)->at("weir.json").size() > 3);
    }

    void nothingToCommitIsSaid()
    {
        begin();
        QVERIFY(git::commit(m_folder, "one", kAt));
        const auto again = git::commit(m_folder, "two", kAt);
        QVERIFY(!again);
        QCOMPARE(again.error().messageId(), std::string("git.unchanged"));
    }

    void aMergeMustEndFirst()
    {
        begin();
        QVERIFY(git::commit(m_folder, "one", kAt));
        run({"branch", "side"});
        write("weir.json", "{\"name\": \"B\"}\n");
        QVERIFY(git::commit(m_folder, "two", kAt));
        run({"checkout", "side"});
        QCOMPARE((*git::stateOf(m_folder))->branch, std::string("side"));
        write("weir.json", "{\"name\": \"C\"}\n");
        QVERIFY(git::commit(m_folder, "three", kAt));
        run({"merge", "work"});
        QVERIFY((*git::stateOf(m_folder))->merging);
        const auto refused = git::commit(m_folder, "four", kAt);
        QVERIFY(!refused);
        QCOMPARE(refused.error().messageId(), std::string("git.merging"));
    }

    void aDetachedHeadHasNoBranch()
    {
        begin();
        QVERIFY(git::commit(m_folder, "one", kAt));
        run({"checkout", "--detach"});
        QVERIFY((*git::stateOf(m_folder))->branch.empty());
    }

    void anIgnoredProjectIsNotUnderVersionControl()
    {
        begin();
        std::ofstream(m_root / ".gitignore") << "shops/\n";
        const auto state = git::stateOf(m_folder);
        QVERIFY(state && !*state);
    }

private:
    static constexpr Instant kAt{1'780'000'000'000'000};

    void begin()
    {
        run({"init", "--initial-branch=work"});
        run({"config", "user.name", "Anna"});
        run({"config", "user.email", "anna@example.org"});
    }

    void write(const std::string& path, const std::string& text) const
    {
        fs::create_directories((m_folder / path).parent_path());
        std::ofstream(m_folder / path) << text;
    }

    QString run(const QStringList& arguments) const
    {
        QProcess git;
        git.setWorkingDirectory(QString::fromStdString(m_root.string()));
        git.start(QStringLiteral("git"), arguments);
        git.waitForFinished();
        return QString::fromUtf8(git.readAllStandardOutput()).trimmed();
    }

    std::unique_ptr<QTemporaryDir> m_place;
    fs::path m_root;
    fs::path m_folder;
};

QTEST_GUILESS_MAIN(TestWorkingTree)
#include "tst_working_tree.moc"
