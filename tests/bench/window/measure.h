#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <vector>

namespace weir::bench {

/// Processor time of the calling thread in milliseconds.
[[nodiscard]] double threadMillis();
/// Resident memory in MB.
[[nodiscard]] double residentMegabytes();

/// Application that times every piece of work which the event loop hands to the UI thread, from the outermost event on:
/// while a piece lasts, nothing else is handled and nothing is painted.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    /// The longest piece since it was last printed, by the processor time of the UI thread, and the longest by the
    /// clock, which counts what other programs took as well.
    struct Longest
    {
        double processor = 0;
        double wall = 0;
        QByteArray what; ///< Receiver and event of the longest by processor time.
        int over50 = 0;  ///< Pieces of more than 50 ms of processor time.
        /// Most processor time of the UI thread between two ticks of a timer: many short pieces in a row hold up
        /// painting and input as one long piece does.
        double tick = 0;
    };
    [[nodiscard]] const Longest& longest() const { return m_longest; }
    /// Prints the longest piece and watches again.
    void printLongest(const char* what);

private:
    int m_depth = 0;
    double m_atTick = 0;
    QTimer m_ticks;
    Longest m_longest;
};

struct Times
{
    std::vector<double> wall;
    std::vector<double> processor;

    void add(double wallMillis, double processorMillis);
    void print(const char* what);
};

/// Adds what `act` took.
void timed(Times& times, const std::function<void()>& act);

/// Runs the event loop until `signal` comes; milliseconds, or a negative number after `patience` seconds.
template <class Sender, class Signal>
double waitFor(Sender* sender, Signal signal, int patience = 120)
{
    QEventLoop loop;
    QElapsedTimer watch;
    watch.start();
    bool came = false;
    const auto connection = QObject::connect(sender, signal, &loop, [&] {
        came = true;
        loop.quit();
    });
    QTimer::singleShot(patience * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    QObject::disconnect(connection);
    return came ? static_cast<double>(watch.nsecsElapsed()) / 1e6 : -1;
}

/// Runs the event loop for so long.
void idle(int millis);

} // namespace weir::bench
