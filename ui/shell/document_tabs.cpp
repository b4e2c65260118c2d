#include "ui/shell/document_tabs.h"

#include "ui/kit/icon.h"
#include "ui/shell/project_session.h"

#include <QSignalBlocker>

namespace weir::ui {

DocumentTabs::DocumentTabs(QWidget* parent) : QTabBar(parent)
{
    setDocumentMode(true);
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setAccessibleName(tr("Pipelines"));
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
    const QSignalBlocker quiet(this);
    while (count() > 0) {
        removeTab(0);
    }
    m_ids = session ? session->pipelines() : std::vector<PipelineId>();
    for (const PipelineId& id : m_ids) {
        addTab(icon(Icon::Pipelines), {});
        connect(&session->controller(id), &DocumentController::cleanChanged, this, &DocumentTabs::follow);
    }
    setVisible(m_ids.size() > 1);
    if (session) {
        connect(session, &ProjectSession::activated, this, &DocumentTabs::follow);
        follow();
    }
}

void DocumentTabs::follow()
{
    if (!m_session) {
        return;
    }
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const DocumentController& controller = m_session->controller(m_ids[i]);
        const std::string& name = controller.root().name;
        const QString title = QString::fromStdString(name.empty() ? m_ids[i].str() : name);
        const int tab = static_cast<int>(i);
        setTabText(tab, controller.isClean() ? title : tr("%1 •").arg(title));
        setTabToolTip(tab, controller.isClean() ? title : tr("%1, not saved").arg(title));
        setAccessibleTabName(tab, tabToolTip(tab));
        if (m_ids[i] == m_session->active()) {
            setCurrentIndex(tab);
        }
    }
}

void DocumentTabs::step(int by)
{
    if (count() > 1) {
        setCurrentIndex((currentIndex() + by + count()) % count());
    }
}

} // namespace weir::ui
