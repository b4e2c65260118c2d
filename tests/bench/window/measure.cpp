#include "tests/bench/window/measure.h"

#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace weir::bench {

double threadMillis()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    long total = 0;
    long resident = 0;
    file >> total >> resident;
    return static_cast<double>(resident) * 4096 / 1e6;
}

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv)
{
    m_ticks.setTimerType(Qt::PreciseTimer);
    m_ticks.callOnTimeout([this] {
        const double now = threadMillis();
        m_longest.tick = std::max(m_longest.tick, now - m_atTick);
        m_atTick = now;
    });
    m_atTick = threadMillis();
    m_ticks.start(5);
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    const QByteArray who = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    QElapsedTimer watch;
    watch.start();
    const double before = threadMillis();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    const double took = threadMillis() - before;
    m_longest.wall = std::max(m_longest.wall, static_cast<double>(watch.nsecsElapsed()) / 1e6);
    m_longest.over50 += took > 50 ? 1 : 0;
    if (took > m_longest.processor) {
        m_longest.processor = took;
        m_longest.what = who + ' ' + QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    }
    return done;
}

void WatchedApplication::printLongest(const char* what)
{
    std::printf("  %-44s longest piece of the UI thread %.1f ms (%s), by the clock %.1f ms; %d over 50 ms; between two "
                "ticks %.1f ms\n",
                what, m_longest.processor, m_longest.what.constData(), m_longest.wall, m_longest.over50,
                m_longest.tick);
    std::fflush(stdout);
    m_longest = {};
    m_atTick = threadMillis();
}

void Times::add(double wallMillis, double processorMillis)
{
    wall.push_back(wallMillis);
    processor.push_back(processorMillis);
}

void Times::print(const char* what)
{
    std::sort(wall.begin(), wall.end());
    std::sort(processor.begin(), processor.end());
    const auto at = [](const std::vector<double>& all, std::size_t percent) {
        return all[std::min(all.size() - 1, all.size() * percent / 100)];
    };
    std::printf("  %-44s median %8.2f ms, 95 %% %8.2f ms; processor median %8.2f ms, 95 %% %8.2f ms\n", what,
                at(wall, 50), at(wall, 95), at(processor, 50), at(processor, 95));
    std::fflush(stdout);
}

void timed(Times& times, const std::function<void()>& act)
{
    QElapsedTimer watch;
    watch.start();
    const double before = threadMillis();
    act();
    times.add(static_cast<double>(watch.nsecsElapsed()) / 1e6, threadMillis() - before);
}

void idle(int millis)
{
    QEventLoop loop;
    QTimer::singleShot(millis, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace weir::bench
