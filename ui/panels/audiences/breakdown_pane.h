#pragma once

#include "core/audience/breakdown.h"
#include "ui/charts/chart_sheet.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace weir::ui {

class Bars;
class ChartMenu;
class TextLabel;

/// The members by what one trait says, beside everybody (AUD-10). A click on a bar asks for a condition. Values of
/// personal traits are masked until `reveal`.
class BreakdownPane : public QWidget
{
    Q_OBJECT

public:
    explicit BreakdownPane(QWidget* parent = nullptr);

    void setAudience(const QString& title) { m_audience = title; }
    /// Keeps the chosen trait if it is still there, else takes the first one that is not personal.
    void setTraits(const std::vector<store::TraitDefinition>& traits);
    [[nodiscard]] QString trait() const;
    void setBreakdown(const audience::Breakdown& breakdown, Instant asOf);
    void setFault(const QString& sentence);
    void setCounting(bool counting);
    /// Shows the values of this trait from now on; who looks was written down before.
    void reveal(const QString& trait);
    /// Masks everything again: another audience or project.
    void hideAgain();
    [[nodiscard]] ChartSheet sheet() const;

signals:
    void traitChosen(const QString& trait);
    void revealRequested(const QString& trait);
    /// Only people of this part belong.
    void conditionRequested(const weir::audience::Row& row);

private:
    [[nodiscard]] bool isMasked() const;
    [[nodiscard]] QString labelOf(const audience::BreakdownPart& part) const;
    void fill();

    QString m_audience;
    std::vector<store::TraitDefinition> m_traits;
    std::optional<audience::Breakdown> m_breakdown;
    Instant m_asOf;
    QStringList m_revealed;
    QComboBox* m_trait;
    QPushButton* m_reveal;
    ChartMenu* m_menu;
    TextLabel* m_note;
    Bars* m_bars;
    TextLabel* m_legend;
};

} // namespace weir::ui
