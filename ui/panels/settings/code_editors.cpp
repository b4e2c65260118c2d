#include "ui/panels/settings/field_editor.h"

#include "ui/kit/sentences.h"
#include "ui/panels/settings/code_edit.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace weir::ui {
namespace {

/// An expression over the columns of a port, or a SQL text.
class CodeEditor final : public FieldEditor
{
public:
    CodeEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_port(parameter.port),
          m_edit(new CodeEdit(parameter.kind == nodes::ParameterKind::Sql ? CodeEdit::Language::Sql
                                                                          : CodeEdit::Language::Expression,
                              this))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_edit);
        setFocusProxy(m_edit);
        m_edit->setPlaceholderText(translated(parameter.placeholder));
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_setting) {
                emit edited({});
            }
        });
    }
    void setValue(const Json& value) override
    {
        const QString text = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
        if (text != m_edit->toPlainText()) {
            m_setting = true;
            m_edit->setPlainText(text);
            m_setting = false;
        }
    }
    Json value() const override
    {
        const QString text = m_edit->toPlainText();
        return text.trimmed().isEmpty() ? Json() : Json(text.toStdString());
    }
    void setContext(const FormContext& context) override
    {
        const Schema schema = context.schemaOf(m_port);
        std::map<std::string, QString> samples;
        for (const Field& field : schema.fields()) {
            samples[field.name] = context.sampleOf(m_port, field.name);
        }
        m_edit->setSchema(schema, std::move(samples));
    }
    bool setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings) override
    {
        std::vector<std::pair<int, int>> faults;
        for (const auto& [below, diagnostic] : findings) {
            faults.emplace_back(diagnostic.error.where().begin, diagnostic.error.where().end);
        }
        m_edit->setFaults(faults);
        return false; // the sentence still stands below the field
    }
    void focusOn(const Where& where, const std::string&) override { m_edit->moveTo(where.begin); }

private:
    std::string m_port;
    CodeEdit* m_edit;
    bool m_setting = false;
};

} // namespace

FieldEditor* makeCodeEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
{
    return new CodeEditor(parameter, parent);
}

} // namespace weir::ui
