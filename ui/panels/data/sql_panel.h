#pragma once

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QToolButton;

namespace weir::ui {

class TextLabel;

/// The statement that a node stands for, with everything before it, in the dialect that the user chooses.
class SqlPanel : public QWidget
{
    Q_OBJECT

public:
    /// Ids and titles of the dialects; the first is shown until the user chooses.
    SqlPanel(const QStringList& dialects, const QStringList& titles, QWidget* parent = nullptr);

    [[nodiscard]] QString dialect() const;
    void showSql(const QString& nodeTitle, const QString& sql);
    /// Why there is no statement.
    void showNothing(const QString& sentence);
    [[nodiscard]] QString sql() const;

signals:
    void dialectChosen(const QString& dialect);
    /// The panel became visible and may be out of date.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    TextLabel* m_title;
    QComboBox* m_dialect;
    QToolButton* m_copy;
    QPlainTextEdit* m_text;
};

} // namespace weir::ui
