#pragma once

#include "core/rights/person_requests.h"
#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace weir::ui {

class FlowLayout;
class InlineMessage;
class PersonAudiencesPane;
class PersonConsentPane;
class PersonIdentityPane;
class PersonObjectsPane;
class PersonPredictionsPane;
class PersonRequestsPane;
class PersonTimeline;
class TextLabel;

/// One person: who, how fresh, consent and what holds everything back on top; then timeline, traits, identity,
/// what is related, audiences, predictions, answers to purposes and requests. Masked until `setRevealed`.
class PersonView : public QWidget
{
    Q_OBJECT

public:
    explicit PersonView(QWidget* parent = nullptr);

    /// Shows another person masked; the same one again as it was.
    void showPerson(const run::Person& person);
    [[nodiscard]] const run::Person& person() const { return m_person; }
    /// What is stopped, kept or asked for; of the person on show.
    void showStanding(const rights::Standing& standing, Instant now);
    void setRevealed(bool revealed);
    [[nodiscard]] PersonIdentityPane* identity() const { return m_identity; }
    [[nodiscard]] PersonTimeline* timeline() const { return m_timeline; }
    [[nodiscard]] PersonAudiencesPane* audiences() const { return m_audiences; }
    [[nodiscard]] PersonObjectsPane* objects() const { return m_objects; }
    [[nodiscard]] PersonPredictionsPane* predictions() const { return m_predictions; }
    [[nodiscard]] PersonRequestsPane* requests() const { return m_requests; }
    [[nodiscard]] bool isRevealed() const { return m_mask == Mask::Off; }

signals:
    /// Somebody wants to read what is masked; it has to be written down first.
    void revealRequested();
    void exportRequested();
    /// The plan of a deletion is wanted; nothing is deleted by it.
    void forgetRequested();
    void otherRequested(const weir::PublicProfileId& id);

private:
    void fill();
    void fillHold();

    run::Person m_person;
    rights::Standing m_standing;
    Mask m_mask = Mask::On;
    TextLabel* m_name;
    TextLabel* m_summary;
    QPushButton* m_reveal;
    TextLabel* m_freshness;
    InlineMessage* m_kept; ///< On legal hold, or on the suppression list.
    InlineMessage* m_hold; ///< Nothing may be sent.
    QWidget* m_consents;
    FlowLayout* m_consentRow;
    QTabWidget* m_tabs;
    PersonTimeline* m_timeline;
    QTreeWidget* m_traits;
    PersonIdentityPane* m_identity;
    QTreeWidget* m_notMerged;
    PersonAudiencesPane* m_audiences;
    PersonObjectsPane* m_objects;
    PersonPredictionsPane* m_predictions;
    PersonConsentPane* m_consent;
    PersonRequestsPane* m_requests;
};

} // namespace weir::ui
