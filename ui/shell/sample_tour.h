#pragma once

class QWidget;

namespace weir::ui {

class CanvasView;
class Rail;

/// Says in three marks what a fresh sample shows and where to go on, once for each user. `audiences` is the area's
/// place on the rail; going to any area ends the tour.
void startSampleTour(QWidget* window, CanvasView* canvas, Rail* rail, int audiences);

} // namespace weir::ui
