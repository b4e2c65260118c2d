#include "ui/panels/audiences/audiences_page.h"

#include "ui/kit/surfaces.h"
#include "ui/panels/audiences/audience_list.h"
#include "ui/panels/audiences/audience_workbench.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace weir::ui {

AudiencesPage::AudiencesPage(const EditorFactory& editors, QWidget* parent)
    : QWidget(parent), m_list(new AudienceList), m_stack(new QStackedWidget),
      m_workbench(new AudienceWorkbench(editors))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    m_list->setMinimumWidth(std::max(Theme::instance().px(260), m_list->minimumSizeHint().width()));
    split->addWidget(m_list);
    auto* empty =
        new EmptyState(Icon::Audiences, tr("Choose an audience, or start one from a template."),
                       tr("An audience is a definition of people; its size is counted on the people of the last run."));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_workbench);
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    split->addWidget(m_stack);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({320, 1000});
    row->addWidget(split);
    setFocusPolicy(Qt::ClickFocus);
}

void AudiencesPage::open(const OpenAudience& audience)
{
    m_list->setCurrent(audience.entry.key);
    m_workbench->show(audience);
    m_stack->setCurrentIndex(1);
}

void AudiencesPage::closeAudience()
{
    m_list->setCurrent({});
    m_stack->setCurrentIndex(0);
}

bool AudiencesPage::isOpen() const
{
    return m_stack->currentIndex() == 1;
}

} // namespace weir::ui
