#pragma once

#include "core/audience/definition.h"
#include "core/nodes/port_content.h"

#include <QWidget>

class QPlainTextEdit;

namespace weir::ui {

class TextLabel;

/// The definition as one line of text (core/audience/text_form.h), with what is wrong with it below and marked in it.
class TextPane : public QWidget
{
    Q_OBJECT

public:
    explicit TextPane(QWidget* parent);
    /// Shows a definition; what is being written stays as long as it means the same.
    void setDefinition(const audience::Definition& definition);
    void setPeople(const nodes::ProfileShape* people);
    void focusText();

signals:
    /// The text is a definition again.
    void written(const weir::audience::Definition& definition);

private:
    void read();

    QPlainTextEdit* m_text;
    TextLabel* m_faults;
    TextLabel* m_hint;
    std::optional<audience::Definition> m_shown;
    std::optional<nodes::ProfileShape> m_people;
    bool m_filling = false;
};

} // namespace weir::ui
