#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <thread>

/// Says how much processor time the threads of this process used, by what they do: by their names. Looks every few
/// milliseconds, so that the last of them are missing of a thread that ends.
class ThreadTimes
{
public:
    /// Counts from now on.
    ThreadTimes();
    /// Ends the counting and gives "first thread 2.31, weir-csv 1.90 s", longest first.
    [[nodiscard]] std::string text();

private:
    struct Thread
    {
        std::string name;
        std::int64_t begin = 0; ///< Nanoseconds, as is `now`.
        std::int64_t now = 0;
    };
    void look(bool first);

    std::map<long, Thread> m_threads;
    long m_watcher = 0;
    std::jthread m_running; ///< Last: ends before the rest.
};
