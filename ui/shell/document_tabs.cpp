#include "ui/shell/document_tabs.h"

#include "ui/kit/icon.h"
#include "ui/shell/project_session.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace weir::ui {

DocumentTabs::DocumentTabs(QWidget* parent) : QTabBar(parent)
{
    setDocumentMode(true);
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setAccessibleName(tr("Pipelines"));
    setFocusPolicy(Qt::TabFocus);
    hide();
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (m_session && index >= 0 && index < static_cast<int>(m_ids.size())) {
            m_session->activate(m_ids[static_cast<std::size_t>(index)]);
        }
    });
}

void DocumentTabs::setSession(ProjectSession* session)
{
    m_session = session;
    if (session) {
        connect(session, &ProjectSession::activated, this, &DocumentTabs::follow);
        connect(session, &ProjectSession::cleanChanged, this, &DocumentTabs::follow);
        connect(session, &ProjectSession::pipelinesChanged, this, &DocumentTabs::rebuild);
    }
    rebuild();
}

void DocumentTabs::rebuild()
{
    const std::vector<PipelineId> ids = m_session ? m_session->pipelines() : std::vector<PipelineId>();
    if (ids != m_ids) {
        const QSignalBlocker quiet(this);
        m_ids = ids;
        while (count() > static_cast<int>(m_ids.size())) {
            removeTab(count() - 1);
        }
        while (count() < static_cast<int>(m_ids.size())) {
            addTab(icon(Icon::Pipelines), {});
        }
        for (const PipelineId& id : m_ids) {
            connect(&m_session->controller(id), &DocumentController::cleanChanged, this, &DocumentTabs::follow,
                    Qt::UniqueConnection);
        }
    }
    setVisible(!m_ids.empty());
    follow();
}

void DocumentTabs::follow()
{
    if (!m_session) {
        return;
    }
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const QString title = m_session->pipelineTitle(m_ids[i]);
        const bool saved = m_session->isSaved(m_ids[i]);
        const int tab = static_cast<int>(i);
        setTabText(tab, saved ? title : tr("%1 •").arg(title));
        setTabToolTip(tab, saved ? title : tr("%1, not saved").arg(title));
        setAccessibleTabName(tab, tabToolTip(tab));
        if (m_ids[i] == m_session->active()) {
            setCurrentIndex(tab);
        }
    }
}

QRect DocumentTabs::placeOf(const PipelineId& pipeline) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), pipeline);
    const QRect place = found != m_ids.end() ? tabRect(static_cast<int>(found - m_ids.begin()))
                                             : QRect(isRightToLeft() ? 0 : width(), 0, 1, height());
    return {mapToGlobal(place.topLeft()), place.size()};
}

QSize DocumentTabs::minimumSizeHint() const
{
    return QTabBar::minimumSizeHint().boundedTo(QSize(sizeHint().width(), QWIDGETSIZE_MAX));
}

bool DocumentTabs::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2) {
        event->accept(); // it names the pipeline here, not the node that is selected on the canvas
        return true;
    }
    return QTabBar::event(event);
}

void DocumentTabs::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2 && m_session) {
        emit renameRequested(m_session->active());
        return;
    }
    QTabBar::keyPressEvent(event);
}

void DocumentTabs::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Mouse) {
        emit menuRequested(mapToGlobal(tabRect(currentIndex()).bottomLeft()));
    } else if (const int tab = tabAt(event->pos()); tab >= 0) {
        setCurrentIndex(tab);
        emit menuRequested(event->globalPos());
    }
    event->accept();
}

void DocumentTabs::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int tab = tabAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && tab >= 0 && tab < static_cast<int>(m_ids.size())) {
        emit renameRequested(m_ids[static_cast<std::size_t>(tab)]);
    }
}

void DocumentTabs::step(int by)
{
    if (count() > 1) {
        setCurrentIndex((currentIndex() + by + count()) % count());
    }
}

} // namespace weir::ui
