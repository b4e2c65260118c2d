#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace weir::ui {

class FlowLayout;

/// Several values, each in a chip, and a line for the next one. Enter or a comma makes a chip of what stands in the
/// line; a list that is pasted (lines, tabs, semicolons or commas between) becomes a chip for each; Backspace in the
/// empty line takes the last one away.
class ValueChips : public QWidget
{
    Q_OBJECT

public:
    explicit ValueChips(QWidget* parent);
    void setValues(const QStringList& values);
    /// With what stands in the line, which counts too.
    [[nodiscard]] QStringList values() const;
    void setPlaceholder(const QString& text);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showChips();
    void take(const QString& text);

    QStringList m_values;
    FlowLayout* m_flow;
    QLineEdit* m_line;
};

} // namespace weir::ui
