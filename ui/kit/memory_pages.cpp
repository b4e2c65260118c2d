#include "ui/kit/grid_model.h"

#include "core/expr/evaluator.h"

#include <algorithm>
#include <tuple>

namespace weir::ui {
namespace {

QString textOf(const Value& value)
{
    const std::string text = toText(value);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What a cell is sorted by: NULL last in both directions, numbers by size, the rest by text.
struct SortKey
{
    bool null = false;
    double number = 0;
    std::string text;
};

SortKey keyOf(const Value& value, const DataType& type)
{
    if (isNull(value)) {
        return {true, 0, {}};
    }
    if (const auto* duration = std::get_if<Duration>(&value)) {
        return {false, static_cast<double>(duration->micros), {}};
    }
    std::string text = toText(value);
    return type.isNumeric() ? SortKey{false, QString::fromStdString(text).toDouble(), {}}
                            : SortKey{false, 0, std::move(text)};
}

} // namespace

MemoryPages::MemoryPages(std::shared_ptr<const Schema> schema, std::vector<RowBatch> batches, QObject* parent)
    : RowPages(parent), m_schema(std::move(schema)), m_batches(std::move(batches)), m_order(places())
{}

std::vector<MemoryPages::Place> MemoryPages::places() const
{
    std::vector<Place> all;
    for (std::size_t batch = 0; batch < m_batches.size(); ++batch) {
        for (std::size_t row = 0; row < m_batches[batch].rows(); ++row) {
            all.push_back({batch, row});
        }
    }
    return all;
}

void MemoryPages::request(std::int64_t page)
{
    const std::int64_t first = page * kPageRows;
    const std::int64_t end = std::min(first + kPageRows, rowCount());
    RowBatch rows(m_schema);
    for (std::int64_t row = first; row < end; ++row) {
        const Place place = m_order[static_cast<std::size_t>(row)];
        for (std::size_t column = 0; column < m_schema->size(); ++column) {
            rows.columns()[column].append(m_batches[place.batch].value(place.row, column));
        }
    }
    emit arrived(page, rows);
}

void MemoryPages::arrange(const RowArrangement& arrangement)
{
    std::vector<Place> order = places();
    if (arrangement.condition) {
        std::vector<Value> cells(m_schema->size());
        std::erase_if(order, [&](const Place& place) {
            for (std::size_t column = 0; column < cells.size(); ++column) {
                cells[column] = m_batches[place.batch].value(place.row, column);
            }
            const auto kept = expr::evaluate(*arrangement.condition, *m_schema, cells, {});
            return !kept || !std::holds_alternative<bool>(*kept) || !std::get<bool>(*kept);
        });
    }
    if (!arrangement.text.isEmpty()) {
        std::erase_if(order, [&](const Place& place) {
            for (std::size_t column = 0; column < m_schema->size(); ++column) {
                const Value value = m_batches[place.batch].value(place.row, column);
                if (arrangement.searched[column] && !isNull(value) &&
                    textOf(value).contains(arrangement.text, Qt::CaseInsensitive)) {
                    return false;
                }
            }
            return true;
        });
    }
    if (arrangement.column >= 0) {
        const auto column = static_cast<std::size_t>(arrangement.column);
        std::vector<std::pair<SortKey, Place>> keyed;
        for (const Place& place : order) {
            keyed.emplace_back(keyOf(m_batches[place.batch].value(place.row, column), (*m_schema)[column].type), place);
        }
        std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
            if (a.first.null || b.first.null) {
                return a.first.null < b.first.null;
            }
            const auto& [low, high] = arrangement.descending ? std::tie(b, a) : std::tie(a, b);
            return std::tie(low.first.number, low.first.text) < std::tie(high.first.number, high.first.text);
        });
        order.clear();
        for (const auto& [key, place] : keyed) {
            order.push_back(place);
        }
    }
    m_order = std::move(order);
    emit arranged();
}

RowPages::Each MemoryPages::each() const
{
    return [schema = m_schema, batches = m_batches, order = m_order](const std::function<Status(const RowBatch&)>& use,
                                                                     const RunContext&) -> Status {
        RowBatch rows(schema);
        for (const Place& place : order) {
            for (std::size_t column = 0; column < schema->size(); ++column) {
                rows.columns()[column].append(batches[place.batch].value(place.row, column));
            }
        }
        return rows.rows() == 0 ? Status{} : use(rows);
    };
}

} // namespace weir::ui
