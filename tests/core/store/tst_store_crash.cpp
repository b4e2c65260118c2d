#include "tests/core/store/store_fixture.h"

#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

/// Kills the writing process at random moments; the repeated run loses nothing and doubles nothing.
class TestStoreCrash : public QObject
{
    Q_OBJECT

private:
    static constexpr int kRuns = 6;
    static constexpr int kEvents = 500;

    static void write(const std::string& path)
    {
        ProfileStore store = must(ProfileStore::open(path, options()), "open");
        for (int run = 0; run < kRuns; ++run) {
            Writer writer = must(store.beginWrite(RunId("run" + std::to_string(run)), context()));
            const std::uint32_t source = must(writer.source("input"));
            const std::uint32_t type = must(writer.identifierType("id"));
            IdentifierIndex* index = must(writer.identifiers());
            const std::uint32_t number = index->intern(type, "person" + std::to_string(run));
            std::uint32_t profile = index->profile(number);
            if (profile == kNoProfile) {
                const SeenRange seen{1, 2};
                profile = must(writer.createProfiles(std::span(&seen, 1)));
            }
            const IdentifierAssignment assignment{number, profile, source, {1, 2}};
            must(writer.putIdentifiers(std::span(&assignment, 1)));
            ContentKeys keys("input" + std::to_string(run));
            Rows rows;
            const std::uint32_t name = must(writer.eventName("event"));
            for (int i = 0; i < kEvents; ++i) {
                rows.add(profile, name, i % 50, keys.key("event", i % 50, "same content"), R"({"a":1})");
            }
            must(writer.appendEvents(rows.batch(source)));
            must(writer.commit());
            if (run == 3) {
                must(store.compact({Compact::All, Duration::days(30), false}, context()));
            }
        }
    }

private slots:
    void killedAtRandomMoments()
    {
        const int kills =
            qEnvironmentVariableIntValue("WEIR_KILLS") > 0 ? qEnvironmentVariableIntValue("WEIR_KILLS") : 5;
        std::mt19937_64 random(21);
        QTemporaryDir dir;
        const std::string path = dir.filePath("people.weir").toStdString();
        int killed = 0;
        for (int round = 0; round < kills; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                write(path);
                ::_exit(0);
            }
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            killed += WIFSIGNALED(status) ? 1 : 0;
            const ProfileStore store = must(ProfileStore::open(path, options()), "open after the kill");
            mustBeSound(store);
        }
        qInfo("%d of %d processes were killed while they worked", killed, kills);
        write(path);
        const ProfileStore store = must(ProfileStore::open(path, options()));
        mustBeSound(store);
        QCOMPARE(must(store.info()).events, kRuns * kEvents);
        QCOMPARE(must(store.info()).profiles, kRuns);
    }
};

QTEST_GUILESS_MAIN(TestStoreCrash)
#include "tst_store_crash.moc"
