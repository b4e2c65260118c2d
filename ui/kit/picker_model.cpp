#include "ui/kit/picker_model.h"

#include "ui/kit/fuzzy.h"
#include "ui/kit/labels.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kKeywordPenalty = 8;
constexpr int kDetailPenalty = 25;

} // namespace

void PickerModel::setItems(std::vector<PickerItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    m_shown.clear();
    endResetModel();
}

void PickerModel::filter(const QString& query)
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; !m_matching && i < m_items.size(); ++i) {
        m_shown.push_back(Shown{i, 0, {}});
    }
    for (std::size_t i = 0; m_matching && i < m_items.size(); ++i) {
        const PickerItem& candidate = m_items[i];
        std::optional<Shown> best;
        if (auto match = fuzzyMatch(query, candidate.title)) {
            best = Shown{i, match->score, std::move(match->positions)};
        }
        const auto tryOther = [&](const QString& text, int penalty) {
            // Letters scattered over a sentence are no match; only a word's start counts outside the title.
            const qsizetype at = text.indexOf(query.trimmed(), 0, Qt::CaseInsensitive);
            if (query.trimmed().isEmpty() || at < 0 || (at > 0 && text[at - 1].isLetterOrNumber())) {
                return;
            }
            const int score = static_cast<int>(query.trimmed().size()) * 24 - penalty;
            if (!best || score > best->score) {
                best = Shown{i, score, {}};
            }
        };
        for (const QString& keyword : candidate.keywords) {
            tryOther(keyword, kKeywordPenalty);
        }
        tryOther(candidate.detail, kDetailPenalty);
        if (best) {
            best->score += candidate.weight - (candidate.disabledReason.isEmpty() ? 0 : 1000);
            m_shown.push_back(std::move(*best));
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Shown& a, const Shown& b) { return a.score > b.score; });
    endResetModel();
}

QString PickerModel::stripPrefix(const QString& query) const
{
    return !query.isEmpty() && m_prefixes.contains(query.front()) ? query.mid(1) : query;
}

const PickerItem& PickerModel::item(int row) const
{
    return m_items[m_shown[static_cast<std::size_t>(row)].item];
}

const std::vector<int>& PickerModel::marks(int row) const
{
    return m_shown[static_cast<std::size_t>(row)].marks;
}

QStringList PickerModel::shownIds() const
{
    QStringList ids;
    for (const Shown& shown : m_shown) {
        ids << m_items[shown.item].id;
    }
    return ids;
}

int PickerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PickerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const PickerItem& line = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case Qt::AccessibleTextRole:
        return line.detail.isEmpty() ? line.title : QStringLiteral("%1, %2").arg(line.title, line.detail);
    case Qt::ToolTipRole:
        return line.disabledReason.isEmpty() ? line.detail : line.disabledReason;
    default:
        return {};
    }
}

Qt::ItemFlags PickerModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return Qt::NoItemFlags;
    }
    return item(index.row()).disabledReason.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QSize PickerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, Theme::instance().px(44)};
}

void PickerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const PickerModel*>(index.model());
    const PickerItem& item = model->item(index.row());
    const bool enabled = item.disabledReason.isEmpty();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected) && enabled) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::AccentTint));
        painter->drawRoundedRect(option.rect, metric::kRadiusControl, metric::kRadiusControl);
    }
    const QRect rect = option.rect.adjusted(space::kS, 0, -space::kS, 0);
    int left = rect.left();
    if (item.tile != TileShape::None) {
        paintTile(painter, QRectF(left, rect.center().y() - 14, 28, 28), item.tile, color(item.tileColor), item.icon,
                  color(Token::OnTile));
        left += 28 + space::kM;
    } else {
        paintIcon(painter, item.icon, QRectF(left + 2, rect.center().y() - 9, 18, 18),
                  color(enabled ? Token::Text2 : Token::Disabled));
        left += 22 + space::kM;
    }
    int right = rect.right();
    if (!item.keys.isEmpty()) {
        right -= KeyHint::paintKeys(painter, rect, item.keys) + space::kM;
    }
    const QString detail = enabled ? item.detail : item.disabledReason;
    const QRect area(left, rect.top(), right - left, rect.height());
    const QFont font = Theme::instance().font(TypeRole::Body);
    const QFontMetrics metrics(font);
    const QString title = metrics.elidedText(item.title, Qt::ElideRight, area.width());
    QTextLayout layout(title, font);
    QList<QTextLayout::FormatRange> marks;
    for (const int position : model->marks(index.row())) {
        QTextLayout::FormatRange range;
        range.start = position;
        range.length = 1;
        range.format.setForeground(color(Token::Accent));
        range.format.setFontWeight(QFont::Bold);
        marks << range;
    }
    layout.setFormats(marks);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter->setPen(color(enabled ? Token::Text : Token::Disabled));
    const QFont small = Theme::instance().font(TypeRole::Caption);
    const int block = metrics.height() + (detail.isEmpty() ? 0 : QFontMetrics(small).height());
    const double top = area.top() + (area.height() - block) / 2.0;
    layout.draw(painter, QPointF(left, top));
    if (!detail.isEmpty()) {
        painter->setFont(small);
        painter->setPen(color(enabled ? Token::Hint : Token::Disabled));
        painter->drawText(QRectF(left, top + metrics.height(), area.width(), QFontMetrics(small).height()),
                          static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

} // namespace weir::ui
