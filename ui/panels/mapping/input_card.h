#pragma once

#include "core/identity/mapping.h"
#include "ui/kit/surfaces.h"

namespace weir::ui {

/// What the columns of one connected table mean. Works on a copy of the mapping and says when it changed.
class InputCard : public Card
{
    Q_OBJECT

public:
    InputCard(const identity::InputMapping& mapping, const Schema& schema, const QString& title, QWidget* parent);
    [[nodiscard]] const identity::InputMapping& mapping() const { return m_mapping; }

signals:
    void changed(const QString& detail);
    /// The whole card must be shown anew (suggestion taken).
    void replaced(const weir::identity::InputMapping& mapping);

private:
    enum class Use
    {
        Nothing,
        Identifier,
        Trait,
        EventName,
        EventTime,
        EventReceived,
        EventMessage,
        EventProperty,
        ConsentPurpose,
        ConsentState,
        ConsentTime,
        ConsentMethod,
        ConsentEvidence
    };
    [[nodiscard]] Use useOf(const std::string& column) const;
    void setUse(const std::string& column, Use use);
    void forget(const std::string& column);
    void addColumns(const Schema& schema);
    void addConstants();

    identity::InputMapping m_mapping;
};

} // namespace weir::ui
