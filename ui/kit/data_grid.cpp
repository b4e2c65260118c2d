#include "ui/kit/data_grid.h"

#include "ui/kit/icon.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kCellPadding = 10;
Icon typeIcon(int kind)
{
    switch (static_cast<TypeKind>(kind)) {
    case TypeKind::Boolean:
        return Icon::TypeBoolean;
    case TypeKind::Integer:
        return Icon::TypeInteger;
    case TypeKind::Decimal:
    case TypeKind::Number:
        return Icon::TypeNumber;
    case TypeKind::Date:
        return Icon::TypeDate;
    case TypeKind::Instant:
        return Icon::TypeInstant;
    case TypeKind::Duration:
        return Icon::TypeDuration;
    case TypeKind::JsonValue:
        return Icon::TypeJson;
    case TypeKind::List:
        return Icon::TypeList;
    case TypeKind::Null:
    case TypeKind::Text:
        break;
    }
    return Icon::TypeText;
}

/// Two lines per column: the name, then the type with its icon and an eye while the column is masked.
class GridHeader : public QHeaderView
{
public:
    explicit GridHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsMovable(true);
        setSectionsClickable(true);
        setHighlightSections(false);
        setContextMenuPolicy(Qt::CustomContextMenu);
        setMinimumSectionSize(48);
    }

    [[nodiscard]] QSize sectionSizeFromContents(int section) const override
    {
        const QFontMetrics strong(Theme::instance().font(TypeRole::Strong));
        const QFontMetrics small(Theme::instance().font(TypeRole::Caption));
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        const QString type = model()->headerData(section, Qt::Horizontal, GridModel::TypeTextRole).toString();
        const bool masked = model()->headerData(section, Qt::Horizontal, GridModel::MaskedRole).toBool();
        const int second = small.horizontalAdvance(type) + 18 + (masked ? 18 : 0);
        return {std::max(strong.horizontalAdvance(name), second) + 2 * kCellPadding + 2,
                strong.height() + small.height() + 12};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const auto value = [&](int role) { return model()->headerData(section, Qt::Horizontal, role); };
        painter->save();
        painter->fillRect(rect, color(Token::Surface));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Token::Line));
        painter->fillRect(QRect(rect.right(), rect.top() + 8, 1, rect.height() - 16), color(Token::Line));
        const bool right = (value(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
        const QRect inner = rect.adjusted(kCellPadding, 5, -kCellPadding, -6);
        const QFont strong = Theme::instance().font(TypeRole::Strong);
        const QFont small = Theme::instance().font(TypeRole::Caption);
        const QFontMetrics strongMetrics(strong);
        const int align = right ? Qt::AlignRight : Qt::AlignLeft;
        painter->setFont(strong);
        painter->setPen(color(Token::Text));
        painter->drawText(QRect(inner.left(), inner.top(), inner.width(), strongMetrics.height()),
                          align | Qt::AlignVCenter,
                          strongMetrics.elidedText(value(Qt::DisplayRole).toString(), Qt::ElideRight, inner.width()));
        const QFontMetrics smallMetrics(small);
        const QString type = smallMetrics.elidedText(value(GridModel::TypeTextRole).toString(), Qt::ElideRight,
                                                     std::max(0, inner.width() - 18));
        const QRect line(inner.left(), inner.top() + strongMetrics.height(), inner.width(), smallMetrics.height() + 1);
        const int width = smallMetrics.horizontalAdvance(type) + 18;
        const int x = right ? line.right() + 1 - width : line.left();
        const QColor ink = color(Token::Hint);
        paintIcon(painter, typeIcon(value(GridModel::TypeKindRole).toInt()), QRectF(x, line.center().y() - 6.5, 14, 14),
                  ink);
        painter->setFont(small);
        painter->setPen(ink);
        painter->drawText(QRect(x + 18, line.top(), width, line.height()),
                          static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), type);
        if (value(GridModel::PrivacyRole).toInt() != static_cast<int>(Privacy::Plain)) {
            const bool masked = value(GridModel::MaskedRole).toBool();
            const QRectF eye(right ? line.left() : x + width + 4, line.center().y() - 6.5, 14, 14);
            paintIcon(painter, masked ? Icon::EyeOff : Icon::Eye, eye, color(masked ? Token::Hint : Token::Warning));
        }
        if (const int sorted = value(GridModel::SortedRole).toInt(); sorted != 0) {
            const QRect name(inner.left(), inner.top(), inner.width(), strongMetrics.height());
            const QRectF arrow(right ? name.left() - 6 : name.right() - 8, name.center().y() - 6.5, 14, 14);
            painter->fillRect(arrow, color(Token::Surface));
            paintIcon(painter, sorted > 0 ? Icon::ChevronUp : Icon::ChevronDown, arrow, color(Token::Accent));
        }
        painter->restore();
    }
};

/// Cells: NULL as a quiet italic word, masked text dimmed, waiting pages as a bar.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, color(Token::AccentTint));
        }
        const QRect inner = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
        const int alignment = index.data(Qt::TextAlignmentRole).toInt();
        if (index.data(GridModel::PendingRole).toBool()) {
            painter->fillRect(QRect(inner.left(), inner.center().y() - 4, inner.width() * 2 / 3, 8),
                              color(Token::Raised));
        } else if (index.data(GridModel::NullRole).toBool()) {
            QFont font = Theme::instance().font(TypeRole::Caption);
            font.setItalic(true);
            painter->setFont(font);
            painter->setPen(color(Token::Hint));
            painter->drawText(inner, alignment, QStringLiteral("NULL"));
        } else {
            painter->setFont(Theme::instance().tabularFont(TypeRole::Body));
            painter->setPen(color(index.data(GridModel::MaskedRole).toBool() ? Token::Text2 : Token::Text));
            const QString text = index.data(Qt::DisplayRole).toString();
            painter->drawText(inner, alignment,
                              QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, inner.width()));
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          color(Token::Raised));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(color(Token::Focus), metric::kFocusWidth));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), 3, 3);
        }
        painter->restore();
    }
};

} // namespace

DataGrid::DataGrid(QWidget* parent) : QTableView(parent), m_model(new GridModel(this))
{
    setHorizontalHeader(new GridHeader(this));
    setItemDelegate(new CellDelegate(this));
    setModel(m_model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    const auto restyle = [this] {
        verticalHeader()->setDefaultSectionSize(Theme::instance().px(metric::kRowHeight));
        verticalHeader()->setFont(Theme::instance().tabularFont(TypeRole::Caption));
        viewport()->update();
        horizontalHeader()->viewport()->update();
    };
    restyle();
    connect(&Theme::instance(), &Theme::changed, this, restyle);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &DataGrid::headerMenu);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &DataGrid::turnSorting);
    for (auto signal : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized}) {
        connect(horizontalHeader(), signal, this, [this] {
            if (!m_arranging) {
                emit columnsChanged();
            }
        });
    }
    connect(m_model, &GridModel::maskChanged, this, [this] {
        const RowArrangement& now = m_model->arrangement();
        if (now.condition) {
            const std::vector<bool> masked = m_model->masks();
            const auto names = expr::columnsUsed(now.condition->expr);
            const bool hidden = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                const auto column = m_model->pages()->schema()->indexOf(name);
                return !column || masked[*column];
            });
            if (hidden) { // what is left would tell the value
                keepOnly({});
                return;
            }
        }
        if (!now.text.isEmpty()) { // other columns may be searched now
            m_model->arrange(now);
        }
    });
}

QStringList DataGrid::columnNames() const
{
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        names << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    return names;
}

void DataGrid::sortBy(int column, bool descending)
{
    RowArrangement arrangement = m_model->arrangement();
    arrangement.column = column;
    arrangement.descending = descending;
    m_model->arrange(std::move(arrangement));
}

void DataGrid::turnSorting(int column)
{
    const RowArrangement& now = m_model->arrangement();
    if (now.column != column) {
        sortBy(column, false);
    } else if (!now.descending) {
        sortBy(column, true);
    } else {
        sortBy(-1, false);
    }
}

void DataGrid::find(const QString& text)
{
    RowArrangement arrangement = m_model->arrangement();
    if (arrangement.text != text) {
        arrangement.text = text;
        m_model->arrange(std::move(arrangement));
    }
}

void DataGrid::keepOnly(std::optional<expr::CheckedExpr> condition)
{
    RowArrangement arrangement = m_model->arrangement();
    if (condition || arrangement.condition) {
        arrangement.condition = std::move(condition);
        m_model->arrange(std::move(arrangement));
    }
}

void DataGrid::showColumn(const QString& name)
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == name) {
            if (isColumnHidden(column)) {
                arranging([this, column] { setColumnHidden(column, false); });
            }
            scrollTo(m_model->index(std::max(0, rowAt(0)), column));
            setCurrentIndex(m_model->index(std::max(0, rowAt(0)), column));
            return;
        }
    }
}

void DataGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(false);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataGrid::headerMenu(const QPoint& position)
{
    const int column = horizontalHeader()->logicalIndexAt(position);
    if (column < 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnActions(menu, column);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

void DataGrid::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(event->pos());
    if (m_model->columnCount() == 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* cells =
        menu->addAction(icon(Icon::Copy), tr("Copy"), QKeySequence(QKeySequence::Copy), this, [this] { copy(false); });
    QAction* json = menu->addAction(icon(Icon::FileJson), tr("Copy as JSON"), [this] { copy(true); });
    cells->setEnabled(selectionModel()->hasSelection());
    json->setEnabled(selectionModel()->hasSelection());
    menu->addAction(icon(Icon::Download), tr("Export as CSV..."), this, &DataGrid::exportRequested);
    if (cell.isValid()) {
        menu->addSeparator();
        addColumnActions(menu, cell.column());
    }
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(cell).bottomLeft()) : event->globalPos());
}

void DataGrid::addColumnActions(QMenu* menu, int column)
{
    const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    menu->addAction(icon(Icon::ChevronUp), tr("Sort upwards, here only"), [this, column] { sortBy(column, false); });
    menu->addAction(icon(Icon::ChevronDown), tr("Sort downwards, here only"), [this, column] { sortBy(column, true); });
    menu->addAction(icon(Icon::Undo), tr("Order of the rows"), [this] { sortBy(-1, false); })
        ->setEnabled(m_model->arrangement().column >= 0);
    menu->addSeparator();
    menu->addAction(icon(Icon::Aggregate), tr("What is in this column"),
                    [this, column] { emit profileRequested(column); });
    menu->addAction(icon(Icon::Copy), tr("Copy column name"), [name] { QGuiApplication::clipboard()->setText(name); });
    menu->addSeparator();
    addPlaceActions(menu, column);
    if (m_model->headerData(column, Qt::Horizontal, GridModel::PrivacyRole).toInt() !=
        static_cast<int>(Privacy::Plain)) {
        menu->addSeparator();
        if (m_model->isRevealed(column)) {
            menu->addAction(icon(Icon::EyeOff), tr("Mask personal data again"), [this] { m_model->hideAgain(); });
        } else {
            menu->addAction(icon(Icon::Eye), tr("Reveal personal data"),
                            [this, column, name] { emit revealRequested(column, name); });
        }
    }
}

} // namespace weir::ui
