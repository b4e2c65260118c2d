#include "ui/panels/publish/plan_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace weir::ui {
namespace {

QString spoken(const char* text)
{
    return QCoreApplication::translate("PlanWords", text);
}

/// One reason in the words of a list with numbers, and of one person. The texts of one person have %1 for the purpose
/// or field.
struct Words
{
    const char* one;
    const char* many;
    const char* person;
    const char* personAnywhere; ///< Without a purpose or field to name.
};

std::optional<Words> wordsOf(const std::string& reason)
{
    static const std::map<std::string, Words> kWords = {
        {"suppressed",
         {QT_TRANSLATE_NOOP("PlanWords", "1 is on the suppression list"),
          QT_TRANSLATE_NOOP("PlanWords", "%1 are on the suppression list"),
          QT_TRANSLATE_NOOP("PlanWords", "Is on the suppression list"),
          QT_TRANSLATE_NOOP("PlanWords", "Is on the suppression list")}},
        {"withdrawn",
         {QT_TRANSLATE_NOOP("PlanWords", "1 withdrew consent"), QT_TRANSLATE_NOOP("PlanWords", "%1 withdrew consent"),
          QT_TRANSLATE_NOOP("PlanWords", "Withdrew consent for %1"),
          QT_TRANSLATE_NOOP("PlanWords", "Withdrew consent")}},
        {"denied",
         {QT_TRANSLATE_NOOP("PlanWords", "1 said no"), QT_TRANSLATE_NOOP("PlanWords", "%1 said no"),
          QT_TRANSLATE_NOOP("PlanWords", "Said no to %1"), QT_TRANSLATE_NOOP("PlanWords", "Said no")}},
        {"expired",
         {QT_TRANSLATE_NOOP("PlanWords", "the consent of 1 has run out"),
          QT_TRANSLATE_NOOP("PlanWords", "the consent of %1 has run out"),
          QT_TRANSLATE_NOOP("PlanWords", "Consent for %1 has run out"),
          QT_TRANSLATE_NOOP("PlanWords", "Consent has run out")}},
        {"unknown",
         {QT_TRANSLATE_NOOP("PlanWords", "the answer of 1 cannot be read"),
          QT_TRANSLATE_NOOP("PlanWords", "the answers of %1 cannot be read"),
          QT_TRANSLATE_NOOP("PlanWords", "The answer about %1 cannot be read"),
          QT_TRANSLATE_NOOP("PlanWords", "The answer cannot be read")}},
        {"neverAsked",
         {QT_TRANSLATE_NOOP("PlanWords", "1 was never asked"), QT_TRANSLATE_NOOP("PlanWords", "%1 were never asked"),
          QT_TRANSLATE_NOOP("PlanWords", "Was never asked about %1"),
          QT_TRANSLATE_NOOP("PlanWords", "Was never asked")}},
        {"noKey",
         {QT_TRANSLATE_NOOP("PlanWords", "1 has no value for the key"),
          QT_TRANSLATE_NOOP("PlanWords", "%1 have no value for the key"),
          QT_TRANSLATE_NOOP("PlanWords", "Has no %1, which is the key"), QT_TRANSLATE_NOOP("PlanWords", "Has no key")}},
        {"duplicateKey",
         {QT_TRANSLATE_NOOP("PlanWords", "1 has the same key as somebody who is sent"),
          QT_TRANSLATE_NOOP("PlanWords", "%1 have the same key as somebody who is sent"),
          QT_TRANSLATE_NOOP("PlanWords", "Has the same %1 as somebody who is sent"),
          QT_TRANSLATE_NOOP("PlanWords", "Has the same key as somebody who is sent")}},
        {"missingField",
         {QT_TRANSLATE_NOOP("PlanWords", "1 lacks a required field"),
          QT_TRANSLATE_NOOP("PlanWords", "%1 lack a required field"),
          QT_TRANSLATE_NOOP("PlanWords", "Has no %1, which is required"),
          QT_TRANSLATE_NOOP("PlanWords", "Lacks a required field")}},
    };
    const auto found = kWords.find(reason);
    return found == kWords.end() ? std::nullopt : std::optional(found->second);
}

QString listed(const std::map<std::string, std::int64_t>& reasons)
{
    std::vector<std::pair<std::string, std::int64_t>> sorted(reasons.begin(), reasons.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList parts;
    for (const auto& [reason, number] : sorted) {
        const auto words = wordsOf(reason);
        const QString count = QLocale().toString(static_cast<qlonglong>(number));
        if (number == 0) {
            continue;
        }
        parts << (!words        ? spoken(QT_TRANSLATE_NOOP("PlanWords", "%1 for another reason")).arg(count)
                  : number == 1 ? spoken(words->one)
                                : spoken(words->many).arg(count));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString heldBackText(const deliver::PlanCounts& counts)
{
    return listed(counts.blockedByReason);
}

QString invalidText(const deliver::PlanCounts& counts)
{
    return listed(counts.invalidByReason);
}

QString leftOutText(const deliver::LeftOut& person, const PurposeTitles& purposes)
{
    const auto words = wordsOf(person.reason);
    if (!words) {
        return spoken(QT_TRANSLATE_NOOP("PlanWords", "Left out for another reason"));
    }
    if (person.detail.empty()) {
        return spoken(words->personAnywhere);
    }
    const auto purpose = purposes.find(person.detail);
    const QString text = spoken(words->person);
    return text.contains(QStringLiteral("%1"))
               ? text.arg(purpose == purposes.end() ? QString::fromStdString(person.detail) : purpose->second)
               : text;
}

QString guardText(const deliver::Guard& guard, const deliver::PlanCounts& counts)
{
    const auto number = [](std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); };
    switch (guard.kind) {
    case deliver::Guard::Kind::FirstPublish:
        return spoken(QT_TRANSLATE_NOOP("PlanWords", "This is the first publish: nothing is known to be at the "
                                                     "destination yet."));
    case deliver::Guard::Kind::EmptySource:
        return counts.removed == 1
                   ? spoken(QT_TRANSLATE_NOOP("PlanWords", "Nobody is left in the audience: this would remove the one "
                                                           "person at the destination."))
                   : spoken(QT_TRANSLATE_NOOP("PlanWords", "Nobody is left in the audience: this would remove all %1 "
                                                           "people from the destination."))
                         .arg(number(counts.removed));
    case deliver::Guard::Kind::ManyRemovals:
        return spoken(QT_TRANSLATE_NOOP("PlanWords", "This would remove %1 of %2 people, more than the limit of this "
                                                     "destination."))
            .arg(number(counts.removed), number(counts.removed + counts.changed + counts.unchanged));
    case deliver::Guard::Kind::SizeChange:
        return spoken(QT_TRANSLATE_NOOP("PlanWords", "The list changes from %1 to %2 people. Check that the data is "
                                                     "complete."))
            .arg(number(counts.removed + counts.changed + counts.unchanged),
                 number(counts.added + counts.changed + counts.unchanged));
    case deliver::Guard::Kind::NewPersonal:
        return spoken(
                   QT_TRANSLATE_NOOP("PlanWords", "Personal data is sent to this destination for the first time: %1."))
            .arg(QString::fromStdString(guard.fields));
    }
    return {};
}

QString closedText(const deliver::PublishPlan& plan)
{
    return plan.state == "applied"     ? spoken(QT_TRANSLATE_NOOP("PlanWords", "Applied"))
           : plan.state == "replaced"  ? spoken(QT_TRANSLATE_NOOP("PlanWords", "Replaced by a newer plan"))
           : plan.state == "discarded" ? spoken(QT_TRANSLATE_NOOP("PlanWords", "Discarded"))
                                       : spoken(QT_TRANSLATE_NOOP("PlanWords", "Too old to apply"));
}

} // namespace weir::ui
