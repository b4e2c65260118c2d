#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace weir::predict {

/// Calls `work(block)` for every block below `blocks`, on as many threads as the machine has and `threads` allows (0:
/// no limit). Blocks must not share what they write; what is summed over blocks is summed by the caller, in their
/// order, so that the number of threads changes no bit.
template <class Work>
void eachBlock(std::size_t blocks, unsigned threads, const Work& work)
{
    const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
    const auto most = static_cast<std::size_t>(threads == 0 ? machine : std::min(threads, machine));
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t block = next++; block < blocks; block = next++) {
            work(block);
        }
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(most, blocks); ++i) {
        others.emplace_back(run);
    }
    run();
    for (std::thread& other : others) {
        other.join();
    }
}

} // namespace weir::predict
