#include "ui/canvas/canvas_export.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/kit/status_glyph.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSignalBlocker>

#include <algorithm>
#include <set>

namespace weir::ui {
namespace {

constexpr double kMargin = 40;
constexpr double kCaption = 56; ///< Below the pipeline, in scene units: title, date, legend.
constexpr double kMostPixels = 12000;
constexpr double kSharpness = 2;

/// Nothing selected and the light look, until the picture is done.
class PictureLook
{
public:
    explicit PictureLook(CanvasScene& scene) : m_selected(scene.selectedItems()), m_quiet(&scene)
    {
        scene.clearSelection();
        if (m_choice != ThemeChoice::Light) {
            Theme::instance().setChoice(ThemeChoice::Light);
        }
    }
    ~PictureLook()
    {
        if (m_choice != ThemeChoice::Light) {
            Theme::instance().setChoice(m_choice);
        }
        for (QGraphicsItem* item : m_selected) {
            item->setSelected(true);
        }
    }
    PictureLook(const PictureLook&) = delete;
    PictureLook& operator=(const PictureLook&) = delete;

private:
    QList<QGraphicsItem*> m_selected;
    ThemeChoice m_choice = Theme::instance().choice();
    QSignalBlocker m_quiet;
};

void paintCaption(QPainter& painter, CanvasScene& scene, const QRectF& area, const ExportCaption& caption)
{
    painter.setPen(QPen(color(Token::Line), 1));
    painter.drawLine(area.topLeft(), area.topRight());
    QFont strong = Theme::instance().font(TypeRole::Strong);
    strong.setPixelSize(13);
    QFont plain = Theme::instance().font(TypeRole::Body);
    plain.setPixelSize(11);
    painter.setFont(strong);
    painter.setPen(color(Token::Text));
    const double half = area.width() / 2;
    const QRectF title(area.left(), area.top() + 8, half, 20);
    painter.drawText(title, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetricsF(strong).elidedText(caption.title, Qt::ElideRight, half));
    painter.setFont(plain);
    painter.setPen(color(Token::Text2));
    painter.drawText(QRectF(area.left(), area.top() + 28, half, 18), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QLocale().toString(caption.at, QLocale::LongFormat));
    std::set<NodeState> states;
    for (const auto& [id, item] : scene.nodeItems()) {
        states.insert(item->isDisabled() ? NodeState::Disabled : item->status().state);
    }
    double right = area.right();
    for (auto state = states.rbegin(); state != states.rend(); ++state) {
        const QString text = stateText(*state);
        const double width = QFontMetricsF(plain).horizontalAdvance(text) + 28;
        if (right - width < area.left() + half / 2) {
            break; // what does not fit is in the picture itself
        }
        right -= width;
        paintStatus(&painter, *state, QRectF(right, area.top() + 18, 18, 18), color(Token::Surface));
        painter.setPen(color(Token::Text2));
        painter.drawText(QRectF(right + 22, area.top() + 18, width, 18),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text);
        right -= 8;
    }
}

Error notWritten(const QString& path, const QString& why)
{
    return Error(ErrorCode::Io, "canvas.export", "{path} could not be written: {why} Choose another place.",
                 {{"path", path.toStdString()}, {"why", why.toStdString()}});
}

} // namespace

Status exportCanvas(CanvasScene& scene, const QString& path, const ExportCaption& caption)
{
    const PictureLook look(scene);
    QRectF content = scene.contentRect().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    content.setWidth(std::max(content.width(), 480.0));
    const QSizeF whole(content.width(), content.height() + kCaption);
    const auto paint = [&](QPainter& painter, double factor) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(factor, factor);
        painter.fillRect(QRectF(QPointF(), whole), color(Token::Canvas));
        scene.render(&painter, QRectF(QPointF(), content.size()), content);
        paintCaption(painter, scene, QRectF(kMargin / 2, content.height(), whole.width() - kMargin, kCaption), caption);
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritten(path, file.errorString());
    }
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        QPdfWriter writer(&file);
        writer.setTitle(caption.title);
        writer.setCreator(QStringLiteral("Weir"));
        const auto orientation = whole.width() >= whole.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), orientation, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter));
        QPainter painter(&writer);
        const QSizeF page(writer.width(), writer.height());
        const double factor = std::min(page.width() / whole.width(), page.height() / whole.height());
        painter.translate((page.width() - whole.width() * factor) / 2, (page.height() - whole.height() * factor) / 2);
        paint(painter, factor);
    } else {
        const double factor = std::min({kSharpness, kMostPixels / whole.width(), kMostPixels / whole.height()});
        QImage image((whole * factor).toSize(), QImage::Format_ARGB32_Premultiplied);
        {
            QPainter painter(&image);
            paint(painter, factor);
        }
        if (!image.save(&file, "PNG")) {
            return notWritten(path, file.errorString());
        }
    }
    if (!file.commit()) {
        return notWritten(path, file.errorString());
    }
    return {};
}

} // namespace weir::ui
