#pragma once

#include "ui/kit/icon.h"
#include "ui/theme/tokens.h"

#include <QFrame>
#include <QKeySequence>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QListView;

namespace weir::ui {

class PickerModel;
class TextLabel;

/// Shape of the coloured tile behind a node's glyph, one per family (and some kinds).
enum class TileShape
{
    None, ///< Icon without a tile.
    TagRight,
    Square,
    Circle,
    Shield,
    Pill,
    Hexagon,
    TagLeft
};

/// Paints a family tile with its glyph.
void paintTile(QPainter* painter, const QRectF& rect, TileShape shape, const QColor& fill, Icon glyph,
               const QColor& ink);

/// One line of a picker.
struct PickerItem
{
    QString id;
    QString title;
    QString detail;       ///< Path, summary or object kind.
    QStringList keywords; ///< Synonyms that match but are not shown.
    Icon icon = Icon::Node;
    TileShape tile = TileShape::None;
    Token tileColor = Token::FamilyTransform;
    QKeySequence keys;
    int weight = 0;         ///< Added to the score: recent or frequent choices first.
    QString disabledReason; ///< Not empty: shown greyed with this reason and not selectable.
};

/// Search field over a list: fuzzy filter, arrow keys, Enter chooses, Esc closes. Base of quick-add and command
/// palette.
class PickerPopup : public QFrame
{
    Q_OBJECT

public:
    enum class Size
    {
        Small, ///< 320 by 340, for quick-add.
        Large  ///< 560 by 420, for the command palette.
    };

    PickerPopup(const QString& placeholder, Size size, QWidget* parent);

    void setItems(std::vector<PickerItem> items);
    /// Shows the popup with its top left corner at `global`, moved so that it stays on the screen.
    void popupAt(const QPoint& global);
    /// Shows the popup centred in the upper third of `window`.
    void popupOver(QWidget* window);
    void setQuery(const QString& query);
    [[nodiscard]] QString query() const;
    /// Ids of the lines shown now, best first.
    [[nodiscard]] QStringList shownIds() const;
    /// Characters that may stand before the query and steer it (">", "@", "#") instead of being matched.
    void setPrefixes(const QString& prefixes);
    /// Shows the items as they are given instead of matching them; for owners that search by themselves.
    void setMatching(bool matches);
    /// A line under the list, such as "Only nodes that take Profiles".
    void setFooter(const QString& text);

signals:
    void chosen(const QString& id);
    void queryChanged(const QString& query);
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refilter();
    /// As high as what it shows, at most its full size.
    void fit();
    void accept();
    void step(int steps);

    QLineEdit* m_field;
    QListView* m_list;
    TextLabel* m_footer;
    TextLabel* m_none; ///< In place of the list when nothing matches.
    PickerModel* m_model;
    QSize m_full;
    bool m_accepted = false;
};

} // namespace weir::ui
