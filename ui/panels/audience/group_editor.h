#pragma once

#include "ui/panels/audience/row_frame.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QComboBox;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace weir::ui {

/// One group: its connector once, beside a rail, its rows, and the ways to add one. It shows a group and says what the
/// user wants; rows are named by their JSON pointers.
class GroupEditor : public QWidget
{
    Q_OBJECT

public:
    GroupEditor(const audience::Group& group, std::string path, const FormContext& context, int depth, QWidget* parent);
    /// Shows counts at every row and group below; nothing while none are known.
    void setCounts(const std::map<std::string, ConditionCount>& counts, qint64 people);
    /// The frame of a row in this group or one below; nullptr when there is none.
    [[nodiscard]] RowFrame* frameAt(const std::string& path);
    void focusAdd();

signals:
    void matchChanged(const std::string& path, int match);
    void rowAdded(const std::string& group, const weir::audience::Row& row);
    void rowEdited(const std::string& path, const weir::audience::Row& row);
    void commanded(const std::string& path, weir::ui::RowCommand command);
    /// A row was dropped into this group, before the row that is at `index`.
    void rowDropped(const std::string& from, const std::string& group, std::size_t index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fillMenu(QMenu* menu);
    /// Rows follow their editors without being made anew.
    void setRow(std::size_t index, const audience::Row& row);
    void follow(RowFrame* frame);
    [[nodiscard]] QString notice(std::size_t index, const ConditionCount& count, qint64 before) const;
    [[nodiscard]] std::size_t placeAt(int y) const;
    [[nodiscard]] bool takes(const QDropEvent& event) const;

    audience::Group m_group;
    std::string m_path;
    int m_depth;
    QBoxLayout* m_box;
    QComboBox* m_match;
    QVBoxLayout* m_rows;
    QToolButton* m_add;
    std::vector<RowFrame*> m_frames;
    std::optional<std::size_t> m_drop; ///< Where a row that is dragged would go.
};

} // namespace weir::ui
