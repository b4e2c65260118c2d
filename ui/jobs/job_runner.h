#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <vector>

class QThreadPool;
class QTimer;

namespace weir::ui {

/// Progress of one job or of one node in it.
struct JobProgress
{
    double fraction = -1; ///< 0 to 1; negative is unknown.
    std::int64_t rows = 0;
};

struct JobInfo
{
    std::uint64_t id = 0;
    QString title;
    JobProgress progress;
    bool stopping = false;
};

/// Runs long core calls in a thread pool. UI thread only; the only place that starts threads for the window.
///
/// A result is delivered on the UI thread, and only when the owner still lives and no newer job with the same owner and
/// key was started. A newer job asks the older one to stop. A cancelled job delivers what its work then returns (the
/// error of code Cancelled, as every core call does). A job that throws ends in an Internal error.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    enum class Visibility
    {
        Listed, ///< Work that is lost when it is stopped: leaving asks.
        Quiet   ///< Reading, analysis and other work that is done again when somebody needs it.
    };
    struct Options
    {
        QString key;   ///< Empty: no other job replaces this one.
        QString title; ///< For the jobs list; without one it is not in it.
        Visibility visibility = Visibility::Quiet;
        /// Called on the UI thread at most ten times a second with the progress per node that changed.
        std::function<void(const std::map<std::string, JobProgress>&)> onProgress;
    };

    /// Milliseconds after which whoever waits is told what for: a shorter job would only flicker in the list.
    static constexpr int kPatience = 500;

    explicit JobRunner(std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    /// Stops everything and waits until the pool is empty.
    ~JobRunner() override;

    /// Runs `work(const RunContext&)`, which returns a Result<T>, in the pool, then `deliver(Result<T>)` on the UI
    /// thread. Returns the job's id.
    template <class Work, class Deliver>
    std::uint64_t run(QObject* owner, Options options, Work work, Deliver deliver)
    {
        using R = std::invoke_result_t<Work, const RunContext&>;
        auto result = std::make_shared<std::unique_ptr<R>>();
        return start(
            owner, std::move(options),
            [work = std::move(work), result](const RunContext& context) mutable {
                *result = std::make_unique<R>(guarded<R>(work, context));
            },
            [deliver = std::move(deliver), result]() mutable { deliver(std::move(**result)); });
    }

    void cancel(std::uint64_t id);
    /// Stops the newest job of this owner and key, if it still runs.
    void cancel(const QObject* owner, const QString& key);
    void cancelAll();
    /// Waits until no job works any more; what they deliver is still to come.
    void finish();
    /// Stops everything and waits; nothing of it is delivered.
    void drop();
    /// Sets how far a job is as a whole, for one whose parts say only how far each of them is.
    void tell(const QObject* owner, const QString& key, const JobProgress& progress);
    [[nodiscard]] bool isRunning(const QObject* owner, const QString& key) const;
    /// Jobs with a title that work for kPatience or longer.
    [[nodiscard]] std::vector<JobInfo> listed() const;
    /// How many work whose work is lost when they are stopped, however short they are.
    [[nodiscard]] int atStake() const;
    /// Jobs whose work has not returned yet, replaced ones included.
    [[nodiscard]] int active() const;

signals:
    /// A listed job began, moved or ended.
    void listedChanged();
    void finished(std::uint64_t id);

private:
    struct Job;
    std::uint64_t start(QObject* owner, Options options, std::function<void(const RunContext&)> work,
                        std::function<void()> deliver);
    void complete(const std::shared_ptr<Job>& job);
    void sample();
    void dropOrphans(const QObject* owner);
    [[nodiscard]] static Error thrown();

    template <class R, class Work>
    static R guarded(Work& work, const RunContext& context)
    {
        try {
            return work(context);
        } catch (...) {
            return R(thrown());
        }
    }

    std::shared_ptr<const Clock> m_clock;
    QThreadPool* m_pool;
    QTimer* m_sampler;
    std::uint64_t m_next = 1;
    std::map<std::uint64_t, std::shared_ptr<Job>> m_jobs;
};

} // namespace weir::ui
