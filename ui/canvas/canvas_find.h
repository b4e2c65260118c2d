#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/kit/picker_popup.h"

#include <QAction>

#include <functional>
#include <optional>
#include <vector>

namespace weir::ui {

/// Something on a canvas that a search found.
struct FindHit
{
    enum class Kind
    {
        Node,
        Note,
        Frame
    } kind = Kind::Node;
    std::string id;
    QString title;
    QString why; ///< "Column email", "Condition: status = 'paid'"; the type or subtitle when the title itself matches.
    bool carries = false; ///< Found only by a column that comes out of it; nothing that it says uses the column.
};

/// Columns that come out of a node, as far as they are known.
using ColumnsOf = std::function<std::vector<std::string>(const NodeId&)>;

/// Nodes by name, type, column and setting, notes and frames by text: everything that contains `query`, whatever the
/// case. Names first, then what says it, then what carries it, each in the order of the flow; one hit per object. An
/// empty query finds every node.
/// The first text inside `value`, or number equal to `query`, that contains it.
[[nodiscard]] std::optional<QString> textIn(const Json& value, const QString& query);

[[nodiscard]] std::vector<FindHit> findOnCanvas(const graph::Document& document, const nodes::Registry& registry,
                                                const QString& query, const ColumnsOf& columns);

/// Search on the canvas: a list of hits while typing, Enter goes there, F3 and Shift+F3 to the next and the one before.
class CanvasFind : public QObject
{
    Q_OBJECT

public:
    explicit CanvasFind(CanvasView& view);

    void setColumns(ColumnsOf columns) { m_columns = std::move(columns); }
    /// For menus and the command palette.
    [[nodiscard]] std::vector<QAction*> actions() const { return {m_find, m_next, m_previous}; }
    [[nodiscard]] PickerPopup& popup() { return *m_popup; }
    void open();
    void goNext(int step);
    /// Selects what was found on the canvas that is shown and brings it into view.
    void go(const FindHit& hit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& query);
    QAction* make(Icon glyph, const QString& text, const QKeySequence& keys);

    CanvasView& m_view;
    PickerPopup* m_popup;
    QAction* m_find;
    QAction* m_next;
    QAction* m_previous;
    ColumnsOf m_columns;
    std::vector<FindHit> m_hits;
    std::size_t m_current = 0;
};

} // namespace weir::ui
