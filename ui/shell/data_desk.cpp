#include "ui/shell/data_desk.h"

#include "ui/kit/data_grid.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/panels/data/data_panel.h"
#include "ui/shell/column_views_controller.h"
#include "ui/shell/compare_controller.h"
#include "ui/shell/expected_controller.h"
#include "ui/shell/pin_controller.h"
#include "ui/shell/profile_controller.h"
#include "ui/shell/reveal_controller.h"

#include <QAction>
#include <QActionGroup>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

const char* const kView = "data/view";

} // namespace

DataDesk::DataDesk(JobRunner& jobs, QWidget* parent) : QWidget(parent)
{
    m_sides = new QSplitter(this);
    m_input = new DataPanel(m_sides);
    m_output = new DataPanel(m_sides);
    m_output->grid()->setAccessibleName(tr("Rows that come out"));
    m_input->grid()->setAccessibleName(tr("Rows that go in"));
    m_sides->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sides);
    m_outputs = new PreviewController(*m_output, jobs, PortSide::Output, this);
    m_inputs = new PreviewController(*m_input, jobs, PortSide::Input, this);
    auto* reveals = new RevealController(jobs, this);
    connect(reveals, &RevealController::failed, this, &DataDesk::failed);
    for (auto [panel, controller] : {std::pair{m_output, m_outputs}, std::pair{m_input, m_inputs}}) {
        auto* profiles = new ProfileController(*panel, *controller, jobs, this);
        auto* columns = new ColumnViewsController(*panel, *controller, this);
        connect(columns, &ColumnViewsController::said, this, &DataDesk::said);
        m_columns[panel == m_input ? 0 : 1] = columns;
        connect(controller, &PreviewController::publishRequested, this, &DataDesk::publishRequested);
        connect(controller, &PreviewController::said, this, &DataDesk::said);
        connect(panel, &DataPanel::revealRequested, this,
                [reveals, panel = panel, controller = controller](int, const QString& name) {
                    if (!controller->shown()) {
                        return;
                    }
                    const graph::PortRef port = controller->shown()->port;
                    reveals->record(port, name, [panel, controller, port, name] {
                        const PreviewController::Shown* now = controller->shown();
                        const auto at =
                            now && now->port == port ? now->schema->indexOf(name.toStdString()) : std::nullopt;
                        if (at) { // else other rows are on show by now
                            panel->grid()->grid()->reveal(static_cast<int>(*at));
                        }
                    });
                });
        connect(controller, &PreviewController::failed, this, &DataDesk::failed);
        connect(profiles, &ProfileController::failed, this, &DataDesk::failed);
        connect(profiles, &ProfileController::nodeMade, this, &DataDesk::nodeMade);
    }
    m_pins = new PinController(*m_outputs, jobs, this);
    connect(m_pins, &PinController::said, this, &DataDesk::said);
    connect(m_pins, &PinController::failed, this, &DataDesk::failed);
    m_output->addTool(m_pins->action());
    m_expected = new ExpectedController(*m_outputs, jobs, this);
    connect(m_expected, &ExpectedController::said, this, &DataDesk::said);
    m_output->addTool(m_expected->action());
    m_compare = new CompareController(*m_outputs, jobs, this);
    m_output->addTool(m_compare->action());
    m_switch = new SegmentedControl({tr("Input"), tr("Output"), tr("Both")}, this);
    m_switch->setAccessibleName(tr("Rows on show"));
    connect(m_switch, &SegmentedControl::currentChanged, this, [this](int view) { setView(static_cast<View>(view)); });
    buildCommands();
    const int kept = QSettings().value(QLatin1String(kView), static_cast<int>(View::Output)).toInt();
    m_input->hide();
    m_inputs->setActive(false);
    setView(static_cast<View>(std::clamp(kept, 0, 2)));
}

void DataDesk::buildCommands()
{
    auto* views = new QActionGroup(this);
    const QStringList names{tr("Show the rows that go in"), tr("Show the rows that come out"),
                            tr("Show input and output side by side")};
    for (int i = 0; i < names.size(); ++i) {
        auto* action = new QAction(icon(Icon::Table), names[i], views);
        action->setCheckable(true);
        action->setObjectName(QStringList{QStringLiteral("showInput"), QStringLiteral("showOutput"),
                                          QStringLiteral("showInputAndOutput")}[i]);
        m_commands << action;
        connect(action, &QAction::triggered, this, [this, i] {
            emit wanted();
            setView(static_cast<View>(i));
            (m_view == View::Input ? m_input : m_output)->grid()->setFocus();
        });
    }
    m_commands[1]->setShortcut(Qt::Key_F9);
    auto* profile = new QAction(icon(Icon::Aggregate), tr("Column profile"), this);
    profile->setShortcut(Qt::SHIFT | Qt::Key_F9);
    profile->setObjectName(QStringLiteral("columnProfile"));
    m_commands << profile;
    addColumnCommands();
    auto* list = new QAction(icon(Icon::Eye), tr("Who looked at personal data"), this);
    list->setObjectName(QStringLiteral("reveals"));
    m_commands << list << m_pins->action() << m_expected->action() << m_compare->action();
    connect(list, &QAction::triggered, this, [this] { findChild<RevealController*>()->showList(window()); });
    connect(profile, &QAction::triggered, this, [this] {
        emit wanted();
        DataPanel* panel = m_view == View::Input ? m_input : m_output;
        panel->openProfile(std::max(0, panel->grid()->currentIndex().column()));
    });
}

void DataDesk::addColumnCommands()
{
    const auto add = [this](Icon picture, const QString& text, const char* name, void (ColumnViewsController::*run)()) {
        auto* action = new QAction(icon(picture), text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, run] {
            emit wanted();
            (m_columns[m_view == View::Input ? 0 : 1]->*run)();
        });
        m_commands << action;
        return action;
    };
    add(Icon::Columns, tr("Columns and views..."), "columns", &ColumnViewsController::open)
        ->setShortcut(Qt::CTRL | Qt::Key_F9);
    add(Icon::Save, tr("Save column view as..."), "saveColumnView", &ColumnViewsController::openToSave);
    add(Icon::Eye, tr("Show all columns"), "allColumns", &ColumnViewsController::showAll);
}

QAction* DataDesk::pin() const
{
    return m_pins->action();
}

QWidget* DataDesk::viewSwitch() const
{
    return m_switch;
}

void DataDesk::setSession(ProjectSession* session, RunController* runs)
{
    m_outputs->setSession(session, runs);
    m_inputs->setSession(session, runs);
    findChild<RevealController*>()->setSession(session);
}

void DataDesk::select(const std::optional<NodeId>& node)
{
    m_outputs->select(node);
    m_inputs->select(node);
}

void DataDesk::showRejected()
{
    if (m_view == View::Input) {
        setView(View::Output);
    }
    m_outputs->showRejected();
}

void DataDesk::showOutput(const QString& port, const QString& condition)
{
    if (m_view == View::Input) {
        setView(View::Output);
    }
    m_outputs->showFitting(port, condition);
}

void DataDesk::showOutputAt(int port)
{
    if (m_outputs->chooseOutput(port)) {
        emit wanted();
        setView(View::Output);
    }
}

void DataDesk::showInputRow(const graph::PortRef& from, std::int64_t row, const QString& column)
{
    if (m_view == View::Output) {
        setView(View::Input);
    }
    m_inputs->showRow(from, row, column);
}

void DataDesk::refresh()
{
    m_outputs->refresh();
    m_inputs->refresh();
    m_pins->refresh();
    m_expected->refresh();
    m_compare->refresh();
}

void DataDesk::setView(View view)
{
    m_view = view;
    m_switch->setCurrent(static_cast<int>(view));
    m_commands[static_cast<int>(view)]->setChecked(true);
    m_output->setVisible(view != View::Input);
    m_input->setVisible(view != View::Output);
    const int half = std::max(2, width() / 2);
    m_sides->setSizes({half, half});
    m_outputs->setActive(view != View::Input);
    m_inputs->setActive(view != View::Output);
    QSettings().setValue(QLatin1String(kView), static_cast<int>(view));
}

} // namespace weir::ui
