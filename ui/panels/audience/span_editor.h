#pragma once

#include "core/audience/definition.h"

#include <QWidget>

#include <functional>
#include <string>

class QDateEdit;

namespace weir::ui {

/// Edits a length of time: how many, of what.
class SpanEditor : public QWidget
{
    Q_OBJECT

public:
    SpanEditor(const audience::Span& span, QWidget* parent, std::function<void(audience::Span)> use);
};

/// Edits a moment as a day of a zone ("" is UTC).
[[nodiscard]] QDateEdit* dayEditor(Instant instant, const std::string& zone, QWidget* parent,
                                   std::function<void(Instant)> use);

} // namespace weir::ui
