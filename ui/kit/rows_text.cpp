#include "ui/kit/rows_text.h"

#include "ui/kit/grid_model.h"

namespace weir::ui {
namespace {

QByteArray field(QByteArray text)
{
    const bool plain = !text.isEmpty() && !text.contains('"') && !text.contains(',') && !text.contains('\n') &&
                       !text.contains('\r') && !text.startsWith(' ') && !text.endsWith(' ');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
}

} // namespace

QByteArray csvHead(const Schema& schema)
{
    QByteArray line;
    for (std::size_t column = 0; column < schema.size(); ++column) {
        line += (column == 0 ? "" : ",") + field(QByteArray::fromStdString(schema[column].name));
    }
    return line + "\r\n";
}

QByteArray csvRows(const RowBatch& rows, const std::vector<bool>& masked)
{
    QByteArray lines;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (std::size_t column = 0; column < masked.size(); ++column) {
            if (column > 0) {
                lines += ',';
            }
            const Value value = rows.value(row, column);
            if (isNull(value)) {
                continue;
            }
            const QByteArray text = QByteArray::fromStdString(toText(value));
            lines += field(masked[column] ? maskedText(QString::fromUtf8(text)).toUtf8() : text);
        }
        lines += "\r\n";
    }
    return lines;
}

} // namespace weir::ui
