#pragma once

#include "core/types/row_batch.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

namespace weir::ui {

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

signals:
    void arrived(std::int64_t page, const weir::RowBatch& rows);
};

/// Pages over batches that are in memory already (previews).
class MemoryPages : public RowPages
{
    Q_OBJECT

public:
    MemoryPages(std::shared_ptr<const Schema> schema, std::vector<RowBatch> batches, QObject* parent = nullptr);
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    [[nodiscard]] std::int64_t rowCount() const override { return m_rows; }
    void request(std::int64_t page) override;

private:
    std::shared_ptr<const Schema> m_schema;
    std::vector<RowBatch> m_batches;
    std::vector<std::int64_t> m_starts;
    std::int64_t m_rows = 0;
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
        MaskedRole                   ///< Cell or header: shown masked.
    };

    explicit GridModel(QObject* parent = nullptr);
    /// Takes `pages` over; null empties the grid.
    void setPages(std::unique_ptr<RowPages> pages);
    [[nodiscard]] bool isRevealed(int column) const;
    /// Shows the values of a personal column; the caller records the audit entry.
    void reveal(int column);
    void hideAgain();
    [[nodiscard]] bool hasMaskedColumns() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void maskChanged();

private:
    [[nodiscard]] const RowBatch* page(std::int64_t number) const;
    [[nodiscard]] QString cellText(const Column& column, std::size_t row) const;

    std::unique_ptr<RowPages> m_pages;
    std::shared_ptr<const Schema> m_schema;
    int m_rows = 0;
    std::vector<bool> m_revealed;
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
