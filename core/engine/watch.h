#pragma once

#include "core/base/run_context.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace weir::engine {

/// Watches a blocking call from a thread of its own while it lives.
///
/// When the run is stopped it calls `interrupt` at once and again every 20 ms until the watch ends, because an
/// interrupt that arrives before the engine has begun its work is lost. Until then it calls `sample` ten times a
/// second. Both are called from the watching thread and must not block.
class Watch
{
public:
    Watch(const RunContext& context, std::function<void()> interrupt, std::function<void()> sample = {});
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    void run();

    std::stop_token m_stop;
    std::function<void()> m_interrupt;
    std::function<void()> m_sample;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace weir::engine
