#include "core/identity/event_holder.h"

#include <pthread.h>
#include <system_error>

namespace weir::identity {
namespace {

constexpr std::size_t kOfCaller = 16; ///< Batches.
constexpr std::size_t kMostWaiting = 64;
constexpr std::size_t kFewWaiting = 16;

} // namespace

EventHolder::~EventHolder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_more.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

Status EventHolder::give(Batch batch)
{
    if (m_given++ == kOfCaller) {
        try {
            m_thread = std::thread([this] { run(); });
        } catch (const std::system_error&) {
            // No thread to be had: the caller does the work.
        }
    }
    if (!m_thread.joinable()) {
        return m_work(batch);
    }
    std::unique_lock lock(m_mutex);
    if (m_waiting.size() >= kMostWaiting) {
        m_fewer.wait(lock, [&] { return m_waiting.size() <= kFewWaiting; });
    }
    const bool sleeps = m_waiting.empty() && !m_busy;
    m_waiting.push_back(std::move(batch));
    Status failed = m_failed;
    lock.unlock();
    if (sleeps) {
        m_more.notify_one();
    }
    return failed;
}

Status EventHolder::finish()
{
    std::unique_lock lock(m_mutex);
    m_fewer.wait(lock, [&] { return m_waiting.empty() && !m_busy; });
    return m_failed;
}

void EventHolder::run()
{
    ::pthread_setname_np(::pthread_self(), "weir-hold");
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_more.wait(lock, [&] { return m_stop || !m_waiting.empty(); });
        if (m_stop) {
            return;
        }
        Batch batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_busy = true;
        const bool goOn = static_cast<bool>(m_failed);
        lock.unlock();
        Status done = goOn ? m_work(batch) : Status();
        batch = Batch(); // not under the lock
        lock.lock();
        m_busy = false;
        if (!done) {
            m_failed = std::move(done);
        }
        if (m_waiting.size() <= kFewWaiting) {
            m_fewer.notify_all();
        }
    }
}

} // namespace weir::identity
