#include "tests/ui/support/fake_types.h"
#include "ui/document/activation.h"
#include "ui/document/node_face.h"

#include <QTest>

#include <cmath>

using namespace weir;
using namespace weir::ui;

/// Audience, gate and destination are found a free row, wherever the people stand.
class TestActivation : public QObject
{
    Q_OBJECT

private slots:
    void standsFreeWhereverThePeopleStand_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("on the grid") << 580.0 << 80.0;
        QTest::newRow("moved by one pixel down") << 580.0 << 81.0;
        QTest::newRow("moved by one pixel up") << 580.0 << 79.0;
        QTest::newRow("between two lines") << 587.0 << 90.0;
        QTest::newRow("just below a line") << 571.0 << 69.0;
    }

    void standsFreeWhereverThePeopleStand()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        auto registry = test::fakeRegistry();
        nodes::NodeSpec gate = registry->find(NodeTypeId("gate"))->spec();
        gate.id = NodeTypeId("consent-gate");
        QVERIFY(registry->add(std::make_unique<test::FakeType>(std::move(gate))));
        graph::Document document = test::sampleDocument();
        document.positions[NodeId("identity")] = {x, y};

        ActivationWish wish;
        wish.title = "Regulars";
        wish.destination = NodeTypeId("destination.file");
        wish.purpose = PurposeId("email_marketing");
        wish.identifier = "email";
        const auto made = activation(document, *registry, wish);
        QVERIFY(made);
        const auto after = graph::apply(document, made->edit);
        QVERIFY(after);
        QCOMPARE(after->nodes.size(), document.nodes.size() + 3);
        QCOMPARE(after->wires.size(), document.wires.size() + 3);
        const double row = after->positions.at(made->audience).y;
        for (const NodeId& id : {made->audience, made->gate, made->destination}) {
            const graph::Point at = after->positions.at(id);
            QCOMPARE(at.y, row);
            for (const auto& [other, place] : after->positions) {
                const bool apart =
                    std::abs(place.x - at.x) >= card::kWidth || std::abs(place.y - at.y) >= card::kHeight;
                QVERIFY2(other == id || apart, (id.str() + " lies on " + other.str()).c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestActivation)
#include "tst_activation.moc"
