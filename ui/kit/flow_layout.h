#pragma once

#include <QLayout>

#include <vector>

namespace weir::ui {

/// Puts widgets side by side and goes on in the next line when the width ends, like words of a sentence.
class FlowLayout : public QLayout
{
public:
    FlowLayout(QWidget* parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Place
    {
        Measure,
        Apply
    };
    int place(const QRect& rect, Place what) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
};

} // namespace weir::ui
