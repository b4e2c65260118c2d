#pragma once

#include "core/run/person.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QStackedWidget;

namespace weir::ui {

class EmptyState;
class InlineMessage;
class PersonView;
class SearchField;
class TextLabel;

/// Search for people at the left, the chosen one at the right.
class PeoplePage : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePage(QWidget* parent = nullptr);

    void showFound(const std::vector<run::FoundPerson>& found, const QString& text);
    /// Who is listed is selected in the list; nobody is when the person is not in it.
    void showPerson(const run::Person& person);
    /// Nothing is stored yet, or something could not be read.
    void showNothing(const QString& sentence, const QString& detail, bool runOffered);
    void showError(const QString& sentence);
    [[nodiscard]] PersonView* view() const { return m_view; }
    [[nodiscard]] QString searched() const;
    void focusSearch();

signals:
    void searched(const QString& text);
    void chosen(const weir::PublicProfileId& id);
    void runRequested();

private:
    void selectShown();

    SearchField* m_search;
    TextLabel* m_count;
    QListWidget* m_list;
    QStackedWidget* m_right;
    EmptyState* m_empty;
    QWidget* m_errorPage;
    InlineMessage* m_error;
    PersonView* m_view;
};

} // namespace weir::ui
