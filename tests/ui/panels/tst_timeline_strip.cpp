#include "ui/panels/people/timeline_strip.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace weir;
using namespace weir::ui;

/// The strip over a timeline: its bars count every moment of the stretch once, however it is zoomed and moved.
class TestTimelineStrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void barsCountWhatIsOnShow()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            std::vector<Instant> times(1 + random() % 300);
            const std::int64_t spread = std::int64_t{1} << (20 + random() % 30); // a second to 35 years
            for (Instant& each : times) {
                each = Instant{1'700'000'000'000'000 + static_cast<std::int64_t>(random()) * 977 % spread};
            }
            TimelineStrip strip;
            strip.setTimes(times);
            for (int step = 0; step < 20; ++step) {
                const auto inside = std::count_if(times.begin(), times.end(), [&](Instant time) {
                    return time >= strip.from() && time < strip.to();
                });
                int counted = 0;
                Instant last{INT64_MIN};
                const std::vector<TimelineStrip::Bar> bars = strip.bars();
                QVERIFY(bars.size() <= 100);
                for (const TimelineStrip::Bar& bar : bars) {
                    QVERIFY(bar.from > last);
                    last = bar.from;
                    counted += bar.count;
                }
                QCOMPARE(counted, static_cast<int>(inside));
                if (step == 0) {
                    QCOMPARE(counted, static_cast<int>(times.size()));
                    QVERIFY(!strip.isZoomed());
                }
                constexpr std::int64_t kLongestDay = 25LL * 3'600'000'000; // everything is whole days
                QVERIFY(strip.from().micros > std::min_element(times.begin(), times.end())->micros - kLongestDay);
                QVERIFY(strip.to().micros <= std::max_element(times.begin(), times.end())->micros + kLongestDay);
                random() % 4 == 0 ? strip.showRange(Instant{strip.from().micros + 3'600'000'000}, strip.to())
                                  : strip.zoom(random() % 3 == 0 ? 2 : 0.5, static_cast<double>(random() % 101) / 100);
            }
            strip.showAll();
            QVERIFY(!strip.isZoomed());
        }
    }

    void keysAndMouseZoom()
    {
        TimelineStrip strip;
        strip.resize(600, 64);
        std::vector<Instant> times;
        for (int day = 0; day <= 100; ++day) {
            times.push_back(Instant{std::int64_t{day} * 86'400'000'000});
        }
        strip.setTimes(times);
        strip.show();
        const QString all = strip.accessibleDescription();
        QVERIFY(all.contains(QStringLiteral("101")));
        QSignalSpy changed(&strip, &TimelineStrip::rangeChanged);
        QTest::keyClick(&strip, Qt::Key_Plus);
        QVERIFY(strip.isZoomed());
        QCOMPARE(changed.count(), 1);
        QVERIFY(strip.accessibleDescription() != all);
        const Instant before = strip.from();
        QTest::keyClick(&strip, Qt::Key_Right);
        QVERIFY(strip.from() > before);
        QTest::keyClick(&strip, Qt::Key_Home);
        QVERIFY(!strip.isZoomed());
        // Dragging over the middle half shows it.
        QTest::mousePress(&strip, Qt::LeftButton, {}, QPoint(150, 20));
        QTest::mouseMove(&strip, QPoint(300, 20));
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, QPoint(450, 20));
        const double length = static_cast<double>(strip.to().micros - strip.from().micros) / 86'400'000'000;
        QVERIFY2(std::abs(length - 50) < 2, qPrintable(QString::number(length)));
        QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(200, 20)); // a click is no drag
        QVERIFY(strip.isZoomed());
        strip.setTimes({});
        QVERIFY(strip.bars().empty());
        QTest::keyClick(&strip, Qt::Key_Plus); // nothing to zoom into
    }
};

QTEST_MAIN(TestTimelineStrip)
#include "tst_timeline_strip.moc"
