#pragma once

#include "ui/panels/audiences/audience_entry.h"

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace weir::ui {

class AudienceCard;
class TextLabel;

/// The audiences of the project, each with its size, and below them the templates.
class AudienceList : public QWidget
{
    Q_OBJECT

public:
    explicit AudienceList(QWidget* parent = nullptr);

    void setEntries(const std::vector<AudienceEntry>& entries);
    void setFigures(const std::map<QString, AudienceFigure>& figures);
    /// `waiting` is said in place of the templates while it is not empty.
    void setTemplates(const std::vector<TemplateEntry>& templates, const QString& waiting);
    void setCurrent(const QString& key);
    /// Puts the focus on the open audience, else on the first thing that can be chosen.
    void focusCurrent();

signals:
    void chosen(const QString& key);
    void templateChosen(const QString& id);
    void newRequested();

private:
    void showFigures();

    std::vector<AudienceEntry> m_entries;
    std::vector<TemplateEntry> m_templates;
    QString m_waiting;
    std::map<QString, AudienceFigure> m_figures;
    QString m_current;
    QVBoxLayout* m_cards;
    QVBoxLayout* m_templateCards;
    TextLabel* m_none;
    std::map<QString, AudienceCard*> m_byKey;
};

} // namespace weir::ui
