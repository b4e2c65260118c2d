#include "ui/kit/rows_text.h"

#include "ui/kit/grid_model.h"

#include <QLocale>

#include <numeric>

namespace weir::ui {
namespace {

constexpr qsizetype kLongestCell = 512;

QByteArray field(QByteArray text)
{
    const bool plain = !text.isEmpty() && !text.contains('"') && !text.contains(',') && !text.contains('\n') &&
                       !text.contains('\r') && !text.startsWith(' ') && !text.endsWith(' ');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
}

std::vector<std::size_t> allOf(std::size_t count)
{
    std::vector<std::size_t> columns(count);
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    return columns;
}

} // namespace

QString shownText(const Value& value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return locale.toString(static_cast<qlonglong>(*integer));
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return locale.toString(*number, 'g', 12);
    }
    QString text = QString::fromStdString(toText(value));
    if (std::holds_alternative<Instant>(value)) {
        // "2026-02-25 06:13:20"; the header says that it is UTC.
        return text.replace(QLatin1Char('T'), QLatin1Char(' ')).remove(QLatin1Char('Z'));
    }
    if (std::holds_alternative<DecimalValue>(value)) {
        // Exact digits first, then the user's decimal point.
        return text.replace(QLatin1Char('.'), locale.decimalPoint());
    }
    if (text.size() > kLongestCell) {
        text = text.left(kLongestCell) + QStringLiteral("…");
    }
    // One row is one line: breaks inside a value show as a mark.
    return text.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
}

QByteArray csvHead(const Schema& schema, const std::optional<std::vector<std::size_t>>& columns)
{
    QByteArray line;
    for (const std::size_t column : columns.value_or(allOf(schema.size()))) {
        line += (line.isEmpty() ? "" : ",") + field(QByteArray::fromStdString(schema[column].name));
    }
    return line + "\r\n";
}

QByteArray csvRows(const RowBatch& rows, const std::vector<bool>& masked,
                   const std::optional<std::vector<std::size_t>>& columns)
{
    const std::vector<std::size_t> written = columns.value_or(allOf(masked.size()));
    QByteArray lines;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (std::size_t i = 0; i < written.size(); ++i) {
            if (i > 0) {
                lines += ',';
            }
            const Value value = rows.value(row, written[i]);
            if (isNull(value)) {
                continue;
            }
            const QByteArray text = QByteArray::fromStdString(toText(value));
            lines += field(masked[written[i]] ? maskedText(QString::fromUtf8(text)).toUtf8() : text);
        }
        lines += "\r\n";
    }
    return lines;
}

} // namespace weir::ui
