#include "ui/canvas/node_item.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/sentences.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPixmapCache>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr double kRadius = 8;
constexpr double kTile = 36;
constexpr double kTileInset = 12;
constexpr double kTextLeft = kTileInset + kTile + 10;
constexpr double kTextRight = 8;
constexpr double kFarTextLeft = kTileInset + kTile + 6;
constexpr double kFarTextRight = 10;
constexpr double kBadge = 18;
constexpr double kStackStep = 4; ///< Between the cards of a sub-pipeline.
constexpr double kMargin = 12;   ///< Around the card: ports, badge, focus.

/// The card's fonts, made once per theme: making a font for every card would cost more than painting it.
struct CardFonts
{
    QFont title = sized(TypeRole::Strong, 13);
    QFont subtitle = sized(TypeRole::Body, 11);
    /// The largest is 13 px at the zoom where it takes over and 7 px where it ends; the others are for long words.
    std::array<QFont, 3> farTitles{sized(TypeRole::Strong, 23), sized(TypeRole::Strong, 20),
                                   sized(TypeRole::Strong, 17)};

    // The card has a fixed size in the scene; its text grows by zooming, not by the font setting.
    static QFont sized(TypeRole role, int pixels)
    {
        QFont font = Theme::instance().font(role);
        font.setPixelSize(pixels);
        return font;
    }
};

std::optional<CardFonts>& fontStore()
{
    static std::optional<CardFonts> fonts;
    return fonts;
}

const CardFonts& cardFonts()
{
    auto& fonts = fontStore();
    if (!fonts) {
        fonts.emplace();
    }
    return *fonts;
}

/// `text` on two lines of `width`, broken between words, the second shortened.
std::array<QString, 2> onTwoLines(const QString& text, const QFontMetricsF& metrics, double width)
{
    QString first;
    const QStringList parts = text.simplified().split(QLatin1Char(' '));
    qsizetype used = 0;
    for (; used < parts.size(); ++used) {
        const QString longer = first.isEmpty() ? parts[used] : first + QLatin1Char(' ') + parts[used];
        if (!first.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            break;
        }
        first = longer;
    }
    const QString rest = parts.mid(used).join(QLatin1Char(' '));
    return {metrics.elidedText(first, Qt::ElideRight, width), metrics.elidedText(rest, Qt::ElideRight, width)};
}

/// A picture drawn once per look and device size, then only copied.
template <class Paint>
QPixmap cached(const QString& key, double pixels, Paint paint)
{
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        const int side = std::max(1, static_cast<int>(std::ceil(pixels)));
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRectF(0, 0, side, side));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QPainterPath portShape(const QPointF& centre, double size, nodes::PortKind kind)
{
    QPainterPath path;
    const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
    switch (kind) {
    case nodes::PortKind::Table:
        path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        break;
    case nodes::PortKind::Profiles:
        path.addEllipse(box);
        break;
    case nodes::PortKind::Consented:
        // A small shield: what has passed a gate.
        path.moveTo(box.center().x(), box.top() - 0.5);
        path.lineTo(box.right(), box.top() + size * 0.18);
        path.lineTo(box.right(), box.center().y() + size * 0.06);
        path.quadTo(box.right() - size * 0.06, box.bottom() - size * 0.14, box.center().x(), box.bottom() + 0.5);
        path.quadTo(box.left() + size * 0.06, box.bottom() - size * 0.14, box.left(), box.center().y() + size * 0.06);
        path.lineTo(box.left(), box.top() + size * 0.18);
        path.closeSubpath();
        break;
    }
    return path;
}

/// Everything that the card shortens or says by a sign: full name, type, settings, state with its reason, rows.
QString tipOf(const NodeFace& face, const NodeStatus& status, bool disabled)
{
    QStringList lines;
    lines << (face.title == face.typeTitle ? face.title : QStringLiteral("%1 (%2)").arg(face.title, face.typeTitle));
    if (!face.subtitle.isEmpty()) {
        lines << face.subtitle;
    }
    const QString state = stateText(disabled ? NodeState::Disabled : status.state);
    lines << (status.reason.isEmpty() ? state : QStringLiteral("%1: %2").arg(state, status.reason));
    if (status.pinned) {
        lines << CanvasView::tr("Its rows are pinned: what is before it is not asked.");
    }
    for (const auto& [port, rows] : status.rows) {
        const auto named = std::find_if(face.outputs.begin(), face.outputs.end(),
                                        [&port = port](const nodes::PortSpec& each) { return each.name == port; });
        const QString title = named == face.outputs.end() || named->title.empty() ? QString::fromStdString(port)
                                                                                  : translated(named->title);
        const QString count = QLocale().toString(static_cast<qlonglong>(rows));
        lines << (face.outputs.size() > 1 ? CanvasView::tr("%1: %2 rows").arg(title, count)
                                          : CanvasView::tr("%1 rows").arg(count));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

NodeItem::NodeItem(NodeId id, NodeFace face) : m_id(std::move(id)), m_face(std::move(face))
{
    setFlag(ItemIsSelectable);
    setFlag(ItemUsesExtendedStyleOption, false);
    prepareText();
}

void NodeItem::setFace(NodeFace face)
{
    if (!(face == m_face)) {
        prepareGeometryChange();
        m_face = std::move(face);
    }
    prepareText();
    update();
}

void NodeItem::forgetFonts()
{
    fontStore().reset();
}

void NodeItem::setStatus(const NodeStatus& status)
{
    m_status = status;
    setToolTip(tipOf(m_face, m_status, m_disabled));
    update();
}

void NodeItem::setDisabled(bool disabled)
{
    m_disabled = disabled;
    setToolTip(tipOf(m_face, m_status, m_disabled));
    update();
}

void NodeItem::setWired(std::set<std::string> inputs, std::set<std::string> outputs)
{
    m_wiredInputs = std::move(inputs);
    m_wiredOutputs = std::move(outputs);
    update();
}

void NodeItem::setEmphasis(Emphasis emphasis)
{
    if (emphasis != m_emphasis) {
        m_emphasis = emphasis;
        update();
    }
}

void NodeItem::setOpenPorts(PortSide side, std::set<std::size_t> ports)
{
    if (ports.empty() && !m_openSide) {
        return;
    }
    m_openSide = ports.empty() ? std::nullopt : std::optional(side);
    m_openPorts = std::move(ports);
    update();
}

void NodeItem::setHovered(bool hovered)
{
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

QRectF NodeItem::cardRect() const
{
    return {0, 0, card::kWidth, card::height(m_face.inputs.size(), m_face.outputs.size())};
}

const std::vector<nodes::PortSpec>& NodeItem::ports(PortSide side) const
{
    return side == PortSide::Input ? m_face.inputs : m_face.outputs;
}

QPointF NodeItem::portPoint(PortSide side, std::size_t index) const
{
    const QRectF rect = cardRect();
    return {side == PortSide::Input ? rect.left() : rect.right(),
            card::portY(index, ports(side).size(), rect.height())};
}

QPointF NodeItem::sceneAnchor(PortSide side, const std::string& port) const
{
    const auto& all = ports(side);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].name == port) {
            return pos() + portPoint(side, i);
        }
    }
    const QRectF rect = cardRect();
    return pos() + QPointF(side == PortSide::Input ? rect.left() : rect.right(), rect.center().y());
}

QString NodeItem::farTitle() const
{
    return (m_farTitle[0].text() + QLatin1Char(' ') + m_farTitle[1].text()).trimmed();
}

QRectF NodeItem::boundingRect() const
{
    return cardRect().adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addRect(cardRect());
    return path;
}

void NodeItem::prepareText()
{
    const double width = card::kWidth - kTextLeft - kTextRight;
    const auto prepare = [width](QStaticText& text, const QFont& font, const QString& content) {
        text.setTextFormat(Qt::PlainText);
        text.setPerformanceHint(QStaticText::AggressiveCaching);
        text.setText(QFontMetricsF(font).elidedText(content, Qt::ElideRight, width));
        text.prepare(QTransform(), font);
    };
    const double farWidth = card::kWidth - kFarTextLeft - kFarTextRight;
    std::array<QString, 2> lines;
    for (m_farFont = 0; m_farFont < cardFonts().farTitles.size(); ++m_farFont) {
        lines = onTwoLines(m_face.title, QFontMetricsF(cardFonts().farTitles[m_farFont]), farWidth);
        if ((lines[0] + QLatin1Char(' ') + lines[1]).trimmed() == m_face.title.simplified()) {
            break;
        }
    }
    m_farFont = std::min(m_farFont, cardFonts().farTitles.size() - 1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_farTitle[i].setTextFormat(Qt::PlainText);
        m_farTitle[i].setPerformanceHint(QStaticText::AggressiveCaching);
        m_farTitle[i].setText(lines[i]);
        m_farTitle[i].prepare(QTransform(), cardFonts().farTitles[m_farFont]);
    }
    prepare(m_title, cardFonts().title, m_face.title);
    prepare(m_subtitle, cardFonts().subtitle, m_face.subtitle);
    setToolTip(tipOf(m_face, m_status, m_disabled));
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double zoom = std::abs(painter->worldTransform().m11());
    if (m_emphasis == Emphasis::Dimmed) {
        painter->setOpacity(0.35);
    }
    if (zoom < canvas::kBlockZoom) {
        paintBlock(painter);
    } else {
        painter->setRenderHint(QPainter::Antialiasing);
        paintCard(painter);
        paintFace(painter, zoom);
        paintPorts(painter, PortSide::Input);
        paintPorts(painter, PortSide::Output);
        paintState(painter);
    }
    if (m_emphasis == Emphasis::Dimmed) {
        painter->setOpacity(1);
    }
}

void NodeItem::paintBlock(QPainter* painter) const
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QRectF rect = cardRect();
    if (isSelected()) {
        painter->fillRect(rect.adjusted(-7, -7, 7, 7), color(Token::Accent));
    }
    painter->fillRect(rect, color(Token::Control));
    painter->fillRect(rect.adjusted(3, 3, -3, -3), color(m_disabled ? Token::Canvas : Token::Surface));
    painter->fillRect(QRectF(rect.left() + 3, rect.top() + 3, 54, rect.height() - 6), color(m_face.tint));
    const NodeState state = m_status.state;
    if (state != NodeState::Ready && state != NodeState::Done) {
        painter->fillRect(QRectF(rect.right() - 40, rect.top() + 3, 37, rect.height() - 6), color(stateToken(state)));
    }
}

void NodeItem::paintCard(QPainter* painter) const
{
    const QRectF rect = cardRect();
    QColor line = color(m_hovered ? Token::Hint : Token::Control);
    double width = 1;
    Qt::PenStyle style = Qt::SolidLine;
    switch (m_status.state) {
    case NodeState::NotConfigured:
    case NodeState::Blocked:
        style = Qt::DotLine;
        width = 1.25;
        break;
    case NodeState::Stale:
        style = Qt::DashLine;
        width = 1.25;
        break;
    case NodeState::Queued:
    case NodeState::Running:
        line = color(Token::Accent);
        break;
    case NodeState::Error:
        line = color(Token::Error);
        width = 2;
        break;
    case NodeState::Ready:
    case NodeState::Done:
    case NodeState::DoneWithWarnings:
    case NodeState::Disabled:
        break;
    }
    if (isSelected() || m_emphasis == Emphasis::Target) {
        line = color(Token::Accent);
        width = 2;
        style = Qt::SolidLine;
    }
    if (m_face.stacked) {
        paintStack(painter);
    }
    painter->setPen(QPen(line, width, style));
    painter->setBrush(color(Token::Surface));
    const double inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), kRadius - inset, kRadius - inset);
    if (m_disabled) {
        QBrush hatch(withAlpha(color(Token::Control), 0.45), Qt::BDiagPattern);
        // Hatching keeps its density at every zoom.
        hatch.setTransform(QTransform(painter->worldTransform()).inverted());
        painter->setPen(Qt::NoPen);
        painter->setBrush(hatch);
        painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    }
}

/// Two more cards behind the card: there is a pipeline in it.
void NodeItem::paintStack(QPainter* painter) const
{
    const QRectF rect = cardRect();
    for (const int depth : {2, 1}) {
        const double by = depth * kStackStep;
        painter->setPen(QPen(color(m_hovered ? Token::Hint : Token::Control), 1));
        painter->setBrush(color(depth == 1 ? Token::Surface : Token::Raised));
        painter->drawRoundedRect(rect.adjusted(by * 2 + 0.5, by + 0.5, -by * 2 - 0.5, by - 0.5), kRadius, kRadius);
    }
}

void NodeItem::paintFace(QPainter* painter, double zoom) const
{
    const QRectF rect = cardRect();
    const QRectF tile(kTileInset, (rect.height() - kTile) / 2, kTile, kTile);
    const double pixels = kTile * zoom * painter->device()->devicePixelRatioF();
    const QColor fill = color(m_disabled ? Token::Disabled : m_face.tint);
    const QString key = QStringLiteral("weir-tile-%1-%2-%3-%4")
                            .arg(static_cast<int>(m_face.shape))
                            .arg(static_cast<int>(m_face.icon))
                            .arg(fill.rgb(), 0, 16)
                            .arg(static_cast<int>(std::ceil(pixels)));
    const QPixmap pixmap = cached(key, pixels, [&](QPainter* inner, const QRectF& area) {
        const double air = area.width() * 0.03;
        paintTile(inner, area.adjusted(air, air, -air, -air), m_face.shape, fill, m_face.icon, color(Token::OnTile));
    });
    painter->drawPixmap(tile, pixmap, QRectF(pixmap.rect()));

    const double middle = rect.height() / 2;
    painter->setPen(color(m_disabled ? Token::Hint : Token::Text));
    if (zoom < canvas::kDetailZoom) {
        paintFarTitle(painter);
    } else {
        painter->setFont(cardFonts().title);
        const double titleHeight = m_title.size().height();
        const double block = titleHeight + m_subtitle.size().height() + 1;
        painter->drawStaticText(QPointF(kTextLeft, middle - block / 2), m_title);
        painter->setPen(color(Token::Hint));
        painter->setFont(cardFonts().subtitle);
        painter->drawStaticText(QPointF(kTextLeft, middle - block / 2 + titleHeight + 1), m_subtitle);
    }
    if (m_status.state == NodeState::Running) {
        const QRectF track(kRadius, rect.bottom() - 4.5, rect.width() - 2 * kRadius, 3);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::Line));
        painter->drawRoundedRect(track, 1.5, 1.5);
        QRectF done = track;
        if (m_status.progress >= 0) {
            done.setWidth(track.width() * std::min(1.0, m_status.progress));
        } else {
            done.setWidth(track.width() * 0.3);
        }
        painter->setBrush(color(Token::AccentFill));
        painter->drawRoundedRect(done, 1.5, 1.5);
    }
}

void NodeItem::paintFarTitle(QPainter* painter) const
{
    painter->setFont(cardFonts().farTitles[m_farFont]);
    const double line = m_farTitle[0].size().height();
    const int lines = m_farTitle[1].text().isEmpty() ? 1 : 2;
    const double top = (cardRect().height() - line * lines) / 2;
    for (int i = 0; i < lines; ++i) {
        painter->drawStaticText(QPointF(kFarTextLeft, top + line * i), m_farTitle[static_cast<std::size_t>(i)]);
    }
}

void NodeItem::paintPorts(QPainter* painter, PortSide side) const
{
    const auto& all = ports(side);
    const auto& wired = side == PortSide::Input ? m_wiredInputs : m_wiredOutputs;
    const QColor ink = color(Token::Control);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool open = m_openSide == side && m_openPorts.contains(i);
        const QPainterPath shape = portShape(portPoint(side, i), open ? canvas::kPortOpen : canvas::kPort, all[i].kind);
        if (open) {
            painter->setPen(QPen(color(Token::Accent), 2));
            painter->setBrush(color(Token::AccentTint));
        } else {
            painter->setPen(QPen(ink, 1.5));
            painter->setBrush(wired.contains(all[i].name) ? ink : color(Token::Surface));
        }
        painter->drawPath(shape);
    }
}

void NodeItem::paintState(QPainter* painter) const
{
    const NodeState state = m_disabled ? NodeState::Disabled : m_status.state;
    const QRectF rect = cardRect();
    const QRectF badge(rect.right() - kBadge / 2 - 4, rect.top() - kBadge / 2 + 1, kBadge, kBadge);
    if (m_status.pinned) {
        const QRectF pin(rect.left() - kBadge / 2 + 4, rect.bottom() - kBadge / 2 - 1, kBadge, kBadge);
        painter->setPen(QPen(color(Token::Surface), 2));
        painter->setBrush(color(Token::AccentFill));
        painter->drawEllipse(pin.adjusted(1, 1, -1, -1));
        paintIcon(painter, Icon::Pin, pin.adjusted(4, 4, -4, -4), color(Token::OnAccent));
    }
    if (state == NodeState::Running) {
        paintStatus(painter, state, badge, color(Token::Surface), std::max(0.0, m_status.progress) * 4);
        return;
    }
    const double pixels = kBadge * painter->worldTransform().m11() * painter->device()->devicePixelRatioF();
    const QString key = QStringLiteral("weir-badge-%1-%2-%3")
                            .arg(static_cast<int>(state))
                            .arg(color(Token::Surface).rgb(), 0, 16)
                            .arg(static_cast<int>(std::ceil(pixels)));
    const QPixmap pixmap = cached(key, pixels, [&](QPainter* inner, const QRectF& area) {
        paintStatus(inner, state, area, color(Token::Surface));
    });
    painter->drawPixmap(badge, pixmap, QRectF(pixmap.rect()));
}

} // namespace weir::ui
