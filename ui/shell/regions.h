#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace weir::ui {

/// F6 and Shift+F6: moves the focus between the large parts of the window, in reading order, and never into a hidden
/// one.
class Regions : public QObject
{
    Q_OBJECT

public:
    /// `list` is asked at each step, because docks come and go; null and hidden widgets in it are passed over.
    explicit Regions(std::function<std::vector<QWidget*>()> list, QObject* parent = nullptr);
    void next() { step(1); }
    void previous() { step(-1); }

private:
    void step(int direction);
    std::function<std::vector<QWidget*>()> m_list;
};

} // namespace weir::ui
