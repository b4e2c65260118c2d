#pragma once

#include "core/base/run_context.h"
#include "core/expr/checker.h"
#include "core/types/row_batch.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace weir::ui {

/// How somebody looks at rows without changing them: sorted by a column, only those that have a text in them or for
/// which a condition is true.
struct RowArrangement
{
    int column = -1; ///< Sorted by it; -1 keeps the order of the rows. NULL comes last.
    bool descending = false;
    QString text;               ///< Empty shows every row; upper and lower case are the same.
    std::vector<bool> searched; ///< By column: may `text` be looked for in it? Masked columns never answer.

    std::optional<expr::CheckedExpr> condition; ///< Unset shows every row.

    [[nodiscard]] bool isPlain() const { return column < 0 && text.isEmpty() && !condition; }
    [[nodiscard]] bool isFiltered() const { return !text.isEmpty() || condition.has_value(); }
};

/// Where a grid's rows come from, in pages. Pages are asked for as they become visible.
class RowPages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    static constexpr std::int64_t kPageRows = 1024;

    [[nodiscard]] virtual std::shared_ptr<const Schema> schema() const = 0;
    [[nodiscard]] virtual std::int64_t rowCount() const = 0;
    /// Brings page `page` soon: returns at once and emits `arrived` when it is there (perhaps inside this call).
    virtual void request(std::int64_t page) = 0;
    /// Shows the rows in another way soon: `arranged` says when, and that all pages and the count are others now.
    virtual void arrange(const RowArrangement& arrangement) = 0;
    /// Hands out something that reads all rows as they are arranged, on any thread and also after this object is gone.
    using Each = std::function<Status(const std::function<Status(const RowBatch&)>&, const RunContext&)>;
    [[nodiscard]] virtual Each each() const = 0;

signals:
    void arrived(std::int64_t page, const weir::RowBatch& rows);
    /// A page that was asked for will not come: ask again when it is still wanted.
    void dismissed(std::int64_t page);
    void arranged();
};

/// Pages over batches that are in memory already (previews).
class MemoryPages : public RowPages
{
    Q_OBJECT

public:
    MemoryPages(std::shared_ptr<const Schema> schema, std::vector<RowBatch> batches, QObject* parent = nullptr);
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    [[nodiscard]] std::int64_t rowCount() const override { return static_cast<std::int64_t>(m_order.size()); }
    void request(std::int64_t page) override;
    void arrange(const RowArrangement& arrangement) override;
    [[nodiscard]] Each each() const override;

private:
    struct Place
    {
        std::size_t batch = 0;
        std::size_t row = 0;
    };
    [[nodiscard]] std::vector<Place> places() const;

    std::shared_ptr<const Schema> m_schema;
    std::vector<RowBatch> m_batches;
    std::vector<Place> m_order; ///< Of the rows that are shown.
};

/// Table model over pages: keeps the last 64 pages, masks personal columns until they are revealed, and says NULL by
/// role instead of by text.
class GridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        NullRole = Qt::UserRole + 1, ///< true for NULL cells.
        PendingRole,                 ///< true while the page is on its way.
        TypeTextRole,                ///< Header: type name.
        TypeKindRole,                ///< Header: TypeKind as int.
        PrivacyRole,                 ///< Header: Privacy as int.
        MaskedRole,                  ///< Cell or header: shown masked.
        SortedRole                   ///< Header: 1 sorted upwards, -1 downwards, else 0.
    };

    explicit GridModel(QObject* parent = nullptr);
    /// Takes `pages` over; null empties the grid. `first` is the number of their first row.
    void setPages(std::unique_ptr<RowPages> pages, std::int64_t first = 1);
    [[nodiscard]] bool isRevealed(int column) const;
    /// Shows the values of a personal column; the caller records the audit entry.
    void reveal(int column);
    void hideAgain();
    [[nodiscard]] bool hasMaskedColumns() const;
    /// By column: is it masked now?
    [[nodiscard]] std::vector<bool> masks() const;
    /// Sorts and filters what is shown, here alone; masked columns are not searched.
    void arrange(RowArrangement arrangement);
    [[nodiscard]] const RowArrangement& arrangement() const { return m_arrangement; }
    [[nodiscard]] const RowPages* pages() const { return m_pages.get(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void maskChanged();
    /// The rows are sorted and filtered as `arrangement` says.
    void arranged();

private:
    [[nodiscard]] const RowBatch* page(std::int64_t number) const;
    void listen();
    void forgetPages();

    std::unique_ptr<RowPages> m_pages;
    std::shared_ptr<const Schema> m_schema;
    int m_rows = 0;
    std::int64_t m_first = 1;
    std::vector<bool> m_revealed;
    RowArrangement m_arrangement;
    struct Kept
    {
        RowBatch rows;
        std::list<std::int64_t>::iterator use;
    };
    mutable std::unordered_map<std::int64_t, Kept> m_kept;
    mutable std::list<std::int64_t> m_recent; ///< Most recent first.
    mutable std::unordered_map<std::int64_t, bool> m_asked;
};

/// "u***@example.com", "K***": what a masked value shows. NULL and empty stay as they are.
[[nodiscard]] QString maskedText(const QString& text);

} // namespace weir::ui
