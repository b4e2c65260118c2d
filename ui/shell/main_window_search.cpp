#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_find.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/messages.h"
#include "ui/shell/audiences_controller.h"
#include "ui/shell/search_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>

namespace weir::ui {

void MainWindow::buildSearch()
{
    m_searchPanel = new SearchPanel(m_jobs, m_bottom);
    m_searchPanel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_bottom->addTab(m_searchPanel, tr("Find"));
    connect(m_searchPanel, &SearchPanel::chosen, this, &MainWindow::goTo);
    connect(m_searchPanel, &SearchPanel::left, m_canvas, [this] { m_canvas->setFocus(); });
    m_searchAction = new QAction(icon(Icon::Search), tr("Find in the project"), this);
    m_searchAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    m_searchAction->setProperty("weirIcon", static_cast<int>(Icon::Search));
    m_searchAction->setObjectName(QStringLiteral("find.project"));
    addAction(m_searchAction);
    connect(m_searchAction, &QAction::triggered, this, [this] {
        if (m_session) {
            showPage(Page::Pipelines);
            m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))->show();
            m_bottom->setCurrentWidget(m_searchPanel);
            m_searchPanel->startSearch();
        }
    });
}

void MainWindow::goTo(const ProjectHit& hit)
{
    const nodes::Registry& registry = m_services.toolbox->registry();
    if (hit.kind == ProjectHit::Kind::Audience) {
        showPage(Page::Audiences);
        m_audiences->openSaved(QString::fromStdString(hit.id));
        return;
    }
    if (hit.kind == ProjectHit::Kind::Purpose) {
        if (const auto gate = gateFor(m_session->project(), registry, PurposeId(hit.id))) {
            goTo(*gate);
        } else {
            m_toasts->show(Tone::Info,
                           tr("No gate asks for \"%1\". The purpose is written in weir.json.").arg(hit.title));
        }
        return;
    }
    if (hit.kind == ProjectHit::Kind::Connection) {
        const project::Project project = m_session->project();
        for (const auto& [pipeline, engine] : project.engines) {
            if (engine.connection.str() == hit.id) {
                showPage(Page::Pipelines);
                m_session->activate(pipeline);
                return;
            }
        }
        m_toasts->show(Tone::Info,
                       tr("No pipeline runs in \"%1\". The connection is written in weir.json.").arg(hit.title));
        return;
    }
    QWidget* focus = m_searchPanel->focusWidget();
    const bool browsing = focus && focus->hasFocus(); // the list keeps the focus while one goes through it
    showPage(Page::Pipelines);
    m_session->activate(hit.pipeline);
    m_session->controller().leaveTo(0);
    for (const NodeId& place : hit.places) {
        m_session->controller().enter(place);
    }
    m_find->go({hit.kind == ProjectHit::Kind::Note    ? FindHit::Kind::Note
                : hit.kind == ProjectHit::Kind::Frame ? FindHit::Kind::Frame
                                                      : FindHit::Kind::Node,
                hit.id, hit.title, hit.why});
    if (browsing) {
        m_bottom->setCurrentWidget(m_searchPanel);
        focus->setFocus(Qt::OtherFocusReason);
    }
}

bool MainWindow::mayLeaveJobs()
{
    const int count = m_jobs.atStake();
    if (m_stopping || count == 0) {
        return true;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Stop and leave?"),
                                tr("%n job(s) still work. What is finished is kept.", nullptr, count),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("jobsWork"));
    const QPushButton* stop = box->addButton(tr("Stop and leave"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep working"), QMessageBox::RejectRole));
    connect(stop, &QPushButton::clicked, this, [this] {
        m_stopping = true;
        m_jobs.cancelAll();
        close();
        m_stopping = false; // the question about unsaved changes may have kept the window
    });
    box->open();
    return false;
}

} // namespace weir::ui
