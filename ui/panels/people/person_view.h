#pragma once

#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace weir::ui {

class FlowLayout;
class PersonIdentityPane;
class SearchField;
class TextLabel;

/// One person: consent on top, then timeline, traits, identity and audiences. Masked until `setRevealed`.
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
    [[nodiscard]] bool isRevealed() const { return m_mask == Mask::Off; }

signals:
    /// Somebody wants to read what is masked; it has to be written down first.
    void revealRequested();
    void exportRequested();
    void otherRequested(const weir::PublicProfileId& id);

private:
    void fill();
    void fillTimeline();
    void filterTimeline();

    run::Person m_person;
    Mask m_mask = Mask::On;
    TextLabel* m_name;
    TextLabel* m_summary;
    QPushButton* m_reveal;
    QWidget* m_consents;
    FlowLayout* m_consentRow;
    QTabWidget* m_tabs;
    QComboBox* m_kind;
    SearchField* m_find;
    TextLabel* m_more;
    QTreeWidget* m_timeline;
    QTreeWidget* m_traits;
    PersonIdentityPane* m_identity;
    QTreeWidget* m_notMerged;
    QTreeWidget* m_audiences;
};

} // namespace weir::ui
