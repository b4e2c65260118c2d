#pragma once

#include "core/sample/samples.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace weir::ui {

/// A small picture of a pipeline, drawn from the pipeline itself: tiles in the colours of their families and wires.
class GraphPicture : public QWidget
{
    Q_OBJECT

public:
    explicit GraphPicture(sample::SampleGraph graph, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {240, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    sample::SampleGraph m_graph;
};

} // namespace weir::ui
