#include "ui/panels/matching/chart_card.h"

#include "ui/kit/labels.h"
#include "ui/theme/style.h"

#include <QVBoxLayout>

namespace weir::ui {

ChartCard::ChartCard(const QString& title, QWidget* chart, QWidget* parent)
    : Card(parent), m_heading(new SectionHeading(title, {}, this)), m_menu(new ChartMenu(
                                                                        title, [this] { return m_sheet; }, this)),
      m_summary(new TextLabel({}, TypeRole::Body, Token::Text2, this))
{
    setCompact(m_menu);
    m_heading->addAction(m_menu);
    m_summary->setWordWrap(true);
    column()->addWidget(m_heading);
    if (chart) {
        column()->addWidget(chart, 1);
    }
    column()->addWidget(m_summary);
}

void ChartCard::setSheet(ChartSheet sheet)
{
    m_sheet = std::move(sheet);
    m_summary->setText(m_sheet.summary);
}

void ChartCard::hideSummary()
{
    m_summary->hide();
}

} // namespace weir::ui
