#include "ui/panels/data/data_panel.h"

#include "core/expr/printer.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/moments.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/data/profile_panel.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

/// "12:04" today, with the day before that.
QString timeOrMoment(const QDateTime& at)
{
    return at.date() == QDate::currentDate() ? QLocale().toString(at.time(), QLocale::ShortFormat) : momentText(at);
}

} // namespace

DataPanel::DataPanel(QWidget* parent)
    : QWidget(parent), m_find(new SearchField(tr("Filter these rows"), this)),
      m_column(new SearchField(tr("Go to column"), this)),
      m_export(iconButton(Icon::Download, tr("Export as CSV..."), this)), m_port(new QComboBox(this)),
      m_node(new ElidedLabel({}, this)), m_what(new ElidedLabel({}, this)), m_progress(new ProgressLine(this)),
      m_stack(new QStackedWidget(this)), m_rows(new QSplitter(this)), m_grid(new DataGrid(m_rows)),
      m_profile(new ProfilePanel(m_rows)), m_filterBar(new QWidget(this)), m_filter(new ElidedLabel({}, m_filterBar)),
      m_viewBar(new QWidget(this)), m_viewNotice(new ElidedLabel({}, m_viewBar)),
      m_empty(new EmptyState(Icon::Table, tr("Select a node to see its rows."), {}, this)),
      m_error(new InlineMessage(Tone::Error, {}, {}, this)), m_errorPage(new QWidget(this)), m_blank(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    m_bar = bar;
    bar->setContentsMargins(space::kM, space::kXs, space::kS, space::kXs);
    bar->setSpacing(space::kM);
    bar->addWidget(m_node);
    bar->addWidget(m_port);
    bar->addWidget(m_what, 1);
    bar->addWidget(m_find);
    bar->addWidget(m_column);
    m_columnsButton = iconButton(Icon::Columns, tr("Columns and views"), this);
    bar->addWidget(m_columnsButton);
    m_profileButton = iconButton(Icon::Aggregate, tr("Column profile"), this);
    m_profileButton->setCheckable(true);
    bar->addWidget(m_profileButton);
    bar->addWidget(m_export);
    m_refresh = iconButton(Icon::Refresh, tr("Read again"), this);
    bar->addWidget(m_refresh);
    column->addLayout(bar);
    column->addWidget(m_progress);
    buildFilterBar();
    column->addWidget(m_filterBar);
    buildViewBar();
    column->addWidget(m_viewBar);
    column->addWidget(m_stack, 1);
    m_rows->addWidget(m_grid);
    m_rows->addWidget(m_profile);
    m_rows->setStretchFactor(0, 1);
    m_rows->setCollapsible(0, false);
    m_rows->setCollapsible(1, false);
    m_profile->hide();
    auto* errorColumn = new QVBoxLayout(m_errorPage);
    errorColumn->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    errorColumn->addWidget(m_error);
    errorColumn->addStretch();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_errorPage);
    m_stack->addWidget(m_blank);
    m_port->setAccessibleName(tr("Output port"));
    m_grid->setAccessibleName(tr("Rows"));
    m_node->setRole(TypeRole::Strong);
    m_what->setTint(Token::Text2);
    m_node->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_port->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_port->setMaximumWidth(220);
    connect(m_port, &QComboBox::activated, this, [this] { emit portChosen(m_port->currentData().toString()); });
    connect(m_refresh, &QToolButton::clicked, this, &DataPanel::refreshRequested);
    connect(m_grid, &DataGrid::revealRequested, this, &DataPanel::revealRequested);
    m_find->setToolTip(tr("Shows only the rows that have this text in a column that is not masked. It changes nothing "
                          "in the pipeline."));
    m_column->setToolTip(tr("Scrolls to a column; hidden ones come back."));
    for (SearchField* field : {m_find, m_column}) {
        field->setMinimumWidth(64);
        field->setMaximumWidth(170);
    }
    auto* names = new QCompleter(new QStringListModel(this), this);
    names->setCaseSensitivity(Qt::CaseInsensitive);
    names->setFilterMode(Qt::MatchContains);
    m_column->setCompleter(names);
    connect(names, qOverload<const QString&>(&QCompleter::activated), m_grid, &DataGrid::showColumn);
    connect(m_column, &QLineEdit::returnPressed, this, [this] {
        for (const QString& name : m_grid->columnNames()) {
            if (name.contains(m_column->text(), Qt::CaseInsensitive)) {
                m_grid->showColumn(name);
                break;
            }
        }
    });
    connect(m_find, &SearchField::edited, m_grid, &DataGrid::find);
    connect(m_find, &SearchField::leaveDown, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_export, &QToolButton::clicked, this, &DataPanel::exportRequested);
    connect(m_grid, &DataGrid::exportRequested, this, &DataPanel::exportRequested);
    connect(m_columnsButton, &QToolButton::clicked, this, &DataPanel::columnsRequested);
    connect(m_grid, &DataGrid::columnsRequested, this, &DataPanel::columnsRequested);
    connect(m_grid->grid(), &GridModel::arranged, this, &DataPanel::describe);
    connect(m_stack, &QStackedWidget::currentChanged, this, &DataPanel::arrangeTools);
    connect(m_profileButton, &QToolButton::clicked, this,
            [this](bool open) { open ? openProfile(std::max(0, m_grid->currentIndex().column())) : closeProfile(); });
    connect(m_grid, &DataGrid::profileRequested, this, &DataPanel::openProfile);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex& current) {
                if (m_profile->isVisibleTo(m_rows) && current.isValid()) {
                    emit profileWanted(current.column());
                }
            });
    connect(m_profile, &ProfilePanel::closeRequested, this, &DataPanel::closeProfile);
    setPorts({}, {}, {}, {});
    arrangeTools();
}

void DataPanel::setPorts(const QString& nodeTitle, const QStringList& names, const QStringList& titles,
                         const QString& current)
{
    if (m_node->text() != nodeTitle || m_port->currentData().toString() != current) {
        m_find->clear(); // what was looked for in other rows
    }
    m_node->setText(nodeTitle);
    m_port->clear();
    for (int i = 0; i < names.size(); ++i) {
        m_port->addItem(titles.value(i, names[i]), names[i]);
    }
    m_port->setCurrentIndex(std::max(0, m_port->findData(current)));
    m_port->setVisible(names.size() > 1);
    m_refresh->setVisible(!names.isEmpty());
    if (nodeTitle.isEmpty()) {
        showNothing(tr("Select a node to see its rows."));
    }
}

void DataPanel::showLoading()
{
    m_progress->setFraction(-1);
    m_progress->setVisible(true);
    if (m_stack->currentWidget() == m_empty) {
        m_stack->setCurrentWidget(m_blank);
    }
    m_what->setText(tr("Reading..."));
}

void DataPanel::showRows(ShownRows rows)
{
    m_progress->setVisible(false);
    const QLocale locale;
    QString what;
    const QString total = locale.toString(static_cast<qlonglong>(std::max(rows.total, rows.shown)));
    if (rows.people) {
        what = rows.total == 1 ? tr("1 person now") : tr("%1 people now").arg(total);
        if (rows.shown < rows.total) {
            what += tr(", the first %1 shown").arg(locale.toString(static_cast<qlonglong>(rows.shown)));
        }
    } else if (rows.total < 0 && rows.first > 1) { // neither a beginning nor a whole
        what = tr("Rows %1 to %2, computed to look at them")
                   .arg(locale.toString(static_cast<qlonglong>(rows.first)),
                        locale.toString(static_cast<qlonglong>(rows.first + rows.shown - 1)));
    } else if (rows.total >= 0) {
        what = (rows.pinned       ? rows.total == 1 ? tr("Pinned rows, %1: %2 row") : tr("Pinned rows, %1: %2 rows")
                      : rows.total == 1 ? tr("Full result, %1: %2 row")
                                  : tr("Full result, %1: %2 rows"))
                   .arg(timeOrMoment(rows.at.toLocalTime()), locale.toString(static_cast<qlonglong>(rows.total)));
        if (rows.shown < rows.total) {
            what += tr(", the first %1 shown").arg(locale.toString(static_cast<qlonglong>(rows.shown)));
        }
    } else if (rows.shown == rows.previewed) {
        what = tr("Preview: first %1 rows").arg(locale.toString(static_cast<qlonglong>(rows.shown)));
    } else { // fewer than were asked for, which does not mean that there are no more
        what = (rows.shown == 1 ? tr("Preview: first rows of the sources, %1 row")
                                : tr("Preview: first rows of the sources, %1 rows"))
                   .arg(locale.toString(static_cast<qlonglong>(rows.shown)));
    }
    if (rows.rejected > 0) {
        what += tr("; %1 could not be read").arg(locale.toString(static_cast<qlonglong>(rows.rejected)));
    }
    m_said = what;
    m_first = rows.first;
    m_grid->setPages(std::move(rows.pages), rows.first);
    static_cast<QStringListModel*>(m_column->completer()->model())->setStringList(m_grid->columnNames());
    m_stack->setCurrentWidget(m_rows);
    describe();
    m_grid->find(m_find->text());
    if (m_profile->isVisibleTo(m_rows) && m_grid->grid()->columnCount() > 0) {
        const auto column = m_grid->columnNames().indexOf(
            QString::fromStdString(m_profile->profile().field.name)); // the same one, if it is there still
        emit profileWanted(static_cast<int>(std::max<qsizetype>(0, column)));
    }
}

void DataPanel::buildFilterBar()
{
    auto* row = new QHBoxLayout(m_filterBar);
    row->setContentsMargins(space::kM, 0, space::kS, space::kXs);
    row->setSpacing(space::kS);
    m_filter->setTint(Token::Accent);
    row->addWidget(m_filter, 1);
    m_filterNode = new QPushButton(icon(Icon::Filter), tr("Create filter node from this"), m_filterBar);
    auto* all = new QPushButton(tr("Show all rows"), m_filterBar);
    row->addWidget(m_filterNode);
    row->addWidget(all);
    m_filterBar->hide();
    connect(m_filterNode, &QPushButton::clicked, this, &DataPanel::filterNodeRequested);
    connect(all, &QPushButton::clicked, this, [this] { m_grid->keepOnly({}); });
}

void DataPanel::buildViewBar()
{
    auto* row = new QHBoxLayout(m_viewBar);
    row->setContentsMargins(space::kM, 0, space::kS, space::kXs);
    row->setSpacing(space::kS);
    m_viewNotice->setTint(Token::Accent);
    row->addWidget(m_viewNotice, 1);
    m_newColumns = new QPushButton(m_viewBar);
    auto* all = new QPushButton(tr("All columns"), m_viewBar);
    row->addWidget(m_newColumns);
    row->addWidget(all);
    m_viewBar->hide();
    connect(m_newColumns, &QPushButton::clicked, this, &DataPanel::newColumnsRequested);
    connect(all, &QPushButton::clicked, this, &DataPanel::allColumnsRequested);
}

void DataPanel::setColumnsSaid(const QString& said)
{
    m_columnsSaid = said;
    describe();
}

void DataPanel::setViewNotice(const QString& sentence, const QString& more)
{
    m_viewNotice->setText(sentence);
    m_newColumns->setText(more);
    m_newColumns->setVisible(!more.isEmpty());
    arrangeTools();
}

void DataPanel::openProfile(int column)
{
    if (m_grid->grid()->columnCount() == 0) {
        m_profileButton->setChecked(false);
        return;
    }
    if (!m_profile->isVisibleTo(m_rows)) {
        m_profile->show();
        fitProfile();
    }
    m_profileButton->setChecked(true);
    emit profileWanted(column);
}

void DataPanel::fitProfile()
{
    const int wanted = std::clamp(m_rows->width() * 2 / 5, ProfilePanel::kNarrow, 640);
    m_rows->setSizes({std::max(1, m_rows->width() - wanted), wanted});
}

void DataPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < 900; // what the rows are comes before what can be looked for
    for (SearchField* field : {m_find, m_column}) {
        field->setMaximumWidth(narrow ? 84 : 170);
    }
    if (m_profile->isVisibleTo(m_rows)) {
        fitProfile();
    }
}

void DataPanel::closeProfile()
{
    m_profile->hide();
    m_profileButton->setChecked(false);
    m_grid->keepOnly({}); // nothing marks any more what is filtered
    m_grid->setFocus();
}

void DataPanel::addTool(QAction* action)
{
    addAction(action);
    m_tools.push_back(actionButton(action, this));
    m_bar->insertWidget(m_bar->indexOf(m_profileButton), m_tools.back());
    arrangeTools();
}

void DataPanel::setFilterNodeOffered(bool offered)
{
    m_filterNodeOffered = offered;
    describe();
}

void DataPanel::describe()
{
    const RowArrangement& arrangement = m_grid->grid()->arrangement();
    QStringList parts{m_said};
    if (arrangement.isFiltered()) {
        parts << (arrangement.condition
                      ? tr("%n rows fit, filtered here only", nullptr, m_grid->grid()->rowCount())
                      : tr("%n rows have the text, filtered here only", nullptr, m_grid->grid()->rowCount()));
    }
    if (arrangement.column >= 0) {
        parts << tr("sorted here only");
    }
    if (!m_columnsSaid.isEmpty()) {
        parts << m_columnsSaid;
    }
    m_what->setText(m_said.isEmpty() ? QString() : parts.join(QStringLiteral("; ")));
    if (arrangement.condition) {
        m_filter->setText(
            tr("Only rows where %1").arg(QString::fromStdString(expr::print(arrangement.condition->expr))));
    } else {
        m_profile->clearPick();
    }
    m_filterNode->setVisible(m_filterNodeOffered);
    m_filterBar->setVisible(arrangement.condition.has_value() && m_stack->currentWidget() == m_rows);
}

void DataPanel::arrangeTools()
{
    const bool rows = m_stack->currentWidget() == m_rows;
    for (QWidget* tool :
         std::initializer_list<QWidget*>{m_find, m_column, m_export, m_profileButton, m_columnsButton}) {
        tool->setVisible(rows);
    }
    for (QWidget* tool : m_tools) {
        tool->setVisible(rows);
    }
    m_filterBar->setVisible(rows && m_grid->grid()->arrangement().condition.has_value());
    m_viewBar->setVisible(rows && !m_viewNotice->text().isEmpty());
}

void DataPanel::forgetFilter()
{
    m_find->clear();
    m_grid->find({});
}

void DataPanel::goTo(std::int64_t number, const QString& column)
{
    const int row = static_cast<int>(number - m_first);
    GridModel* model = m_grid->grid();
    if (row < 0 || row >= model->rowCount()) {
        return;
    }
    m_grid->showColumn(column);
    const int at = std::max(0, m_grid->currentIndex().column());
    m_grid->setCurrentIndex(model->index(row, at));
    m_grid->scrollTo(model->index(row, at), QAbstractItemView::PositionAtCenter);
    m_grid->setFocus();
}

void DataPanel::showError(const QString& sentence)
{
    m_progress->setVisible(false);
    m_said.clear();
    m_what->setText({});
    m_error->setMessage(Tone::Error, sentence);
    m_stack->setCurrentWidget(m_errorPage);
}

void DataPanel::showNothing(const QString& sentence, const QString& action)
{
    m_progress->setVisible(false);
    m_said.clear(); // what arrives late about the rows that were here has nothing to add
    m_what->setText({});
    m_grid->setPages(nullptr);
    m_stack->removeWidget(m_empty);
    m_empty->deleteLater();
    m_empty = new EmptyState(Icon::Table, sentence, {}, this);
    if (!action.isEmpty()) {
        m_empty->setPrimary(action, Icon::Publish);
        connect(m_empty, &EmptyState::primaryTriggered, this, &DataPanel::actionRequested);
    }
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
}

} // namespace weir::ui
