#include "ui/charts/chart_sheet.h"

#include "core/base/csv_cell.h"
#include "ui/charts/bars_picture.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kWidth = 720;
constexpr int kMargin = 32;
constexpr int kColumns = 120; ///< Height of columns with the ends of their axis.
constexpr int kFoot = 44;     ///< As of, and the source.
constexpr double kSharpness = 2;
constexpr double kMostPixels = 12'000;
constexpr double kPointsPerPixel = 0.75;
constexpr int kPixelsPerInch = 96;

/// The words on the sheet.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::ChartSheet)
};

QColor ink(Token token)
{
    return tokenColor(token, Mode::Light);
}

/// A chart on paper: where its parts stand, in pixels of 100 %.
class Paper
{
public:
    Paper(const ChartSheet& sheet, std::size_t first, std::size_t count)
        : m_sheet(sheet), m_bars(sheet.bars.begin() + static_cast<std::ptrdiff_t>(first),
                                 sheet.bars.begin() + static_cast<std::ptrdiff_t>(first + count))
    {
        for (const Bar& bar : sheet.bars) {
            m_most = std::max(m_most, bar.amount);
        }
        const int inner = kWidth - 2 * kMargin;
        const auto heightOf = [&](const QString& text, TypeRole role) {
            return text.isEmpty() ? 0
                                  : QFontMetrics(Theme::instance().font(role))
                                        .boundingRect(QRect(0, 0, inner, 10'000), Qt::TextWordWrap, text)
                                        .height();
        };
        m_title = QRect(kMargin, kMargin, inner, heightOf(sheet.title, TypeRole::Section));
        m_filters = QRect(kMargin, m_title.bottom() + 1 + (sheet.filters.isEmpty() ? 0 : space::kXs), inner,
                          heightOf(sheet.filters, TypeRole::Body));
        const int bars = sheet.drawing.height > 0           ? sheet.drawing.height
                         : sheet.shape == Bars::Shape::Rows ? barRowHeight() * static_cast<int>(m_bars.size())
                                                            : kColumns;
        m_chart = QRect(kMargin, m_filters.bottom() + 1 + space::kL, inner, bars);
        m_summary = QRect(kMargin, m_chart.bottom() + 1 + space::kM, inner, heightOf(sheet.summary, TypeRole::Caption));
        m_foot = QRect(kMargin, m_summary.bottom() + 1 + space::kM, inner, kFoot);
    }

    [[nodiscard]] QSize size() const { return {kWidth, m_foot.bottom() + 1 + kMargin / 2}; }

    void paint(QPainter& painter) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect(QPoint(), size()), ink(Token::Surface));
        const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
        const int aligned = static_cast<int>(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        const auto write = [&](const QRect& where, const QString& text, TypeRole role, Token token) {
            painter.setFont(Theme::instance().font(role));
            painter.setPen(ink(token));
            painter.drawText(where, aligned | static_cast<int>(Qt::AlignTop) | static_cast<int>(Qt::TextWordWrap),
                             text);
        };
        write(m_title, m_sheet.title, TypeRole::Section, Token::Text);
        write(m_filters, m_sheet.filters, TypeRole::Body, Token::Text2);
        if (m_sheet.drawing.height > 0) {
            painter.save();
            m_sheet.drawing.paint(painter, m_chart, Mode::Light);
            painter.restore();
        } else {
            paintBars(painter, m_chart,
                      {m_sheet.shape, m_bars, m_sheet.low, m_sheet.high, -1, -1, Mode::Light, direction, m_most});
        }
        write(m_summary, m_sheet.summary, TypeRole::Caption, Token::Text2);
        painter.setPen(QPen(ink(Token::Line), 1));
        painter.drawLine(m_foot.topLeft(), m_foot.topRight());
        const QString asOf = Words::tr("As of %1").arg(QLocale().toString(m_sheet.asOf, QLocale::LongFormat));
        const QFontMetrics metrics(Theme::instance().font(TypeRole::Caption));
        const QRect line(m_foot.left(), m_foot.top() + space::kS, m_foot.width(), metrics.height());
        write(line, metrics.elidedText(asOf, Qt::ElideRight, line.width()), TypeRole::Caption, Token::Hint);
        write(line.translated(0, metrics.height()),
              metrics.elidedText(Words::tr("Source: %1").arg(m_sheet.source), Qt::ElideRight, line.width()),
              TypeRole::Caption, Token::Hint);
    }

private:
    const ChartSheet& m_sheet;
    std::vector<Bar> m_bars;
    double m_most = 0; ///< Of the whole chart, also where a page has a part of it.
    QRect m_title;
    QRect m_filters;
    QRect m_chart;
    QRect m_summary;
    QRect m_foot;
};

Error notWritten(const QString& path, const QString& why)
{
    return Error(ErrorCode::Io, "canvas.export", "{path} could not be written: {why} Choose another place.",
                 {{"path", path.toStdString()}, {"why", why.toStdString()}});
}

QByteArray cell(const QString& text)
{
    bool number = false;
    static_cast<void>(text.toDouble(&number));
    const bool runs = !text.isEmpty() && !number && QStringLiteral("=+-@\t\r").contains(text.front());
    const QString safe = runs ? QLatin1Char('\'') + text : text;
    std::string quoted;
    appendCsvCell(quoted, safe.toStdString());
    return QByteArray::fromStdString(quoted);
}

void writePdf(const Paper& paper, const QString& title, QIODevice& file)
{
    QPdfWriter writer(&file);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Weir"));
    const QSizeF points = QSizeF(paper.size()) * kPointsPerPixel;
    writer.setPageLayout(QPageLayout(QPageSize(points, QPageSize::Point), QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    const double factor = static_cast<double>(writer.width()) / paper.size().width();
    painter.scale(factor, factor);
    paper.paint(painter);
}

void writeSvg(const Paper& paper, const QString& title, QIODevice& file)
{
    QSvgGenerator writer;
    writer.setOutputDevice(&file);
    writer.setTitle(title);
    writer.setResolution(kPixelsPerInch); // else other programs draw it a third too large
    writer.setSize(paper.size());
    writer.setViewBox(QRect(QPoint(), paper.size()));
    QPainter painter(&writer);
    paper.paint(painter);
}

bool writePng(const Paper& paper, QIODevice& file)
{
    const double factor = std::min(kSharpness, kMostPixels / paper.size().height());
    QImage image((QSizeF(paper.size()) * factor).toSize(), QImage::Format_ARGB32_Premultiplied);
    {
        QPainter painter(&image);
        painter.scale(factor, factor);
        paper.paint(painter);
    }
    return image.save(&file, "PNG");
}

} // namespace

QByteArray csvOf(const ChartSheet& sheet)
{
    QByteArray text;
    const auto add = [&text](const QStringList& cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            text += (i == 0 ? "" : ",") + cell(cells[i]);
        }
        text += "\r\n";
    };
    add(sheet.columns);
    for (const QStringList& row : sheet.rows) {
        add(row);
    }
    return text;
}

Status exportChart(const ChartSheet& sheet, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritten(path, file.errorString());
    }
    const Paper paper(sheet, 0, sheet.bars.size());
    const auto ends = [&path](const char* ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); };
    if (ends(".csv")) {
        file.write(csvOf(sheet));
    } else if (ends(".pdf")) {
        writePdf(paper, sheet.title, file);
    } else if (ends(".svg")) {
        writeSvg(paper, sheet.title, file);
    } else if (!writePng(paper, file)) {
        return notWritten(path, file.errorString());
    }
    return file.commit() ? Status() : Status(notWritten(path, file.errorString()));
}

void printChart(const ChartSheet& sheet, QPrinter& printer)
{
    QPainter painter(&printer);
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    const double factor = page.width() / kWidth;
    const double room = page.height() / factor - Paper(sheet, 0, 0).size().height();
    const std::size_t all = sheet.bars.size();
    const std::size_t each =
        sheet.shape == Bars::Shape::Rows ? static_cast<std::size_t>(std::max(1.0, room / barRowHeight())) : all;
    std::size_t first = 0;
    do {
        if (first > 0) {
            printer.newPage();
        }
        painter.save();
        painter.scale(factor, factor);
        const std::size_t count = std::min(each, all - first);
        Paper(sheet, first, count).paint(painter);
        painter.restore();
        first += count;
    } while (first < all);
}

QString chartSummary(const std::vector<Bar>& bars)
{
    if (bars.empty()) {
        return {};
    }
    const auto less = [](const Bar& a, const Bar& b) { return a.amount < b.amount; };
    const auto [least, most] = std::minmax_element(bars.begin(), bars.end(), less);
    const auto said = [](const Bar& bar) {
        return bar.spoken.isEmpty() ? bar.label + QStringLiteral(": ") + bar.figure : bar.spoken;
    };
    return bars.size() == 1
               ? said(*most)
               : Words::tr("%1 bars. The longest is %2. The shortest is %3.")
                     .arg(QLocale().toString(static_cast<qlonglong>(bars.size())), said(*most), said(*least));
}

} // namespace weir::ui
