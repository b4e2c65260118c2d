#pragma once

#include "core/identity/mapping.h"
#include "ui/kit/surfaces.h"

#include <map>
#include <string>
#include <vector>

namespace weir::ui {

/// Which value stands when sources say different things about a trait: one rule per trait, also those of traits that
/// are not mapped any more, which can be removed. Works on a copy and says when it changed.
class SurvivorsCard : public Card
{
    Q_OBJECT

public:
    using Rules = std::map<std::string, store::Survivorship>;

    /// `traits` with whether they are texts, and `sources`, both in the order in which they are mapped.
    SurvivorsCard(Rules rules, const std::vector<std::pair<std::string, bool>>& traits,
                  const std::vector<std::string>& sources, QWidget* parent);
    [[nodiscard]] const Rules& rules() const { return m_rules; }

signals:
    void changed(const QString& detail);
    /// The whole card must be shown anew.
    void replaced(const QString& detail);

private:
    void addTrait(const std::string& trait, bool isText, const std::vector<std::string>& sources);
    void addOrder(const std::string& trait);
    /// A rule of a trait that no table gives any more.
    void addLeftOver(const std::string& trait);

    Rules m_rules;
};

/// The rule in the words of lists and tables: "newest", "longest".
[[nodiscard]] QString survivorText(store::Survivor survivor);

} // namespace weir::ui
