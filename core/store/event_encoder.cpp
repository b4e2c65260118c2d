#include "core/store/event_encoder.h"

#include <algorithm>
#include <pthread.h>
#include <system_error>

namespace weir::store {

/// One buffer: first sorted, then encoded segment by segment. Guarded by the encoder's mutex, but for the work itself.
class EventEncoder::Job
{
public:
    Job(EventBuffer rows, int level, Dictionary properties, EventEncoding::Repeats repeats)
        : m_rows(std::move(rows)), m_level(level), m_properties(std::move(properties)), m_repeats(repeats),
          m_count(m_rows.rows())
    {}

    [[nodiscard]] std::size_t rows() const { return m_count; }
    /// Does one step without the lock; false when there is none to begin. Adds up what was `dropped`.
    bool step(std::unique_lock<std::mutex>& lock, std::size_t& dropped)
    {
        if (!m_sorting) {
            m_sorting = true;
            lock.unlock();
            auto encoding = std::make_unique<EventEncoding>(
                m_rows, m_level, [this](std::uint32_t id) { return m_properties.name(id); }, m_repeats);
            lock.lock();
            m_encoding = std::move(encoding);
            m_segments.resize(m_encoding->size());
            dropped += m_encoding->dropped();
            m_sorted = true;
            return true;
        }
        if (!m_sorted || m_begun == m_segments.size()) {
            return false;
        }
        const std::size_t index = m_begun++;
        lock.unlock();
        Segment segment = m_encoding->encode(index);
        lock.lock();
        m_segments[index] = std::move(segment);
        if (++m_finished == m_segments.size()) {
            m_encoding.reset(); // its memory serves the next job while these segments wait
            m_rows = EventBuffer();
        }
        return true;
    }
    [[nodiscard]] bool exhausted() const { return m_sorted && m_taken == m_segments.size(); }
    [[nodiscard]] std::optional<Segment> take()
    {
        if (m_taken == m_segments.size() || !m_segments[m_taken]) {
            return std::nullopt;
        }
        return std::exchange(m_segments[m_taken++], std::nullopt);
    }

private:
    EventBuffer m_rows;
    int m_level;
    Dictionary m_properties;
    EventEncoding::Repeats m_repeats;
    std::size_t m_count;
    bool m_sorting = false;
    bool m_sorted = false;
    std::unique_ptr<EventEncoding> m_encoding;
    std::size_t m_begun = 0;
    std::size_t m_finished = 0;
    std::size_t m_taken = 0;
    std::vector<std::optional<Segment>> m_segments;
};

EventEncoder::~EventEncoder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

std::size_t EventEncoder::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

void EventEncoder::push(EventBuffer rows, int level, Dictionary properties, EventEncoding::Repeats repeats)
{
    if (rows.rows() == 0) {
        return;
    }
    m_rows += rows.rows();
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::make_shared<Job>(std::move(rows), level, std::move(properties), repeats));
    }
    constexpr unsigned kMostThreads = 4;
    const unsigned wanted = std::clamp(std::thread::hardware_concurrency(), 2U, kMostThreads + 1) - 1;
    try {
        while (m_threads.size() < wanted) {
            m_threads.emplace_back([this] { run(); });
        }
    } catch (const std::system_error&) {
        // No thread to be had: wait() does the work.
    }
    m_wake.notify_all();
}

bool EventEncoder::work(std::unique_lock<std::mutex>& lock)
{
    for (const std::shared_ptr<Job>& listed : m_jobs) {
        const std::shared_ptr<Job> job = listed; // The list may change while the step runs.
        if (job->step(lock, m_dropped)) {
            m_done.notify_all();
            m_wake.notify_all();
            return true;
        }
    }
    return false;
}

void EventEncoder::run()
{
    ::pthread_setname_np(::pthread_self(), "weir-encode");
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (!work(lock)) {
            m_wake.wait(lock);
        }
    }
}

std::optional<Segment> EventEncoder::take()
{
    while (!m_jobs.empty() && m_jobs.front()->exhausted()) {
        m_rows -= m_jobs.front()->rows();
        m_jobs.pop_front();
    }
    return m_jobs.empty() ? std::nullopt : m_jobs.front()->take();
}

std::optional<Segment> EventEncoder::ready()
{
    const std::lock_guard lock(m_mutex);
    return take();
}

std::optional<Segment> EventEncoder::wait()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (std::optional<Segment> segment = take()) {
            return segment;
        }
        if (m_jobs.empty()) {
            return std::nullopt;
        }
        if (!work(lock)) {
            m_done.wait(lock);
        }
    }
}

} // namespace weir::store
