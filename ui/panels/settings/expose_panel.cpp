#include "ui/panels/settings/expose_panel.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {

ExposePanel::ExposePanel(QWidget* parent) : QWidget(parent), m_add(new QToolButton(this)), m_rows(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kS, space::kL, space::kM);
    column->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    auto* title = new TextLabel(tr("Set at each place"), TypeRole::Strong, Token::Text, this);
    title->setToolTip(tr("These settings stand on the card of the sub-pipeline; each place has its own value."));
    head->addWidget(title, 1);
    m_add->setText(tr("Expose a setting"));
    m_add->setIcon(icon(Icon::Add));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setMenu(new QMenu(m_add));
    head->addWidget(m_add);
    column->addLayout(head);
    m_rows->setSpacing(space::kXs);
    column->addLayout(m_rows);
    hide();
}

void ExposePanel::show(const std::vector<nodes::ParameterSpec>& parameters, const std::vector<Entry>& exposed)
{
    setVisible(!parameters.empty());
    if (parameters.empty()) {
        return;
    }
    const bool same = std::equal(exposed.begin(), exposed.end(), m_exposed.begin(), m_exposed.end(),
                                 [](const Entry& a, const Entry& b) { return a.key == b.key; });
    m_exposed = exposed;
    fillMenu(parameters);
    if (same) { // keeps the cursor where it is
        for (int i = 0; i < m_rows->count(); ++i) {
            auto* edit = m_rows->itemAt(i)->widget()->findChild<QLineEdit*>();
            if (edit->text() != exposed[static_cast<std::size_t>(i)].title) {
                edit->setText(exposed[static_cast<std::size_t>(i)].title);
            }
        }
        return;
    }
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Entry& entry : exposed) {
        addRow(entry);
    }
}

void ExposePanel::fillMenu(const std::vector<nodes::ParameterSpec>& parameters)
{
    m_add->menu()->clear();
    for (const nodes::ParameterSpec& parameter : parameters) {
        const QString setting = QString::fromStdString(parameter.key);
        const bool taken = std::any_of(m_exposed.begin(), m_exposed.end(),
                                       [&](const Entry& entry) { return entry.setting == setting; });
        if (!taken) {
            const QString title = translated(parameter.title);
            m_add->menu()->addAction(title, this, [this, setting, title] { emit exposed(setting, title); });
        }
    }
    m_add->setEnabled(!m_add->menu()->isEmpty());
}

void ExposePanel::addRow(const Entry& entry)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kXs);
    auto* edit = new QLineEdit(entry.title, row);
    edit->setAccessibleName(tr("Title of the exposed setting %1").arg(entry.setting));
    const QString key = entry.key;
    connect(edit, &QLineEdit::textEdited, this, [this, key](const QString& title) { emit renamed(key, title); });
    line->addWidget(edit, 1);
    auto* remove = new QToolButton(row);
    remove->setIcon(icon(Icon::Close));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::TabFocus);
    remove->setToolTip(tr("Set it inside only"));
    remove->setAccessibleName(tr("Expose %1 no more").arg(entry.title));
    connect(remove, &QToolButton::clicked, this, [this, key] { emit withdrawn(key); });
    line->addWidget(remove);
    m_rows->addWidget(row);
}

} // namespace weir::ui
