#include "ui/panels/settings/settings_form.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/unset.h"
#include "ui/panels/settings/field_list.h"
#include "ui/theme/metrics.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {

SettingsForm::SettingsForm(EditorFactory special, QWidget* parent)
    : QWidget(parent), m_special(std::move(special)), m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
}

void SettingsForm::showNode(const QString& identity, const nodes::NodeSpec& spec, const Json& settings,
                            const FormContext& context, const nodes::Diagnostics& findings)
{
    if (!m_fields || identity != m_identity || spec.id.str() != m_type) {
        m_identity = identity;
        m_type = spec.id.str();
        m_page = new QWidget;
        auto* column = new QVBoxLayout(m_page);
        column->setContentsMargins(space::kL, space::kM, space::kL, space::kL);
        column->setSpacing(space::kM);
        m_messages = new QVBoxLayout;
        m_messages->setSpacing(space::kS);
        column->addLayout(m_messages);
        if (!context.lead.isEmpty()) {
            auto* lead = new TextLabel(context.lead, TypeRole::Body, Token::Text2, m_page);
            lead->setWordWrap(true);
            column->addWidget(lead);
        }
        m_fields = new FieldList(spec.parameters, m_special, m_page);
        column->addWidget(m_fields);
        column->addStretch(1);
        m_scroll->setWidget(m_page);
        connect(m_fields, &FieldList::edited, this,
                [this](const QString& title) { emit edited(m_fields->values(), title); });
    }
    m_fields->setContext(context);
    if (m_fields->values() != settings) {
        m_fields->setValues(settings);
    }
    showFindings(findings);
}

void SettingsForm::showSettings(const QString& identity, const Json& settings)
{
    if (m_fields && identity == m_identity && m_fields->values() != settings) {
        m_fields->setValues(settings);
    }
}

void SettingsForm::clear(int selected)
{
    m_identity.clear();
    m_page = nullptr;
    m_fields = nullptr;
    m_messages = nullptr;
    m_scroll->setWidget(new EmptyState(Icon::Settings,
                                       selected > 1
                                           ? tr("%n nodes are selected. Settings belong to one.", nullptr, selected)
                                           : tr("Select a node to change its settings."),
                                       {}, m_scroll));
}

void SettingsForm::showFindings(const nodes::Diagnostics& findings)
{
    std::vector<std::pair<std::string, nodes::Diagnostic>> byPath;
    for (const nodes::Diagnostic& finding : findings) {
        byPath.emplace_back(finding.error.where().parameter, finding);
    }
    const std::vector<nodes::Diagnostic> whole = m_fields->setFindings(byPath, m_fixes);
    while (QLayoutItem* item = m_messages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const nodes::Diagnostic& finding : whole) {
        const Tone tone = isUnset(finding.error)                         ? Tone::Info
                          : finding.severity == nodes::Severity::Error   ? Tone::Error
                          : finding.severity == nodes::Severity::Warning ? Tone::Warning
                                                                         : Tone::Info;
        auto* message = new InlineMessage(tone, sentence(finding.error), {}, m_page);
        message->setFixes(m_fixes ? m_fixes(finding) : std::vector<Fix>{});
        m_messages->addWidget(message);
    }
}

void SettingsForm::focusFirst()
{
    QWidget* first = m_page;
    for (QWidget* next = m_page ? m_page->nextInFocusChain() : nullptr; next && next != m_page;
         next = next->nextInFocusChain()) {
        if (m_page->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisible() &&
            next->isEnabled()) {
            first = next;
            break;
        }
    }
    if (first) {
        first->setFocus(Qt::TabFocusReason);
    }
}

void SettingsForm::focusOn(const Where& where)
{
    if (m_fields && !where.parameter.empty()) {
        if (QWidget* field = m_fields->focusOn(where.parameter, where)) {
            const auto show = [this, field] {
                // The field as a whole where it fits, and in any case what has the focus in it.
                m_scroll->ensureWidgetVisible(field, 0, 40);
                if (QWidget* inside = field->focusWidget(); inside && inside != field) {
                    m_scroll->ensureWidgetVisible(inside, 0, 40);
                }
            };
            show();
            QTimer::singleShot(0, field, show); // what was folded, or is new, has its place only then
        }
    }
}

} // namespace weir::ui
