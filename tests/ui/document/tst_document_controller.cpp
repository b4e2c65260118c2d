#include "core/project/codec.h"
#include "tests/ui/support/fake_types.h"
#include "ui/document/clipboard.h"
#include "ui/document/document_controller.h"
#include "ui/document/node_status.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace weir;
using namespace weir::ui;

namespace {

/// A random edit that may or may not fit.
graph::Edit randomEdit(const graph::Document& document, std::mt19937& random)
{
    const auto pick = [&](std::size_t below) {
        return static_cast<std::size_t>(std::uniform_int_distribution<std::size_t>(0, below - 1)(random));
    };
    const auto anyNode = [&] {
        return document.nodes.empty()
                   ? NodeId("none")
                   : std::next(document.nodes.begin(), static_cast<std::ptrdiff_t>(pick(document.nodes.size())))->first;
    };
    switch (pick(9)) {
    case 0: {
        graph::Node node;
        node.id = NodeId("n" + std::to_string(pick(200)));
        node.type = NodeTypeId(pick(2) == 0 ? "filter" : "union");
        return {graph::AddNode{node, {static_cast<double>(pick(500)), static_cast<double>(pick(500))}}};
    }
    case 1:
        return {graph::RemoveNode{anyNode()}};
    case 2:
        return {graph::MoveNodes{{{anyNode(), {static_cast<double>(pick(900)), 20}}}}};
    case 3:
        return {graph::RenameNode{anyNode(), "name " + std::to_string(pick(50))}};
    case 4:
        return {graph::SetSetting{anyNode(), "k" + std::to_string(pick(3)), Json(pick(9))}};
    case 5:
        return {graph::Connect{{{anyNode(), "out"}, {anyNode(), "in"}}}};
    case 6:
        return document.wires.empty() ? graph::Edit{graph::SetDisabled{anyNode(), true}}
                                      : graph::Edit{graph::Disconnect{document.wires[pick(document.wires.size())]}};
    case 7: {
        graph::Frame frame;
        frame.title = std::to_string(pick(100));
        frame.size = {200, 100};
        return {graph::PutFrame{graph::FrameId("f" + std::to_string(pick(3))), frame}};
    }
    default:
        return {graph::SetDisabled{anyNode(), pick(2) == 0}};
    }
}

/// What a view that only follows change signals would know.
struct Mirror
{
    std::set<NodeId> nodes;
    std::vector<graph::Wire> wires;
    void take(const DocumentChange& change)
    {
        for (const graph::Wire& wire : change.removedWires) {
            std::erase(wires, wire);
        }
        for (const NodeId& id : change.removed) {
            nodes.erase(id);
        }
        nodes.insert(change.added.begin(), change.added.end());
        wires.insert(wires.end(), change.addedWires.begin(), change.addedWires.end());
    }
};

} // namespace

class TestDocumentController : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<nodes::Registry> m_registry = test::fakeRegistry();
    std::shared_ptr<test::HandClock> m_clock = std::make_shared<test::HandClock>();

private slots:
    void editsMergeOnlyWithinTheirTime()
    {
        DocumentController controller(test::sampleDocument(), *m_registry, m_clock);
        const auto type = [&](const char* text) {
            QVERIFY(controller.edit({graph::SetSetting{NodeId("filter"), "condition", Json(text)}},
                                    QStringLiteral("change condition"), QStringLiteral("filter/condition")));
        };
        type("a");
        m_clock->micros += 500'000;
        type("ab");
        m_clock->micros += 500'000;
        type("abc");
        QCOMPARE(controller.position(), std::size_t(1));
        m_clock->micros += 700'000;
        type("abcd");
        QCOMPARE(controller.position(), std::size_t(2));
        controller.endMerge();
        type("abcde");
        QCOMPARE(controller.position(), std::size_t(3));
        controller.undo();
        controller.undo();
        QVERIFY(controller.document().find(NodeId("filter"))->settings["condition"] == Json("abc"));
        controller.undo();
        QVERIFY(!controller.canUndo());
        QVERIFY(controller.isClean());
        QCOMPARE(controller.redoText(), QStringLiteral("change condition"));
    }

    void savedStateIsFoundAgain()
    {
        DocumentController controller(test::sampleDocument(), *m_registry, m_clock);
        QSignalSpy clean(&controller, &DocumentController::cleanChanged);
        (void)controller.edit({graph::RenameNode{NodeId("filter"), "DE"}}, QStringLiteral("rename"));
        QVERIFY(!controller.isClean());
        controller.markSaved();
        QVERIFY(controller.isClean());
        controller.undo();
        QVERIFY(!controller.isClean());
        controller.redo();
        QVERIFY(controller.isClean());
        QCOMPARE(clean.count(), 4);
    }

    void failedEditsChangeNothing()
    {
        DocumentController controller(test::sampleDocument(), *m_registry, m_clock);
        QSignalSpy failed(&controller, &DocumentController::failed);
        QSignalSpy changed(&controller, &DocumentController::changed);
        QVERIFY(!controller.edit({graph::RemoveNode{NodeId("nobody")}}, QStringLiteral("delete")));
        QVERIFY(controller.edit({graph::RenameNode{NodeId("filter"), ""}}, QStringLiteral("rename")));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(changed.count(), 0);
        QVERIFY(!controller.canUndo());
    }

    void undoOfRandomEditsReturnsTheBytes()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        DocumentController controller(test::sampleDocument(), *m_registry, m_clock);
        const std::string start = bytesOf(controller.document());
        Mirror mirror;
        for (const auto& [id, node] : controller.document().nodes) {
            mirror.nodes.insert(id);
        }
        mirror.wires = controller.document().wires;
        connect(&controller, &DocumentController::changed, this,
                [&mirror](const DocumentChange& change) { mirror.take(change); });
        const auto agrees = [&] {
            const graph::Document& document = controller.document();
            std::set<NodeId> nodes;
            for (const auto& [id, node] : document.nodes) {
                nodes.insert(id);
            }
            return nodes == mirror.nodes && std::is_permutation(document.wires.begin(), document.wires.end(),
                                                                mirror.wires.begin(), mirror.wires.end());
        };
        for (int i = 0; i < 400; ++i) {
            (void)controller.edit(randomEdit(controller.document(), random), QStringLiteral("random"));
            QVERIFY(agrees());
        }
        const std::string end = bytesOf(controller.document());
        QVERIFY(controller.position() > 200);
        const std::size_t steps = controller.position();
        while (controller.canUndo()) {
            controller.undo();
            QVERIFY(agrees());
        }
        QCOMPARE(bytesOf(controller.document()), start);
        controller.goTo(steps);
        QVERIFY(agrees());
        QCOMPARE(bytesOf(controller.document()), end);
    }

    void clipboardReturnsWhatWasCopied()
    {
        const graph::Document document = test::sampleDocument();
        Selection selection;
        selection.nodes = {NodeId("clean"), NodeId("identity"), NodeId("filter")};
        const std::string text = toClipboard(document, *m_registry, selection);
        QVERIFY(parseJson(text));
        const auto pasted = fromClipboard(text, document, *m_registry, {1000, 1000}, PasteInputs::Drop);
        QVERIFY(pasted);
        const auto after = graph::apply(document, pasted->edit);
        QVERIFY(after);
        QCOMPARE(after->nodes.size(), document.nodes.size() + 3);
        QCOMPARE(after->wires.size(), document.wires.size() + 2);
        QVERIFY(after->find(NodeId("filter_2"))->settings == document.find(NodeId("filter"))->settings);
        const auto keeping = fromClipboard(text, document, *m_registry, {1000, 1000}, PasteInputs::Keep);
        QCOMPARE(graph::apply(document, keeping->edit)->wires.size(), document.wires.size() + 4);
        QVERIFY(!fromClipboard("hello", document, *m_registry, {}, PasteInputs::Drop));
        QVERIFY(!fromClipboard("{\"weirClipboard\": 99}", document, *m_registry, {}, PasteInputs::Drop));
    }

    void clipboardHoldsNoSecrets()
    {
        test::Builder builder;
        builder.node("hash", "hash", 0, 0);
        builder.edit({graph::SetSetting{NodeId("hash"), "salt", Json("s3cret")}});
        Selection selection;
        selection.nodes = {NodeId("hash")};
        QVERIFY(toClipboard(builder.document, *m_registry, selection).find("s3cret") == std::string::npos);
        builder.edit({graph::SetSetting{NodeId("hash"), "salt", Json{{"env", "SALT"}}}});
        QVERIFY(toClipboard(builder.document, *m_registry, selection).find("SALT") != std::string::npos);
    }

    void countsAreCompact()
    {
        const QLocale before;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(compactCount(0), QStringLiteral("0"));
        QCOMPARE(compactCount(999), QStringLiteral("999"));
        QCOMPARE(compactCount(48'210), QStringLiteral("48.2k"));
        QCOMPARE(compactCount(999'999), QStringLiteral("999k"));
        QCOMPARE(compactCount(1'204'000), QStringLiteral("1.2M"));
        QCOMPARE(compactCount(3'000'000'000), QStringLiteral("3G"));
        QLocale::setDefault(before);
    }

private:
    static std::string bytesOf(const graph::Document& document);
};

std::string TestDocumentController::bytesOf(const graph::Document& document)
{
    project::Project project;
    project.pipelines[PipelineId("main")] = document;
    std::string bytes;
    for (const auto& [path, json] : project::encode(project)) {
        bytes += path + "\n" + printJson(json);
    }
    return bytes;
}

QTEST_MAIN(TestDocumentController)
#include "tst_document_controller.moc"
