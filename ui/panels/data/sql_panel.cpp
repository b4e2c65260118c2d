#include "ui/panels/data/sql_panel.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {

SqlPanel::SqlPanel(const QStringList& dialects, const QStringList& titles, QWidget* parent)
    : QWidget(parent), m_title(new TextLabel({}, TypeRole::Strong, Token::Text, this)), m_dialect(new QComboBox(this)),
      m_copy(iconButton(Icon::Copy, tr("Copy the statement"), this)), m_text(new QPlainTextEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::kM, space::kXs, space::kS, space::kXs);
    bar->setSpacing(space::kM);
    bar->addWidget(m_title);
    bar->addWidget(m_dialect);
    bar->addStretch();
    bar->addWidget(m_copy);
    column->addLayout(bar);
    column->addWidget(m_text, 1);
    for (qsizetype i = 0; i < dialects.size(); ++i) {
        m_dialect->addItem(titles.value(i, dialects[i]), dialects[i]);
    }
    m_dialect->setAccessibleName(tr("SQL dialect"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(space::kM);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("SQL of the node"));
    const auto restyle = [this] { m_text->setFont(Theme::instance().font(TypeRole::Mono)); };
    connect(&Theme::instance(), &Theme::changed, this, restyle);
    restyle();
    connect(m_dialect, &QComboBox::activated, this, [this] { emit dialectChosen(dialect()); });
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(sql()); });
    showNothing(tr("Select a node to see its SQL."));
}

QString SqlPanel::dialect() const
{
    return m_dialect->currentData().toString();
}

QString SqlPanel::sql() const
{
    return m_copy->isEnabled() ? m_text->toPlainText() : QString();
}

void SqlPanel::showSql(const QString& nodeTitle, const QString& sql)
{
    m_title->setText(nodeTitle);
    m_title->setVisible(!nodeTitle.isEmpty());
    m_copy->setEnabled(true);
    if (m_text->toPlainText() != sql) {
        m_text->setPlainText(sql);
    }
}

void SqlPanel::showNothing(const QString& sentence)
{
    m_title->hide();
    m_copy->setEnabled(false);
    m_text->clear();
    m_text->setPlaceholderText(sentence);
}

void SqlPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    emit shown();
}

} // namespace weir::ui
