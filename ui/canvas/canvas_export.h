#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace weir::ui {

class CanvasScene;

/// What the picture says besides the pipeline.
struct ExportCaption
{
    QString title;
    QDateTime at;
};

/// Writes the whole pipeline, whatever the view shows, in the light look: a PDF in vectors on one A4 page if `path`
/// ends in .pdf, else a PNG at twice the size of 100 % (at most 12,000 px wide or high). A legend names the states that
/// occur. The error says why the file could not be written.
[[nodiscard]] Status exportCanvas(CanvasScene& scene, const QString& path, const ExportCaption& caption);

} // namespace weir::ui
