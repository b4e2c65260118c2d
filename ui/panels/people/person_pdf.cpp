#include "ui/panels/people/person_pdf.h"

#include "ui/kit/moments.h"
#include "ui/kit/profile_words.h"
#include "ui/panels/people/person_heading.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace weir::ui {
namespace {

/// Pages get longer than anybody reads: the tables beside the PDF have all events.
constexpr int kMostEvents = 2'000;

QString say(const char* text)
{
    return QCoreApplication::translate("PersonPdf", text);
}

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString moment(Instant instant)
{
    return momentText(localTime(instant));
}

QString row(const QStringList& cells, const char* tag = "td")
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        html += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), cell.toHtmlEscaped());
    }
    return html + QStringLiteral("</tr>");
}

/// A heading and a table; a sentence in place of an empty table.
QString section(const QString& title, const QStringList& heads, const QList<QStringList>& rows)
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(title.toHtmlEscaped());
    if (rows.isEmpty()) {
        return html + QStringLiteral("<p>%1</p>")
                          .arg(say(QT_TRANSLATE_NOOP("PersonPdf", "Nothing is stored.")).toHtmlEscaped());
    }
    html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='3' border='0'>") + row(heads, "th");
    for (const QStringList& cells : rows) {
        html += row(cells);
    }
    return html + QStringLiteral("</table>");
}

QString pages(const run::Person& person)
{
    using Kind = run::PersonMoment::Kind;
    QList<QStringList> identifiers;
    for (const store::IdentifierRecord& each : person.identifiers) {
        identifiers << QStringList{placeText(each.type), toQt(each.value), moment(each.firstSeen),
                                   moment(each.lastSeen), toQt(each.source)};
    }
    QList<QStringList> traits;
    for (const store::TraitRecord& each : person.traits) {
        traits << QStringList{toQt(each.name), isNull(each.value) ? QString() : toQt(toText(each.value)),
                              toQt(each.source), moment(each.time),
                              each.winner ? say(QT_TRANSLATE_NOOP("PersonPdf", "yes"))
                                          : say(QT_TRANSLATE_NOOP("PersonPdf", "no"))};
    }
    QList<QStringList> consents;
    for (const run::PersonConsent& each : person.consents) {
        consents << QStringList{toQt(each.title), standingText(each.standing),
                                each.since ? moment(*each.since) : QString()};
    }
    QList<QStringList> audiences;
    for (const store::AudienceMembership& each : person.audiences) {
        audiences << QStringList{toQt(each.name.empty() ? each.audience : each.name), moment(each.since)};
    }
    QList<QStringList> deliveries;
    QList<QStringList> events;
    for (const run::PersonMoment& each : person.moments) {
        if (each.kind == Kind::Delivery) {
            deliveries << QStringList{moment(each.time), toQt(each.what), toQt(each.state)};
        } else if (each.kind == Kind::Event && events.size() < kMostEvents) {
            events << QStringList{moment(each.time), toQt(each.what), toQt(each.source), toQt(each.detail)};
        }
    }
    const auto heads = [](std::initializer_list<const char*> texts) {
        QStringList list;
        for (const char* text : texts) {
            list << say(text);
        }
        return list;
    };
    QString html =
        QStringLiteral("<h1>%1</h1><p>%2</p>")
            .arg(personName(person, Mask::Off).toHtmlEscaped(), personSummary(person, Mask::Off).toHtmlEscaped());
    html += section(say(QT_TRANSLATE_NOOP("PersonPdf", "Identifiers")),
                    heads({QT_TRANSLATE_NOOP("PersonPdf", "Kind"), QT_TRANSLATE_NOOP("PersonPdf", "Value"),
                           QT_TRANSLATE_NOOP("PersonPdf", "First seen"), QT_TRANSLATE_NOOP("PersonPdf", "Last seen"),
                           QT_TRANSLATE_NOOP("PersonPdf", "Source")}),
                    identifiers);
    html += section(say(QT_TRANSLATE_NOOP("PersonPdf", "Traits")),
                    heads({QT_TRANSLATE_NOOP("PersonPdf", "Trait"), QT_TRANSLATE_NOOP("PersonPdf", "Value"),
                           QT_TRANSLATE_NOOP("PersonPdf", "Source"), QT_TRANSLATE_NOOP("PersonPdf", "Set"),
                           QT_TRANSLATE_NOOP("PersonPdf", "Used")}),
                    traits);
    html += section(say(QT_TRANSLATE_NOOP("PersonPdf", "Consent")),
                    heads({QT_TRANSLATE_NOOP("PersonPdf", "Purpose"), QT_TRANSLATE_NOOP("PersonPdf", "What holds"),
                           QT_TRANSLATE_NOOP("PersonPdf", "Since")}),
                    consents);
    html += section(say(QT_TRANSLATE_NOOP("PersonPdf", "Audiences")),
                    heads({QT_TRANSLATE_NOOP("PersonPdf", "Audience"), QT_TRANSLATE_NOOP("PersonPdf", "Since")}),
                    audiences);
    html += section(say(QT_TRANSLATE_NOOP("PersonPdf", "Sent to others")),
                    heads({QT_TRANSLATE_NOOP("PersonPdf", "When"), QT_TRANSLATE_NOOP("PersonPdf", "Destination"),
                           QT_TRANSLATE_NOOP("PersonPdf", "What")}),
                    deliveries);
    html += section(say(QT_TRANSLATE_NOOP("PersonPdf", "Events")),
                    heads({QT_TRANSLATE_NOOP("PersonPdf", "When"), QT_TRANSLATE_NOOP("PersonPdf", "Event"),
                           QT_TRANSLATE_NOOP("PersonPdf", "Source"), QT_TRANSLATE_NOOP("PersonPdf", "Details")}),
                    events);
    return html;
}

} // namespace

bool writePersonPdf(const run::Person& person, const QString& file)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return false;
    }
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
    writer.setTitle(toQt(person.profile.publicId.str())); // the name stays out of what a file manager shows
    QTextDocument document;
    QFont font(QStringLiteral("sans-serif"));
    font.setPointSizeF(9);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 16pt; } h2 { font-size: 11pt; margin-top: 14px; } th { text-align: left; "
                       "font-weight: bold; border-bottom: 1px solid black; } td { vertical-align: top; }"));
    document.setHtml(pages(person));
    document.print(&writer);
    return out.error() == QFileDevice::NoError;
}

} // namespace weir::ui
