#include "ui/panels/data/compare_dialog.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/moments.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/data/row_difference_list.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

template <class Names>
QString listed(const Names& names)
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

CompareDialog::CompareDialog(const QString& port, QWidget* parent)
    : QDialog(parent), m_said(new TextLabel({}, TypeRole::Strong, Token::Text, this)),
      m_notes(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_fault(new InlineMessage(Tone::Error, {}, {}, this)), m_before(new QComboBox(this)), m_now(new QComboBox(this)),
      m_key(new QPushButton(this)), m_list(new RowDifferenceList(tr("Before"), tr("Now"), this))
{
    setWindowTitle(tr("Compare results"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(Theme::instance().px(820), Theme::instance().px(520));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(tr("Results of %1").arg(port),
                                         tr("What runs gave here, and what of it is other than before."), this));
    column->addWidget(m_fault);
    m_fault->hide();
    auto* sides = new QHBoxLayout;
    sides->setSpacing(space::kM);
    for (QComboBox* each : {m_before, m_now}) {
        auto* side = new QVBoxLayout;
        side->setSpacing(space::kXs);
        const QString name = each == m_before ? tr("Before") : tr("Now");
        side->addWidget(new TextLabel(name, TypeRole::Body, Token::Text, this));
        each->setAccessibleName(name);
        side->addWidget(each);
        sides->addLayout(side, 1);
        connect(each, &QComboBox::activated, this, &CompareDialog::ask);
    }
    column->addLayout(sides);
    m_key->setToolTip(tr("Chooses the columns by which rows are found again, so that others can be seen to change"));
    m_key->setAutoDefault(false);
    m_key->setMenu(new QMenu(m_key));
    m_key->hide();
    auto* key = new QHBoxLayout;
    key->addWidget(m_key);
    key->addStretch();
    column->addLayout(key);
    m_said->setWordWrap(true);
    m_notes->setWordWrap(true);
    column->addWidget(m_said);
    column->addWidget(m_notes);
    m_list->setAccessibleName(tr("Rows that differ"));
    column->addWidget(m_list, 1);
    column->addStretch();
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    showWorking();
}

void CompareDialog::setResults(std::vector<run::PortResult> results)
{
    m_results = std::move(results);
    std::vector<int> there;
    int cleaned = 0;
    for (int i = 0; i < static_cast<int>(m_results.size()); ++i) {
        const run::PortResult& result = m_results[static_cast<std::size_t>(i)];
        const QString moment = momentText(localTime(result.at));
        const QString rows = (result.rows == 1 ? tr("%1 row") : tr("%1 rows")).arg(counted(result.rows));
        QString text = tr("%1, %2").arg(result.pinned ? tr("Pinned %1").arg(moment) : moment, rows);
        if (result.file.empty()) {
            text = tr("%1, cleaned from the cache").arg(moment);
            ++cleaned;
        } else {
            there.push_back(i);
        }
        for (QComboBox* each : {m_before, m_now}) {
            each->addItem(text);
            if (auto* model = qobject_cast<QStandardItemModel*>(each->model()); model && result.file.empty()) {
                model->item(i)->setEnabled(false);
            }
        }
    }
    m_cleaned = cleaned > 0 ? tr("Results that were cleaned from the cache: %1.").arg(counted(cleaned)) : QString();
    if (there.size() < 2) {
        m_before->setCurrentIndex(-1);
        m_now->setCurrentIndex(there.empty() ? -1 : there.front());
        m_before->setEnabled(false);
        m_now->setEnabled(false);
        m_said->setText(there.empty() ? tr("No run has a result here yet.") : tr("There is one result only."));
        m_notes->setText((m_cleaned.isEmpty() ? QString() : m_cleaned + QLatin1Char(' ')) +
                         tr("Change something and run again: then both can be compared."));
        m_notes->show();
        return;
    }
    m_now->setCurrentIndex(there[0]);
    m_before->setCurrentIndex(there[1]);
    ask();
}

void CompareDialog::ask()
{
    const int before = m_before->currentIndex();
    const int now = m_now->currentIndex();
    if (before < 0 || now < 0) {
        return;
    }
    showWorking();
    emit comparisonRequested(m_results[static_cast<std::size_t>(before)], m_results[static_cast<std::size_t>(now)],
                             m_chosen);
}

void CompareDialog::showWorking()
{
    m_fault->hide();
    m_notes->hide();
    m_list->hide();
    m_key->setEnabled(false);
    m_said->setText(tr("Comparing..."));
}

void CompareDialog::showFault(const QString& fault)
{
    m_fault->setMessage(Tone::Error, fault);
    m_fault->show();
    m_said->setText(tr("The rows were not compared."));
    m_key->setEnabled(true);
}

void CompareDialog::showDifference(const run::ResultDifference& difference)
{
    m_said->setText(difference.any() ? tr("%1 added, %2 missing, %3 changed, %4 as before.")
                                           .arg(counted(difference.added), counted(difference.missing),
                                                counted(difference.changed), counted(difference.same))
                                     : tr("%n rows, all as before.", nullptr, static_cast<int>(difference.same)));
    QStringList notes;
    if (!difference.newColumns.empty()) {
        notes << tr("New or of another type, not compared: %1.").arg(listed(difference.newColumns));
    }
    if (!difference.missingColumns.empty()) {
        notes << tr("Gone or of another type: %1.").arg(listed(difference.missingColumns));
    }
    if (!difference.personal.empty()) {
        notes << tr("Personal, so masked: %1.").arg(listed(difference.personal));
    }
    const std::int64_t all = difference.added + difference.missing + difference.changed;
    if (all > static_cast<std::int64_t>(difference.rows.size())) {
        notes << tr("The first %1 rows that differ are shown.").arg(counted(qint64(difference.rows.size())));
    }
    if (!m_cleaned.isEmpty()) {
        notes << m_cleaned;
    }
    m_notes->setText(notes.join(QLatin1Char(' ')));
    m_notes->setVisible(!notes.isEmpty());
    m_list->showRows(difference, difference.personal);
    offerKeys(difference);
}

void CompareDialog::offerKeys(const run::ResultDifference& difference)
{
    m_key->setVisible(!difference.compared.empty());
    m_key->setEnabled(true);
    m_key->setText(difference.key.empty() ? tr("Whole rows are compared")
                                          : tr("Rows are named by %1").arg(listed(difference.key)));
    QMenu* menu = m_key->menu();
    menu->clear();
    const auto choose = [this](std::vector<std::string> key) {
        m_chosen = std::move(key);
        ask();
    };
    QAction* whole = menu->addAction(tr("Compare whole rows"), this, [choose] { choose({}); });
    whole->setCheckable(true);
    whole->setChecked(difference.key.empty());
    menu->addSeparator();
    for (const std::string& each : difference.compared) {
        const bool names = std::find(difference.key.begin(), difference.key.end(), each) != difference.key.end();
        QAction* column = menu->addAction(QString::fromStdString(each).replace(QLatin1Char('&'), QLatin1String("&&")));
        column->setCheckable(true);
        column->setChecked(names);
        connect(column, &QAction::triggered, this, [choose, key = difference.key, each](bool checked) {
            std::vector<std::string> next = key;
            std::erase(next, each);
            if (checked) {
                next.push_back(each);
            }
            choose(std::move(next));
        });
    }
}

QString CompareDialog::said() const
{
    return m_said->text();
}

QString CompareDialog::notes() const
{
    return m_notes->isHidden() ? QString() : m_notes->text();
}

QTreeWidget* CompareDialog::list() const
{
    return m_list;
}

} // namespace weir::ui
