#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace weir::ui {

/// One step of a sum.
struct WaterfallStep
{
    QString title;      ///< "e-mail"
    QString detail;     ///< "one character differs"
    double bits = 0;    ///< What it adds; negative takes away.
    bool start = false; ///< Where one starts from, which is no evidence.
};

/// A sum of evidence in bits, step by step: each bar begins where the one before ended, from even odds on. The last row
/// is the sum. Colour is no carrier of its own: bars for are to the right, bars against to the left, and each has its
/// figure.
class Waterfall : public QWidget
{
    Q_OBJECT

public:
    explicit Waterfall(QWidget* parent = nullptr);
    void setSteps(std::vector<WaterfallStep> steps, const QString& sum);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The whole in words, for screen readers.
    [[nodiscard]] QString summary() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;

    std::vector<WaterfallStep> m_steps;
    QString m_sum;
};

} // namespace weir::ui
