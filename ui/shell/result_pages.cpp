#include "ui/shell/result_pages.h"

#include <algorithm>
#include <mutex>

namespace weir::ui {
namespace {

/// A screen shows two pages at most; the rest is what the user scrolled past.
constexpr std::size_t kWaiting = 6;

} // namespace

/// Opened with the first page that needs it, used by one job at a time.
struct ResultPages::Reader
{
    explicit Reader(Open how) : open(std::move(how)) {}

    template <class Use>
    auto with(const RunContext& context, Use use) -> decltype(use(std::declval<run::KeptRows&>()))
    {
        const std::lock_guard lock(mutex);
        if (!rows) {
            WEIR_ASSIGN_OR_RETURN(rows, open(context));
        }
        return use(*rows);
    }

    Open open;
    std::mutex mutex;
    std::unique_ptr<run::KeptRows> rows;
};

ResultPages::ResultPages(Open open, std::shared_ptr<const Schema> schema, std::int64_t rows,
                         std::vector<RowBatch> first, JobRunner& jobs, QObject* parent)
    : RowPages(parent), m_reader(std::make_shared<Reader>(std::move(open))), m_schema(std::move(schema)), m_rows(rows),
      m_first(std::move(first)), m_jobs(jobs)
{}

void ResultPages::request(std::int64_t page)
{
    if (page == 0 && !m_first.empty()) {
        RowBatch rows(m_schema);
        for (const RowBatch& batch : m_first) {
            for (std::size_t row = 0; row < batch.rows(); ++row) {
                for (std::size_t column = 0; column < m_schema->size(); ++column) {
                    rows.columns()[column].append(batch.value(row, column));
                }
            }
        }
        emit arrived(0, rows);
        return;
    }
    m_wanted.push_back(page);
    if (m_wanted.size() > kWaiting) {
        const std::int64_t passed = m_wanted.front();
        m_wanted.erase(m_wanted.begin());
        emit dismissed(passed);
    }
    readNext();
}

void ResultPages::readNext()
{
    if (m_reading || m_wanted.empty()) {
        return;
    }
    m_reading = true;
    const std::int64_t page = m_wanted.back();
    m_wanted.pop_back();
    m_jobs.run(
        this, {QStringLiteral("page"), tr("Reading rows"), JobRunner::Visibility::Quiet, {}},
        [reader = m_reader, page](const RunContext& context) {
            return reader->with(context,
                                [&](run::KeptRows& rows) { return rows.page(page * kPageRows, kPageRows, context); });
        },
        [this, page, arrangement = m_arrangement](Result<RowBatch> rows) {
            m_reading = false;
            if (arrangement == m_arrangement) {
                if (rows) {
                    emit arrived(page, *rows);
                } else {
                    emit failed(rows.error());
                }
            }
            readNext();
        });
}

void ResultPages::arrange(const RowArrangement& arrangement)
{
    if (arrangement.isPlain() && m_arrangement == 0) {
        emit arranged();
        return;
    }
    run::RowView view;
    view.condition = arrangement.condition;
    view.text = arrangement.text.toStdString();
    view.descending = arrangement.descending;
    if (arrangement.column >= 0) {
        view.sortedBy = (*m_schema)[static_cast<std::size_t>(arrangement.column)].name;
    }
    for (std::size_t column = 0; column < arrangement.searched.size(); ++column) {
        if (arrangement.searched[column]) {
            view.searched.push_back((*m_schema)[column].name);
        }
    }
    const int number = ++m_arrangement;
    m_wanted.clear();
    m_jobs.run(
        this, {QStringLiteral("arrange"), tr("Sorting and filtering rows"), JobRunner::Visibility::Quiet, {}},
        [reader = m_reader, view](const RunContext& context) {
            return reader->with(context, [&](run::KeptRows& rows) { return rows.arrange(view, context); });
        },
        [this, number](Result<std::int64_t> rows) {
            if (number != m_arrangement) {
                return; // the user went on typing
            }
            if (!rows) {
                emit failed(rows.error());
                return;
            }
            m_first.clear();
            m_rows = *rows;
            m_wanted.clear();
            emit arranged();
        });
}

RowPages::Each ResultPages::each() const
{
    return [reader = m_reader](const std::function<Status(const RowBatch&)>& use, const RunContext& context) {
        return reader->with(context, [&](run::KeptRows& rows) { return rows.each(use, context); });
    };
}

} // namespace weir::ui
