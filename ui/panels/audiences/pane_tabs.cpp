#include "ui/panels/audiences/pane_tabs.h"

#include "ui/kit/flow_layout.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

/// Looks like a tab of a tab bar.
class PaneTab : public QAbstractButton
{
    Q_OBJECT

public:
    PaneTab(const QString& title, QWidget* parent) : QAbstractButton(parent)
    {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::instance().font(TypeRole::Strong)); // the width of an open tab, so none jumps
        return {metrics.horizontalAdvance(text()) + 2 * space::kM, Theme::instance().px(32)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QStyleOptionTab option;
        option.initFrom(this);
        option.state.setFlag(QStyle::State_Selected, isChecked());
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && m_byKeys);
        paint::tab(&painter, &option);
        painter.setFont(Theme::instance().font(isChecked() ? TypeRole::Strong : TypeRole::Body));
        painter.setPen(color(isChecked() || underMouse() ? Token::Text : Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
    void focusInEvent(QFocusEvent* event) override
    {
        m_byKeys = event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    bool m_byKeys = true;
};

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

PaneTabs::PaneTabs(const QString& name, QWidget* parent)
    : QWidget(parent), m_bar(new QWidget(this)), m_row(new FlowLayout(m_bar, 0)), m_group(new QButtonGroup(this)),
      m_pages(new QStackedWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar->setAccessibleName(name);
    m_row->setContentsMargins(space::kS, 0, space::kS, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_bar->setSizePolicy(policy);
    column->addWidget(m_bar);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    column->addWidget(line);
    column->addWidget(m_pages, 1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* tab, bool on) {
        for (const Entry& entry : m_entries) {
            if (on && entry.tab == tab) {
                m_pages->setCurrentWidget(entry.page);
                emit opened(entry.id);
            }
        }
    });
}

void PaneTabs::add(const QString& id, QWidget* pane, const QString& title, bool scrolls)
{
    QWidget* page = scrolls ? scrolled(pane, m_pages) : pane;
    m_pages->addWidget(page);
    QAbstractButton* last = nullptr;
    if (!m_entries.empty() && m_entries.back().id == m_last) {
        last = m_entries.back().tab;
    }
    auto* tab = new PaneTab(title, m_bar);
    tab->setObjectName(QStringLiteral("pane/") + id);
    m_group->addButton(tab);
    m_entries.insert(last ? m_entries.end() - 1 : m_entries.end(), {id, tab, page});
    m_row->addWidget(tab);
    if (last) {
        QLayoutItem* item = m_row->takeAt(m_row->indexOf(last));
        m_row->addItem(item);
        QWidget::setTabOrder(tab, last);
    }
    if (m_entries.size() == 1) {
        tab->setChecked(true);
    }
}

void PaneTabs::open(const QString& id)
{
    if (QAbstractButton* wanted = tab(id)) {
        wanted->setChecked(true);
    }
}

QString PaneTabs::current() const
{
    for (const Entry& entry : m_entries) {
        if (entry.tab->isChecked()) {
            return entry.id;
        }
    }
    return {};
}

QAbstractButton* PaneTabs::tab(const QString& id) const
{
    for (const Entry& entry : m_entries) {
        if (entry.id == id) {
            return entry.tab;
        }
    }
    return nullptr;
}

} // namespace weir::ui

#include "pane_tabs.moc"
