#pragma once

#include <QCheckBox>

namespace weir::ui {

/// A check box whose text goes over several lines where the room is narrow. Qt's own cuts it.
class WrapCheckBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit WrapCheckBox(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the text begins, measured from the leading edge.
    [[nodiscard]] int indent() const;
    [[nodiscard]] int oneLine() const;
};

} // namespace weir::ui
