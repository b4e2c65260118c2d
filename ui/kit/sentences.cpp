#include "ui/kit/sentences.h"

#include "core/base/speech.h"

#include <QCoreApplication>

namespace weir::ui {

QString translated(const std::string& text)
{
    return text.empty() ? QString() : QCoreApplication::translate("core", text.c_str());
}

QString sentence(const Error& error)
{
    const std::string& source = error.sentence();
    const int count = countOf(source, error.arguments());
    const QString local =
        source.empty() ? QString() : QCoreApplication::translate("core", source.c_str(), nullptr, count);
    return QString::fromStdString(fillIn(local.toStdString(), error.arguments()));
}

} // namespace weir::ui
