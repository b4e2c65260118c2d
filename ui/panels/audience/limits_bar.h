#pragma once

#include "core/audience/definition.h"
#include "ui/panels/audience/row_slots.h"

#include <QWidget>

namespace weir::ui {

class FlowLayout;
class TextLabel;

/// What comes after the conditions: how many people at most, and the parts that they are split into.
class LimitsBar : public QWidget
{
    Q_OBJECT

public:
    LimitsBar(const audience::Definition& definition, const FormContext& context, QWidget* parent);
    [[nodiscard]] const std::optional<audience::Cap>& cap() const { return m_cap; }
    [[nodiscard]] const std::optional<audience::Split>& split() const { return m_split; }

signals:
    void changed();

private:
    void rebuild();
    void buildCap();
    void buildSplit();
    void showRest();

    std::optional<audience::Cap> m_cap;
    std::optional<audience::Split> m_split;
    bool m_by = false; ///< A trait is to be chosen that says who stays.
    FormContext m_context;
    FlowLayout* m_capFlow;
    FlowLayout* m_splitFlow;
    TextLabel* m_rest;
    RowSlots m_capSlots;
    RowSlots m_splitSlots;
};

} // namespace weir::ui
