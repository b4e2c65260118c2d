#include "tests/bench/store/thread_times.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>
#include <vector>

ThreadTimes::ThreadTimes()
{
    look(true);
    m_running = std::jthread([this](const std::stop_token& stop) {
        m_watcher = ::gettid();
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            look(false);
        }
    });
}

std::string ThreadTimes::text()
{
    m_running.request_stop();
    m_running.join();
    look(false);
    std::map<std::string, std::int64_t> byName;
    for (const auto& [id, thread] : m_threads) {
        if (id != m_watcher) {
            byName[id == ::getpid() ? "first thread" : thread.name] += thread.now - thread.begin;
        }
    }
    std::vector<std::pair<std::int64_t, std::string>> order;
    for (const auto& [name, nanoseconds] : byName) {
        order.emplace_back(nanoseconds, name);
    }
    std::sort(order.rbegin(), order.rend());
    std::string text;
    for (const auto& [nanoseconds, name] : order) {
        char one[96];
        std::snprintf(one, sizeof one, "%s%s %.2f", text.empty() ? "" : ", ", name.c_str(),
                      static_cast<double>(nanoseconds) / 1e9);
        text += one;
    }
    return text + " s";
}

void ThreadTimes::look(bool first)
{
    std::error_code gone; // a thread may end while it is looked at
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task", gone)) {
        std::int64_t used = 0;
        std::string name;
        if (!(std::ifstream(entry.path() / "schedstat") >> used) ||
            !std::getline(std::ifstream(entry.path() / "comm"), name)) {
            continue;
        }
        Thread& thread = m_threads[std::stol(entry.path().filename())];
        thread.name = name;
        thread.begin = first ? used : thread.begin;
        thread.now = used;
    }
}
