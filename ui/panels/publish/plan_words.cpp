#include "ui/panels/publish/plan_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace weir::ui {
namespace {

QString tr(const char* text)
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
        parts << (!words        ? tr("%1 for another reason").arg(count)
                  : number == 1 ? tr(words->one)
                                : tr(words->many).arg(count));
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
        return tr("Left out for another reason");
    }
    if (person.detail.empty()) {
        return tr(words->personAnywhere);
    }
    const auto purpose = purposes.find(person.detail);
    const QString text = tr(words->person);
    return text.contains(QStringLiteral("%1"))
               ? text.arg(purpose == purposes.end() ? QString::fromStdString(person.detail) : purpose->second)
               : text;
}

QString closedText(const deliver::PublishPlan& plan)
{
    return plan.state == "applied"     ? tr("Applied")
           : plan.state == "replaced"  ? tr("Replaced by a newer plan")
           : plan.state == "discarded" ? tr("Discarded")
                                       : tr("Too old to apply");
}

} // namespace weir::ui
