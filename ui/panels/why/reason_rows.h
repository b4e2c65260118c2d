#pragma once

#include "core/audience/explain.h"
#include "core/types/schema.h"
#include "ui/kit/icon.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace weir::ui {

/// Are personal values readable?
enum class Mask
{
    On,
    Off
};

using Privacies = std::map<std::string, Privacy, std::less<>>;

/// What one rule says about a person: the rule, yes or no, what was found, whether it decides by itself.
struct ReasonRow
{
    QStringList cells;
    Icon icon = Icon::Info;
    std::vector<ReasonRow> below;
};

/// The rules that include and those that exclude, each as a tree. `privacy` is that of each trait; one that is not
/// named is masked.
[[nodiscard]] std::vector<ReasonRow> reasonRows(const audience::Explanation& why, const Privacies& privacy, Mask mask);

/// "granted", "never asked"
[[nodiscard]] QString standingText(audience::ConsentStanding standing);

} // namespace weir::ui
