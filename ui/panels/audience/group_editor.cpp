#include "ui/panels/audience/group_editor.h"

#include "core/audience/row_paths.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/panels/audience/row_editor.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {

using namespace audience;

namespace {

constexpr int kRail = 3;          ///< Width of the line that holds a group together.
constexpr int kRoomForRail = 620; ///< Narrower groups have their connector above the rows.

/// A sequence begins with two steps to fill in.
SequenceCondition twoSteps()
{
    SequenceCondition sequence;
    sequence.steps.resize(2);
    return sequence;
}

} // namespace

GroupEditor::GroupEditor(const Group& group, std::string path, const FormContext& context, int depth, QWidget* parent)
    : QWidget(parent), m_group(group), m_path(std::move(path)), m_depth(depth),
      m_box(new QBoxLayout(QBoxLayout::TopToBottom, this)), m_match(new QComboBox(this)), m_rows(new QVBoxLayout),
      m_add(textButton(Icon::Add, tr("Condition"), this))
{
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(space::kS);
    m_match->addItems({tr("All of these"), tr("Any of these"), tr("None of these")});
    m_match->setCurrentIndex(static_cast<int>(group.match));
    m_match->setAccessibleName(tr("How the conditions are combined"));
    m_box->addWidget(m_match, 0, Qt::AlignTop | Qt::AlignLeft);
    connect(m_match, &QComboBox::activated, this, [this](int index) {
        m_group.match = static_cast<Group::Match>(index);
        emit matchChanged(m_path, index);
    });
    m_rows->setContentsMargins(space::kM, 0, 0, 0);
    m_rows->setSpacing(space::kS);
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        auto* frame = new RowFrame(group.rows[i], pathOf({m_path, i}), context, depth, this);
        m_rows->addWidget(frame);
        m_frames.push_back(frame);
        follow(frame);
    }
    auto* menu = new QMenu(m_add);
    fillMenu(menu);
    m_add->setMenu(menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_rows->addWidget(m_add, 0, Qt::AlignLeft);
    m_box->addLayout(m_rows, 1);
    setAcceptDrops(true);
}

void GroupEditor::follow(RowFrame* frame)
{
    connect(frame, &RowFrame::rowEdited, this, [this](const std::string& path, const Row& row) {
        setRow(placeOf(path).index, row);
        emit rowEdited(path, row);
    });
    connect(frame, &RowFrame::commanded, this, &GroupEditor::commanded);
    if (GroupEditor* nested = frame->group()) {
        connect(nested, &GroupEditor::matchChanged, this, &GroupEditor::matchChanged);
        connect(nested, &GroupEditor::rowAdded, this, &GroupEditor::rowAdded);
        connect(nested, &GroupEditor::rowEdited, this, &GroupEditor::rowEdited);
        connect(nested, &GroupEditor::commanded, this, &GroupEditor::commanded);
        connect(nested, &GroupEditor::rowDropped, this, &GroupEditor::rowDropped);
    }
}

void GroupEditor::fillMenu(QMenu* menu)
{
    const auto offer = [&](const QString& title, Icon glyph, Condition condition) {
        menu->addAction(icon(glyph), title, this, [this, condition = std::move(condition)] {
            emit rowAdded(m_path, Row{condition, false});
        });
    };
    RankCondition best;
    best.percent = true;
    best.amount = 10;
    offer(tr("Trait"), Icon::Person, TraitCondition{});
    offer(tr("Trait for some time"), Icon::Person,
          StateCondition{{}, {}, StateCondition::Compare::AtLeast, {30, Unit::Days}});
    offer(tr("Top or bottom by a trait"), Icon::Sort, best);
    menu->addSeparator();
    offer(tr("Event"), Icon::Clock, EventCondition{});
    offer(tr("Figure over events"), Icon::Aggregate, AggregateCondition{});
    offer(tr("First or last event"), Icon::Clock, OccurrenceCondition{});
    offer(tr("Sequence of events"), Icon::Window, twoSteps());
    offer(tr("Lifecycle"), Icon::Refresh, LifecycleCondition{});
    menu->addSeparator();
    offer(tr("Related objects"), Icon::Join, RelatedCondition{});
    offer(tr("Identifier"), Icon::Key, IdentifierCondition{});
    offer(tr("Consent"), Icon::Shield, ConsentCondition{{}, {ConsentStanding::Granted}});
    offer(tr("Audience"), Icon::Audience, AudienceCondition{});
    offer(tr("Prediction"), Icon::Predict, PredictionCondition{});
    offer(tr("Random part"), Icon::Sample, SampleCondition{});
    constexpr int kDeepest = 3; // deeper groups can be written as text, and are shown
    if (m_depth < kDeepest) {
        menu->addSeparator();
        offer(tr("Group"), Icon::Frame, Group{Group::Match::Any, {}});
    }
}

void GroupEditor::setRow(std::size_t index, const Row& row)
{
    if (index < m_group.rows.size()) {
        m_group.rows[index] = row;
    }
}

void GroupEditor::focusAdd()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

RowFrame* GroupEditor::frameAt(const std::string& path)
{
    for (RowFrame* frame : m_frames) {
        if (frame->path() == path) {
            return frame;
        }
        if (frame->group() && path.starts_with(frame->path() + '/')) {
            return frame->group()->frameAt(path);
        }
    }
    return nullptr;
}

void GroupEditor::setCounts(const std::map<std::string, ConditionCount>& counts, qint64 people)
{
    const QLocale locale;
    // ALL begins with everybody and ANY with nobody; NONE takes away from everybody.
    qint64 before = m_group.match == Group::Match::Any ? 0 : people;
    for (std::size_t i = 0; i < m_frames.size() && i < m_group.rows.size(); ++i) {
        RowFrame* frame = m_frames[i];
        if (frame->group()) {
            frame->group()->setCounts(counts, people);
        }
        const auto found = counts.find(frame->path());
        if (m_group.rows[i].disabled) {
            continue; // which says so already
        }
        if (found == counts.end() || people == 0) {
            frame->setFigures({}, -1, {});
            continue;
        }
        const ConditionCount& count = found->second;
        const QString left = m_frames.size() < 2 ? QString()
                             : m_group.match == Group::Match::Any
                                 ? tr("%1 with those above").arg(locale.toString(count.remaining))
                                 : tr("%1 left").arg(locale.toString(count.remaining));
        const QString figures = tr("%1 match").arg(locale.toString(count.matching)) +
                                (left.isEmpty() ? QString() : QStringLiteral(" \u00b7 ") + left);
        frame->setFigures(figures, static_cast<double>(count.remaining) / static_cast<double>(people),
                          notice(i, count, before));
        before = count.remaining;
    }
}

QString GroupEditor::notice(std::size_t index, const ConditionCount& count, qint64 before) const
{
    if (m_group.match == Group::Match::Any) {
        return count.matching == 0         ? tr("Nobody matches: this condition adds nobody.")
               : count.remaining == before ? tr("This condition adds nobody: those above have them all.")
                                           : QString();
    }
    if (count.remaining == 0 && before > 0) {
        if (const auto other = contradicted(m_group, index)) {
            return tr("Contradiction: nobody can match condition %1 and this one.").arg(*other + 1);
        }
        return count.matching == 0 && m_group.match == Group::Match::All
                   ? tr("Nobody matches this condition, so nobody is left.")
                   : tr("Nobody is left after this condition.");
    }
    return count.remaining == before && before > 0 ? tr("This condition removes nobody.") : QString();
}

void GroupEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_box->setDirection(width() >= kRoomForRail ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void GroupEditor::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect rows = m_rows->geometry();
    rows.setBottom(m_add->geometry().bottom());
    if (!m_frames.empty()) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect rail(mirrored ? rows.right() - kRail + 1 : rows.left(), rows.top(), kRail, rows.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::instance().color(m_group.match == Group::Match::None ? Token::Warning : Token::Accent));
        painter.drawRoundedRect(rail, kRail / 2.0, kRail / 2.0);
    }
    if (m_drop) {
        const int y = *m_drop < m_frames.size() ? m_frames[*m_drop]->geometry().top() - space::kXs
                                                : m_add->geometry().top() - space::kXs;
        painter.setPen(QPen(Theme::instance().color(Token::Accent), 2));
        painter.drawLine(rows.left() + space::kM, y, rows.right(), y);
    }
}

std::size_t GroupEditor::placeAt(int y) const
{
    std::size_t place = 0;
    for (const RowFrame* frame : m_frames) {
        place += y > frame->geometry().center().y() ? 1 : 0;
    }
    return place;
}

/// Rows of the same editor only: those of another one have other places.
bool GroupEditor::takes(const QDropEvent& event) const
{
    const auto* source = qobject_cast<const QWidget*>(event.source());
    const QWidget* outermost = this;
    while (const auto* above = outermost->parentWidget()) {
        outermost = above;
        if (above->objectName() == QLatin1String("audienceBody")) {
            break;
        }
    }
    const std::string from = event.mimeData()->data(QLatin1String(RowFrame::kMime)).toStdString();
    return !from.empty() && source && outermost->isAncestorOf(source) && m_path != from &&
           !m_path.starts_with(from + '/');
}

void GroupEditor::dragEnterEvent(QDragEnterEvent* event)
{
    if (takes(*event)) {
        event->acceptProposedAction();
    }
}

void GroupEditor::dragMoveEvent(QDragMoveEvent* event)
{
    if (takes(*event)) {
        m_drop = placeAt(static_cast<int>(event->position().y()));
        event->acceptProposedAction();
        update();
    }
}

void GroupEditor::dragLeaveEvent(QDragLeaveEvent* event)
{
    QWidget::dragLeaveEvent(event);
    m_drop.reset();
    update();
}

void GroupEditor::dropEvent(QDropEvent* event)
{
    m_drop.reset();
    update();
    if (takes(*event)) {
        event->acceptProposedAction();
        emit rowDropped(event->mimeData()->data(QLatin1String(RowFrame::kMime)).toStdString(), m_path,
                        placeAt(static_cast<int>(event->position().y())));
    }
}

} // namespace weir::ui
