#pragma once

#include "core/rights/person_requests.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace weir::ui {

class FlowLayout;
class SectionHeading;
class TextLabel;

/// What a person asked for on the ground of their rights: due dates, how far it has come, and what was done by whom.
class PersonRequestsPane : public QWidget
{
    Q_OBJECT

public:
    explicit PersonRequestsPane(QWidget* parent = nullptr);

    /// Laws whose time limits may be chosen, and purposes that may be objected to.
    void setChoices(const std::vector<rights::Jurisdiction>& laws, const consent::Purposes& purposes);
    void showRequests(const rights::Standing& standing, Instant now);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

signals:
    void noted(const weir::rights::NewRequest& request);
    /// The chosen request goes to another state.
    void moved(const QString& request, weir::rights::State state, const QString& note);
    void extended(const QString& request, const QString& reason);
    /// What the request asks for is to be done: the package, the plan of a deletion, the stop of purposes.
    void carriedOut(const QString& request, weir::rights::Kind kind);

private:
    void refresh();
    [[nodiscard]] const store::RightsRequest* chosen() const;

    rights::Standing m_standing;
    std::vector<rights::Jurisdiction> m_laws;
    QComboBox* m_kind;
    QComboBox* m_law;
    QComboBox* m_purpose;
    QDateEdit* m_received;
    QPushButton* m_add;
    TextLabel* m_empty;
    QTreeWidget* m_list;
    QWidget* m_steps;
    QLineEdit* m_note;
    QPushButton* m_verify;
    QPushButton* m_do;
    QPushButton* m_extend;
    QPushButton* m_done;
    QPushButton* m_refuse;
};

/// "Be forgotten", "In work".
[[nodiscard]] QString kindText(rights::Kind kind);
[[nodiscard]] QString stateText(rights::State state);
/// "29 Feb 2026, 3 days left"; empty when the request is over.
[[nodiscard]] QString dueText(const store::RightsRequest& request, Instant now);

} // namespace weir::ui
