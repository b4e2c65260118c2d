#include "ui/panels/audiences/members_pane.h"

#include "ui/kit/data_grid.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir::ui {

MembersPane::MembersPane(QWidget* parent)
    : QWidget(parent), m_title(new TextLabel({}, TypeRole::Strong, Token::Text, this)),
      m_note(new TextLabel(tr("Reading..."), TypeRole::Body, Token::Hint, this)),
      m_all(new QPushButton(tr("All members"), this)),
      m_reshuffle(new QPushButton(icon(Icon::Refresh), tr("Draw others"), this)),
      m_columns(iconButton(Icon::Columns, tr("Columns"), this)), m_grid(new DataGrid(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kS);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto* acts = new QWidget(this);
    auto* row = new FlowLayout(acts, space::kS);
    row->addWidget(m_all);
    row->addWidget(m_reshuffle);
    row->addWidget(m_columns);
    auto* send = new QPushButton(icon(Icon::Publish), tr("Send or export..."), this);
    send->setToolTip(tr("A list leaves only through a destination, after a consent gate has checked its purpose."));
    setButtonVariant(send, ButtonVariant::Ghost);
    row->addWidget(send);
    column->addWidget(acts);
    m_grid->setAccessibleName(tr("Members"));
    column->addWidget(m_grid, 1);
    m_all->hide();
    connect(m_reshuffle, &QPushButton::clicked, this, &MembersPane::reshuffleRequested);
    connect(m_all, &QPushButton::clicked, this, &MembersPane::membersRequested);
    connect(send, &QPushButton::clicked, this, &MembersPane::activateRequested);
    connect(m_columns, &QToolButton::clicked, this, &MembersPane::chooseColumns);
    connect(m_grid, &DataGrid::columnsRequested, this, &MembersPane::chooseColumns);
    connect(m_grid, &DataGrid::activated, this, [this](const QModelIndex& index) {
        const QString id = index.sibling(index.row(), 0).data().toString();
        if (!id.isEmpty()) {
            emit personRequested(PublicProfileId(id.toStdString()));
        }
    });
}

void MembersPane::setPeople(const run::Preview& people, const QString& which)
{
    const QLocale locale;
    const bool all = people.rows == people.total;
    m_title->setText(which.isEmpty() ? tr("Members") : which);
    m_note->setText(all ? tr("%n people", nullptr, static_cast<int>(people.total))
                        : tr("%1 of %2 people, drawn at random. Double-click one to open the profile.")
                              .arg(locale.toString(people.rows), locale.toString(people.total)));
    m_reshuffle->setEnabled(!all);
    m_all->setVisible(!which.isEmpty());
    const std::vector<GridColumn> columns = m_grid->columns();
    m_grid->setPages(people.rows == 0 && !people.schema ? nullptr
                                                        : std::make_unique<MemoryPages>(people.schema, people.batches));
    if (!columns.empty()) {
        m_grid->setColumns(columns); // as the user left them
    }
    m_grid->setEnabled(true);
}

void MembersPane::setFault(const QString& sentence)
{
    m_note->setText(sentence);
    m_grid->setPages(nullptr);
}

void MembersPane::setCounting(bool counting)
{
    m_grid->setEnabled(!counting);
    m_reshuffle->setEnabled(!counting);
}

void MembersPane::chooseColumns()
{
    QMenu menu(this);
    std::vector<GridColumn> columns = m_grid->columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        QAction* action = menu.addAction(columns[i].name);
        action->setCheckable(true);
        action->setChecked(columns[i].shown);
        action->setData(static_cast<int>(i));
    }
    menu.addSeparator();
    QAction* every = menu.addAction(tr("Show all columns"));
    QAction* chosen = menu.exec(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    if (chosen == every) {
        m_grid->showAllColumns();
    } else if (chosen) {
        auto& column = columns.at(static_cast<std::size_t>(chosen->data().toInt()));
        column.shown = chosen->isChecked();
        m_grid->setColumns(columns);
    }
}

} // namespace weir::ui
