#include "ui/panels/settings/field_list.h"

#include "ui/kit/inputs.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/unset.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

/// "columns/2/expr" -> {"columns", "2/expr"}
std::pair<std::string, std::string> splitPath(const std::string& path)
{
    const std::size_t slash = path.find('/');
    return slash == std::string::npos ? std::pair{path, std::string{}}
                                      : std::pair{path.substr(0, slash), path.substr(slash + 1)};
}

} // namespace

FieldList::FieldList(const std::vector<nodes::ParameterSpec>& parameters, const EditorFactory& special, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kM);
    for (const nodes::ParameterSpec& parameter : parameters) {
        Entry entry;
        entry.parameter = parameter;
        entry.editor = makeFieldEditor(parameter, special, this);
        const QString title = translated(parameter.title);
        entry.editor->setAccessibleName(title);
        if (entry.editor->focusProxy()) {
            entry.editor->focusProxy()->setAccessibleName(title);
            entry.editor->focusProxy()->setAccessibleDescription(translated(parameter.help));
        }
        const bool ownTitle =
            parameter.kind == nodes::ParameterKind::Boolean || parameter.kind == nodes::ParameterKind::Audience;
        entry.row = new FormRow(ownTitle ? QString() : title, entry.editor, translated(parameter.help), this);
        entry.row->setRequired(parameter.required && !ownTitle);
        if (parameter.advanced) {
            if (!m_advanced) {
                m_advanced = new CollapsibleSection(tr("More options"), this);
                m_advanced->setExpanded(false);
            }
            m_advanced->column()->addWidget(entry.row);
        } else {
            column->addWidget(entry.row);
        }
        FieldEditor* editor = entry.editor;
        const std::string key = parameter.key;
        connect(editor, &FieldEditor::edited, this, [this, editor, key, title](const QString& detail) {
            Json value = editor->value();
            if (value.is_null()) {
                m_values.erase(key);
            } else {
                m_values[key] = std::move(value);
            }
            updateVisible();
            emit edited(detail.isEmpty() ? title : title + QStringLiteral(": ") + detail);
        });
        m_entries.push_back(std::move(entry));
    }
    if (m_advanced) {
        column->addWidget(m_advanced);
    }
    updateVisible();
}

void FieldList::setValues(const Json& values)
{
    m_values = values.is_object() ? values : Json::object();
    for (Entry& entry : m_entries) {
        const auto found = m_values.find(entry.parameter.key);
        entry.editor->setValue(found == m_values.end() ? Json() : *found);
    }
    updateVisible();
}

void FieldList::setContext(const FormContext& context)
{
    for (Entry& entry : m_entries) {
        entry.editor->setContext(context);
    }
}

std::vector<nodes::Diagnostic>
FieldList::setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings, const FixesFor& fixesFor)
{
    std::vector<nodes::Diagnostic> left;
    std::map<std::string, std::vector<std::pair<std::string, nodes::Diagnostic>>> byField;
    for (const auto& [path, diagnostic] : findings) {
        const auto [key, below] = splitPath(path);
        const bool known = std::any_of(m_entries.begin(), m_entries.end(),
                                       [&, k = key](const Entry& entry) { return entry.parameter.key == k; });
        if (known) {
            byField[key].emplace_back(below, diagnostic);
        } else {
            left.push_back(diagnostic);
        }
    }
    for (Entry& entry : m_entries) {
        const auto& own = byField[entry.parameter.key];
        const bool shown = entry.editor->setFindings(own);
        QStringList said;
        QStringList pending;
        std::vector<Fix> fixes;
        for (const auto& [below, diagnostic] : own) {
            if (isUnset(diagnostic.error) && below.empty()) {
                pending << sentence(diagnostic.error);
                continue;
            }
            if (!shown || below.empty()) {
                said << sentence(diagnostic.error);
            }
            if (const Error* cause = diagnostic.error.cause()) {
                said << sentence(*cause);
            }
            for (Fix& fix : fixesFor ? fixesFor(diagnostic) : std::vector<Fix>()) {
                const auto same = [&fix](const Fix& each) { return each.text == fix.text; };
                if (std::none_of(fixes.begin(), fixes.end(), same)) { // several items may miss the same column
                    fixes.push_back(std::move(fix));
                }
            }
        }
        said.removeDuplicates();
        const QString text = said.join(QLatin1Char('\n'));
        entry.row->setPending(pending.join(QLatin1Char('\n')));
        entry.row->setError(text, std::move(fixes));
        if (!text.isEmpty() && entry.parameter.advanced && m_advanced) {
            m_advanced->setExpanded(true);
        }
    }
    return left;
}

QWidget* FieldList::focusOn(const std::string& path, const Where& where)
{
    const auto [key, below] = splitPath(path);
    for (Entry& entry : m_entries) {
        if (entry.parameter.key == key) {
            if (entry.parameter.advanced && m_advanced) {
                m_advanced->setExpanded(true);
            }
            entry.editor->focusOn(where, below);
            return entry.row;
        }
    }
    return nullptr;
}

void FieldList::updateVisible()
{
    for (const Entry& entry : m_entries) {
        const nodes::ParameterSpec& parameter = entry.parameter;
        if (parameter.visibleWhenKey.empty()) {
            continue;
        }
        Json now;
        if (const auto found = m_values.find(parameter.visibleWhenKey); found != m_values.end()) {
            now = *found;
        } else {
            for (const Entry& other : m_entries) {
                if (other.parameter.key == parameter.visibleWhenKey) {
                    now = other.parameter.defaultValue;
                }
            }
        }
        const auto& wanted = parameter.visibleWhenValues;
        entry.row->setVisible(std::find(wanted.begin(), wanted.end(), now) != wanted.end());
    }
}

} // namespace weir::ui
