#pragma once

#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace weir::ui {

class FlowLayout;
class InlineMessage;
class PersonAudiencesPane;
class PersonIdentityPane;
class PersonPredictionsPane;
class PersonTimeline;
class TextLabel;

/// One person: who, how fresh, consent and what holds everything back on top; then timeline, traits, identity,
/// audiences and predictions. Masked until `setRevealed`.
class PersonView : public QWidget
{
    Q_OBJECT

public:
    explicit PersonView(QWidget* parent = nullptr);

    /// Shows another person masked; the same one again as it was.
    void showPerson(const run::Person& person);
    [[nodiscard]] const run::Person& person() const { return m_person; }
    void setRevealed(bool revealed);
    [[nodiscard]] PersonIdentityPane* identity() const { return m_identity; }
    [[nodiscard]] PersonTimeline* timeline() const { return m_timeline; }
    [[nodiscard]] PersonAudiencesPane* audiences() const { return m_audiences; }
    [[nodiscard]] PersonPredictionsPane* predictions() const { return m_predictions; }
    [[nodiscard]] bool isRevealed() const { return m_mask == Mask::Off; }

signals:
    /// Somebody wants to read what is masked; it has to be written down first.
    void revealRequested();
    void exportRequested();
    void otherRequested(const weir::PublicProfileId& id);

private:
    void fill();

    run::Person m_person;
    Mask m_mask = Mask::On;
    TextLabel* m_name;
    TextLabel* m_summary;
    QPushButton* m_reveal;
    TextLabel* m_freshness;
    InlineMessage* m_hold; ///< Nothing may be sent.
    QWidget* m_consents;
    FlowLayout* m_consentRow;
    QTabWidget* m_tabs;
    PersonTimeline* m_timeline;
    QTreeWidget* m_traits;
    PersonIdentityPane* m_identity;
    QTreeWidget* m_notMerged;
    PersonAudiencesPane* m_audiences;
    PersonPredictionsPane* m_predictions;
};

} // namespace weir::ui
