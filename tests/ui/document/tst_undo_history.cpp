#include "tests/ui/support/edit_fuzz.h"
#include "ui/document/arrange.h"
#include "ui/document/document_controller.h"
#include "ui/document/exchange.h"
#include "ui/document/operations.h"
#include "ui/document/routes.h"

#include <QTest>

using namespace weir;
using namespace weir::ui;

/// A long day of editing: undoing everything gives the saved bytes, redoing everything the last ones.
class TestUndoHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<nodes::Registry> m_registry = test::fakeRegistry();
    std::shared_ptr<test::HandClock> m_clock = std::make_shared<test::HandClock>();

    /// What the canvas does beyond single edits.
    std::optional<graph::Edit> operation(const graph::Document& document, std::mt19937& random) const
    {
        const auto pick = [&](std::size_t below) { return random() % std::max<std::size_t>(below, 1); };
        if (document.nodes.empty()) {
            return std::nullopt;
        }
        const auto any = [&] {
            return std::next(document.nodes.begin(), static_cast<std::ptrdiff_t>(pick(document.nodes.size())))->first;
        };
        Selection selection;
        selection.nodes = {any(), any()};
        const auto someType = [&]() -> const nodes::NodeType& {
            const auto all = m_registry->all();
            return *all[pick(all.size())];
        };
        switch (pick(11)) {
        case 5: {
            const auto change = replaceNode(document, *m_registry, any(), someType());
            return change ? std::optional(change->edit) : std::nullopt;
        }
        case 6: {
            const auto change = insertBetween(document, *m_registry, someType(), {{any(), "out"}, {any(), "people"}});
            return change ? std::optional(change->edit) : std::nullopt;
        }
        case 7:
            return ui::connectSelected(document, *m_registry, selection.nodes);
        case 8:
            return ui::disconnectSelected(document, selection.nodes);
        case 9: {
            graph::Note note;
            note.text = std::to_string(random() % 9);
            return document.notes.size() > 3 ? graph::Edit{graph::RemoveNote{document.notes.begin()->first}}
                                             : graph::Edit{graph::PutNote{freeNoteId(document), note}};
        }
        case 10: {
            if (document.frames.empty()) {
                return std::nullopt;
            }
            graph::Frame frame = document.frames.begin()->second;
            frame.tint = static_cast<int>(pick(6));
            return pick(3) == 0 ? graph::Edit{graph::RemoveFrame{document.frames.begin()->first}}
                                : graph::Edit{graph::PutFrame{document.frames.begin()->first, frame}};
        }
        case 0:
            return ui::removeAndHeal(document, *m_registry, {any()});
        case 1:
            return ui::duplicate(document, selection, {40, 80}).edit;
        case 2:
            return graph::Edit{graph::MoveNodes{tidiedUp(document, {})}};
        case 3:
            return document.wires.empty() ? std::nullopt
                                          : spliceNode(document, *m_registry, any(),
                                                       document.wires[pick(document.wires.size())], {20, 20});
        default:
            return removeSelection(selection);
        }
    }

private slots:
    void tenThousandEditsAreUndone()
    {
        constexpr int kEdits = 10'000;
        const int given = qEnvironmentVariableIntValue("WEIR_UNDO_SEED");
        const unsigned seed = given != 0 ? static_cast<unsigned>(given) : std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        DocumentController controller(test::sampleDocument(), *m_registry, m_clock);
        const std::string start = test::bytesOf(controller.document());
        test::Mirror mirror;
        mirror.start(controller.document());
        connect(&controller, &DocumentController::changed, this,
                [&mirror](const DocumentChange& change) { mirror.take(change); });
        int done = 0;
        while (done < kEdits) {
            const std::size_t before = controller.position();
            if (const auto& wires = controller.document().wires; random() % 15 == 0 && !wires.empty()) {
                WireRoute route;
                route.bends.resize(random() % 3, {static_cast<double>(random() % 900), 40});
                route.asLink = random() % 4 == 0;
                QVERIFY(controller.replace(withRoute(controller.document(), wires[random() % wires.size()], route),
                                           QStringLiteral("bend")));
            } else if (random() % 12 == 0) {
                if (const auto edit = operation(controller.document(), random)) {
                    (void)controller.edit(*edit, QStringLiteral("operation"));
                }
            } else {
                (void)controller.edit(test::randomEdit(controller.document(), random), QStringLiteral("edit"),
                                      random() % 3 == 0 ? QStringLiteral("burst") : QString());
            }
            done += controller.position() > before ? 1 : 0;
            m_clock->micros += static_cast<std::int64_t>(random() % 1'000'000);
            if (random() % 40 == 0) { // back and forth in between; what is redone is as it was
                const std::string here = test::bytesOf(controller.document());
                const std::size_t at = controller.position();
                controller.goTo(at - std::min<std::size_t>(at, random() % 30));
                controller.goTo(at);
                QCOMPARE(test::bytesOf(controller.document()), here);
            }
            if (done % 50 == 0) {
                QVERIFY(mirror.agrees(controller.document()));
            }
        }
        QVERIFY(controller.position() >= kEdits);
        const std::string end = test::bytesOf(controller.document());
        const std::size_t last = controller.position();
        while (controller.canUndo()) {
            controller.undo();
        }
        QVERIFY(mirror.agrees(controller.document()));
        QCOMPARE(test::bytesOf(controller.document()), start);
        QVERIFY(controller.isClean());
        while (controller.canRedo()) {
            controller.redo();
        }
        QCOMPARE(controller.position(), last);
        QCOMPARE(test::bytesOf(controller.document()), end);
        QVERIFY(mirror.agrees(controller.document()));
    }

    void historyOfALargePipelineKeepsItsBounds()
    {
        graph::Document large;
        for (int i = 0; i < 4000; ++i) {
            const graph::Node node = test::nodeOf(("n" + std::to_string(i)).c_str(), "filter");
            large.nodes[node.id] = std::make_shared<const graph::Node>(node);
        }
        DocumentController controller(large, *m_registry, m_clock);
        for (int i = 0; i < 300; ++i) {
            (void)controller.edit({graph::RenameNode{NodeId("n7"), std::to_string(i)}}, QStringLiteral("rename"));
        }
        QVERIFY(controller.position() >= DocumentController::kLeastSteps);
        QVERIFY(controller.position() < 300);
        QCOMPARE(controller.reached(), std::size_t(300)); // what other histories remember stays true
        controller.goTo(0);
        QCOMPARE(controller.reached(), std::size_t(300) - controller.stepNames().size());
        QVERIFY(!controller.isClean()); // the first steps are forgotten, and it does not claim otherwise
    }

    /// What is inside sub-pipelines counts too.
    void historyInsideALargeSubPipelineKeepsItsBounds()
    {
        graph::Document part;
        part.id = PipelineId("sub");
        for (int i = 0; i < 4000; ++i) {
            const graph::Node node = test::nodeOf(("n" + std::to_string(i)).c_str(), "filter");
            part.nodes[node.id] = std::make_shared<const graph::Node>(node);
        }
        graph::Document root;
        const graph::Node place = test::nodeOf("place", "part.sub");
        root.nodes[place.id] = std::make_shared<const graph::Node>(place);
        root.parts[part.id] = std::make_shared<const graph::Document>(part);
        DocumentController controller(root, *m_registry, m_clock);
        QVERIFY(controller.enter(place.id));
        for (int i = 0; i < 300; ++i) {
            QVERIFY(controller.edit({graph::RenameNode{NodeId("n7"), std::to_string(i)}}, QStringLiteral("rename")));
        }
        QVERIFY(controller.position() >= DocumentController::kLeastSteps);
        QVERIFY(controller.position() < 300);
    }
};

QTEST_MAIN(TestUndoHistory)
#include "tst_undo_history.moc"
