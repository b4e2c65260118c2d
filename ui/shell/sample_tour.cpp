#include "ui/shell/sample_tour.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/node_item.h"
#include "ui/document/activation.h"
#include "ui/document/arrange.h"
#include "ui/kit/coach_marks.h"
#include "ui/shell/rail.h"

#include <QCoreApplication>

namespace weir::ui {
namespace {

class SampleTour
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::SampleTour)
};

/// Where a node is seen, in coordinates of the window; empty while the canvas is not there.
QRect nodeRect(const QWidget* window, const CanvasView* canvas, const std::optional<NodeId>& node)
{
    const NodeItem* item = node && canvas->canvas() && canvas->isVisible() ? canvas->canvas()->node(*node) : nullptr;
    if (!item) {
        return {};
    }
    const QRect seen = canvas->mapFromScene(item->sceneBoundingRect()).boundingRect();
    return {canvas->viewport()->mapTo(window, seen.topLeft()), seen.size()};
}

} // namespace

void startSampleTour(QWidget* window, CanvasView* canvas, Rail* rail, int audiences)
{
    const QString name = QStringLiteral("sample");
    if (CoachMarks::isSeen(name)) {
        return;
    }
    const auto document = [canvas]() -> const graph::Document* {
        return canvas->canvas() ? &canvas->canvas()->controller().document() : nullptr;
    };
    std::vector<CoachMarks::Mark> marks;
    marks.push_back(
        {SampleTour::tr("Data flows from left to right"),
         SampleTour::tr(
             "Sources are at the left. The sample runs by itself the first time; each node shows how far it is."),
         [=] {
             const std::vector<NodeId> order = document() ? flowOrder(*document()) : std::vector<NodeId>{};
             return nodeRect(window, canvas, order.empty() ? std::nullopt : std::optional(order.front()));
         }});
    marks.push_back(
        {SampleTour::tr("Rows become people"),
         SampleTour::tr("This node finds out which rows belong to one person. Everything after it is about people, and "
                        "no one is sent anywhere without a consent gate."),
         [=] {
             return nodeRect(window, canvas,
                             document() ? peopleNode(*document(), canvas->canvas()->controller().registry())
                                        : std::nullopt);
         }});
    marks.push_back(
        {SampleTour::tr("Publish your first audience"),
         SampleTour::tr("Go on with Audiences: take a template, press Activate, look at the plan and apply it."), [=] {
             const QWidget* button = rail->button(audiences);
             return button ? QRect(button->mapTo(window, QPoint(0, 0)), button->size()) : QRect();
         }});
    auto* tour = new CoachMarks(name, std::move(marks), window);
    QObject::connect(rail, &Rail::chosen, tour, &CoachMarks::finish);
    tour->start();
}

} // namespace weir::ui
