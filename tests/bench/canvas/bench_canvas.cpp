/// Frame time of panning and zooming a canvas in software, against plain items in the same run.
///
/// Method: offscreen platform, view of 1600 by 1000, one card and about one wire per node on a grid. Each frame moves
/// or zooms the view and repaints the whole viewport into an image, so nothing is reused from the frame before.
/// Reported are median and 95th percentile. "plain" are items that paint the same card with text at every zoom, without
/// level of detail and without shared pictures.
#include "app/toolbox.h"
#include "tests/ui/support/fake_types.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"
#include "ui/panels/palette/palette_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numbers>

using namespace weir;
using namespace weir::ui;

namespace {

constexpr int kWidth = 1600;
constexpr int kHeight = 1000;

graph::Document documentOf(int count)
{
    const char* types[] = {"filter", "clean", "dedupe", "hash", "union"};
    graph::Document document;
    const int columns = static_cast<int>(std::ceil(std::sqrt(count * 0.5)));
    for (int i = 0; i < count; ++i) {
        auto node = std::make_shared<graph::Node>();
        node->id = NodeId("n" + std::to_string(100000 + i));
        node->type = NodeTypeId(types[i % 5]);
        node->settings["subtitle"] = "country in DE, FR and amount > " + std::to_string(i);
        node->name = "Step " + std::to_string(i);
        const int row = i / columns;
        document.positions[node->id] = {280.0 * (i % columns), 140.0 * row};
        if (i % columns != 0) {
            const NodeId before("n" + std::to_string(100000 + i - 1));
            document.wires.push_back({{before, "out"}, {node->id, "in"}});
        }
        document.nodes[node->id] = std::move(node);
    }
    return document;
}

/// The card as a first version would paint it.
class PlainNode : public QGraphicsItem
{
public:
    PlainNode(QString title, QString subtitle) : m_title(std::move(title)), m_subtitle(std::move(subtitle)) {}
    [[nodiscard]] QRectF boundingRect() const override { return {-12, -12, 224, 84}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color(Token::Control), 1));
        painter->setBrush(color(Token::Surface));
        painter->drawRoundedRect(QRectF(0.5, 0.5, 199, 59), 8, 8);
        paintTile(painter, QRectF(12, 12, 36, 36), TileShape::Square, color(Token::FamilyTransform), Icon::Filter,
                  color(Token::OnTile));
        QFont font = Theme::instance().font(TypeRole::Strong);
        painter->setFont(font);
        painter->setPen(color(Token::Text));
        painter->drawText(QRectF(58, 11, 128, 18), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(m_title, Qt::ElideRight, 128));
        font = Theme::instance().font(TypeRole::Caption);
        painter->setFont(font);
        painter->setPen(color(Token::Hint));
        painter->drawText(QRectF(58, 30, 128, 18), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(m_subtitle, Qt::ElideRight, 128));
        painter->setPen(QPen(color(Token::Control), 1.5));
        painter->setBrush(color(Token::Control));
        painter->drawRoundedRect(QRectF(-4.5, 25.5, 9, 9), 2, 2);
        painter->drawRoundedRect(QRectF(195.5, 25.5, 9, 9), 2, 2);
        paintStatus(painter, NodeState::Done, QRectF(187, -8, 18, 18), color(Token::Surface));
    }

private:
    QString m_title;
    QString m_subtitle;
};

class PlainWire : public QGraphicsItem
{
public:
    PlainWire(const QPointF& from, const QPointF& to) : m_path(wirePath(from, to)) { setZValue(-1); }
    [[nodiscard]] QRectF boundingRect() const override { return m_path.boundingRect().adjusted(-4, -4, 4, 4); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(Token::Control), 2));
        painter->drawPath(m_path);
    }

private:
    QPainterPath m_path;
};

struct Times
{
    double median = 0;
    double high = 0;
};

Times measure(QGraphicsView& view, int frames, const std::function<void(int)>& step)
{
    QImage image(kWidth, kHeight, QImage::Format_ARGB32_Premultiplied);
    std::vector<double> times;
    for (int i = -3; i < frames; ++i) {
        step(std::max(0, i));
        QElapsedTimer timer;
        timer.start();
        QPainter painter(&image);
        view.viewport()->render(&painter, {}, QRegion(), QWidget::DrawWindowBackground);
        painter.end();
        if (i >= 0) {
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

void pan(QGraphicsView& view, const QRectF& world, int frame)
{
    const double angle = frame * 0.21;
    view.centerOn(world.center() + QPointF(std::cos(angle) * world.width(), std::sin(angle) * world.height()) * 0.2);
}

void bench(int count, int frames)
{
    const auto registry = test::fakeRegistry();
    DocumentController controller(documentOf(count), *registry, std::make_shared<test::HandClock>());
    NodeStatusBoard board;
    for (const auto& [id, node] : controller.document().nodes) {
        NodeStatus status;
        status.state = NodeState::Done;
        status.rows["out"] = 48210;
        board.set(id, status);
    }
    QElapsedTimer build;
    build.start();
    CanvasScene scene(controller, board);
    CanvasView view;
    view.setCanvas(&scene);
    view.setMinimapVisible(false);
    view.resize(kWidth, kHeight);
    view.show();
    QApplication::processEvents();
    std::printf("%d nodes, %zu wires, scene built in %lld ms\n", count, scene.wireItems().size(),
                static_cast<long long>(build.elapsed()));

    QGraphicsScene plainScene;
    for (const auto& [id, node] : controller.document().nodes) {
        auto* item = new PlainNode(QString::fromStdString(node->name),
                                   QString::fromStdString(node->settings["subtitle"].get<std::string>()));
        const graph::Point& place = controller.document().positions.at(id);
        item->setPos(place.x, place.y);
        plainScene.addItem(item);
    }
    for (const graph::Wire& wire : controller.document().wires) {
        const graph::Point& from = controller.document().positions.at(wire.from.node);
        const graph::Point& to = controller.document().positions.at(wire.to.node);
        plainScene.addItem(new PlainWire({from.x + 200, from.y + 30}, {to.x, to.y + 30}));
    }
    QGraphicsView plain(&plainScene);
    plain.setFrameShape(QFrame::NoFrame);
    plain.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    plain.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    plain.resize(kWidth, kHeight);
    plain.show();
    QApplication::processEvents();

    const QRectF world = scene.contentRect();
    for (const double zoom : {1.0, 0.5, 0.36, 0.25, 0.1}) {
        view.zoomTo(zoom);
        plain.setTransform(QTransform::fromScale(zoom, zoom));
        const Times own = measure(view, frames, [&](int i) { pan(view, world, i); });
        const Times other = measure(plain, std::max(5, frames / 4), [&](int i) { pan(plain, world, i); });
        std::printf("  pan  at %3.0f %%: %6.2f ms (95 %%: %6.2f)   plain %7.2f ms\n", zoom * 100, own.median, own.high,
                    other.median);
    }
    view.centerOn(world.center());
    const Times zooming = measure(view, frames, [&](int i) {
        view.zoomTo(std::pow(10.0, -0.5 + 0.5 * std::sin(i * 0.2)));
        view.centerOn(world.center());
    });
    std::printf("  zoom 10 to 100 %%: %6.2f ms (95 %%: %6.2f)\n", zooming.median, zooming.high);
    QElapsedTimer edit;
    edit.start();
    for (int i = 0; i < 20; ++i) {
        const NodeId id("n" + std::to_string(100000 + i * 7));
        (void)controller.edit({graph::MoveNodes{{{id, {i * 20.0, -200.0}}}}}, QStringLiteral("move"));
    }
    std::printf("  one edit (document, difference, scene): %.2f ms\n", static_cast<double>(edit.nsecsElapsed()) / 2e7);
}

/// From the call to the painted popup, and from a key in the palette's search to the painted list; all real node types.
void benchSearch(int rounds)
{
    const auto toolbox = app::makeToolbox();
    if (!toolbox) {
        std::printf("%s\n", toolbox.error().text().c_str());
        return;
    }
    const nodes::Registry& registry = (*toolbox)->registry();
    DocumentController controller({}, registry, std::make_shared<test::HandClock>());
    NodeStatusBoard board;
    CanvasScene scene(controller, board);
    CanvasView view;
    view.setCanvas(&scene);
    view.resize(kWidth, kHeight);
    view.show();
    QuickAdd quickAdd(view);
    PalettePanel palette(registry);
    palette.resize(232, kHeight);
    palette.show();
    QApplication::processEvents();
    const auto timed = [rounds](const char* what, const std::function<void(int)>& act,
                                const std::function<void()>& after) {
        std::vector<double> times;
        for (int i = -1; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            act(i + 1);
            QApplication::processEvents();
            if (i >= 0) {
                times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
            after();
        }
        std::sort(times.begin(), times.end());
        std::printf("  %s: %.2f ms (95 %%: %.2f)\n", what, times[times.size() / 2], times[times.size() * 95 / 100]);
    };
    std::printf("%zu node types\n", registry.all().size());
    timed(
        "quick-add opens",
        [&](int) {
            quickAdd.openAt({0, 0});
        },
        [&] { quickAdd.popup().hide(); });
    auto* search = palette.findChild<QLineEdit*>();
    const QString word = QStringLiteral("remove duplicates");
    timed(
        "palette, one key", [&](int i) { search->setText(word.left(1 + i % word.size())); }, [] {});
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().install(application);
    const int frames = argc > 1 ? std::max(5, std::atoi(argv[1])) : 60;
    for (const int count : {1000, 5000}) {
        bench(count, frames);
    }
    benchSearch(frames);
    return 0;
}
