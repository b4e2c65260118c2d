#include "ui/panels/people/person_audience_rows.h"

#include "ui/kit/moments.h"
#include "ui/kit/sentences.h"
#include "ui/panels/why/reason_rows.h"

#include <QCoreApplication>

namespace weir::ui {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("PersonRows", text);
}

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

PersonRow personRow(const ReasonRow& reason)
{
    PersonRow row{reason.cells, reason.icon, true, {}};
    for (const ReasonRow& below : reason.below) {
        row.below.push_back(personRow(below));
    }
    return row;
}

void addWhy(PersonRow& row, const run::PersonAudience& one, const run::Person& person, Mask mask)
{
    const auto note = [&](const QString& text) { row.below.push_back({{text, {}, {}, {}}, Icon::Info, false, {}}); };
    if (one.error) {
        note(sentence(*one.error));
        return;
    }
    if (!one.why) {
        return;
    }
    if (one.why->member != one.isMember()) {
        note(one.isMember()
                 ? say(QT_TRANSLATE_NOOP("PersonRows", "By what is stored now the rules leave this person out: a run "
                                                       "brings the audience up to date."))
                 : say(QT_TRANSLATE_NOOP("PersonRows",
                                         "The rules would let this person in. The person is not in what comes before "
                                         "the audience in the pipeline, or the store has changed since the run.")));
    }
    for (const ReasonRow& reason : reasonRows(*one.why, person.privacy, mask)) {
        row.below.push_back(personRow(reason));
    }
}

} // namespace

std::vector<PersonRow> audienceRows(const std::vector<run::PersonAudience>& audiences, const run::Person& person,
                                    Mask mask)
{
    std::vector<PersonRow> rows;
    for (const run::PersonAudience& one : audiences) {
        PersonRow row{{toQt(one.name),
                       one.isMember() ? say(QT_TRANSLATE_NOOP("PersonRows", "is in it"))
                                      : say(QT_TRANSLATE_NOOP("PersonRows", "is not in it")),
                       QString(), one.since ? momentText(localTime(*one.since)) : QString()},
                      Icon::Audience,
                      one.isMember(),
                      {}};
        addWhy(row, one, person, mask);
        for (const store::AudienceChange& change : one.changes) {
            row.below.push_back({{change.entered ? say(QT_TRANSLATE_NOOP("PersonRows", "Entered"))
                                                 : say(QT_TRANSLATE_NOOP("PersonRows", "Left")),
                                  QString(), toQt(change.run.str()), momentText(localTime(change.time))},
                                 Icon::History,
                                 false,
                                 {}});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace weir::ui
