#include "ui/kit/sentences.h"

#include <QCoreApplication>

namespace weir::ui {

QString translated(const std::string& text)
{
    return text.empty() ? QString() : QCoreApplication::translate("core", text.c_str());
}

QString sentence(const Error& error)
{
    const std::string local = translated(error.sentence()).toStdString();
    return QString::fromStdString(fillIn(local, error.arguments()));
}

} // namespace weir::ui
