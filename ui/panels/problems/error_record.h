#pragma once

#include "ui/kit/messages.h"

#include <QWidget>

#include <functional>
#include <memory>

class QToolButton;

namespace weir::ui {

class TextLabel;

/// The value that stopped a run, as it is in the data now.
struct FoundValue
{
    QString text;
    bool isNull = false;
    bool personal = false; ///< Masked until it is revealed.
    QString fault;         ///< Why it cannot be read; empty when it was.
};

/// A value in the data that a run stopped at.
struct Culprit
{
    QString node; ///< Who read it.
    QString row;  ///< Its number in what the node reads.
    QString column;
    QString type; ///< That it should have.
    /// Reads the value and hands it to the callback soon, on this thread.
    std::function<void(std::function<void(const FoundValue&)>)> read;
    /// Records who looks, then calls back; does not when that cannot be written.
    std::function<void(std::function<void()>)> reveal;
    std::function<void()> showRow; ///< May be empty: then the rows are not to be seen on their own.
};

/// What is known of a value that a run stopped at: row, column, type, and the value itself, which is read when it is
/// looked at and kept nowhere.
class ErrorRecord : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorRecord(QWidget* parent = nullptr);
    /// The same one again keeps the value that is shown, and whether it is revealed.
    void setCulprit(const Culprit& culprit);
    void clear();

private:
    void showValue();
    void take(const FoundValue& value);

    TextLabel* m_row;
    TextLabel* m_column;
    TextLabel* m_value;
    QToolButton* m_reveal;
    QToolButton* m_show;
    Culprit m_culprit;
    FoundValue m_found;
    bool m_revealed = false;
    std::shared_ptr<int> m_asked; ///< Alive while the answer is still wanted.
};

} // namespace weir::ui
