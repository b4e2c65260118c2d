#pragma once

#include "core/identity/mapping.h"
#include "ui/kit/surfaces.h"

#include <QStringList>

#include <functional>
#include <string>
#include <vector>

namespace weir::ui {

/// Who is who when identifiers disagree: the mode, and for each type of identifier its priority (the order of the
/// rows), kind, limit and window; values that identify nobody; what people decided, which can be taken back. Works on a
/// copy and says when it changed.
class RulesCard : public Card
{
    Q_OBJECT

public:
    /// `types` are the identifier types of the mapping; those without a rule get a row of their own.
    RulesCard(const identity::Rules& rules, const std::vector<std::string>& types, QWidget* parent);
    [[nodiscard]] const identity::Rules& rules() const { return m_rules; }

signals:
    void changed(const QString& detail);
    /// The whole card must be shown anew.
    void replaced(const weir::identity::Rules& rules);
    /// What would the rules change?
    void previewRequested();

private:
    void addMode();
    void addTypes();
    void addBlocked();
    void addDecisions();
    void addDecision(const QString& sentence, const std::string& reason,
                     std::function<void(identity::Rules&)> takeBack);
    void move(std::size_t index, int by);
    [[nodiscard]] static QString explanation(stitch::Mode mode);

    identity::Rules m_rules;
    std::vector<std::string> m_types;
    std::vector<std::string> m_known; ///< Those that blocked values may name: mapped here, ruled, or blocked before.
};

/// Blocked values as lines: "value" for every type, "email: value" for one, "/pattern/" for a pattern. A value of every
/// type that itself begins with one of `types` is written "*: email: value".
[[nodiscard]] QString blockedText(const identity::Rules& rules, const std::vector<std::string>& types);
/// Reads such lines back; what stands before a colon is a type when it is among `types`.
void readBlocked(const QString& text, const std::vector<std::string>& types, identity::Rules& rules);

} // namespace weir::ui
