#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;

namespace weir::ui {

class TextLabel;

/// A few words at the places of a window that matter first, one after the other. Never takes the focus or the mouse
/// from what lies below; a tour that was seen or dismissed stays away (setting "tours/<name>").
class CoachMarks : public QWidget
{
    Q_OBJECT

public:
    struct Mark
    {
        QString title;
        QString words;
        /// Where it points, in coordinates of the window; an empty rectangle skips the mark.
        std::function<QRect()> target;
    };

    CoachMarks(const QString& name, std::vector<Mark> marks, QWidget* window);
    [[nodiscard]] static bool isSeen(const QString& name);
    /// Shows the first mark, unless the tour was seen.
    void start();
    /// Ends the tour for good.
    void finish();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(std::size_t index);
    void place();

    QString m_name;
    std::vector<Mark> m_marks;
    std::size_t m_at = 0;
    bool m_below = false; ///< The card stands below its target, else right of it.
    int m_tip = 0;        ///< Place of the tip along its edge.
    TextLabel* m_title;
    TextLabel* m_words;
    TextLabel* m_count;
    QPushButton* m_next;
};

} // namespace weir::ui
