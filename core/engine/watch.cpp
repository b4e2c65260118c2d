#include "core/engine/watch.h"

#include <chrono>

namespace weir::engine {

using namespace std::chrono_literals;

Watch::Watch(const RunContext& context, std::function<void()> interrupt, std::function<void()> sample)
    : m_stop(context.stop), m_interrupt(std::move(interrupt)), m_sample(std::move(sample))
{
    if (m_stop.stop_possible() || m_sample) {
        m_thread = std::thread([this] { run(); });
    }
}

Watch::~Watch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Watch::run()
{
    const std::stop_callback wake(m_stop, [this] { m_wake.notify_all(); });
    std::unique_lock lock(m_mutex);
    while (!m_done) {
        const bool stopped = m_stop.stop_requested();
        // The stop may come between the test and the wait, so that the wait is never long.
        m_wake.wait_for(lock, stopped ? 20ms : 100ms, [&] { return m_done || (!stopped && m_stop.stop_requested()); });
        if (m_done) {
            return;
        }
        lock.unlock();
        if (m_stop.stop_requested()) {
            m_interrupt();
        } else if (m_sample) {
            m_sample();
        }
        lock.lock();
    }
}

} // namespace weir::engine
