#pragma once

#include "core/run/person_graph.h"
#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class PersonGraphView;
class SectionHeading;

/// Why all that stands for a person is one person: a drawing or a table of identifiers, the links, the way between two
/// of them, and what to do when they are not. What is chosen is the same in both; the table has those too that the
/// drawing leaves out.
class PersonIdentityPane : public QWidget
{
    Q_OBJECT

public:
    explicit PersonIdentityPane(QWidget* parent = nullptr);
    void showPerson(const run::Person& person, Mask mask);
    [[nodiscard]] PersonGraphView* drawing() const { return m_drawing; }
    [[nodiscard]] QTreeWidget* table() const { return m_identifiers; }

signals:
    /// These two are different people.
    void separationRequested(const QString& leftType, const QString& leftValue, const QString& rightType,
                             const QString& rightValue);
    /// This value stands for nobody.
    void blockRequested(const QString& type, const QString& value);

private:
    void fillLinks();
    void offer();
    void warn();
    void chooseFromDrawing();
    void chooseFromTable();
    void showInDrawing();
    void chooseInTable();

    run::Person m_person;
    run::PersonGraph m_all;            ///< Nothing left out; its first nodes are the rows of the table.
    std::vector<std::size_t> m_chosen; ///< Nodes of it, at most two.
    Mask m_mask = Mask::On;
    InlineMessage* m_warning;
    SectionHeading* m_title;
    QPushButton* m_asTable;
    QStackedWidget* m_views;
    PersonGraphView* m_drawing;
    QTreeWidget* m_identifiers;
    SectionHeading* m_why;
    QTreeWidget* m_links;
    QPushButton* m_separate;
    QPushButton* m_block;
    bool m_choosing = false; ///< What is chosen is carried from one view to the other.
};

} // namespace weir::ui
