#include "ui/panels/data/expected_dialog.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/data/row_difference_list.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

QString listed(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& each : names) {
        list << QString::fromStdString(each);
    }
    return list.join(QStringLiteral(", "));
}

QString counted(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

} // namespace

ExpectedDialog::ExpectedDialog(QWidget* parent)
    : QDialog(parent), m_heading(new SectionHeading(tr("Expected rows"), {}, this)),
      m_said(new TextLabel({}, TypeRole::Strong, Token::Text, this)),
      m_notes(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_fault(new InlineMessage(Tone::Error, {}, {}, this)),
      m_list(new RowDifferenceList(tr("Expected"), tr("Now"), this)), m_key(new QPushButton(this)),
      m_keep(new QPushButton(this)), m_forget(new QPushButton(tr("Expect nothing"), this)),
      m_undo(new QPushButton(icon(Icon::Undo), tr("Undo"), this))
{
    setWindowTitle(tr("Expected rows"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(Theme::instance().px(760), Theme::instance().px(480));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(m_heading);
    column->addWidget(m_fault);
    m_said->setWordWrap(true);
    m_notes->setWordWrap(true);
    column->addWidget(m_said);
    column->addWidget(m_notes);
    m_key->setToolTip(tr("Chooses the columns by which rows are found again, so that others can be seen to change"));
    m_key->setAutoDefault(false);
    m_key->setMenu(new QMenu(m_key));
    auto* key = new QHBoxLayout;
    key->addWidget(m_key);
    key->addStretch();
    column->addLayout(key);
    m_list->setAccessibleName(tr("Rows that are not as expected"));
    column->addWidget(m_list, 1);
    column->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    auto* close = new QPushButton(tr("Close"), this);
    setButtonVariant(m_keep, ButtonVariant::Primary);
    for (QPushButton* each : {m_keep, m_forget, m_undo, close}) {
        each->setAutoDefault(false);
    }
    m_forget->setToolTip(tr("Takes the file with the expected rows away"));
    m_undo->setToolTip(tr("Brings back what was expected before"));
    buttons->addWidget(m_keep);
    buttons->addWidget(m_forget);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &ExpectedDialog::keepRequested);
    connect(m_forget, &QPushButton::clicked, this, &ExpectedDialog::forgetRequested);
    connect(m_undo, &QPushButton::clicked, this, &ExpectedDialog::undoRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton* each : {m_key, m_keep, m_forget, m_undo}) {
        each->hide(); // until it is known what there is
    }
    showWorking();
}

void ExpectedDialog::showWorking()
{
    m_fault->hide();
    m_notes->hide();
    m_list->hide();
    m_said->setText(tr("Comparing..."));
    for (QPushButton* each : {m_key, m_keep, m_forget, m_undo}) {
        each->setEnabled(false);
    }
}

void ExpectedDialog::offerKeys(const ExpectedView& view)
{
    m_key->setVisible(!view.columns.empty());
    m_key->setEnabled(true);
    m_key->setText(view.key.empty() ? tr("Whole rows are compared") : tr("Rows are named by %1").arg(listed(view.key)));
    QMenu* menu = m_key->menu();
    menu->clear();
    QAction* whole = menu->addAction(tr("Compare whole rows"), this, [this] { emit keyRequested({}); });
    whole->setCheckable(true);
    whole->setChecked(view.key.empty());
    menu->addSeparator();
    for (const std::string& each : view.columns) {
        const bool names = std::find(view.key.begin(), view.key.end(), each) != view.key.end();
        QAction* column = menu->addAction(QString::fromStdString(each).replace(QLatin1Char('&'), QLatin1String("&&")));
        column->setCheckable(true);
        column->setChecked(names);
        connect(column, &QAction::triggered, this, [this, view, each](bool checked) {
            QStringList key; // in the order of the columns
            for (const std::string& other : view.columns) {
                const bool before = std::find(view.key.begin(), view.key.end(), other) != view.key.end();
                if (other == each ? checked : before) {
                    key << QString::fromStdString(other);
                }
            }
            emit keyRequested(key);
        });
    }
}

QTreeWidget* ExpectedDialog::list() const
{
    return m_list;
}

QString ExpectedDialog::said() const
{
    return m_said->text();
}

void ExpectedDialog::showView(const ExpectedView& view)
{
    m_heading->setTitle(tr("Expected rows of %1").arg(view.port));
    m_heading->setExplanation(
        tr("Every run compares the rows with those that are kept in the project, and tells what differs."));
    m_fault->setVisible(!view.fault.isEmpty());
    if (!view.fault.isEmpty()) {
        m_fault->setMessage(Tone::Error, view.fault);
    }
    m_keep->setText(view.kept ? tr("Expect the rows there are now") : tr("Keep these rows as expected"));
    m_keep->setEnabled(view.full);
    m_keep->show();
    m_forget->setVisible(view.kept);
    m_forget->setEnabled(true);
    m_undo->setVisible(view.undoable);
    m_undo->setEnabled(true);
    offerKeys(view);
    m_list->clear();
    m_list->hide();
    QStringList notes;
    if (!view.kept) {
        m_said->setText(tr("Nothing is expected yet."));
        notes << tr("Columns with personal data are left out, of the file and of the comparison.");
    } else if (!view.difference) {
        m_said->setText(view.full ? tr("The rows were not compared.") : tr("Rows are expected."));
    } else {
        const run::ExpectedDifference& found = *view.difference;
        m_said->setText(found.any() ? tr("Not as expected: %1 added, %2 missing, %3 changed, %4 as before.")
                                          .arg(counted(found.added), counted(found.missing), counted(found.changed),
                                               counted(found.same))
                                    : tr("%n rows, all as expected.", nullptr, static_cast<int>(found.same)));
        if (found.key.size() != view.key.size()) {
            notes << tr("A column that names rows is gone, so whole rows are compared.");
        }
        if (!found.missingColumns.empty()) {
            notes << tr("Gone or of another type: %1.").arg(listed(found.missingColumns));
        }
        if (!found.exposed.empty()) {
            notes << tr("Personal now, but kept in clear: %1. Keep the rows again.").arg(listed(found.exposed));
        }
        if (!found.newColumns.empty()) {
            notes << tr("New, not compared: %1.").arg(listed(found.newColumns));
        }
        if (!found.leftOut.empty()) {
            notes << tr("Personal, not compared: %1.").arg(listed(found.leftOut));
        }
        m_list->showRows(found);
    }
    if (!view.full) {
        notes << tr("Run the node first: only a full result can be compared or kept.");
    }
    m_notes->setText(notes.join(QLatin1Char(' ')));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace weir::ui
