#include "tests/acceptance/graph_pieces.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

/// The weir command as people and scripts meet it: usage errors, JSON shapes, colours, manual and completion.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_project = Folder(m_folder.path().toStdString()) / "small";
        writeSmallProject(m_project);
        const auto ran = runOn(m_project, {"run"});
        MUST(ran.exit == 0, ran);
    }

    void wrongCallsAreOneSentence_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QStringList& call, const char* id, const char* text) {
            QTest::newRow(name) << call << QString(id) << QString(text);
        };
        row("command", {"rum"}, "cli.unknownCommand", "There is no command rum. Did you mean run?");
        row("command of store", {"store", "chek"}, "cli.unknownCommand", "Did you mean check?");
        row("no command of store", {"store"}, "cli.commandMissing", "weir store needs a command: info, check");
        row("option", {"run", "--forse"}, "cli.unknownArgument",
            "weir run does not take --forse. Did you mean --force?");
        row("too much", {"doctor", "now"}, "cli.unknownArgument", "weir doctor does not take now.");
        row("too little", {"apply"}, "cli.argumentMissing", "weir apply needs plan.");
        row("wrong choice", {"run", "--keep", "none"}, "cli.argumentWrong", "none not in {auto,every-node,borders}");
    }

    void wrongCallsAreOneSentence()
    {
        QFETCH(QStringList, call);
        QFETCH(QString, id);
        QFETCH(QString, text);
        std::vector<std::string> words;
        for (const QString& word : call) {
            words.push_back(word.toStdString());
        }
        const auto plain = runWeir(words);
        QCOMPARE(plain.exit, 2);
        QVERIFY2(plain.out.empty() && plain.err.starts_with("error: ") &&
                     plain.err.find(text.toStdString()) != std::string::npos &&
                     plain.err.find('\n') == plain.err.size() - 1,
                 plain.err.c_str());
        words.emplace_back("--json");
        const auto json = runWeir(words);
        QCOMPARE(json.exit, 2);
        QCOMPARE(json.errors().size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(json.errors()[0]["id"]), id);
    }

    void jsonHasItsDocumentedKeys()
    {
        const auto keys = [&](std::vector<std::string> call) {
            const auto ended = runOn(m_project, std::move(call));
            Json json = ended.json();
            if (json.is_array() && !json.empty()) {
                json = json.front();
            }
            std::string text;
            for (const auto& [key, value] : json.items()) {
                text += (text.empty() ? "" : " ") + key;
            }
            return ended.exit == 0 ? text : ended.all();
        };
        const std::string plan = newestPlan(m_project)["id"].get<std::string>();
        QCOMPARE(keys({"validate"}), std::string("errors findings warnings"));
        QCOMPARE(keys({"nodes"}), std::string("family summary title type"));
        QCOMPARE(keys({"preview", "rows"}), std::string("columns full rejected rows total"));
        QCOMPARE(keys({"sql", "rows"}), std::string("dialect sql"));
        QCOMPARE(keys({"runs"}), std::string("definition finishedAt id pipeline startedAt state trigger"));
        QCOMPARE(keys({"plan"}), std::string("audience blocked counts createdAt destination expiresAt guards hash id "
                                             "inputs invalid node pipeline state"));
        QCOMPARE(keys({"apply", plan}), std::string("confirmed delivery pending pushes reasons rejected resumed state "
                                                    "withdrawn"));
        QCOMPARE(keys({"run"}), std::string("asOf finishedAt id nodes pipeline startedAt state"));
        QCOMPARE(keys({"store", "info"}), std::string("bytes consents events file identifiers merged profiles segments "
                                                      "traits"));
        QCOMPARE(keys({"store", "check"}), std::string("sound"));
        QCOMPARE(keys({"store", "compact"}), std::string("compacted"));
        QCOMPARE(keys({"store", "backup", (m_project / "b.sqlite").string()}), std::string("file"));
        QCOMPARE(keys({"store", "explode", (m_project / "e.sqlite").string()}), std::string("file rows"));
        QCOMPARE(keys({"doctor"}), std::string("finding good what"));
        QVERIFY(runOn(m_project, {"plan"}).json()[0]["createdAt"].get<std::string>().ends_with("Z"));
    }

    void coloursOnlyWhereTheyAreWanted()
    {
        for (const char* command : {"runs", "plan", "nodes", "doctor", "validate"}) {
            const auto piped = runWeir({"--project", m_project.string(), command});
            QVERIFY2(piped.all().find('\033') == std::string::npos, command);
        }
        QVERIFY(runWeir({"--project", m_project.string(), "--color", "runs"}).out.find('\033') != std::string::npos);
        // On a terminal: colours and a progress line, none of both for NO_COLOR and TERM=dumb.
        const auto onTerminal = [&](const QString& before) {
            QProcess terminal;
            terminal.start("script", {"-qec",
                                      before + " " + QString::fromStdString(weirProgram().string()) + " --project " +
                                          QString::fromStdString(m_project.string()) + " run --force",
                                      "/dev/null"});
            return terminal.waitForFinished(60'000) ? terminal.readAllStandardOutput() : QByteArray();
        };
        QVERIFY(onTerminal("TERM=xterm").contains("\033[32m"));
        QVERIFY(!onTerminal("NO_COLOR=1 TERM=xterm").contains("\033[32m"));
        QVERIFY(!onTerminal("TERM=dumb").contains("\033[32m"));
    }

    void theManualIsAPage()
    {
        const auto manual = runWeir({"man"});
        QCOMPARE(manual.exit, 0);
        const auto file = m_project / "weir.1";
        writeText(file, manual.out);
        QProcess man;
        man.start("man", {"--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", QString::fromStdString(file.string())});
        QVERIFY(man.waitForFinished(30'000));
        QCOMPARE(QString::fromUtf8(man.readAllStandardError()), QString());
        for (const char* word : {"EXIT STATUS", "SH JSON", "weir store explode", "weir quarantine"}) {
            const std::string text(word);
            std::string escaped;
            for (const char c : text) {
                escaped += c == '-' ? std::string("\\-") : std::string(1, c);
            }
            QVERIFY2(manual.out.find(escaped) != std::string::npos, word);
        }
    }

    void completionInBash()
    {
        const auto script = runWeir({"completion", "bash"});
        QCOMPARE(script.exit, 0);
        writeText(m_project / "weir.bash", script.out);
        const auto offered = [&](const QString& words) {
            QProcess bash;
            bash.start("bash", {"-c", "source '" + QString::fromStdString((m_project / "weir.bash").string()) +
                                          "'; COMP_WORDS=(" + words +
                                          "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _weir; echo \"${COMPREPLY[*]}\""});
            return bash.waitForFinished(20'000) ? QString::fromUtf8(bash.readAllStandardOutput()).trimmed() : QString();
        };
        QCOMPARE(offered("weir st"), QString("store stitch"));
        QCOMPARE(offered("weir --project x store b"), QString("backup"));
        QCOMPARE(offered("weir run --keep b"), QString("borders"));
        QCOMPARE(offered("weir completion ''"), QString("bash zsh fish --help -h"));
        for (const char* shell : {"zsh", "fish"}) {
            QVERIFY(runWeir({"completion", shell}).out.find("every-node") != std::string::npos);
        }
    }

    void doctorWithoutProjectOrDisplay()
    {
        const auto ended = runWeir({"doctor"}, m_folder.path().toStdString());
        MUST(ended.exit == 0, ended);
        QVERIFY(ended.out.find("none in this folder") != std::string::npos);
        const auto withProject = runOn(m_project, {"doctor"});
        MUST(withProject.exit == 0, withProject);
        QVERIFY(withProject.out.find("sound") != std::string::npos);
    }

private:
    QTemporaryDir m_folder;
    Folder m_project;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
