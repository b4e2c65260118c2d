#include "ui/panels/people/person_rows.h"

#include "core/base/json.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/moments.h"
#include "ui/kit/profile_words.h"
#include "ui/panels/people/person_view.h"
#include "ui/panels/people/person_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace weir::ui {
namespace {

QString valueText(const Value& value)
{
    return isNull(value) ? say(QT_TRANSLATE_NOOP("PersonRows", "removed")) : toQt(toText(value));
}

/// The words that the store uses for answers and fates.
QString stateText(const std::string& state)
{
    static const std::map<std::string, const char*, std::less<>> kWords{
        {"granted", QT_TRANSLATE_NOOP("PersonRows", "granted")},
        {"denied", QT_TRANSLATE_NOOP("PersonRows", "denied")},
        {"withdrawn", QT_TRANSLATE_NOOP("PersonRows", "withdrawn")},
        {"unknown", QT_TRANSLATE_NOOP("PersonRows", "unknown")},
        {"add confirmed", QT_TRANSLATE_NOOP("PersonRows", "added")},
        {"change confirmed", QT_TRANSLATE_NOOP("PersonRows", "changed")},
        {"remove confirmed", QT_TRANSLATE_NOOP("PersonRows", "removed")},
        {"keep confirmed", QT_TRANSLATE_NOOP("PersonRows", "sent again")},
    };
    const auto found = kWords.find(state);
    return found == kWords.end() ? toQt(state) : say(found->second);
}

/// One row per property of an event; nested values as JSON.
std::vector<PersonRow> detailRows(const std::string& detail, Mask mask)
{
    std::vector<PersonRow> rows;
    const auto json = parseJson(detail);
    if (!json || !json->is_object()) {
        if (!detail.empty()) {
            rows.push_back({{{}, shown(toQt(detail), mask)}, Icon::Info, false, {}});
        }
        return rows;
    }
    for (const auto& [key, value] : json->items()) {
        const QString text = value.is_string() ? toQt(value.get<std::string>()) : toQt(value.dump());
        const bool personal = !value.is_number() && !value.is_boolean() && !value.is_null();
        rows.push_back(
            {{{}, toQt(key) + QStringLiteral(": ") + (personal ? shown(text, mask) : text)}, Icon::Info, false, {}});
    }
    return rows;
}

PersonRow momentRow(const run::PersonMoment& moment, Mask mask)
{
    using Kind = run::PersonMoment::Kind;
    PersonRow row;
    const QString time = QLocale().toString(localTime(moment.time).time(), QLocale::ShortFormat);
    const QString what = toQt(moment.what);
    QString text;
    switch (moment.kind) {
    case Kind::Event:
        row.icon = Icon::Stream;
        text = what;
        break;
    case Kind::Consent:
        row.icon = Icon::Shield;
        text = say(QT_TRANSLATE_NOOP("PersonRows", "Consent to %1: %2")).arg(what, stateText(moment.state));
        break;
    case Kind::EnteredAudience:
        row.icon = Icon::Audience;
        text = say(QT_TRANSLATE_NOOP("PersonRows", "Entered the audience %1")).arg(what);
        break;
    case Kind::LeftAudience:
        row.icon = Icon::Audience;
        text = say(QT_TRANSLATE_NOOP("PersonRows", "Left the audience %1")).arg(what);
        break;
    case Kind::Delivery:
        row.icon = Icon::Publish;
        text = say(QT_TRANSLATE_NOOP("PersonRows", "Sent to %1: %2")).arg(what, stateText(moment.state));
        break;
    case Kind::Merge:
        row.icon = Icon::Identity;
        text = say(QT_TRANSLATE_NOOP("PersonRows", "The profile %1 turned out to be the same person: %2"))
                   .arg(what, shown(toQt(moment.state), mask));
        break;
    }
    row.cells = {time, text, toQt(moment.source)};
    row.below = detailRows(moment.detail, mask);
    return row;
}

/// The type, and whether values are personal.
QString typeCell(const run::Person& person, const std::string& trait)
{
    const auto type = person.types.find(trait);
    if (type == person.types.end()) {
        return {};
    }
    const QString text = typeText(type->second);
    const auto privacy = person.privacy.find(trait);
    if (privacy == person.privacy.end() || privacy->second == Privacy::Plain) {
        return text;
    }
    return (privacy->second == Privacy::Identifier ? say(QT_TRANSLATE_NOOP("PersonRows", "%1, identifies"))
                                                   : say(QT_TRANSLATE_NOOP("PersonRows", "%1, personal")))
        .arg(text);
}

/// Why the value of a trait stands.
QString whyText(const run::Person& person, const store::TraitRecord& trait, std::int64_t times)
{
    using store::Survivor;
    const auto rule = person.survivorship.find(trait.name);
    if (isNull(trait.value)) {
        return say(QT_TRANSLATE_NOOP("PersonRows", "its source removed it"));
    }
    switch (rule == person.survivorship.end() ? Survivor::Latest : rule->second.rule) {
    case Survivor::Latest:
        return say(QT_TRANSLATE_NOOP("PersonRows", "newest"));
    case Survivor::First:
        return say(QT_TRANSLATE_NOOP("PersonRows", "said first"));
    case Survivor::MostFrequent:
        return PersonView::tr("said most often, %n times", nullptr, static_cast<int>(times));
    case Survivor::SourceOrder:
        return say(QT_TRANSLATE_NOOP("PersonRows", "its source comes first"));
    case Survivor::Longest:
        return say(QT_TRANSLATE_NOOP("PersonRows", "longest"));
    case Survivor::NonEmpty:
        break;
    }
    return say(QT_TRANSLATE_NOOP("PersonRows", "newest that is not empty"));
}

/// The number that stands for a value in a line over time; texts by their order of appearance.
double heightOf(const Value& value, std::vector<std::string>& texts)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return *number;
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? 1 : 0;
    }
    const std::string text = toText(value);
    bool isNumber = false;
    const double number = QString::fromStdString(text).toDouble(&isNumber); // decimals keep their digits as text
    if (isNumber) {
        return number;
    }
    const auto known = std::find(texts.begin(), texts.end(), text);
    const auto place = known - texts.begin();
    if (known == texts.end()) {
        texts.push_back(text);
    }
    return static_cast<double>(place);
}

/// The past of a trait as a line; nothing when it never had another value.
QVector<QPointF> lineOf(const std::vector<run::TraitPoint>& points)
{
    QVector<QPointF> line;
    std::vector<std::string> texts;
    bool changed = false;
    for (const run::TraitPoint& point : points) {
        line.push_back({static_cast<double>(point.time.micros) / 1e6, heightOf(point.value, texts)});
        changed = changed || line.back().y() != line.front().y();
    }
    return changed ? line : QVector<QPointF>();
}

bool isPlain(const run::Person& person, const std::string& trait)
{
    const auto privacy = person.privacy.find(trait);
    return privacy != person.privacy.end() && privacy->second == Privacy::Plain;
}

} // namespace

std::vector<PersonDay> timelineDays(const run::Person& person, Mask mask)
{
    std::vector<PersonDay> days;
    for (const run::PersonMoment& moment : person.moments) {
        const QDate day = localTime(moment.time).date();
        if (days.empty() || days.back().day != day) {
            days.push_back({day, {}});
        }
        days.back().moments.push_back(momentRow(moment, mask));
    }
    return days;
}

std::vector<PersonRow> traitRows(const run::Person& person, Mask mask)
{
    std::vector<PersonRow> rows;
    std::vector<bool> removed; // by row
    const auto valueCell = [&](const std::string& trait, const Value& value) {
        return isPlain(person, trait) || isNull(value) ? valueText(value) : shown(valueText(value), mask);
    };
    const auto lost = [&](PersonRow& winner, const std::string& trait, const Value& value, const std::string& source,
                          Instant time, std::int64_t times) {
        winner.below.push_back(
            {{say(QT_TRANSLATE_NOOP("PersonRows", "also said")),
              valueCell(trait, value),
              {},
              {},
              toQt(source),
              momentText(localTime(time)),
              times > 1 ? PersonView::tr("said %n times", nullptr, static_cast<int>(times)) : QString()},
             Icon::Info,
             false,
             {}});
    };
    for (const store::TraitRecord& trait : person.traits) {
        const bool kept = person.survivorship.contains(trait.name);
        if (!trait.winner) {
            if (!kept && !rows.empty()) { // else it is among what was said
                lost(rows.back(), trait.name, trait.value, trait.source, trait.time, 1);
            }
            continue;
        }
        PersonRow row{{toQt(trait.name),
                       valueCell(trait.name, trait.value),
                       {},
                       typeCell(person, trait.name),
                       toQt(trait.source),
                       momentText(localTime(trait.time)),
                       QString()},
                      Icon::Info,
                      true,
                      {}};
        std::int64_t times = 0;
        for (const store::SaidTrait& said : person.said) {
            if (said.trait != trait.name) {
                continue;
            }
            times += said.value == trait.value ? said.times : 0;
            if (said.value != trait.value || said.source != trait.source) {
                lost(row, trait.name, said.value, said.source, said.last, said.times);
            }
        }
        const auto past = person.past.find(trait.name);
        if (past != person.past.end() && (mask == Mask::Off || isPlain(person, trait.name))) {
            row.past = lineOf(past->second);
        }
        rows.push_back(std::move(row));
        rows.back().cells.back() = whyText(person, trait, times);
        removed.push_back(isNull(trait.value));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].below.empty() && !removed[i]) {
            rows[i].cells.back() = say(QT_TRANSLATE_NOOP("PersonRows", "only value"));
        }
    }
    return rows;
}

std::vector<PersonRow> identifierRows(const run::Person& person, Mask mask)
{
    std::vector<PersonRow> rows;
    for (const store::IdentifierRecord& each : person.identifiers) {
        rows.push_back({{placeText(each.type), shown(toQt(each.value), mask), momentText(localTime(each.firstSeen)),
                         momentText(localTime(each.lastSeen)), toQt(each.source)},
                        Icon::Identity,
                        true,
                        {}});
    }
    return rows;
}

std::vector<PersonRow> linkRows(const run::Person& person, Mask mask)
{
    std::vector<PersonRow> rows;
    const auto end = [mask](const std::string& type, const std::string& value) {
        return placeText(type) + QLatin1Char(' ') + shown(toQt(value), mask);
    };
    for (const store::LinkRecord& link : person.links) {
        const QString rule = link.confidence ? say(QT_TRANSLATE_NOOP("PersonRows", "likely (%1 %)"))
                                                   .arg(QLocale().toString(*link.confidence * 100, 'f', 1))
                                             : toQt(link.rule);
        rows.push_back({{end(link.typeA, link.valueA), end(link.typeB, link.valueB), rule, toQt(link.source),
                         momentText(localTime(link.time))},
                        Icon::Link,
                        true,
                        {}});
    }
    return rows;
}

std::vector<PersonRow> notMergedRows(const run::Person& person, Mask mask)
{
    std::vector<PersonRow> rows;
    for (const run::NotMerged& each : person.notMerged) {
        QStringList theirs;
        for (const auto& [type, value] : each.identifiers) {
            theirs << placeText(type) + QLatin1Char(' ') + shown(toQt(value), mask);
        }
        rows.push_back({{each.other ? toQt(each.other->str()) : say(QT_TRANSLATE_NOOP("PersonRows", "nobody")),
                         theirs.join(QStringLiteral(", ")),
                         placeText(each.type) + QLatin1Char(' ') + shown(toQt(each.value), mask),
                         each.source.empty() ? say(QT_TRANSLATE_NOOP("PersonRows", "a decision")) : toQt(each.source),
                         momentText(localTime(each.time)), toQt(each.why)},
                        Icon::Unlink,
                        true,
                        {}});
    }
    return rows;
}

} // namespace weir::ui
