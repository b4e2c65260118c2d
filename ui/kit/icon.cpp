#include "ui/kit/icon.h"

#include "ui/kit/path_data.h"
#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <array>
#include <optional>

namespace weir::ui {
namespace {

struct Drawing
{
    Icon icon;
    std::string_view name;
    std::string_view path;
};

/// Every icon as strokes on the 20 px grid, one point of air around.
constexpr std::array<Drawing, static_cast<std::size_t>(Icon::Count)> kDrawings{{
#include "ui/kit/icon_drawings.inc"
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kDrawings.size(); ++i) {
        if (static_cast<std::size_t>(kDrawings[i].icon) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "the drawings stand in the order of the enumeration");

/// Paints from the theme at the moment of painting, so icons need no new pixmaps when the theme changes.
class Engine : public QIconEngine
{
public:
    Engine(Icon icon, Token tint) : m_icon(icon), m_tint(tint) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        Token tint = state == QIcon::On ? Token::Accent : m_tint;
        if (mode == QIcon::Disabled) {
            tint = Token::Disabled;
        }
        const double side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(painter, m_icon, square, color(tint));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new Engine(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("weir"); }
    bool isNull() override { return false; }

private:
    Icon m_icon;
    Token m_tint;
};

} // namespace

std::string_view name(Icon icon)
{
    return kDrawings[static_cast<std::size_t>(icon)].name;
}

Icon iconNamed(std::string_view wanted)
{
    for (const Drawing& drawing : kDrawings) {
        if (drawing.name == wanted) {
            return drawing.icon;
        }
    }
    return Icon::Node;
}

const QPainterPath& iconPath(Icon icon)
{
    static std::array<std::optional<QPainterPath>, static_cast<std::size_t>(Icon::Count)> paths;
    auto& path = paths[static_cast<std::size_t>(icon)];
    if (!path) {
        path = parsePathData(kDrawings[static_cast<std::size_t>(icon)].path);
    }
    return *path;
}

void paintIcon(QPainter* painter, Icon icon, const QRectF& rect, const QColor& ink)
{
    const double factor = rect.width() / 20;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(factor, factor);
    painter->setBrush(Qt::NoBrush);
    // Small icons keep a pen of at least 1.4 px, or their strokes turn grey.
    painter->setPen(QPen(ink, std::max(1.75, 1.4 / factor), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(iconPath(icon));
    painter->restore();
}

QIcon icon(Icon icon, Token tint)
{
    return QIcon(new Engine(icon, tint));
}

} // namespace weir::ui
