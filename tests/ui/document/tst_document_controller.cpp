#include "tests/ui/support/edit_fuzz.h"
#include "ui/document/clipboard.h"
#include "ui/document/document_controller.h"
#include "ui/document/node_status.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace weir;
using namespace weir::ui;

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
        const std::string start = test::bytesOf(controller.document());
        test::Mirror mirror;
        mirror.start(controller.document());
        connect(&controller, &DocumentController::changed, this,
                [&mirror](const DocumentChange& change) { mirror.take(change); });
        const auto agrees = [&] { return mirror.agrees(controller.document()); };
        for (int i = 0; i < 400; ++i) {
            (void)controller.edit(test::randomEdit(controller.document(), random), QStringLiteral("random"));
            QVERIFY(agrees());
        }
        const std::string end = test::bytesOf(controller.document());
        QVERIFY(controller.position() > 200);
        const std::size_t steps = controller.position();
        while (controller.canUndo()) {
            controller.undo();
            QVERIFY(agrees());
        }
        QCOMPARE(test::bytesOf(controller.document()), start);
        controller.goTo(steps);
        QVERIFY(agrees());
        QCOMPARE(test::bytesOf(controller.document()), end);
    }

    void whatIsSaidAboutATableStaysWithItsWire()
    {
        test::Builder b;
        for (const char* name : {"a", "b", "c"}) {
            b.node(name, "filter", 0, 0);
        }
        b.node("people", "identity", 300, 0);
        for (const char* name : {"a", "b", "c"}) {
            b.wire(name, "out", "people", "in");
        }
        const auto table = [](const char* source) { return Json{{"source", source}}; };
        b.edit({graph::SetSetting{NodeId("people"), "mapping",
                                  Json{{"inputs", Json::array({table("a"), table("b"), table("c")})}}}});
        DocumentController controller(b.document, *m_registry, m_clock);
        const auto sources = [&] {
            std::string text;
            const Json inputs = controller.document().find(NodeId("people"))->settings["mapping"]["inputs"];
            for (const Json& input : inputs) {
                text += input.value("source", "-");
            }
            return text;
        };
        const std::string start = test::bytesOf(controller.document());
        QVERIFY(controller.edit({graph::Disconnect{{{NodeId("a"), "out"}, {NodeId("people"), "in"}}}}, {}));
        QCOMPARE(sources(), "bc");
        QVERIFY(controller.edit({graph::Connect{{{NodeId("a"), "out"}, {NodeId("people"), "in"}}}}, {}));
        QCOMPARE(sources(), "bc"); // what was said about it went with its wire; undo brings it back
        controller.undo();
        QVERIFY(controller.edit({graph::RemoveNode{NodeId("b")}}, {}));
        QCOMPARE(sources(), "c");
        controller.goTo(0);
        QCOMPARE(test::bytesOf(controller.document()), start);
        // A node that goes into a wire takes over what was said about that wire's table.
        QVERIFY(controller.edit({graph::AddNode{test::nodeOf("new", "clean"), {}}}, {}));
        const auto splice = spliceNode(controller.document(), *m_registry, NodeId("new"),
                                       {{NodeId("b"), "out"}, {NodeId("people"), "in"}}, {150, 0});
        QVERIFY(splice);
        QVERIFY(controller.edit(*splice, {}));
        const std::vector<graph::Wire> wires = controller.document().into(NodeId("people"));
        QCOMPARE(wires.size(), std::size_t(3));
        const std::string now = sources();
        for (std::size_t i = 0; i < wires.size(); ++i) {
            const std::string from = wires[i].from.node.str();
            QCOMPARE(std::string(1, now.at(i)), from == "new" ? "b" : from);
        }
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
};

QTEST_MAIN(TestDocumentController)
#include "tst_document_controller.moc"
