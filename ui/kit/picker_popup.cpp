#include "ui/kit/picker_popup.h"

#include "ui/kit/fuzzy.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/picker_model.h"
#include "ui/kit/popover.h"
#include "ui/theme/rounded_popup.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

#include <algorithm>

namespace weir::ui {
namespace {

QPainterPath tilePath(const QRectF& rect, TileShape shape)
{
    QPainterPath path;
    const double w = rect.width();
    const double r = w * 0.2;
    switch (shape) {
    case TileShape::None:
    case TileShape::Square:
        path.addRoundedRect(rect, r, r);
        break;
    case TileShape::Circle:
        path.addEllipse(rect);
        break;
    case TileShape::Pill: {
        const QRectF flat = rect.adjusted(0, w * 0.1, 0, -w * 0.1);
        path.addRoundedRect(flat, flat.height() / 2, flat.height() / 2);
        break;
    }
    case TileShape::TagRight:
    case TileShape::TagLeft: {
        const double tip = w * 0.26;
        path.moveTo(rect.left() + r, rect.top());
        path.lineTo(rect.right() - tip, rect.top());
        path.quadTo(rect.right() - tip * 0.8, rect.top(), rect.right() - tip * 0.68, rect.top() + w * 0.08);
        path.lineTo(rect.right() - w * 0.02, rect.center().y() - w * 0.08);
        path.quadTo(rect.right() + w * 0.02, rect.center().y(), rect.right() - w * 0.02, rect.center().y() + w * 0.08);
        path.lineTo(rect.right() - tip * 0.68, rect.bottom() - w * 0.08);
        path.quadTo(rect.right() - tip * 0.8, rect.bottom(), rect.right() - tip, rect.bottom());
        path.lineTo(rect.left() + r, rect.bottom());
        path.quadTo(rect.left(), rect.bottom(), rect.left(), rect.bottom() - r);
        path.lineTo(rect.left(), rect.top() + r);
        path.quadTo(rect.left(), rect.top(), rect.left() + r, rect.top());
        if (shape == TileShape::TagLeft) {
            QTransform mirror;
            mirror.translate(rect.left() + rect.right(), 0);
            mirror.scale(-1, 1);
            path = mirror.map(path);
        }
        break;
    }
    case TileShape::Shield:
        path.moveTo(rect.center().x(), rect.top() - w * 0.02);
        path.cubicTo(rect.left() + w * 0.68, rect.top() + w * 0.07, rect.left() + w * 0.85, rect.top() + w * 0.1,
                     rect.right() - w * 0.03, rect.top() + w * 0.12);
        path.lineTo(rect.right() - w * 0.03, rect.top() + w * 0.48);
        path.cubicTo(rect.right() - w * 0.03, rect.top() + w * 0.78, rect.left() + w * 0.7, rect.top() + w * 0.94,
                     rect.center().x(), rect.bottom() + w * 0.03);
        path.cubicTo(rect.left() + w * 0.3, rect.top() + w * 0.94, rect.left() + w * 0.03, rect.top() + w * 0.78,
                     rect.left() + w * 0.03, rect.top() + w * 0.48);
        path.lineTo(rect.left() + w * 0.03, rect.top() + w * 0.12);
        path.cubicTo(rect.left() + w * 0.15, rect.top() + w * 0.1, rect.left() + w * 0.32, rect.top() + w * 0.07,
                     rect.center().x(), rect.top() - w * 0.02);
        break;
    case TileShape::Hexagon: {
        const double in = w * 0.24;
        path.moveTo(rect.left() + in, rect.top() + w * 0.04);
        path.lineTo(rect.right() - in, rect.top() + w * 0.04);
        path.lineTo(rect.right(), rect.center().y());
        path.lineTo(rect.right() - in, rect.bottom() - w * 0.04);
        path.lineTo(rect.left() + in, rect.bottom() - w * 0.04);
        path.lineTo(rect.left(), rect.center().y());
        path.closeSubpath();
        break;
    }
    }
    return path;
}

} // namespace

void paintTile(QPainter* painter, const QRectF& rect, TileShape shape, const QColor& fill, Icon glyph,
               const QColor& ink)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPath(tilePath(rect, shape));
    const double side = rect.width() * (shape == TileShape::Shield || shape == TileShape::Pill ? 0.5 : 0.54);
    QRectF square(0, 0, side, side);
    const double nudge = shape == TileShape::TagRight ? -0.06 : shape == TileShape::TagLeft ? 0.06 : 0;
    square.moveCenter(rect.center() + QPointF(rect.width() * nudge, 0));
    paintIcon(painter, glyph, square, ink);
    painter->restore();
}

PickerPopup::PickerPopup(const QString& placeholder, Size size, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_field(new QLineEdit), m_list(new QListView),
      m_footer(new TextLabel({}, TypeRole::Caption, Token::Hint)),
      m_none(new TextLabel(tr("Nothing matches."), TypeRole::Body, Token::Hint)), m_model(new PickerModel(this))
{
    roundCorners(this, metric::kRadiusPopover);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kS, space::kS, space::kS, space::kS);
    column->setSpacing(space::kXs);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->addAction(icon(Icon::Search, Token::Hint), QLineEdit::LeadingPosition);
    // The field always has the focus here; a ring would say nothing.
    m_field->setProperty("weirNoRing", true);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickerDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Matches"));
    column->addWidget(m_list, 1);
    m_none->setContentsMargins(space::kS, 0, space::kS, 0);
    m_none->hide();
    column->addWidget(m_none, 1);
    m_footer->setContentsMargins(space::kS, 0, space::kS, 0);
    m_footer->hide();
    column->addWidget(m_footer);
    const Theme& theme = Theme::instance();
    m_full = size == Size::Small ? QSize(theme.px(320), theme.px(360)) : QSize(theme.px(600), theme.px(420));
    resize(m_full);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        emit queryChanged(text);
        refilter();
    });
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        accept();
    });
}

void PickerPopup::setItems(std::vector<PickerItem> items)
{
    m_model->setItems(std::move(items));
    refilter();
}

void PickerPopup::popupAt(const QPoint& global)
{
    const QScreen* screen = QGuiApplication::screenAt(global);
    if (!screen) {
        screen = QGuiApplication::primaryScreen();
    }
    const QRect area = screen->availableGeometry();
    const int x = std::clamp(global.x(), area.left(), std::max(area.left(), area.right() - m_full.width()));
    const int y = std::clamp(global.y(), area.top(), std::max(area.top(), area.bottom() - m_full.height()));
    m_accepted = false;
    m_field->clear();
    refilter();
    move(x, y);
    show();
    m_field->setFocus();
}

void PickerPopup::popupOver(QWidget* window)
{
    popupAt(window->mapToGlobal(QPoint((window->width() - m_full.width()) / 2, window->height() / 8)));
}

void PickerPopup::setQuery(const QString& query)
{
    m_field->setText(query);
}

QString PickerPopup::query() const
{
    return m_field->text();
}

QStringList PickerPopup::shownIds() const
{
    return m_model->shownIds();
}

void PickerPopup::setPrefixes(const QString& prefixes)
{
    m_model->setPrefixes(prefixes);
}

void PickerPopup::setMatching(bool matches)
{
    m_model->setMatching(matches);
}

void PickerPopup::setFooter(const QString& text)
{
    m_footer->setText(text);
    m_footer->setVisible(!text.isEmpty());
}

void PickerPopup::paintEvent(QPaintEvent*)
{
    paintPopover(*this);
}

bool PickerPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // The popup belongs to a view whose commands have arrow keys too; here they walk through the list.
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
            event->accept();
            return true;
        default:
            break;
        }
    }
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(8);
            return true;
        case Qt::Key_PageUp:
            step(-8);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            accept();
            return true;
        case Qt::Key_Escape:
            hide();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PickerPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (!m_accepted) {
        emit dismissed();
    }
}

void PickerPopup::fit()
{
    const int rows = std::max(1, m_model->rowCount());
    const int row = std::max(m_list->sizeHintForRow(0), Theme::instance().px(40));
    const QMargins air = layout()->contentsMargins();
    const int around = air.top() + air.bottom() + m_field->sizeHint().height() + layout()->spacing() +
                       (m_footer->isVisibleTo(this) ? m_footer->sizeHint().height() + layout()->spacing() : 0);
    resize(m_full.width(), std::min(m_full.height(), around + rows * row + 2));
}

void PickerPopup::refilter()
{
    m_model->filter(m_model->stripPrefix(m_field->text()));
    m_list->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
    fit();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            break;
        }
    }
}

void PickerPopup::accept()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled)) {
        return;
    }
    const QString id = m_model->item(index.row()).id;
    m_accepted = true;
    hide();
    emit chosen(id);
}

void PickerPopup::step(int steps)
{
    const int count = m_model->rowCount();
    if (count == 0) {
        return;
    }
    int row = m_list->currentIndex().row();
    // Single steps wrap around and skip what cannot be chosen.
    for (int tries = 0; tries < count; ++tries) {
        row = std::abs(steps) == 1 ? (row + steps + count) % count : std::clamp(row + steps, 0, count - 1);
        if (m_model->index(row).flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(m_model->index(row));
            return;
        }
        steps = steps > 0 ? 1 : -1;
    }
}

} // namespace weir::ui
