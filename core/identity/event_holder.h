#pragma once

#include "core/identity/input.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace weir::identity {

/// Takes batches of events further on a thread of its own, in their order, while the caller finds the people of the
/// next ones. The first batches are worked on by the caller: a small input needs no thread.
class EventHolder
{
public:
    struct Batch
    {
        RowBatch rows;
        const Input* input = nullptr;
        std::vector<std::uint32_t>
            anchors; ///< What follows has one element per row, but `identity` where it is unused.
        std::vector<std::uint32_t> names;
        std::vector<std::int64_t> times;
        std::vector<std::uint64_t> identity;
    };
    using Work = std::function<Status(const Batch&)>;
    explicit EventHolder(Work work) : m_work(std::move(work)) {}
    EventHolder(const EventHolder&) = delete;
    EventHolder& operator=(const EventHolder&) = delete;
    ~EventHolder();

    /// Waits while many batches lie in the queue. Gives the failure of a batch before, if one failed.
    [[nodiscard]] Status give(Batch batch);
    /// Waits until all batches are done. Gives their first failure.
    [[nodiscard]] Status finish();

private:
    void run();

    Work m_work;
    std::size_t m_given = 0;
    std::mutex m_mutex; ///< Guards what follows.
    std::condition_variable m_more;
    std::condition_variable m_fewer;
    std::deque<Batch> m_waiting;
    bool m_busy = false; ///< A batch is worked on.
    bool m_stop = false;
    Status m_failed;
    std::thread m_thread;
};

} // namespace weir::identity
