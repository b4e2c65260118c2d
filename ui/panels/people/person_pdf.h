#pragma once

#include "core/run/person.h"

#include <QString>

namespace weir::ui {

/// Writes everything about a person as pages that people read: who, identifiers, traits with their sources, answers to
/// purposes, audiences, deliveries and events. In the language of the window, with the light theme's ink. May run
/// beside the window; false when the file cannot be written.
[[nodiscard]] bool writePersonPdf(const run::Person& person, const QString& file);

} // namespace weir::ui
