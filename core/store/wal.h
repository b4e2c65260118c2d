#pragma once

#include <filesystem>
#include <thread>

namespace weir::store {

/// Asks the system to begin writing the WAL of `store` to the disk, so that the commit waits for less. The WAL is not
/// a file that SQLite locks: opening and closing it here takes no lock away.
void beginWriteBack(const std::filesystem::path& store);

/// Copies the WAL of a large commit into the store's file on a thread and a connection of its own: the commit itself is
/// durable and seen by readers before that. When it fails, a later commit does the same again, as SQLite always does.
class Checkpoint
{
public:
    Checkpoint() = default;
    Checkpoint(const Checkpoint&) = delete;
    Checkpoint& operator=(const Checkpoint&) = delete;
    ~Checkpoint() { wait(); }
    /// Does nothing while the WAL is short.
    void start(const std::filesystem::path& store);
    void wait();

private:
    std::thread m_thread;
};

} // namespace weir::store
