#pragma once

#include "core/store/event_encoding.h"
#include "core/store/event_file.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace weir::store {

/// Sorts and encodes events on threads of its own while the caller goes on; segments come back in the order in which
/// the rows were given. The caller lends a hand when it waits. Dropping it drops what was not taken.
class EventEncoder
{
public:
    EventEncoder() = default;
    EventEncoder(const EventEncoder&) = delete;
    EventEncoder& operator=(const EventEncoder&) = delete;
    ~EventEncoder();

    void push(EventBuffer rows, int level, Dictionary properties,
              EventEncoding::Repeats repeats = EventEncoding::Repeats::Keep);
    /// How many repeats were dropped so far; of everything given once all segments have been taken.
    [[nodiscard]] std::size_t dropped() const;
    /// Rows given whose segments have not all been taken.
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    /// The next segment when it is done.
    [[nodiscard]] std::optional<Segment> ready();
    /// The next segment, waiting for it; nothing when all have been taken.
    [[nodiscard]] std::optional<Segment> wait();

private:
    class Job;
    [[nodiscard]] bool work(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] std::optional<Segment> take();
    void run();

    mutable std::mutex m_mutex;
    std::condition_variable m_wake; ///< Something to do, or the end.
    std::condition_variable m_done; ///< A step was finished.
    std::deque<std::shared_ptr<Job>> m_jobs;
    std::size_t m_rows = 0; ///< Of the caller's thread.
    std::size_t m_dropped = 0;
    bool m_stop = false;
    std::vector<std::thread> m_threads;
};

} // namespace weir::store
