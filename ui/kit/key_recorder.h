#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace weir::ui {

/// A field that takes the next key pressed in it instead of text. Tab leaves it and Esc ends it, so it is no trap.
class KeyRecorder : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyRecorder(QWidget* parent = nullptr);

    /// False for keys that belong to moving about and typing: Tab, Esc, Enter, Space and the arrows without a modifier.
    [[nodiscard]] static bool isBindable(const QKeySequence& keys);

signals:
    void recorded(const QKeySequence& keys);
    /// A key that no action may have, in words.
    void refused(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace weir::ui
