#include "ui/charts/chart_field.h"

#include "ui/theme/theme.h"

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr double kAround = 200; ///< Room for labels on all sides of the field, in pixels.
constexpr double kOverhang = 6; ///< What is drawn for a figure at the end of an axis reaches so far beyond it.

/// Qt Charts writes the figures of its own axes; ours are written already, by powers of ten or as shares too.
QCategoryAxis* axisOf(const FieldAxis& axis, double overhang, Mode mode)
{
    auto* made = new QCategoryAxis;
    made->setRange(axis.from - overhang, axis.to + overhang);
    made->setStartValue(axis.from - overhang);
    made->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (const FieldAxis::Tick& tick : axis.ticks) {
        QString label = tick.label;
        while (made->categoriesLabels().contains(label)) { // the same words a second time need a name of their own
            label += QChar(0x200B);
        }
        made->append(label, tick.at);
    }
    made->setTruncateLabels(false);
    made->setLabelsFont(Theme::instance().tabularFont(TypeRole::Caption));
    made->setLabelsBrush(tokenColor(Token::Hint, mode));
    made->setTitleText(axis.title);
    made->setTitleVisible(!axis.title.isEmpty());
    made->setTitleFont(Theme::instance().font(TypeRole::Caption));
    made->setTitleBrush(tokenColor(Token::Text2, mode));
    made->setGridLineVisible(false); // it would draw one at each end as well
    made->setLineVisible(false);
    return made;
}

double inside(double from, double to, double figure)
{
    return to > from ? std::clamp((figure - from) / (to - from), 0.0, 1.0) : 0.0;
}

} // namespace

ChartField::ChartField(const QRectF& field, FieldAxis x, FieldAxis y, Mode mode)
    : m_field(field), m_x(std::move(x)), m_y(std::move(y)), m_scene(std::make_unique<QGraphicsScene>()),
      m_chart(new QChart)
{
    m_scene->addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setDropShadowEnabled(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    const QPointF pixel = unitsPerPixel();
    m_xAxis = axisOf(m_x, kOverhang * pixel.x(), mode);
    m_yAxis = axisOf(m_y, kOverhang * pixel.y(), mode);
    m_chart->addAxis(m_xAxis, Qt::AlignBottom);
    m_chart->addAxis(m_yAxis, Qt::AlignLeft);
    const auto across = [this](double at, const QColor& ink) {
        addLine({{m_x.from, at}, {m_x.to, at}}, QPen(ink, 1, Qt::SolidLine, Qt::FlatCap));
    };
    for (const FieldAxis::Tick& tick : m_y.ticks) {
        across(tick.at, tokenColor(Token::Line, mode));
    }
    if (m_x.baseline) {
        across(std::clamp(0.0, m_y.from, m_y.to), tokenColor(Token::Control, mode));
    }
}

ChartField::ChartField(ChartField&&) noexcept = default;
ChartField& ChartField::operator=(ChartField&&) noexcept = default;
ChartField::~ChartField() = default;

void ChartField::add(QAbstractSeries* series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
}

void ChartField::addLine(const QList<QPointF>& points, const QPen& pen)
{
    auto* line = new QLineSeries;
    line->setPen(pen);
    line->replace(points);
    add(line);
}

void ChartField::addBand(const QList<QPointF>& low, const QList<QPointF>& high, const QColor& ink)
{
    auto* area = new QAreaSeries;
    auto* below = new QLineSeries(area);
    auto* above = new QLineSeries(area);
    below->replace(low);
    above->replace(high);
    area->setLowerSeries(below);
    area->setUpperSeries(above);
    area->setPen(Qt::NoPen);
    area->setBrush(ink);
    add(area);
}

void ChartField::addDots(const QList<QPointF>& points, const QColor& ink, double diameter)
{
    auto* dots = new QScatterSeries;
    dots->setMarkerSize(diameter);
    dots->setPen(Qt::NoPen);
    dots->setBrush(ink);
    dots->replace(points);
    add(dots);
}

void ChartField::addBars(const std::vector<BarSet>& sets, double width)
{
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(width);
    for (const BarSet& each : sets) {
        auto* set = new QBarSet({});
        set->append(each.heights);
        set->setPen(Qt::NoPen);
        set->setBrush(each.ink);
        bars->append(set);
    }
    add(bars);
}

QPointF ChartField::place(const QPointF& figure) const
{
    return {m_field.left() + inside(m_x.from, m_x.to, figure.x()) * m_field.width(),
            m_field.bottom() - inside(m_y.from, m_y.to, figure.y()) * m_field.height()};
}

QPointF ChartField::unitsPerPixel() const
{
    return {(m_x.to - m_x.from) / std::max(1.0, m_field.width()),
            (m_y.to - m_y.from) / std::max(1.0, m_field.height())};
}

void ChartField::paint(QPainter& painter)
{
    const QRectF whole = m_field.adjusted(-kAround, -kAround, kAround, kAround);
    if (!m_laidOut) { // the field before the size: a chart that has a size leaves its series where they were
        m_chart->setPlotArea(
            QRectF(QPointF(kAround, kAround), m_field.size()).adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang));
        m_chart->resize(whole.size());
        m_chart->layout()->activate();
        m_laidOut = true;
    }
    m_scene->render(&painter, whole, QRectF(QPointF(), whole.size()));
}

} // namespace weir::ui
