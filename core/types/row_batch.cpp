#include "core/types/row_batch.h"

namespace weir {

std::size_t Column::size() const
{
    switch (type.kind()) {
    case TypeKind::Number:
        return numbers.size();
    case TypeKind::Decimal:
        return decimals.size();
    case TypeKind::Text:
    case TypeKind::JsonValue:
    case TypeKind::List:
        return texts.size();
    default:
        return integers.size();
    }
}

Value Column::value(std::size_t row) const
{
    if (isNull(row)) {
        return {};
    }
    switch (type.kind()) {
    case TypeKind::Null:
        return {};
    case TypeKind::Boolean:
        return integers[row] != 0;
    case TypeKind::Integer:
        return integers[row];
    case TypeKind::Decimal:
        return DecimalValue{decimals[row], type.scale()};
    case TypeKind::Number:
        return numbers[row];
    case TypeKind::Text:
        return std::string(texts[row]);
    case TypeKind::Date:
        return Date{static_cast<std::int32_t>(integers[row])};
    case TypeKind::Instant:
        return Instant{integers[row]};
    case TypeKind::Duration:
        return Duration{integers[row]};
    case TypeKind::JsonValue:
    case TypeKind::List:
        return JsonText{std::string(texts[row])};
    }
    return {};
}

void Column::appendNull()
{
    const std::size_t before = size();
    if (valid.empty()) {
        valid.assign(before, 1);
    }
    switch (type.kind()) {
    case TypeKind::Number:
        numbers.push_back(0);
        break;
    case TypeKind::Decimal:
        decimals.push_back(0);
        break;
    case TypeKind::Text:
    case TypeKind::JsonValue:
    case TypeKind::List:
        texts.append({});
        break;
    default:
        integers.push_back(0);
        break;
    }
    valid.push_back(0);
}

void Column::append(const Value& value)
{
    if (weir::isNull(value)) {
        appendNull();
        return;
    }
    switch (type.kind()) {
    case TypeKind::Null:
        appendNull();
        return;
    case TypeKind::Boolean:
        integers.push_back(std::get<bool>(value) ? 1 : 0);
        break;
    case TypeKind::Integer:
        integers.push_back(std::get<std::int64_t>(value));
        break;
    case TypeKind::Decimal: {
        DecimalValue decimal = std::holds_alternative<std::int64_t>(value)
                                   ? DecimalValue{std::get<std::int64_t>(value), 0}
                                   : std::get<DecimalValue>(value);
        for (; decimal.scale < type.scale(); ++decimal.scale) {
            decimal.unscaled *= 10;
        }
        for (; decimal.scale > type.scale(); --decimal.scale) {
            decimal.unscaled /= 10;
        }
        decimals.push_back(decimal.unscaled);
        break;
    }
    case TypeKind::Number:
        numbers.push_back(std::holds_alternative<std::int64_t>(value)
                              ? static_cast<double>(std::get<std::int64_t>(value))
                              : std::get<double>(value));
        break;
    case TypeKind::Text:
        texts.append(std::get<std::string>(value));
        break;
    case TypeKind::Date:
        integers.push_back(std::get<Date>(value).days);
        break;
    case TypeKind::Instant:
        integers.push_back(std::get<Instant>(value).micros);
        break;
    case TypeKind::Duration:
        integers.push_back(std::get<Duration>(value).micros);
        break;
    case TypeKind::JsonValue:
    case TypeKind::List:
        texts.append(std::get<JsonText>(value).text);
        break;
    }
    if (!valid.empty()) {
        valid.push_back(1);
    }
}

RowBatch::RowBatch(std::shared_ptr<const Schema> schema) : m_schema(std::move(schema))
{
    m_columns.reserve(m_schema->size());
    for (const Field& field : m_schema->fields()) {
        m_columns.push_back(Column{field.type, {}, {}, {}, {}, {}});
    }
}

void RowBatch::appendRow(std::span<const Value> values)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i].append(values[i]);
    }
    m_emptyRows += m_columns.empty() ? 1U : 0U;
}

namespace {

class MemoryStream final : public RowStream
{
public:
    MemoryStream(std::shared_ptr<const Schema> schema, std::vector<RowBatch> batches)
        : m_schema(std::move(schema)), m_batches(std::move(batches))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        while (m_next < m_batches.size()) {
            RowBatch& batch = m_batches[m_next++];
            if (batch.rows() > 0) {
                return std::move(batch);
            }
        }
        return RowBatch(m_schema);
    }

private:
    std::shared_ptr<const Schema> m_schema;
    std::vector<RowBatch> m_batches;
    std::size_t m_next = 0;
};

} // namespace

std::unique_ptr<RowStream> streamOf(std::shared_ptr<const Schema> schema, std::vector<RowBatch> batches)
{
    return std::make_unique<MemoryStream>(std::move(schema), std::move(batches));
}

} // namespace weir
