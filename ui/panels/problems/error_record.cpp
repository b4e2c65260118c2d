#include "ui/panels/problems/error_record.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace weir::ui {
namespace {

/// "Row 4,321": a caption and what it says, which wrap together.
QWidget* fact(const QString& caption, TextLabel* value, QWidget* parent, QToolButton* button = nullptr)
{
    auto* whole = new QWidget(parent);
    auto* line = new QHBoxLayout(whole);
    line->setContentsMargins(0, 0, space::kM, 0);
    line->setSpacing(space::kXs);
    line->addWidget(new TextLabel(caption, TypeRole::Caption, Token::Text2, whole));
    line->addWidget(value);
    if (button) {
        line->addWidget(button);
    }
    value->setParent(whole);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return whole;
}

QToolButton* linkButton(Icon glyph, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(icon(glyph));
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ErrorRecord::ErrorRecord(QWidget* parent)
    : QWidget(parent), m_row(new TextLabel({}, TypeRole::Strong)), m_column(new TextLabel({}, TypeRole::Strong)),
      m_value(new TextLabel({}, TypeRole::Strong)), m_reveal(linkButton(Icon::Eye, tr("Reveal"), this)),
      m_show(linkButton(Icon::Table, tr("Show the row"), this))
{
    auto* line = new FlowLayout(this, space::kXs);
    m_row->setTabular(true);
    line->addWidget(fact(tr("Row"), m_row, this));
    line->addWidget(fact(tr("Column"), m_column, this));
    line->addWidget(fact(tr("Value"), m_value, this, m_reveal));
    line->addWidget(m_show);
    m_reveal->setToolTip(tr("Shows the value. Who looks at personal data is recorded."));
    m_show->setToolTip(tr("Opens what goes into the node at this row."));
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        if (m_culprit.reveal) {
            m_culprit.reveal([this, wanted = std::weak_ptr<int>(m_asked)] {
                if (!wanted.expired()) {
                    m_revealed = true;
                    showValue();
                }
            });
        }
    });
    connect(m_show, &QToolButton::clicked, this, [this] {
        if (m_culprit.showRow) {
            m_culprit.showRow();
        }
    });
    clear();
}

void ErrorRecord::clear()
{
    m_asked.reset();
    m_culprit = {};
    m_found = {};
    m_value->clear();
    hide();
}

void ErrorRecord::setCulprit(const Culprit& culprit)
{
    const bool same = m_asked && m_culprit.node == culprit.node && m_culprit.row == culprit.row &&
                      m_culprit.column == culprit.column && m_culprit.type == culprit.type;
    m_culprit = culprit;
    if (same) {
        return;
    }
    m_found = {};
    m_revealed = false;
    m_row->setText(culprit.row);
    m_column->setText(tr("%1 (should be %2)").arg(culprit.column, culprit.type));
    m_value->setText(tr("reading..."));
    m_value->setTint(Token::Text2);
    m_value->setAccessibleName({});
    m_reveal->hide();
    m_show->setVisible(static_cast<bool>(culprit.showRow));
    show();
    m_asked = std::make_shared<int>(0);
    if (culprit.read) {
        culprit.read([this, wanted = std::weak_ptr<int>(m_asked)](const FoundValue& value) {
            if (!wanted.expired()) {
                take(value);
            }
        });
    }
}

void ErrorRecord::take(const FoundValue& value)
{
    m_found = value;
    showValue();
}

void ErrorRecord::showValue()
{
    const bool masked = m_found.personal && !m_revealed;
    m_reveal->setVisible(masked && m_found.fault.isEmpty() && !m_found.isNull);
    if (!m_found.fault.isEmpty()) {
        m_value->setText(m_found.fault);
        m_value->setTint(Token::Text2);
        return;
    }
    m_value->setTint(m_found.isNull ? Token::Text2 : Token::Text);
    m_value->setText(m_found.isNull ? tr("NULL")
                     : masked       ? maskedText(m_found.text)
                                    : tr("\u201c%1\u201d", "a value in quotes").arg(m_found.text));
    m_value->setAccessibleName(masked ? tr("masked") : m_value->text());
}

} // namespace weir::ui
