#pragma once

#include <QAbstractButton>

namespace weir::ui {

/// The clickable header of a CollapsibleSection: chevron, title, and a quiet summary while folded.
class FoldButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FoldButton(const QString& title, QWidget* parent = nullptr);
    void setSummary(const QString& summary);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_summary;
};

} // namespace weir::ui
