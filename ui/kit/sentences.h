#pragma once

#include "core/base/error.h"

#include <QString>

namespace weir::ui {

/// The sentence of a core error in the user's language, with its arguments filled in. The English source text is the
/// key.
[[nodiscard]] QString sentence(const Error& error);
/// A text of the core (titles and help of node types) in the user's language.
[[nodiscard]] QString translated(const std::string& text);

} // namespace weir::ui
