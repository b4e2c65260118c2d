#include "ui/shell/main_window.h"

#include "core/sample/samples.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"
#include "ui/document/operations.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/palette/palette_panel.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/panels/start/start_page.h"
#include "ui/shell/preview_controller.h"
#include "ui/shell/rail.h"
#include "ui/shell/run_controller.h"
#include "ui/shell/special_editors.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabWidget>

namespace weir::ui {
namespace {

constexpr int kRecentProjects = 8;
constexpr int kNarrow = 1280; ///< Below this width the palette makes room for the canvas.

QStringList recentProjects()
{
    return QSettings().value(QStringLiteral("recentProjects")).toStringList();
}

} // namespace

MainWindow::MainWindow(Services services, QWidget* parent)
    : QMainWindow(parent), m_services(std::move(services)), m_jobs(m_services.clock)
{
    setMinimumSize(1024, 680);
    resize(1440, 900);
    buildPages();
    buildDocks();
    buildActions();
    buildToolRow();
    buildStatusBar();
    wireCanvas();
    m_toasts = new ToastHost(this);
    m_start->setRecent(recentProjects());
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_workbench->restoreState(settings.value(QStringLiteral("window/docks")).toByteArray());
    qApp->installEventFilter(this);
    showPage(Page::Home);
    showTitle();
    m_start->setFocus();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    m_jobs.cancelAll();
    m_canvas->setCanvas(nullptr);
    m_scene.reset();
    m_runs.reset();
    m_session.reset();
}

void MainWindow::wireCanvas()
{
    connect(m_palette, &PalettePanel::chosen, this, [this](const NodeTypeId& type) {
        if (m_scene) {
            m_quickAdd->insert(type, {});
            m_canvas->setFocus();
        }
    });
    connect(m_canvas, &CanvasView::filesDropped, this, &MainWindow::addFiles);
    connect(m_canvas, &CanvasView::menuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        menu.addActions({m_runToAction, m_forceAction});
        menu.addSeparator();
        menu.addActions({m_commands->rename, m_commands->duplicate, m_commands->toggleDisabled, m_commands->remove,
                         m_commands->removeAndHeal});
        menu.addSeparator();
        menu.addActions({m_commands->copy, m_commands->cut, m_commands->paste, m_commands->tidyUp});
        menu.exec(at);
    });
    connect(m_commands, &CanvasCommands::failed, this, &MainWindow::showError);
    connect(m_commands, &CanvasCommands::renameRequested, this, [this](const NodeId& node) {
        const graph::Node* found = m_session ? m_session->controller().document().find(node) : nullptr;
        if (!found) {
            return;
        }
        auto* dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Rename node"));
        dialog->setLabelText(tr("Name (empty shows the type's name)"));
        dialog->setTextValue(QString::fromStdString(found->name));
        dialog->setOkButtonText(tr("Rename"));
        connect(dialog, &QInputDialog::textValueSelected, this, [this, node](const QString& name) {
            static_cast<void>(m_session->controller().edit({graph::RenameNode{node, name.trimmed().toStdString()}},
                                                           tr("rename node")));
        });
        dialog->open();
    });
    connect(m_settings, &SettingsForm::edited, this, [this](const Json& settings, const QString& title) {
        if (const auto node = selectedNode()) {
            const graph::Node* found = m_session->controller().document().find(*node);
            const NodeFace face =
                faceOf(m_session->controller().document(), *found, m_session->controller().registry());
            static_cast<void>(m_session->controller().edit(
                {graph::SetSettings{*node, settings}}, tr("change %1 in '%2'").arg(title, face.title),
                QString::fromStdString(node->str()) + QLatin1Char('/') + title));
        }
    });
    connect(m_problems, &ProblemsPanel::activated, this, &MainWindow::jumpTo);
    connect(m_lastRun, &RunReportView::nodeChosen, this, [this](const NodeId& node) { m_canvas->reveal(node); });
    connect(m_publish, &PublishPage::runRequested, m_runAction, &QAction::trigger);
    connect(m_publish, &PublishPage::applyRequested, this,
            [this](const PlanId& plan, std::int64_t removals, const QString& reason) {
                if (m_runs) {
                    m_runs->applyPlan(plan, removals, reason);
                }
            });
}

void MainWindow::wireSession()
{
    ProjectSession* session = m_session.get();
    connect(session, &ProjectSession::inspected, this, [this] {
        showProblems();
        showSelection();
        m_preview->refresh();
        if (!m_announced) {
            m_announced = true;
            emit ready();
        }
    });
    connect(session, &ProjectSession::activated, this, [this] {
        m_canvas->setCanvas(nullptr);
        m_scene = std::make_unique<CanvasScene>(m_session->controller(), m_session->board());
        m_canvas->setCanvas(m_scene.get());
        m_commands->follow();
        connect(m_scene.get(), &QGraphicsScene::selectionChanged, this, &MainWindow::showSelection);
        connect(&m_session->controller(), &DocumentController::changed, m_scene.get(), [this] {
            const auto id = selectedNode();
            const graph::Node* node = id ? m_session->controller().document().find(*id) : nullptr;
            if (node) { // undo shows at once; what it means follows with the analysis
                m_settings->showSettings(QString::fromStdString(id->str()), node->settings);
            }
        });
        m_canvas->fitAll();
        showTitle();
        showSelection();
    });
    connect(session, &ProjectSession::cleanChanged, this, &MainWindow::showTitle);
    connect(session, &ProjectSession::saved, this, [this] {
        m_savedLabel->setText(tr("Saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    });
    connect(session, &ProjectSession::failed, this, &MainWindow::showError);
    connect(session, &ProjectSession::detected, this,
            [this](const NodeId&, const QString& note) { m_toasts->show(Tone::Success, note); });

    RunController* runs = m_runs.get();
    connect(runs, &RunController::runningChanged, this, [this](bool running) {
        m_runAction->setEnabled(!running);
        m_runToAction->setEnabled(!running);
        m_forceAction->setEnabled(!running);
        m_cancelAction->setEnabled(running);
    });
    connect(runs, &RunController::nodeChanged, m_lastRun, &RunReportView::setNode);
    connect(runs, &RunController::failed, this, &MainWindow::showError);
    connect(runs, &RunController::plansLoaded, this, [this](const std::vector<deliver::PublishPlan>& plans) {
        std::map<std::string, QString> titles;
        for (const auto& [pipeline, document] : m_session->project().pipelines) {
            for (const auto& [id, node] : document.nodes) {
                titles[id.str()] = faceOf(document, *node, m_services.toolbox->registry()).title;
            }
        }
        m_publish->setPlans(plans, titles, m_services.clock->now());
    });
    connect(runs, &RunController::runsLoaded, m_runsPage, &RunsPage::setRuns);
    connect(runs, &RunController::finished, this, [this](const run::RunReport& report) {
        m_runsPage->setReport(report);
        m_runs->loadRuns();
        const double seconds = static_cast<double>((report.finishedAt - report.startedAt).micros) / 1e6;
        const QString time = QLocale().toString(seconds, 'f', 1);
        bool planned = false;
        for (const run::NodeReport& node : report.nodes) {
            planned = planned || node.details.contains("plan");
        }
        switch (report.state) {
        case run::RunState::Succeeded: {
            std::vector<Fix> actions;
            if (planned) {
                actions.push_back({tr("Review and publish"), [this] { showPage(Page::Publish); }});
            }
            m_toasts->show(Tone::Success, tr("Run finished in %1 s.").arg(time), std::move(actions));
            break;
        }
        case run::RunState::Cancelled:
            m_toasts->show(Tone::Warning, tr("Run stopped. Finished nodes keep their results."));
            break;
        default:
            m_toasts->show(Tone::Error, tr("Run ended with errors. They stand in the list below."),
                           {{tr("Show"), [this] { m_bottom->setCurrentWidget(m_lastRun); }}});
            break;
        }
    });
    connect(runs, &RunController::applied, this, [this](const deliver::DeliveryReport& report) {
        const QLocale locale;
        const bool good = report.state == "succeeded";
        m_publish->setResult(tr("%1 rows published, %2 rejected, %3 held back because consent was withdrawn since.")
                                 .arg(locale.toString(static_cast<qlonglong>(report.confirmed)),
                                      locale.toString(static_cast<qlonglong>(report.rejected)),
                                      locale.toString(static_cast<qlonglong>(report.withdrawn))),
                             good);
        m_toasts->show(good ? Tone::Success : Tone::Warning,
                       good ? tr("Audience published.")
                            : tr("Published in part. The reasons stand on the Publish page."));
    });
}

void MainWindow::setSession(std::unique_ptr<ProjectSession> session)
{
    m_canvas->setCanvas(nullptr);
    m_scene.reset();
    m_preview->setSession(nullptr);
    m_runs.reset();
    m_session = std::move(session);
    m_announced = false;
    m_runs = std::make_unique<RunController>(*m_session, m_jobs);
    wireSession();
    emit m_session->activated();
    m_preview->setSession(m_session.get());
    auto* menu = new QMenu(m_pipelineButton);
    for (const PipelineId& id : m_session->pipelines()) {
        const project::Project& project = m_session->loadedProject();
        const std::string& name = project.pipelines.at(id).name;
        menu->addAction(icon(Icon::Pipelines), QString::fromStdString(name.empty() ? id.str() : name), this,
                        [this, id] { m_session->activate(id); });
    }
    delete m_pipelineButton->menu();
    m_pipelineButton->setMenu(menu);
    showPage(Page::Pipelines);
    m_canvas->setFocus();
    showTitle();
    m_runs->loadPlans();
    m_runs->loadRuns();
}

void MainWindow::showPage(Page page)
{
    const bool open = m_session != nullptr;
    for (int i = 1; i < 4; ++i) {
        m_rail->setEnabled(i, open);
    }
    const int index = open ? static_cast<int>(page) : 0;
    m_rail->setCurrent(index);
    m_pages->setCurrentIndex(index);
    if (QWidget* row = findChild<QWidget*>(QStringLiteral("toolRow"))) {
        row->setVisible(index != 0);
    }
    for (QAction* action : {m_saveAction, m_runAction, m_runToAction, m_forceAction}) {
        if (action) {
            action->setEnabled(open && !(m_runs && m_runs->isRunning() && action != m_saveAction));
        }
    }
}

void MainWindow::openProject(const QString& given)
{
    const QString folder = QFileInfo(given).absoluteFilePath();
    m_jobs.run(
        this,
        {QStringLiteral("open"), tr("Opening %1").arg(QFileInfo(folder).fileName()), JobRunner::Visibility::Listed, {}},
        [folder](const RunContext&) { return project::load(folder.toStdString()); },
        [this, folder](Result<project::Loaded> loaded) {
            if (!loaded) {
                showError(loaded.error());
                return;
            }
            for (const Error& warning : loaded->warnings) {
                m_toasts->show(Tone::Warning, sentence(warning));
            }
            auto opened = std::make_shared<project::Loaded>(*std::move(loaded));
            leaveThen([this, folder, opened] {
                remember(folder);
                setSession(
                    std::make_unique<ProjectSession>(std::move(*opened), folder.toStdString(), m_services, m_jobs));
            });
        });
}

void MainWindow::openSample(const QString& id)
{
    const QString base =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Weir/") + id;
    QString folder = base;
    for (int number = 2; QFileInfo::exists(folder); ++number) {
        folder = base + QLatin1Char('-') + QString::number(number);
    }
    m_jobs.run(
        this, {QStringLiteral("sample"), tr("Making the sample"), JobRunner::Visibility::Listed, {}},
        [id, folder](const RunContext& context) {
            return sample::writeSample(id.toStdString(), folder.toStdString(), {}, context);
        },
        [this, folder](Status written) {
            if (!written) {
                showError(written.error());
                return;
            }
            openProject(folder);
        });
}

void MainWindow::newProject(const QStringList& files)
{
    leaveThen([this, files] { startNewProject(files); });
}

void MainWindow::startNewProject(const QStringList& files)
{
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder of the new project"),
                                                        QDir::homePath() + QStringLiteral("/my-project"));
    if (folder.isEmpty()) {
        return;
    }
    m_jobs.run(
        this, {QStringLiteral("new"), {}, JobRunner::Visibility::Quiet, {}},
        [folder](const RunContext&) {
            return project::newProject(folder.toStdString(), QFileInfo(folder).fileName().toStdString());
        },
        [this, folder, files](Result<project::Loaded> made) {
            if (!made) {
                showError(made.error());
                return;
            }
            remember(folder);
            setSession(std::make_unique<ProjectSession>(*std::move(made), folder.toStdString(), m_services, m_jobs));
            addFiles(files, QPointF(0, 0));
        });
}

void MainWindow::addFiles(const QStringList& paths, const QPointF& scene)
{
    const nodes::NodeType* type = m_services.toolbox->registry().find(NodeTypeId("source.file"));
    if (!m_session || !type) {
        return;
    }
    QPointF at = scene;
    for (const QString& path : paths) {
        const QString relative = QDir(QString::fromStdString(m_session->folder().string())).relativeFilePath(path);
        const QString stored = relative.startsWith(QStringLiteral("..")) ? path : relative;
        graph::Node node = newNode(m_session->controller().document(), *type);
        node.name = QFileInfo(path).fileName().toStdString();
        for (const nodes::ParameterSpec& parameter : type->spec().parameters) {
            if (parameter.kind == nodes::ParameterKind::FilePattern) {
                node.settings[parameter.key] = stored.toStdString();
                break;
            }
        }
        static_cast<void>(m_session->controller().edit({graph::AddNode{node, {at.x(), at.y()}}},
                                                       tr("add %1").arg(QFileInfo(path).fileName())));
        at.ry() += 100;
    }
}

std::optional<NodeId> MainWindow::selectedNode() const
{
    const std::set<NodeId> selected = m_scene ? m_scene->selectedNodes() : std::set<NodeId>{};
    return selected.size() == 1 ? std::optional(*selected.begin()) : std::nullopt;
}

void MainWindow::showSelection()
{
    const auto id = selectedNode();
    m_preview->select(id);
    const graph::Node* node = id && m_session ? m_session->controller().document().find(*id) : nullptr;
    if (!node) {
        m_settingsTitle->setText(tr("Settings"));
        m_settingsType->setText({});
        m_settingsType->hide();
        m_settings->clear();
        return;
    }
    if (m_bottom->currentWidget() == m_lastRun && !m_runs->isRunning() && !m_lastRun->isAncestorOf(focusWidget())) {
        m_bottom->setCurrentWidget(m_data);
    }
    const NodeFace face = faceOf(m_session->controller().document(), *node, m_session->controller().registry());
    m_settingsTitle->setText(face.title);
    m_settingsType->setText(face.typeTitle);
    m_settingsType->setVisible(face.typeTitle != face.title);
    const nodes::NodeType* type = m_session->controller().registry().find(node->type);
    if (!type) {
        m_settings->clear();
        return;
    }
    FormContext context;
    const run::Inspection& inspection = m_session->inspection();
    if (const compile::NodeAnalysis* analysis = inspection.analysis.find(*id)) {
        context.inputs = analysis->inputContents(*type);
        if (type->spec().inputs.empty() && !analysis->contents.empty() && analysis->contents.front()) {
            context.inputs[""] = {*analysis->contents.front()}; // a source shows its own columns
        }
    }
    for (const graph::Wire& wire : m_session->controller().document().wires) {
        const graph::Node* from =
            wire.to.node == *id ? m_session->controller().document().find(wire.from.node) : nullptr;
        if (from) {
            context.inputTitles[wire.to.port].push_back(
                faceOf(m_session->controller().document(), *from, m_session->controller().registry()).title);
        }
    }
    context.facts = run::factsOf(m_session->loadedProject());
    context.projectFolder = QString::fromStdString(m_session->folder().string());
    context.askDetection = [this, id = *id](const std::string&) { m_session->detect(id); };
    m_settings->showNode(QString::fromStdString(id->str()), type->spec(), node->settings, context,
                         inspection.diagnostics(*id));
}

void MainWindow::showProblems()
{
    std::vector<Problem> problems;
    const graph::Document& document = m_session->controller().document();
    for (const auto& [id, node] : document.nodes) {
        const QString title = faceOf(document, *node, m_session->controller().registry()).title;
        for (const nodes::Diagnostic& diagnostic : m_session->inspection().diagnostics(id)) {
            problems.push_back({diagnostic, title});
        }
    }
    m_problems->setProblems(std::move(problems));
    const int count = m_problems->model().rowCount();
    const int errors = m_problems->model().errors();
    m_bottom->setTabText(1, count == 0 ? tr("Problems") : tr("Problems (%1)").arg(count));
    m_problemsLabel->setText(errors == 0 ? tr("No errors") : errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
}

void MainWindow::jumpTo(const Where& where)
{
    if (!where.node.empty()) {
        m_canvas->reveal(NodeId(where.node));
        showSelection();
        m_settings->focusOn(where);
    }
}

void MainWindow::showTitle()
{
    if (!m_session) {
        setWindowTitle(tr("Weir"));
        return;
    }
    setWindowModified(!m_session->isClean());
    setWindowTitle(tr("%1[*] - Weir").arg(m_session->title()));
    const project::Project& project = m_session->loadedProject();
    const auto active = project.pipelines.find(m_session->active());
    m_pipelineButton->setText(m_session->title() + QStringLiteral("  /  ") +
                              QString::fromStdString(active == project.pipelines.end() || active->second.name.empty()
                                                         ? m_session->active().str()
                                                         : active->second.name));
    m_savedLabel->setText(m_session->isClean() ? tr("Saved") : tr("Not saved"));
}

void MainWindow::showError(const Error& error)
{
    if (error.code() != ErrorCode::Cancelled) {
        QString text = sentence(error);
        if (error.cause()) {
            text += QLatin1Char('\n') + sentence(*error.cause());
        }
        m_toasts->show(Tone::Error, text);
        statusBar()->showMessage(text.section(QLatin1Char('\n'), 0, 0), 20'000);
    }
}

void MainWindow::remember(const QString& folder)
{
    QStringList recent = recentProjects();
    recent.removeAll(folder);
    recent.prepend(folder);
    QSettings().setValue(QStringLiteral("recentProjects"), recent.mid(0, kRecentProjects));
    m_start->setRecent(recent.mid(0, kRecentProjects));
}

void MainWindow::leaveThen(std::function<void()> then)
{
    if (!m_session || m_session->isClean()) {
        then();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Save changes?"),
                                tr("The project has changes that are not saved."), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* save = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton* drop = box->addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    box->addButton(tr("Keep working"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    connect(drop, &QPushButton::clicked, this, then);
    connect(save, &QPushButton::clicked, this, [this, then] {
        auto* once = new QObject(m_session.get()); // the first answer counts; a failure keeps the project open
        connect(m_session.get(), &ProjectSession::saved, once, [this, once, then] {
            once->deleteLater();
            QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        });
        connect(m_session.get(), &ProjectSession::failed, once, [once] { once->deleteLater(); });
        m_session->save();
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_leaving && m_session && !m_session->isClean()) {
        event->ignore();
        leaveThen([this] {
            m_leaving = true;
            close();
        });
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/docks"), m_workbench->saveState());
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    if (narrow && !m_paletteFolded && m_paletteDock->toggleViewAction()->isChecked()) {
        m_paletteFolded = true;
        m_paletteDock->hide();
    } else if (!narrow && m_paletteFolded) {
        m_paletteFolded = false;
        m_paletteDock->show();
    }
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return QMainWindow::eventFilter(watched, event);
    }
    auto* widget = qobject_cast<QWidget*>(watched);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y);
    if (!widget || (!undo && !redo) || !m_settings->isAncestorOf(widget)) {
        return QMainWindow::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        (undo ? m_commands->undo : m_commands->redo)->trigger();
    }
    event->accept();
    return true;
}

} // namespace weir::ui
