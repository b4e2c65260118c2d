#include "core/stitch/record_linker.h"

#include "core/base/run_context.h"
#include "core/stitch/carried_values.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace weir::stitch {
namespace {

/// Batches that may wait for the other thread; with more the thread that brings them helps.
constexpr std::size_t kWaiting = 8;
constexpr std::uint32_t kMostRows = ~std::uint32_t{0};
/// Keys of the hash: any two numbers. The first is mixed with the number of the type, so that equal texts of two types
/// are two values.
constexpr std::uint64_t kHashKey0 = 0x57656972206c696e;
constexpr std::uint64_t kHashKey1 = 0x6b73207065726f6e;
constexpr std::uint64_t kRecordType = ~std::uint64_t{0};

/// Where the columns of the linking stand in a batch.
struct Layout
{
    struct Place
    {
        std::size_t column;
        std::uint64_t type;
        bool typeAgain; ///< An earlier column is of the same type, so that a row can carry a value twice.
    };
    std::vector<Place> values;
    std::optional<std::size_t> key;
};

/// Runs `work(thread)` on so many threads, this one included, and throws what the first of them threw.
void onThreads(int threads, const std::function<void(int)>& work)
{
    std::vector<std::exception_ptr> failures(static_cast<std::size_t>(threads));
    const auto guarded = [&](int thread) {
        try {
            work(thread);
        } catch (...) {
            failures[static_cast<std::size_t>(thread)] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (int thread = 1; thread < threads; ++thread) {
            others.emplace_back([&guarded, thread] { guarded(thread); });
        }
        guarded(0);
    }
    for (const std::exception_ptr& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

/// Joins all that shares a value, part by part; the sums of what each thread counted.
ValueCounts joinAll(std::span<CarriedValues> carried, std::int64_t most, std::span<const std::uint32_t> records,
                    int threads, const std::stop_token& stop, JoinedRows& rows)
{
    std::vector<ValueCounts> counts(static_cast<std::size_t>(threads));
    std::atomic<std::size_t> next = 0;
    onThreads(threads, [&](int thread) {
        ValueJoiner joiner(most, records);
        for (std::size_t part = next++; part < CarriedValues::kParts && !stop.stop_requested(); part = next++) {
            joiner.run(carried, part, rows);
        }
        counts[static_cast<std::size_t>(thread)] = joiner.counts();
    });
    ValueCounts all;
    for (const ValueCounts& some : counts) {
        all.shared += some.shared;
        all.common += some.common;
    }
    return all;
}

} // namespace

struct RecordLinker::Work
{
    struct Job
    {
        RowBatch batch;
        std::shared_ptr<const Layout> layout;
        std::uint32_t firstRow = 0;
    };

    explicit Work(RecordLinking wished)
        : linking(std::move(wished)), keys(linking.key.empty()  ? RecordKeys::Kind::Numbers
                                           : linking.integerKey ? RecordKeys::Kind::Integers
                                                                : RecordKeys::Kind::Texts),
          carried(2)
    {
        linking.threads = std::max(1, linking.threads);
        if (linking.threads > 1) {
            other = std::jthread([this] { hashWhatWaits(); });
        }
    }
    ~Work() { endOther(); }

    [[nodiscard]] std::uint64_t numberOfType(const std::string& type) const
    {
        const auto first = std::find_if(linking.columns.begin(), linking.columns.end(),
                                        [&](const RecordLinking::Column& column) { return column.type == type; });
        return static_cast<std::uint64_t>(first - linking.columns.begin());
    }

    void hash(const Job& job, CarriedValues& values) const
    {
        const Column* key = job.layout->key ? &job.batch.column(*job.layout->key) : nullptr;
        std::vector<std::pair<std::uint64_t, ValueHash>> ofRow;
        std::string scratch;
        const std::size_t rows = job.batch.rows();
        for (std::size_t row = 0; row < rows; ++row) {
            if (!linking.key.empty() && (!key || isMissing(*key, row))) {
                continue; // nobody can say whose values these are
            }
            ofRow.clear();
            for (const Layout::Place& place : job.layout->values) {
                const std::string_view text = cellText(job.batch.column(place.column), row, scratch);
                if (text.empty()) {
                    continue;
                }
                const ValueHash value = sipHash128(text, kHashKey0 ^ place.type, kHashKey1);
                const bool again = place.typeAgain &&
                                   std::find(ofRow.begin(), ofRow.end(), std::pair(place.type, value)) != ofRow.end();
                if (!again) {
                    values.add(value, job.firstRow + static_cast<std::uint32_t>(row));
                    ofRow.emplace_back(place.type, value);
                }
            }
        }
    }

    void hashWhatWaits()
    {
        try {
            for (;;) {
                std::unique_lock lock(mutex);
                changed.wait(lock, [this] { return ended || !waiting.empty(); });
                if (waiting.empty()) {
                    return;
                }
                const Job job = std::move(waiting.front());
                waiting.pop_front();
                lock.unlock();
                hash(job, carried[1]);
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            failure = std::current_exception();
        }
    }

    void add(Job job)
    {
        {
            const std::lock_guard lock(mutex);
            if (linking.threads > 1 && !failure && waiting.size() < kWaiting) {
                waiting.push_back(std::move(job));
                changed.notify_one();
                return;
            }
        }
        hash(job, carried[0]);
    }

    /// Hashes what is left on both threads and ends the other one.
    void endOther()
    {
        {
            const std::lock_guard lock(mutex);
            ended = true;
        }
        changed.notify_one();
        if (other.joinable()) {
            other.join();
        }
    }

    /// The rows that have equal keys are one record. Says the first row of each; nothing when no key comes twice.
    std::optional<JoinedRows> findRecords(const std::stop_token& stop, LinkCounts& counts) const
    {
        if (keys.kind() == RecordKeys::Kind::Numbers || keys.ascending()) {
            return std::nullopt;
        }
        const auto threads = static_cast<std::size_t>(linking.threads);
        std::vector<CarriedValues> byKey(threads);
        onThreads(linking.threads, [&](int number) {
            const auto thread = static_cast<std::size_t>(number);
            const std::size_t end = keys.size() * (thread + 1) / threads;
            for (std::size_t row = keys.size() * thread / threads; row < end; ++row) {
                if (!keys.missing(row)) {
                    byKey[thread].add(keyHash(row), static_cast<std::uint32_t>(row));
                }
            }
        });
        JoinedRows rows(keys.size());
        counts.keysTwice = joinAll(byKey, 0, {}, linking.threads, stop, rows).shared;
        if (counts.keysTwice == 0) {
            return std::nullopt;
        }
        rows.settle();
        return rows;
    }
    ValueHash keyHash(std::size_t row) const
    {
        if (keys.kind() == RecordKeys::Kind::Texts) {
            return sipHash128(keys.view(row), kHashKey0 ^ kRecordType, kHashKey1);
        }
        const std::int64_t key = keys.integer(row);
        return sipHash128({reinterpret_cast<const char*>(&key), sizeof key}, kHashKey0 ^ kRecordType, kHashKey1);
    }

    RecordLinking linking;
    std::shared_ptr<const Layout> layout;
    RecordKeys keys;
    std::vector<CarriedValues> carried; ///< Of this thread and of the other one.
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> waiting;
    bool ended = false;
    std::exception_ptr failure;
    std::jthread other; ///< Last, since it uses the others.
};

RecordLinker::RecordLinker(RecordLinking linking) : m_work(std::make_unique<Work>(std::move(linking))) {}

RecordLinker::~RecordLinker() = default;

void RecordLinker::begin(const Schema& schema)
{
    auto layout = std::make_shared<Layout>();
    for (std::size_t i = 0; i < m_work->linking.columns.size(); ++i) {
        const RecordLinking::Column& column = m_work->linking.columns[i];
        const std::uint64_t type = m_work->numberOfType(column.type);
        if (const auto place = schema.indexOf(column.name)) {
            layout->values.push_back({*place, type, type < i});
        }
    }
    layout->key = m_work->linking.key.empty() ? std::nullopt : schema.indexOf(m_work->linking.key);
    m_work->layout = std::move(layout);
}

Status RecordLinker::add(RowBatch batch)
{
    const std::size_t before = m_work->keys.size();
    if (batch.rows() > kMostRows - before) {
        return Error(ErrorCode::Unsupported, "stitch.tooMany",
                     "There are more than 4,294,967,295 rows. Stitch them in an engine, or leave rows out first.");
    }
    const Layout& layout = *m_work->layout;
    m_work->keys.add(layout.key ? &batch.column(*layout.key) : nullptr, batch.rows());
    m_work->add({std::move(batch), m_work->layout, static_cast<std::uint32_t>(before)});
    return {};
}

Result<RecordGroups> RecordLinker::finish(std::stop_token stop)
{
    Work& work = *m_work;
    work.endOther();
    if (work.failure) {
        std::rethrow_exception(work.failure);
    }
    RecordGroups groups;
    LinkCounts& counts = groups.m_counts;
    counts.rows = static_cast<std::int64_t>(work.keys.size());
    counts.withoutKey = work.keys.missingRows();
    for (const CarriedValues& some : work.carried) {
        counts.cells += some.cells();
    }
    const std::optional<JoinedRows> records = work.findRecords(stop, counts);
    JoinedRows rows(work.keys.size());
    const ValueCounts values =
        joinAll(work.carried, work.linking.mostRecords,
                records ? std::span<const std::uint32_t>(records->firsts()) : std::span<const std::uint32_t>(),
                work.linking.threads, stop, rows);
    if (stop.stop_requested()) {
        return cancelled();
    }
    counts.shared = values.shared;
    counts.common = values.common;
    rows.settle();
    groups.m_groups.resize(work.keys.size());
    for (std::uint32_t row = 0; row < work.keys.size(); ++row) {
        if (work.keys.missing(row) || (records && records->first(row) != row)) {
            continue; // no record, or one that was counted with its first row
        }
        RecordGroups::Group& group = groups.m_groups[rows.first(row)];
        if (group.records == 0 || work.keys.before(row, group.smallest)) {
            group.smallest = row;
        }
        ++group.records;
        ++counts.records;
    }
    for (const RecordGroups::Group& group : groups.m_groups) {
        counts.groups += group.records > 0 ? 1 : 0;
        counts.largest = std::max<std::int64_t>(counts.largest, group.records);
    }
    groups.m_first = rows.takeFirsts();
    for (std::uint32_t row = 0; records && row < groups.m_first.size(); ++row) {
        groups.m_first[row] = groups.m_first[records->first(row)]; // only the first row of a record was joined
    }
    groups.m_keys = std::move(work.keys);
    return groups;
}

} // namespace weir::stitch
