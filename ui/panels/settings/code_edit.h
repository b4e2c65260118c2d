#pragma once

#include "core/base/error.h"
#include "core/types/schema.h"

#include <QPlainTextEdit>

#include <map>

class QListWidget;
class QSyntaxHighlighter;

namespace weir::ui {

class TextLabel;

/// A few lines of expression or SQL: colours, completion while typing (Ctrl+Space asks for it), a hint with the
/// signature of the call around the cursor, and a wavy line under each fault. Grows with its text up to twelve lines.
class CodeEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Language
    {
        Expression,
        Sql
    };
    CodeEdit(Language language, QWidget* parent);
    ~CodeEdit() override;

    /// Columns to complete, and some values of each to tell them apart.
    void setSchema(const Schema& schema, std::map<std::string, QString> samples = {});
    /// Marks [begin, end) in characters; an unknown range marks nothing.
    void setFaults(const std::vector<std::pair<int, int>>& faults);
    void moveTo(int character);
    /// Enter ends the text, which `ended` tells, instead of beginning a line; with Shift it still does.
    void endWithEnter() { m_endsWithEnter = true; }

signals:
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void fit();
    void suggest(bool asked);
    void accept(int row);
    void hidePopup();

    Language m_language;
    Schema m_schema;
    std::map<std::string, QString> m_samples;
    QSyntaxHighlighter* m_highlighter;
    QFrame* m_popup;
    QListWidget* m_list;
    TextLabel* m_hint;
    int m_replaceBegin = 0;
    int m_replaceEnd = 0;
    bool m_endsWithEnter = false;
};

} // namespace weir::ui
