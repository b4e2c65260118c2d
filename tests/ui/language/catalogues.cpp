#include "tests/ui/language/catalogues.h"

#include <QFile>
#include <QXmlStreamReader>

namespace weir::test {
namespace {

QString textOf(QXmlStreamReader& xml)
{
    return xml.readElementText(QXmlStreamReader::IncludeChildElements);
}

} // namespace

QStringList translatedLanguages()
{
    return {QStringLiteral("de"), QStringLiteral("fr")};
}

std::vector<Message> catalogueOf(const QString& language)
{
    return messagesOf(QStringLiteral(WEIR_SOURCE_DIR "/resources/translations/weir_") + language +
                      QStringLiteral(".ts"));
}

std::vector<Message> messagesOf(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = textOf(xml);
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back({context, {}, {}, true});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = textOf(xml);
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (xml.readNext() == QXmlStreamReader::Characters && !xml.isWhitespace()) {
                messages.back().translations << xml.text().toString();
            }
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.back().translations << textOf(xml);
        }
    }
    return messages;
}

} // namespace weir::test
