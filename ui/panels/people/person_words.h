#pragma once

#include "ui/kit/grid_model.h"
#include "ui/panels/people/person_rows.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace weir::ui {

/// What the rows of a person's page are written with: their words in the window's language, and values as they may be
/// seen.
inline QString say(const char* text)
{
    return QCoreApplication::translate("PersonRows", text);
}
inline QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}
inline QString shown(const QString& text, Mask mask)
{
    return mask == Mask::On ? maskedText(text) : text;
}

} // namespace weir::ui
