#pragma once

#include <QPushButton>

namespace weir::ui {

/// A button whose words go on in further lines where its place is narrower than they are.
class WrapButton : public QPushButton
{
    Q_OBJECT

public:
    explicit WrapButton(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool wraps(int width) const { return width < sizeHint().width(); }
    /// Of the text, in a button of this width.
    [[nodiscard]] QRect textRect(int width) const;
};

} // namespace weir::ui
