#include "ui/canvas/canvas_menus.h"

#include "ui/canvas/bend_gesture.h"
#include "ui/canvas/canvas_export.h"
#include "ui/canvas/sub_pipelines.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QStandardPaths>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::size_t kShownSteps = 30;
constexpr int kTints = 6;
constexpr int kSwatch = 16;

QString tintName(int tint)
{
    const QString names[kTints] = {CanvasMenus::tr("Blue"), CanvasMenus::tr("Green"),  CanvasMenus::tr("Amber"),
                                   CanvasMenus::tr("Pink"), CanvasMenus::tr("Violet"), CanvasMenus::tr("Grey")};
    return names[tint];
}

QIcon swatch(int tint, double ratio)
{
    QPixmap pixmap(QSize(kSwatch, kSwatch) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(static_cast<Token>(static_cast<int>(Token::Frame1) + tint)));
    painter.drawRoundedRect(QRectF(1, 1, kSwatch - 2, kSwatch - 2), 4, 4);
    return QIcon(pixmap);
}

} // namespace

CanvasMenus::CanvasMenus(CanvasView& view, CanvasCommands& commands, QuickAdd& quickAdd)
    : QObject(&view), m_view(view), m_commands(commands)
{
    const auto make = [this](Icon glyph, const QString& text) {
        auto* action = new QAction(ui::icon(glyph), text, this);
        action->setProperty("weirIcon", static_cast<int>(glyph));
        action->setProperty("weirPath", tr("Canvas"));
        return action;
    };
    replaceNode = make(Icon::Refresh, tr("Replace node..."));
    exportImage = make(Icon::Download, tr("Export picture..."));
    revertToRun = make(Icon::Undo, tr("Revert to last run"));
    history = new QMenu(tr("Undo history"), &view);
    frames = new QMenu(tr("Go to frame"), &view);
    tints = new QMenu(tr("Colour of the frame"), &view);
    connect(replaceNode, &QAction::triggered, this, [this, &quickAdd] {
        if (const auto nodes = m_view.canvas()->selectedNodes(); nodes.size() == 1) {
            quickAdd.openForReplacement(*nodes.begin());
        }
    });
    connect(exportImage, &QAction::triggered, this, [this] {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
        auto* dialog =
            new QFileDialog(m_view.window(), tr("Export picture"), folder, tr("Picture (*.png);;Document (*.pdf)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("png"));
        const std::string& name = m_view.canvas()->document().name;
        dialog->selectFile(name.empty() ? tr("pipeline") : QString::fromStdString(name));
        connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
            dialog->setDefaultSuffix(filter.contains(QLatin1String("pdf")) ? QStringLiteral("pdf")
                                                                           : QStringLiteral("png"));
        });
        connect(dialog, &QFileDialog::fileSelected, this, &CanvasMenus::exportTo);
        dialog->open();
    });
    connect(revertToRun, &QAction::triggered, this, [this] {
        CanvasScene* scene = m_view.canvas();
        const std::set<NodeId> nodes = revertible();
        if (const auto edit = m_lastRun.revert(scene->document(), nodes)) {
            static_cast<void>(scene->controller().edit(*edit, tr("revert to last run")));
        }
    });
    connect(history, &QMenu::aboutToShow, this, &CanvasMenus::fillHistory);
    connect(frames, &QMenu::aboutToShow, this, &CanvasMenus::fillFrames);
    connect(tints, &QMenu::aboutToShow, this, &CanvasMenus::fillTints);
    const auto follow = [this] {
        if (CanvasScene* scene = m_view.canvas()) {
            connect(scene, &QGraphicsScene::selectionChanged, this, &CanvasMenus::refresh);
            connect(&scene->controller(), &DocumentController::historyChanged, this, &CanvasMenus::refresh,
                    Qt::UniqueConnection);
        }
        refresh();
    };
    connect(&view, &CanvasView::canvasChanged, this, follow);
    follow();
}

std::vector<QAction*> CanvasMenus::actions() const
{
    return {replaceNode, revertToRun, exportImage};
}

void CanvasMenus::rememberRun()
{
    if (CanvasScene* scene = m_view.canvas()) {
        m_lastRun.remember(scene->document());
        refresh();
    }
}

std::set<NodeId> CanvasMenus::revertible() const
{
    std::set<NodeId> nodes = m_view.canvas()->selectedNodes();
    if (nodes.empty()) {
        for (const auto& [id, node] : m_view.canvas()->document().nodes) {
            nodes.insert(id);
        }
    }
    return nodes;
}

void CanvasMenus::refresh()
{
    CanvasScene* scene = m_view.canvas();
    replaceNode->setEnabled(scene && scene->selectedNodes().size() == 1);
    exportImage->setEnabled(scene && !scene->document().nodes.empty());
    revertToRun->setEnabled(scene && m_lastRun.revert(scene->document(), revertible()));
    history->setEnabled(scene && (scene->controller().canUndo() || scene->controller().canRedo()));
    frames->setEnabled(scene && !scene->document().frames.empty());
    tints->setEnabled(scene && !scene->selection().frames.empty());
}

void CanvasMenus::open(const QPoint& global, const QList<QAction*>& first)
{
    const Selection selection = m_view.canvas()->selection();
    QMenu menu;
    menu.setToolTipsVisible(true); // commands that run name the nodes
    if (!selection.nodes.empty()) {
        menu.addActions(first);
        menu.addSeparator();
        menu.addActions({m_commands.rename, m_commands.duplicate, m_commands.toggleDisabled, replaceNode, revertToRun});
        menu.addSeparator();
        menu.addActions(
            {m_commands.subPipelines->enter, m_commands.subPipelines->collapse, m_commands.subPipelines->expand});
        menu.addSeparator();
        menu.addActions({m_commands.selectUpstream, m_commands.selectDownstream, m_commands.connectSelected,
                         m_commands.disconnectSelected, m_commands.frame});
        if (selection.nodes.size() > 1) {
            QMenu* arrange = menu.addMenu(tr("Arrange"));
            arrange->addActions({m_commands.align.begin(), m_commands.align.end()});
            arrange->addActions({m_commands.distribute.begin(), m_commands.distribute.end()});
        }
        menu.addSeparator();
        menu.addActions({m_commands.copy, m_commands.cut, m_commands.paste, m_commands.pasteKeepingInputs});
        menu.addSeparator();
        menu.addActions({m_commands.remove, m_commands.removeAndHeal});
    } else if (!selection.wires.empty()) {
        if (selection.wires.size() == 1) {
            const graph::Wire wire = selection.wires.front();
            menu.addAction(icon(Icon::Add), tr("Insert node..."), this,
                           [this, wire] { emit m_view.insertRequested(wire); });
        }
        const bool allLinks =
            std::all_of(selection.wires.begin(), selection.wires.end(), [this](const graph::Wire& wire) {
                const WireItem* item = m_view.canvas()->wire(wire);
                return item && item->route().asLink;
            });
        menu.addAction(icon(Icon::Link), allLinks ? tr("Draw through") : tr("Show as named links"), this,
                       [this, wires = selection.wires, allLinks] { showAsLinks(*m_view.canvas(), wires, !allLinks); });
        for (QAction* each : first) {
            if (each->property("weirWires").toBool()) {
                menu.addAction(each);
            }
        }
        menu.addAction(m_commands.remove);
    } else if (!selection.frames.empty() || !selection.notes.empty()) {
        menu.addAction(m_commands.rename);
        if (!selection.frames.empty()) {
            menu.addMenu(tints);
        }
        menu.addActions({m_commands.duplicate, m_commands.copy, m_commands.cut, m_commands.remove});
    } else {
        menu.addActions({m_commands.quickAdd, m_commands.paste, m_commands.note, m_commands.frame});
        menu.addSeparator();
        menu.addActions({m_commands.selectAll, m_commands.tidyUp, m_commands.zoomFit});
        menu.addMenu(history);
        menu.addMenu(frames);
        menu.addSeparator();
        menu.addActions({revertToRun, exportImage});
    }
    menu.exec(global);
}

void CanvasMenus::fillHistory()
{
    history->clear();
    DocumentController& controller = m_view.canvas()->controller();
    const std::vector<QString> names = controller.stepNames();
    const std::size_t now = controller.position();
    // Around where we stand; older and newer steps are reached from there.
    const std::size_t newest = std::min(names.size(), now + kShownSteps / 2);
    const std::size_t oldest = newest > kShownSteps ? newest - kShownSteps : 0;
    for (std::size_t step = newest + 1; step-- > oldest;) {
        const QString text = step == 0 ? tr("As opened") : names[step - 1];
        QAction* action = history->addAction(text, this, [this, step] { m_view.canvas()->controller().goTo(step); });
        action->setCheckable(true);
        action->setChecked(step == now);
    }
}

void CanvasMenus::fillFrames()
{
    frames->clear();
    for (const auto& [id, frame] : m_view.canvas()->document().frames) {
        QString title = QString::fromStdString(frame.title);
        title.replace(QLatin1Char('&'), QLatin1String("&&"));
        frames->addAction(swatch(std::clamp(frame.tint, 0, kTints - 1), m_view.devicePixelRatioF()), title, this,
                          [this, id = id] {
                              Selection selection;
                              selection.frames.insert(id);
                              m_view.canvas()->select(selection);
                              m_view.fitSelection();
                              m_view.setFocus();
                          });
    }
}

void CanvasMenus::fillTints()
{
    tints->clear();
    const graph::Document& document = m_view.canvas()->document();
    const std::set<graph::FrameId> selected = m_view.canvas()->selection().frames;
    for (int tint = 0; tint < kTints; ++tint) {
        QAction* action =
            tints->addAction(swatch(tint, m_view.devicePixelRatioF()), tintName(tint), this, [this, selected, tint] {
                graph::EditGroup group;
                for (const graph::FrameId& id : selected) {
                    const auto& all = m_view.canvas()->document().frames;
                    if (const auto found = all.find(id); found != all.end()) {
                        graph::Frame frame = found->second;
                        frame.tint = tint;
                        group.edits.push_back({graph::PutFrame{id, frame}});
                    }
                }
                static_cast<void>(m_view.canvas()->controller().edit({std::move(group)}, tr("colour of frame")));
            });
        action->setCheckable(true);
        action->setChecked(std::all_of(selected.begin(), selected.end(), [&](const graph::FrameId& id) {
            const auto found = document.frames.find(id);
            return found != document.frames.end() && found->second.tint == tint;
        }));
    }
}

void CanvasMenus::exportTo(const QString& path)
{
    const std::string& name = m_view.canvas()->document().name;
    const ExportCaption caption{name.empty() ? tr("Pipeline") : QString::fromStdString(name),
                                QDateTime::currentDateTime()};
    if (const Status done = exportCanvas(*m_view.canvas(), path, caption); !done) {
        emit failed(done.error());
    } else {
        emit exported(path);
    }
}

} // namespace weir::ui
