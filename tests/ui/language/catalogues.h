#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace weir::test {

/// One text of a .ts file.
struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< Several for plural forms.
    bool finished = true;
};

/// The languages that must be complete, beside English.
[[nodiscard]] QStringList translatedLanguages();
/// The messages of resources/translations/weir_LANGUAGE.ts.
[[nodiscard]] std::vector<Message> catalogueOf(const QString& language);
/// The messages of a .ts file; none when it cannot be read.
[[nodiscard]] std::vector<Message> messagesOf(const QString& path);

} // namespace weir::test
