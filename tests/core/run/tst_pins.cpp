#include "core/run/pins.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace weir;
using namespace weir::run;

namespace {

graph::PortRef port(const char* node, const char* name = "out")
{
    return {NodeId(node), name};
}

/// source -> clean -> paid -> report
///                 \-> all;   other -> report
graph::Document flow()
{
    graph::Document document;
    for (const char* id : {"source", "clean", "paid", "all", "report", "other"}) {
        auto node = std::make_shared<graph::Node>();
        node->id = NodeId(id);
        document.nodes[node->id] = node;
    }
    document.wires = {{port("clean"), port("all", "in")},
                      {port("source"), port("clean", "in")},
                      {port("clean"), port("paid", "in")},
                      {port("paid"), port("report", "in")},
                      {port("other"), port("report", "in")}};
    return document;
}

std::string asked(const std::set<graph::PortRef>& pinned, const std::vector<NodeId>& targets = {})
{
    std::string names;
    for (const NodeId& node : askedNodes(flow(), pinned, targets)) {
        names += (names.empty() ? "" : " ") + node.str();
    }
    return names;
}

auto writing(const std::string& content, std::int64_t rows)
{
    return [content, rows](const std::filesystem::path& file) -> Result<std::int64_t> {
        std::ofstream(file) << content;
        return rows;
    };
}

} // namespace

class TestPins : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsAskedForRuns()
    {
        QCOMPARE(asked({}), std::string("all clean other paid report source"));
        // "clean" is still read by "all".
        QCOMPARE(asked({port("paid")}), std::string("all clean other paid report source"));
        QCOMPARE(asked({port("clean")}), std::string("all clean other paid report"));
        QCOMPARE(asked({port("paid"), port("all")}), std::string("all other paid report"));
        QCOMPARE(asked({port("paid")}, {NodeId("report")}), std::string("other paid report"));
        QCOMPARE(asked({port("paid")}, {NodeId("paid")}), std::string("paid"));
        // Rows that nobody reads do not stand for those that somebody does.
        QCOMPARE(asked({port("paid", "rejected")}, {NodeId("report")}), std::string("clean other paid report source"));
    }

    void aPinIsKeptUntilItIsTakenAway()
    {
        QTemporaryDir folder;
        const PinBook book(folder.filePath("pins").toStdString());
        const PipelineId main("main");
        const Schema schema(
            std::vector<Field>{{"id", TypeKind::Integer}, {"email", TypeKind::Text, true, Privacy::Identifier}});
        QVERIFY(book.of(main).empty());
        QVERIFY(book.pin(main, port("a/b"), schema, Instant{1}, writing("one", 3)));
        QVERIFY(book.pin(PipelineId("other"), port("a/b"), schema, Instant{1}, writing("other", 9)));
        Pins pins = book.of(main);
        QCOMPARE(pins.size(), std::size_t{1});
        const Pin first = pins.at(port("a/b"));
        QCOMPARE(first.rows.rows, std::int64_t{3});
        QVERIFY(first.schema == schema); // privacy as well: pinned rows are masked like others
        QVERIFY(book.pin(main, port("a/b"), schema, Instant{2}, writing("again", 5)));
        pins = book.of(main);
        QCOMPARE(pins.size(), std::size_t{1});
        QVERIFY(pins.at(port("a/b")).id != first.id);
        QVERIFY(!std::filesystem::exists(first.rows.file));
        QVERIFY(book.unpin(main, port("a/b")));
        QVERIFY(book.of(main).empty());
        QVERIFY(!std::filesystem::exists(pins.at(port("a/b")).rows.file));
        QCOMPARE(book.of(PipelineId("other")).size(), std::size_t{1});
        QVERIFY(book.unpin(main, port("never")));
    }

    void whatIsDamagedIsNoPin()
    {
        QTemporaryDir folder;
        const PinBook book(folder.path().toStdString());
        const PipelineId main("main");
        const Schema schema(std::vector<Field>{{"id", TypeKind::Integer}});
        QVERIFY(book.pin(main, port("a"), schema, Instant{1}, writing("rows", 1)));
        const std::filesystem::path file = book.of(main).at(port("a")).rows.file;
        std::ofstream(file, std::ios::app) << "more";
        QVERIFY(book.of(main).empty());
        const auto failing = [](const std::filesystem::path&) -> Result<std::int64_t> {
            return Error(ErrorCode::Io, "test.full", "The disk is full.");
        };
        QVERIFY(!book.pin(main, port("b"), schema, Instant{1}, failing));
        QVERIFY(book.of(main).empty());
    }

    void columnsDecideWhatFits()
    {
        Pin pin;
        pin.schema = Schema(std::vector<Field>{{"id", TypeKind::Integer}});
        QVERIFY(fits(pin, Schema(std::vector<Field>{{"id", TypeKind::Integer, true, Privacy::Personal}})));
        QVERIFY(!fits(pin, Schema(std::vector<Field>{{"id", TypeKind::Text}})));
        QVERIFY(!fits(pin, Schema(std::vector<Field>{{"id", TypeKind::Integer}, {"b", TypeKind::Text}})));
    }
};

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
