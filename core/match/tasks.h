#pragma once

#include <atomic>
#include <cstddef>
#include <stop_token>
#include <thread>
#include <vector>

namespace weir::match {

/// Runs `work(task number, thread number)` for all tasks on `threads` threads. Results belong into a place of their own
/// per task, so that nothing depends on which thread did what. Once stopped no task is begun.
template <class Work>
void forEachTask(std::size_t tasks, int threads, const std::stop_token& stop, const Work& work)
{
    std::atomic<std::size_t> next{0};
    const auto loop = [&](int thread) {
        for (std::size_t task = next++; task < tasks && !stop.stop_requested(); task = next++) {
            work(task, thread);
        }
    };
    std::vector<std::thread> others;
    for (int thread = 1; thread < threads; ++thread) {
        others.emplace_back(loop, thread);
    }
    loop(0);
    for (std::thread& other : others) {
        other.join();
    }
}

} // namespace weir::match
