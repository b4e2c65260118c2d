#include "ui/kit/grid_model.h"

#include "ui/kit/rows_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace weir::ui {
namespace {

constexpr std::size_t kKeptPages = 64;

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

GridModel::GridModel(QObject* parent) : QAbstractTableModel(parent) {}

void GridModel::setPages(std::unique_ptr<RowPages> pages, std::int64_t first)
{
    beginResetModel();
    m_pages = std::move(pages);
    m_first = first;
    forgetPages();
    m_arrangement = {};
    m_schema = m_pages ? m_pages->schema() : nullptr;
    const std::int64_t rows = m_pages ? m_pages->rowCount() : 0;
    m_rows = static_cast<int>(std::min<std::int64_t>(rows, std::numeric_limits<int>::max()));
    m_revealed.assign(m_schema ? m_schema->size() : 0, false);
    // Heard before the views are: what they ask for first may arrive inside their question.
    listen();
    endResetModel();
}

void GridModel::listen()
{
    if (!m_pages) {
        return;
    }
    connect(m_pages.get(), &RowPages::dismissed, this, [this](std::int64_t page) { m_asked.erase(page); });
    connect(m_pages.get(), &RowPages::arranged, this, [this] {
        beginResetModel();
        forgetPages();
        m_rows = static_cast<int>(std::min<std::int64_t>(m_pages->rowCount(), std::numeric_limits<int>::max()));
        endResetModel();
        emit arranged();
    });
    connect(m_pages.get(), &RowPages::arrived, this, [this](std::int64_t page, const RowBatch& rowsOfPage) {
        m_asked.erase(page);
        if (const auto known = m_kept.find(page); known != m_kept.end()) {
            m_recent.erase(known->second.use);
        }
        m_recent.push_front(page);
        m_kept[page] = {rowsOfPage, m_recent.begin()};
        while (m_recent.size() > kKeptPages) {
            m_kept.erase(m_recent.back());
            m_recent.pop_back();
        }
        const int first = static_cast<int>(page * RowPages::kPageRows);
        const int last = std::min(first + static_cast<int>(RowPages::kPageRows), m_rows) - 1;
        if (columnCount() > 0 && last >= first) {
            emit dataChanged(index(first, 0), index(last, columnCount() - 1));
        }
    });
}

void GridModel::forgetPages()
{
    m_kept.clear();
    m_recent.clear();
    m_asked.clear();
}

std::vector<bool> GridModel::masks() const
{
    std::vector<bool> masked(m_schema ? m_schema->size() : 0);
    for (std::size_t column = 0; column < masked.size(); ++column) {
        masked[column] = (*m_schema)[column].privacy != Privacy::Plain && !m_revealed[column];
    }
    return masked;
}

void GridModel::arrange(RowArrangement arrangement)
{
    if (!m_pages) {
        return;
    }
    arrangement.searched = masks();
    arrangement.searched.flip();
    m_arrangement = std::move(arrangement);
    m_pages->arrange(m_arrangement);
    if (columnCount() > 0) {
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

bool GridModel::isRevealed(int column) const
{
    return m_revealed[static_cast<std::size_t>(column)];
}

void GridModel::reveal(int column)
{
    m_revealed[static_cast<std::size_t>(column)] = true;
    if (m_rows > 0) {
        emit dataChanged(index(0, column), index(m_rows - 1, column));
    }
    emit headerDataChanged(Qt::Horizontal, column, column);
    emit maskChanged();
}

void GridModel::hideAgain()
{
    m_revealed.assign(m_revealed.size(), false);
    if (m_rows > 0 && columnCount() > 0) {
        emit dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    emit maskChanged();
}

bool GridModel::hasMaskedColumns() const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (headerData(column, Qt::Horizontal, MaskedRole).toBool()) {
            return true;
        }
    }
    return false;
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_schema ? 0 : static_cast<int>(m_schema->size());
}

const RowBatch* GridModel::page(std::int64_t number) const
{
    auto found = m_kept.find(number);
    if (found == m_kept.end()) {
        if (!m_asked[number]) {
            m_asked[number] = true;
            m_pages->request(number);
        }
        found = m_kept.find(number);
        if (found == m_kept.end()) {
            return nullptr;
        }
    }
    m_recent.splice(m_recent.begin(), m_recent, found->second.use);
    return &found->second.rows;
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_schema) {
        return {};
    }
    const auto column = static_cast<std::size_t>(index.column());
    const Field& field = (*m_schema)[column];
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>((field.type.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case MaskedRole:
        return field.privacy != Privacy::Plain && !m_revealed[column];
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case NullRole:
    case PendingRole:
        break;
    default:
        return {};
    }
    const RowBatch* rows = page(index.row() / RowPages::kPageRows);
    if (role == PendingRole) {
        return rows == nullptr;
    }
    if (!rows) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row() % RowPages::kPageRows);
    if (row >= rows->rows()) {
        return {};
    }
    const Column& cells = rows->column(column);
    if (role == NullRole) {
        return cells.isNull(row);
    }
    if (cells.isNull(row)) {
        return role == Qt::AccessibleTextRole ? QCoreApplication::translate("DataGrid", "NULL") : QVariant();
    }
    const bool masked = field.privacy != Privacy::Plain && !m_revealed[column];
    if (role == Qt::ToolTipRole && masked) {
        return QCoreApplication::translate("DataGrid", "Personal data is masked. Reveal the column from its header.");
    }
    const QString text = shownText(cells.value(row));
    return masked ? maskedText(text) : text;
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(static_cast<qlonglong>(m_first + section)))
                                       : QVariant();
    }
    if (!m_schema || section < 0 || section >= columnCount()) {
        return {};
    }
    const Field& field = (*m_schema)[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return toQt(field.name);
    case Qt::ToolTipRole:
        return QStringLiteral("%1 (%2)").arg(toQt(field.name), toQt(toText(field.type)));
    case Qt::TextAlignmentRole:
        return static_cast<int>((field.type.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TypeTextRole:
        return field.type.kind() == TypeKind::Instant ? QCoreApplication::translate("DataGrid", "instant, UTC")
                                                      : toQt(toText(field.type));
    case TypeKindRole:
        return static_cast<int>(field.type.kind());
    case PrivacyRole:
        return static_cast<int>(field.privacy);
    case MaskedRole:
        return field.privacy != Privacy::Plain && !m_revealed[static_cast<std::size_t>(section)];
    case SortedRole:
        return section != m_arrangement.column ? 0 : m_arrangement.descending ? -1 : 1;
    default:
        return {};
    }
}

QString maskedText(const QString& text)
{
    if (text.isEmpty()) {
        return text;
    }
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    const bool isAddress =
        at > 0 && std::all_of(text.begin() + at + 1, text.end(), [](QChar letter) {
            return letter.isLetterOrNumber() || letter == QLatin1Char('.') || letter == QLatin1Char('-');
        });
    if (isAddress) { // not a line of a file that holds one, whose other cells would show
        return text.left(1) + QStringLiteral("***") + text.mid(at);
    }
    return text.left(1) + QStringLiteral("***");
}

} // namespace weir::ui
