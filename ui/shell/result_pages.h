#pragma once

#include "core/run/kept_rows.h"
#include "ui/jobs/job_runner.h"
#include "ui/kit/grid_model.h"

#include <vector>

namespace weir::ui {

/// Pages of a result in the cache, read in jobs. One page is read at a time, the one that was asked for last first:
/// who scrolls fast wants what is in view now, so pages that fell behind are dismissed.
class ResultPages : public RowPages
{
    Q_OBJECT

public:
    using Open = std::function<Result<std::unique_ptr<run::KeptRows>>(const RunContext&)>;
    /// `first` are the first rows, which are known already.
    ResultPages(Open open, std::shared_ptr<const Schema> schema, std::int64_t rows, std::vector<RowBatch> first,
                JobRunner& jobs, QObject* parent = nullptr);

    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    [[nodiscard]] std::int64_t rowCount() const override { return m_rows; }
    void request(std::int64_t page) override;
    void arrange(const RowArrangement& arrangement) override;
    [[nodiscard]] Each each() const override;

signals:
    /// A page or an arrangement could not be made.
    void failed(const weir::Error& error);

private:
    struct Reader;
    void readNext();

    std::shared_ptr<Reader> m_reader;
    std::shared_ptr<const Schema> m_schema;
    std::int64_t m_rows = 0;
    std::vector<RowBatch> m_first;
    JobRunner& m_jobs;
    std::vector<std::int64_t> m_wanted; ///< Asked for last at the end.
    bool m_reading = false;
    int m_arrangement = 0; ///< Counts; pages of an earlier one are not shown.
};

} // namespace weir::ui
