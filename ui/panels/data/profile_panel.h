#pragma once

#include "core/expr/node.h"
#include "core/run/column_profile.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace weir::ui {

class Bars;
class ChartMenu;
class ElidedLabel;
class InlineMessage;
class ProgressLine;
class TextLabel;
struct ChartSheet;

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
    /// `of` says of which rows: "Full result, 12:04: 48,210 rows"; `node` whose they are.
    void showProfile(run::ColumnProfile profile, const QString& of, const QString& node, bool masked);
    void showError(const QString& sentence);
    void setMasked(bool masked);
    /// Counts people instead of rows, which are nothing to pick from.
    void setOfPeople() { m_people = true; }
    /// No bar is marked as picked any more.
    void clearPick();
    [[nodiscard]] const run::ColumnProfile& profile() const { return m_profile; }
    /// The charts as they leave the window: personal data stays masked there, also while it is revealed here.
    [[nodiscard]] ChartSheet histogramSheet() const;
    [[nodiscard]] ChartSheet valuesSheet() const;

signals:
    /// Only rows for which `condition` is true are wanted.
    void picked(const weir::expr::Expr& condition);
    void revealRequested();
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    /// "12 rows" or "12 people".
    [[nodiscard]] QString counted(std::int64_t rows) const;
    [[nodiscard]] ChartSheet sheet(const QString& title) const;
    void addFigure(int place, const QString& title, const QString& text);
    void pick(const QWidget* from, int bar);

    run::ColumnProfile m_profile;
    bool m_masked = false;
    bool m_people = false;
    QString m_node;
    QDateTime m_at; ///< When it was counted.
    ElidedLabel* m_title;
    ElidedLabel* m_of;
    ProgressLine* m_progress;
    QWidget* m_body;
    QBoxLayout* m_columns; ///< Figures with the histogram, and the values.
    QBoxLayout* m_left;
    QGridLayout* m_figures;
    Bars* m_histogram;
    ChartMenu* m_histogramMenu;
    ChartMenu* m_valuesMenu;
    TextLabel* m_frequent;
    Bars* m_values;
    QWidget* m_maskedNote;
    InlineMessage* m_error;
};

} // namespace weir::ui
