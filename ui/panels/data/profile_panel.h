#pragma once

#include "core/expr/node.h"
#include "core/run/column_profile.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace weir::ui {

class Bars;
class ElidedLabel;
class InlineMessage;
class ProgressLine;
class TextLabel;

/// What is in one column: how much is empty, how many values differ, least, greatest and mean, a histogram and the most
/// frequent values. Bars and values are picked to see only their rows. Values of masked columns are not shown.
class ProfilePanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kNarrow = 260; ///< It can still be read; from twice as much on all stands side by side.
    explicit ProfilePanel(QWidget* parent = nullptr);

    /// A column is being looked at; what was shown of another one goes.
    void showLoading(const QString& column);
    /// `of` says of which rows: "Full result, 12:04: 48,210 rows".
    void showProfile(run::ColumnProfile profile, const QString& of, bool masked);
    void showError(const QString& sentence);
    void setMasked(bool masked);
    /// No bar is marked as picked any more.
    void clearPick();
    [[nodiscard]] const run::ColumnProfile& profile() const { return m_profile; }

signals:
    /// Only rows for which `condition` is true are wanted.
    void picked(const weir::expr::Expr& condition);
    void revealRequested();
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void addFigure(int place, const QString& title, const QString& text);
    void pick(const QWidget* from, int bar);

    run::ColumnProfile m_profile;
    bool m_masked = false;
    ElidedLabel* m_title;
    ElidedLabel* m_of;
    ProgressLine* m_progress;
    QWidget* m_body;
    QBoxLayout* m_columns; ///< Figures with the histogram, and the values.
    QBoxLayout* m_left;
    QGridLayout* m_figures;
    Bars* m_histogram;
    TextLabel* m_frequent;
    Bars* m_values;
    QWidget* m_maskedNote;
    InlineMessage* m_error;
};

} // namespace weir::ui
