#include "ui/panels/versions/versions_page.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/scrolled_page.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/style.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kWidth = 860;
const QString kCommits = QStringLiteral("versions/commit");

QString describe(const VersionRow& row)
{
    if (row.first) {
        return VersionsPage::tr("First version");
    }
    QStringList parts;
    if (row.counts.added > 0) {
        parts << VersionsPage::tr("%n node(s) added", nullptr, row.counts.added);
    }
    if (row.counts.changed > 0) {
        parts << VersionsPage::tr("%n changed", nullptr, row.counts.changed);
    }
    if (row.counts.removed > 0) {
        parts << VersionsPage::tr("%n removed", nullptr, row.counts.removed);
    }
    return parts.isEmpty() ? VersionsPage::tr("No node changed") : parts.join(QStringLiteral(", "));
}

} // namespace

VersionsPage::VersionsPage(QWidget* parent)
    : QWidget(parent), m_note(new QLineEdit(this)), m_save(new QPushButton(tr("Save version"), this)),
      m_commit(new QCheckBox(this)), m_rows(new QVBoxLayout)
{
    QVBoxLayout* column = scrolledColumn(this, kWidth);
    QWidget* body = column->parentWidget();
    auto* heading =
        new SectionHeading(tr("Versions"),
                           tr("A version keeps the whole project as it is now, with a note. Restoring makes a new "
                              "version; nothing is ever lost."),
                           body);
    QToolButton* close = iconButton(Icon::Close, tr("Back to the pipeline (Esc)"), body);
    heading->addAction(close);
    column->addWidget(heading);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    m_note->setPlaceholderText(tr("What is this version good for?"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(300);
    setButtonVariant(m_save, ButtonVariant::Primary);
    row->addWidget(m_note, 1);
    row->addWidget(m_save);
    column->addLayout(row);
    column->addWidget(m_commit);
    m_commit->setChecked(QSettings().value(kCommits, false).toBool());
    connect(m_commit, &QCheckBox::toggled, this, [](bool on) { QSettings().setValue(kCommits, on); });
    setBranch({}, false);
    column->addSpacing(space::kS);
    m_rows->setSpacing(space::kS);
    column->addLayout(m_rows);
    column->addStretch();
    connect(m_note, &QLineEdit::returnPressed, this, &VersionsPage::save);
    connect(m_save, &QPushButton::clicked, this, &VersionsPage::save);
    connect(close, &QToolButton::clicked, this, &VersionsPage::closed);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &VersionsPage::closed);
    setVersions({});
}

void VersionsPage::startNote()
{
    m_note->clear();
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void VersionsPage::setBranch(const QString& branch, bool mayCommit)
{
    m_commit->setText(tr("Commit it to the Git branch \"%1\" as well").arg(branch));
    m_commit->setToolTip(mayCommit ? tr("Only Weir's own files, never data. Nothing is pushed.")
                                   : tr("A merge or rebase is going on. End it with Git first."));
    m_commit->setVisible(!branch.isEmpty());
    m_commit->setEnabled(mayCommit);
}

bool VersionsPage::commits() const
{
    return m_commit->isVisibleTo(this) && m_commit->isEnabled() && m_commit->isChecked();
}

void VersionsPage::save()
{
    emit saveRequested(m_note->text().trimmed());
    m_note->clear();
}

void VersionsPage::setVersions(const std::vector<VersionRow>& rows)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (rows.empty()) {
        auto* none = new TextLabel(tr("No versions yet. Save one before a larger change, and you can compare and go "
                                      "back at any time."),
                                   TypeRole::Body, Token::Hint, this);
        none->setWordWrap(true);
        m_rows->addWidget(none);
    }
    for (const VersionRow& row : rows) {
        addRow(row);
    }
}

void VersionsPage::addRow(const VersionRow& row)
{
    const QString id = QString::fromStdString(row.version.id);
    const QString note = QString::fromStdString(row.version.note);
    const QString time =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.version.at.micros / 1000), QLocale::ShortFormat);
    auto* card = new Card(this);
    card->setObjectName(QStringLiteral("version"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kS);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new TextLabel(note.isEmpty() ? tr("Without a note") : note, TypeRole::Strong,
                                note.isEmpty() ? Token::Hint : Token::Text, card);
    title->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(new TextLabel(tr("%1  ·  %2").arg(time, describe(row)), TypeRole::Caption, Token::Text2, card));
    line->addLayout(words, 1);
    if (row.current) {
        line->addWidget(new Chip(tr("Open now"), Tone::Accent, card));
    } else {
        auto* compare = new QPushButton(tr("Compare"), card);
        compare->setAccessibleName(tr("Compare version of %1 with now").arg(time));
        auto* restore = new QPushButton(tr("Restore"), card);
        restore->setAccessibleName(tr("Restore version of %1").arg(time));
        line->addWidget(compare);
        line->addWidget(restore);
        connect(compare, &QPushButton::clicked, this, [this, id] { emit compareRequested(id); });
        connect(restore, &QPushButton::clicked, this, [this, id] { emit restoreRequested(id); });
    }
    card->column()->addLayout(line);
    m_rows->addWidget(card);
}

} // namespace weir::ui
