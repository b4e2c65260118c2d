#include "core/connect/cursor.h"

#include "core/base/hash.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace weir::connect {
namespace {

DecimalValue::Int128 scaledTo(const DecimalValue& value, int scale)
{
    DecimalValue::Int128 unscaled = value.unscaled;
    for (int s = value.scale; s < scale; ++s) {
        unscaled *= 10;
    }
    return unscaled;
}

template <class T>
int ordered(const T& a, const T& b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

std::string hashOf(const RowBatch& batch, std::size_t row)
{
    Json cells = Json::array();
    for (std::size_t i = 0; i < batch.schema().size(); ++i) {
        cells.push_back(toJson(batch.value(row, i)));
    }
    return sha256Hex(compactJson(cells));
}

} // namespace

int compareCursors(const Value& a, const Value& b)
{
    if (a.index() != b.index()) {
        return ordered(a.index(), b.index());
    }
    if (const auto* integer = std::get_if<std::int64_t>(&a)) {
        return ordered(*integer, std::get<std::int64_t>(b));
    }
    if (const auto* date = std::get_if<Date>(&a)) {
        return ordered(date->days, std::get<Date>(b).days);
    }
    if (const auto* instant = std::get_if<Instant>(&a)) {
        return ordered(instant->micros, std::get<Instant>(b).micros);
    }
    if (const auto* decimal = std::get_if<DecimalValue>(&a)) {
        const auto& other = std::get<DecimalValue>(b);
        const int scale = std::max(decimal->scale, other.scale);
        return ordered(scaledTo(*decimal, scale), scaledTo(other, scale));
    }
    return ordered(toText(a), toText(b));
}

Json toJson(const CursorState& state, const DataType& type)
{
    return {{"value", toText(state.value)}, {"type", toText(type)}, {"rows", state.rowsAtValue}};
}

Result<CursorState> cursorStateFromJson(const Json& json, const DataType& type)
{
    const Error changed(
        ErrorCode::Conflict, "connect.cursor.changed",
        "The cursor column has another type than in the last run, so the last value says nothing. Reset "
        "the increment; the next run then reads everything once.");
    try {
        if (parseDataType(json.at("type").get<std::string>()).value_or(DataType{}) != type) {
            return changed;
        }
        CursorState state;
        WEIR_ASSIGN_OR_RETURN(state.value, parseValue(json.at("value").get<std::string>(), type));
        if (json.at("rows").is_array()) { // written before rows were counted
            for (const auto& hash : json.at("rows")) {
                state.rowsAtValue[hash.get<std::string>()] = 1;
            }
        } else {
            state.rowsAtValue = json.at("rows").get<std::map<std::string, std::int64_t>>();
        }
        return state;
    } catch (const Json::exception&) {
        return changed;
    }
}

Result<std::unique_ptr<IncrementStream>> IncrementStream::open(std::unique_ptr<RowStream> rows,
                                                               const std::string& cursorColumn,
                                                               std::optional<CursorState> before)
{
    const auto column = rows->schema()->indexOf(cursorColumn);
    if (!column) {
        return columnMissing(cursorColumn, *rows->schema());
    }
    return std::unique_ptr<IncrementStream>(new IncrementStream(std::move(rows), *column, std::move(before)));
}

IncrementStream::IncrementStream(std::unique_ptr<RowStream> rows, std::size_t column, std::optional<CursorState> before)
    : m_rows(std::move(rows)), m_column(column), m_before(std::move(before)), m_after(m_before)
{}

Result<RowBatch> IncrementStream::next()
{
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, m_rows->next());
        if (batch.rows() == 0) {
            return batch;
        }
        RowBatch kept(batch.sharedSchema());
        std::vector<Value> row(batch.schema().size());
        for (std::size_t r = 0; r < batch.rows(); ++r) {
            if (!isNew(batch, r)) {
                continue;
            }
            for (std::size_t c = 0; c < row.size(); ++c) {
                row[c] = batch.value(r, c);
            }
            kept.appendRow(row);
        }
        if (kept.rows() > 0) {
            return kept;
        }
    }
}

bool IncrementStream::isNew(const RowBatch& batch, std::size_t row)
{
    const Value cursor = batch.value(row, m_column);
    if (isNull(cursor)) {
        return !m_before;
    }
    const int toBefore = m_before ? compareCursors(cursor, m_before->value) : 1;
    if (toBefore < 0) {
        return false;
    }
    const int toHighest = m_after ? compareCursors(cursor, m_after->value) : 1;
    if (toHighest < 0 && toBefore > 0) {
        return true;
    }
    if (toHighest > 0) {
        m_after = CursorState{cursor, {}};
    }
    const std::string hash = hashOf(batch, row);
    if (toBefore > 0) {
        ++m_after->rowsAtValue[hash];
        return true;
    }
    // As many of these rows as were read before are the same; what is more is new.
    const auto known = m_before->rowsAtValue.find(hash);
    const std::int64_t count = ++m_again[hash];
    const bool isMore = known == m_before->rowsAtValue.end() || count > known->second;
    if (isMore && toHighest == 0) {
        m_after->rowsAtValue[hash] = count;
    }
    return isMore;
}

} // namespace weir::connect
