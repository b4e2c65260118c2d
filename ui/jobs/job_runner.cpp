#include "ui/jobs/job_runner.h"

#include <QElapsedTimer>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <shared_mutex>

namespace weir::ui {
namespace {

constexpr int kSampleMilliseconds = 100;

/// Progress as workers leave it: one pair of atomics per node, found under a shared lock, written without one.
class Progress : public ProgressSink
{
public:
    void progress(std::string_view node, double fraction, std::int64_t rows) override
    {
        Cell& cell = find(node);
        cell.fraction.store(fraction, std::memory_order_relaxed);
        cell.rows.store(rows, std::memory_order_relaxed);
        cell.changed.store(true, std::memory_order_release);
    }

    [[nodiscard]] std::map<std::string, JobProgress> takeChanges()
    {
        std::map<std::string, JobProgress> result;
        const std::shared_lock lock(m_mutex);
        for (auto& [node, cell] : m_cells) {
            if (cell->changed.exchange(false, std::memory_order_acquire)) {
                result[node] = {cell->fraction.load(std::memory_order_relaxed),
                                cell->rows.load(std::memory_order_relaxed)};
            }
        }
        return result;
    }

private:
    struct Cell
    {
        std::atomic<double> fraction = -1;
        std::atomic<std::int64_t> rows = 0;
        std::atomic<bool> changed = false;
    };
    Cell& find(std::string_view node)
    {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto found = m_cells.find(node); found != m_cells.end()) {
                return *found->second;
            }
        }
        const std::unique_lock lock(m_mutex);
        auto& cell = m_cells[std::string(node)];
        if (!cell) {
            cell = std::make_unique<Cell>();
        }
        return *cell;
    }
    std::shared_mutex m_mutex;
    std::map<std::string, std::unique_ptr<Cell>, std::less<>> m_cells;
};

} // namespace

struct JobRunner::Job
{
    std::uint64_t id = 0;
    QPointer<QObject> owner;
    const QObject* ownerKey = nullptr; ///< Identity only; compared, never followed.
    Options options;
    std::stop_source stop;
    Progress progress;
    JobProgress shown;
    bool told = false;                  ///< `shown` comes from the owner.
    bool wanted = true;                 ///< False once replaced or orphaned.
    std::atomic<bool> replaced = false; ///< By a later one with its key, or dropped.
    bool listed = false;                ///< It works for so long that it is shown.
    QElapsedTimer since;
    std::function<void()> deliver;
};

JobRunner::JobRunner(std::shared_ptr<const Clock> clock, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_pool(new QThreadPool(this)), m_sampler(new QTimer(this))
{
    // Queries use all cores by themselves; one more worker keeps analysis going while a run is on.
    m_pool->setMaxThreadCount(std::max(3, QThread::idealThreadCount() + 1));
    m_sampler->setInterval(kSampleMilliseconds);
    connect(m_sampler, &QTimer::timeout, this, &JobRunner::sample);
}

JobRunner::~JobRunner()
{
    cancelAll();
    m_pool->waitForDone();
}

std::uint64_t JobRunner::start(QObject* owner, Options options, std::function<void(const RunContext&)> work,
                               std::function<void()> deliver)
{
    if (!options.key.isEmpty()) {
        for (auto& [id, job] : m_jobs) {
            if (job->ownerKey == owner && job->options.key == options.key) {
                job->wanted = false;
                job->replaced = true;
                job->stop.request_stop();
            }
        }
    }
    auto job = std::make_shared<Job>();
    job->id = m_next++;
    job->owner = owner;
    job->ownerKey = owner;
    job->options = std::move(options);
    job->deliver = std::move(deliver);
    job->since.start();
    m_jobs[job->id] = job;
    connect(owner, &QObject::destroyed, this, &JobRunner::dropOrphans, Qt::UniqueConnection);
    m_pool->start([this, job, work = std::move(work), clock = m_clock] {
        RunContext context;
        context.stop = job->stop.get_token();
        context.clock = clock.get();
        context.progress = &job->progress;
        if (!job->replaced) { // while it waited: whoever goes through nodes quickly asks for many previews
            work(context);
        }
        // The destructor waits for the pool, so `this` lives; the event is dropped with the runner.
        QMetaObject::invokeMethod(
            this, [this, job] { complete(job); }, Qt::QueuedConnection);
    });
    if (!m_sampler->isActive()) {
        m_sampler->start();
    }
    return job->id;
}

void JobRunner::complete(const std::shared_ptr<Job>& job)
{
    m_jobs.erase(job->id);
    if (m_jobs.empty()) {
        m_sampler->stop();
    }
    const auto deliver = std::exchange(job->deliver, nullptr);
    if (job->wanted && job->owner) {
        if (const auto changes = job->progress.takeChanges(); !changes.empty() && job->options.onProgress) {
            job->options.onProgress(changes);
        }
        deliver();
    }
    if (job->listed) {
        emit listedChanged();
    }
    emit finished(job->id);
}

void JobRunner::sample()
{
    bool moved = false;
    // Callbacks may start or cancel jobs, so they run over a copy.
    std::vector<std::shared_ptr<Job>> jobs;
    for (const auto& [id, job] : m_jobs) {
        jobs.push_back(job);
    }
    for (const auto& job : jobs) {
        if (!job->listed && job->wanted && !job->options.title.isEmpty() && job->since.hasExpired(kPatience)) {
            job->listed = true;
            moved = true;
        }
        const auto changes = job->progress.takeChanges();
        if (changes.empty() || !job->wanted || !job->owner) {
            continue;
        }
        if (!job->told) {
            job->shown = changes.begin()->second;
            moved = moved || job->listed;
        }
        if (job->options.onProgress) {
            job->options.onProgress(changes);
        }
    }
    if (moved) {
        emit listedChanged();
    }
}

void JobRunner::dropOrphans(const QObject* owner)
{
    for (auto& [id, job] : m_jobs) {
        if (job->ownerKey == owner) {
            job->wanted = false;
            job->stop.request_stop();
        }
    }
}

void JobRunner::tell(const QObject* owner, const QString& key, const JobProgress& progress)
{
    for (auto& [id, job] : m_jobs) {
        if (job->ownerKey == owner && job->options.key == key && job->wanted) {
            job->shown = progress;
            job->told = true;
            emit listedChanged();
            return;
        }
    }
}

void JobRunner::cancel(std::uint64_t id)
{
    if (const auto found = m_jobs.find(id); found != m_jobs.end()) {
        found->second->stop.request_stop();
        emit listedChanged();
    }
}

void JobRunner::cancel(const QObject* owner, const QString& key)
{
    for (auto& [id, job] : m_jobs) {
        if (job->wanted && job->ownerKey == owner && job->options.key == key) {
            job->stop.request_stop();
        }
    }
    emit listedChanged();
}

void JobRunner::cancelAll()
{
    for (auto& [id, job] : m_jobs) {
        job->stop.request_stop();
    }
}

void JobRunner::drop()
{
    for (auto& [id, job] : m_jobs) {
        job->wanted = false;
        job->replaced = true;
        job->stop.request_stop();
    }
    finish();
}

void JobRunner::finish()
{
    m_pool->waitForDone();
}

bool JobRunner::isRunning(const QObject* owner, const QString& key) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto& entry) {
        const Job& job = *entry.second;
        return job.wanted && job.ownerKey == owner && job.options.key == key;
    });
}

std::vector<JobInfo> JobRunner::listed() const
{
    std::vector<JobInfo> result;
    for (const auto& [id, job] : m_jobs) {
        if (job->listed && (job->wanted || job->options.visibility == Visibility::Listed)) {
            result.push_back({id, job->options.title, job->shown, job->stop.stop_requested()});
        }
    }
    return result;
}

int JobRunner::atStake() const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(), [](const auto& entry) {
        return entry.second->options.visibility == Visibility::Listed;
    }));
}

int JobRunner::active() const
{
    return static_cast<int>(m_jobs.size());
}

Error JobRunner::thrown()
{
    std::string what = "unknown";
    try {
        throw;
    } catch (const std::exception& exception) {
        what = exception.what();
    } catch (...) {
        what = "unknown";
    }
    return Error(ErrorCode::Internal, "jobs.threw",
                 "This step failed inside Weir ({what}). Nothing was changed; please report it.", {{"what", what}});
}

} // namespace weir::ui
