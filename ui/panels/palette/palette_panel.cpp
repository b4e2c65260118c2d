#include "ui/panels/palette/palette_panel.h"

#include "ui/canvas/canvas_view.h"
#include "ui/document/node_face.h"
#include "ui/kit/fuzzy.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/sentences.h"
#include "ui/theme/theme.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kTypeRole = Qt::UserRole;
constexpr int kSpecRole = Qt::UserRole + 1;
constexpr int kSearchRole = Qt::UserRole + 2;

QString familyTitle(nodes::Family family)
{
    switch (family) {
    case nodes::Family::Source:
        return PalettePanel::tr("Sources");
    case nodes::Family::Transform:
        return PalettePanel::tr("Transform");
    case nodes::Family::Identity:
        return PalettePanel::tr("Identity");
    case nodes::Family::Consent:
        return PalettePanel::tr("Consent");
    case nodes::Family::Audience:
        return PalettePanel::tr("Audience");
    case nodes::Family::Model:
        return PalettePanel::tr("Models");
    case nodes::Family::Destination:
        return PalettePanel::tr("Destinations");
    }
    return {};
}

/// Gives dragged items the canvas's format.
class Tree : public QTreeWidget
{
public:
    using QTreeWidget::QTreeWidget;

protected:
    QStringList mimeTypes() const override { return {QString::fromLatin1(kNodeTypeMime)}; }
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override
    {
        const QString type = items.isEmpty() ? QString() : items.front()->data(0, kTypeRole).toString();
        if (type.isEmpty()) {
            return nullptr;
        }
        auto* dragged = new QMimeData;
        dragged->setData(QString::fromLatin1(kNodeTypeMime), type.toUtf8());
        return dragged;
    }
    void startDrag(Qt::DropActions) override
    {
        QMimeData* dragged = mimeData(selectedItems());
        const auto* spec = currentItem() ? specOf(*currentItem()) : nullptr;
        if (!dragged || !spec) {
            delete dragged;
            return;
        }
        QDrag drag(this);
        drag.setMimeData(dragged);
        drag.setPixmap(card(*spec));
        // Beside the cursor: what lies under it, such as the wire that would take the node, stays in view.
        drag.setHotSpot({-kBeside, -kBeside});
        drag.exec(Qt::CopyAction);
    }

private:
    static constexpr int kBeside = 14;

    static const nodes::NodeSpec* specOf(const QTreeWidgetItem& item)
    {
        return static_cast<const nodes::NodeSpec*>(item.data(0, kSpecRole).value<const void*>());
    }
    [[nodiscard]] QPixmap card(const nodes::NodeSpec& spec) const
    {
        const QString title = translated(spec.title);
        const QFont face = Theme::instance().font(TypeRole::Body);
        const QSize size(QFontMetrics(face).horizontalAdvance(title) + 48, 36);
        QPixmap picture(size * devicePixelRatioF());
        picture.setDevicePixelRatio(devicePixelRatioF());
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(color(Token::Control));
        painter.setBrush(color(Token::Surface));
        painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        paintTile(&painter, QRectF(8, 8, 20, 20), tileShape(spec.family), color(familyToken(spec.family)),
                  nodeIcon(spec), color(Token::OnTile));
        painter.setFont(face);
        painter.setPen(color(Token::Text));
        painter.drawText(QRect(QPoint(36, 0), size - QSize(36, 0)), Qt::AlignVCenter | Qt::AlignLeft, title);
        return picture;
    }
};

/// A family tile of 20 px, then the title.
class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain(option);
        initStyleOption(&plain, index);
        const auto* spec = static_cast<const nodes::NodeSpec*>(index.data(kSpecRole).value<const void*>());
        if (!spec) {
            plain.font = Theme::instance().font(TypeRole::Strong);
            QStyledItemDelegate::paint(painter, plain, index);
            return;
        }
        const QString title = plain.text;
        plain.text.clear();
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF tile(option.rect.left() + 2, option.rect.center().y() - 10, 20, 20);
        paintTile(painter, tile, tileShape(spec->family), color(familyToken(spec->family)), nodeIcon(*spec),
                  color(Token::OnTile));
        painter->setFont(Theme::instance().font(TypeRole::Body));
        painter->setPen(color(option.state.testFlag(QStyle::State_Selected) ? Token::Text : Token::Text));
        const QRect text = option.rect.adjusted(30, 0, -4, 0);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                Theme::instance().px(metric::kComfortableRowHeight)};
    }
};

QTreeWidgetItem* groupItem(QTreeWidget& tree, const QString& title)
{
    auto* group = new QTreeWidgetItem(&tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    return group;
}

QTreeWidgetItem* typeItem(const nodes::NodeSpec& spec)
{
    auto* item = new QTreeWidgetItem({translated(spec.title)});
    item->setData(0, kTypeRole, QString::fromStdString(spec.id.str()));
    item->setData(0, kSpecRole, QVariant::fromValue(static_cast<const void*>(&spec)));
    item->setToolTip(0, translated(spec.summary));
    QString words = translated(spec.title) + QLatin1Char(' ') + translated(spec.summary);
    for (const std::string& keyword : spec.keywords) {
        words += QLatin1Char(' ') + QString::fromStdString(keyword);
    }
    item->setData(0, kSearchRole, words);
    return item;
}

} // namespace

PalettePanel::PalettePanel(const nodes::Registry& registry, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_search(new SearchField(tr("Add node: filter, dedupe, ..."), this)),
      m_tree(new Tree(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kS, space::kS, space::kS, space::kS);
    column->setSpacing(space::kS);
    column->addWidget(m_search);
    column->addWidget(m_tree);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(14);
    m_tree->setDragEnabled(true);
    m_tree->setItemDelegate(new Delegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Node types"));
    m_favourites = groupItem(*m_tree, tr("Favourites"));
    m_recent = groupItem(*m_tree, tr("Recent"));
    std::map<nodes::Family, QTreeWidgetItem*> groups;
    for (const nodes::NodeType* type : registry.all()) {
        const nodes::NodeSpec& spec = type->spec();
        QTreeWidgetItem*& group = groups[spec.family];
        if (!group) {
            group = groupItem(*m_tree, familyTitle(spec.family));
        }
        group->addChild(typeItem(spec));
    }
    showMemory();
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &PalettePanel::showMenu);
    // The list is short: it follows each key at once.
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_search, &SearchField::leaveDown, this, [this] { m_tree->setFocus(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { activate(m_tree->currentItem()); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { activate(item); });
}

void PalettePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

std::optional<NodeTypeId> PalettePanel::focused() const
{
    const QTreeWidgetItem* item = m_tree->hasFocus() || m_search->hasFocus() ? m_tree->currentItem() : nullptr;
    const QString type = item ? item->data(0, kTypeRole).toString() : QString();
    return type.isEmpty() ? std::nullopt : std::optional(NodeTypeId(type.toStdString()));
}

void PalettePanel::filter(const QString& text)
{
    QTreeWidgetItem* best = nullptr;
    int bestScore = -1;
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_tree->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const auto inTitle = fuzzyMatch(text, item->text(0));
            const bool inWords = item->data(0, kSearchRole).toString().contains(text, Qt::CaseInsensitive);
            // What is searched for stands once, with its family.
            const bool remembered = group == m_favourites || group == m_recent;
            const bool shown = text.isEmpty() || (!remembered && (inTitle || inWords));
            item->setHidden(!shown);
            any = any || shown;
            const int score = inTitle ? 1000 + inTitle->score : inWords ? 1 : -1;
            if (shown && !text.isEmpty() && score > bestScore) {
                best = item;
                bestScore = score;
            }
        }
        group->setHidden(!any);
    }
    m_tree->setCurrentItem(best);
}

void PalettePanel::showMemory()
{
    const auto fill = [this](QTreeWidgetItem* group, const std::vector<NodeTypeId>& types) {
        qDeleteAll(group->takeChildren());
        for (const NodeTypeId& id : types) {
            if (const nodes::NodeType* type = m_registry.find(id)) {
                group->addChild(typeItem(type->spec()));
            }
        }
        group->setHidden(group->childCount() == 0);
        group->setExpanded(true);
    };
    fill(m_favourites, m_memory.favourites());
    fill(m_recent, m_memory.recent());
    if (!m_search->text().isEmpty()) {
        filter(m_search->text());
    }
}

void PalettePanel::noteUsed(const NodeTypeId& type)
{
    m_memory.use(type);
    showMemory();
}

void PalettePanel::setFavourite(const NodeTypeId& type, bool favourite)
{
    m_memory.setFavourite(type, favourite);
    showMemory();
}

void PalettePanel::showMenu(const QPoint& at)
{
    const QTreeWidgetItem* item = m_tree->itemAt(at);
    if (!item) {
        item = m_tree->currentItem();
    }
    const QString text = item ? item->data(0, kTypeRole).toString() : QString();
    if (text.isEmpty()) {
        return;
    }
    const NodeTypeId type(text.toStdString());
    QMenu menu;
    menu.addAction(icon(Icon::Add), tr("Add to the pipeline"), this, [this, type] { emit chosen(type); });
    const bool favourite = m_memory.isFavourite(type);
    menu.addAction(icon(Icon::Pin), favourite ? tr("Remove from favourites") : tr("Add to favourites"), this,
                   [this, type, favourite] { setFavourite(type, !favourite); });
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void PalettePanel::activate(QTreeWidgetItem* item)
{
    const QString type = item ? item->data(0, kTypeRole).toString() : QString();
    if (!type.isEmpty()) {
        emit chosen(NodeTypeId(type.toStdString()));
    }
}

} // namespace weir::ui
