#pragma once

#include "ui/panels/audiences/audience_entry.h"

#include <QWidget>

#include <map>

class QStackedWidget;

namespace weir::ui {

class AudienceList;
class AudienceWorkbench;

/// The Audiences area: the list at the left, the open audience beside it, or a word about what to do.
class AudiencesPage : public QWidget
{
    Q_OBJECT

public:
    explicit AudiencesPage(const EditorFactory& editors, QWidget* parent = nullptr);

    [[nodiscard]] AudienceList* list() const { return m_list; }
    [[nodiscard]] AudienceWorkbench* workbench() const { return m_workbench; }
    void open(const OpenAudience& audience);
    void closeAudience();
    [[nodiscard]] bool isOpen() const;

private:
    AudienceList* m_list;
    QStackedWidget* m_stack;
    AudienceWorkbench* m_workbench;
};

} // namespace weir::ui
