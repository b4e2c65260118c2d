#include "ui/shell/condition_dialog.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/panels/settings/code_edit.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kWidth = 480;

} // namespace

ConditionDialog::ConditionDialog(const QString& place, const QString& condition, const Schema& schema, Check check,
                                 QWidget* window)
    : QDialog(window), m_schema(schema), m_check(std::move(check)),
      m_condition(new CodeEdit(CodeEdit::Language::Expression, this)),
      m_accept(new QPushButton(tr("Set breakpoint"), this))
{
    setWindowTitle(tr("Breakpoint"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setFixedWidth(Theme::instance().px(kWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(
        tr("Breakpoint at %1").arg(place),
        tr("A run waits here as soon as a row fits. Leave the condition empty to wait for any row."), this));
    m_condition->setPlaceholderText(tr("any row"));
    m_condition->setSchema(schema);
    m_condition->setPlainText(condition);
    m_condition->selectAll();
    m_condition->endWithEnter();
    m_row = new FormRow(tr("Condition"), m_condition, tr("Ctrl+Space lists columns and functions."), this);
    column->addWidget(m_row);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addStretch();
    auto* leave = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(leave);
    setButtonVariant(m_accept, ButtonVariant::Primary);
    m_accept->setDefault(true);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    connect(m_condition, &CodeEdit::textChanged, this, &ConditionDialog::judge);
    connect(m_condition, &CodeEdit::ended, this, &ConditionDialog::take);
    connect(m_accept, &QPushButton::clicked, this, &ConditionDialog::take);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_condition->setFocus();
    judge();
}

void ConditionDialog::setSamples(const std::map<std::string, QString>& samples)
{
    m_condition->setSchema(m_schema, samples);
}

QString ConditionDialog::condition() const
{
    return m_condition->toPlainText().trimmed();
}

void ConditionDialog::judge()
{
    const QString text = condition();
    const std::optional<Error> fault =
        text.isEmpty() ? std::nullopt : m_check(m_condition->toPlainText().toStdString());
    m_row->setError(fault ? sentence(*fault) : QString());
    m_condition->setFaults(fault ? std::vector{std::pair(fault->where().begin, fault->where().end)}
                                 : std::vector<std::pair<int, int>>());
    m_accept->setEnabled(!fault);
    adjustSize();
}

void ConditionDialog::take()
{
    if (m_accept->isEnabled()) {
        emit taken(condition());
        accept();
    }
}

} // namespace weir::ui
