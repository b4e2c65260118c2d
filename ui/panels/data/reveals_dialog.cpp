#include "ui/panels/data/reveals_dialog.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/moments.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {

RevealsDialog::RevealsDialog(QWidget* parent)
    : QDialog(parent), m_stack(new QStackedWidget(this)), m_list(new QTreeWidget(m_stack)),
      m_empty(new EmptyState(Icon::Eye, tr("Nobody has looked at personal data here."),
                             tr("Each time somebody reveals a masked column it is written down."), m_stack)),
      m_error(new InlineMessage(Tone::Error, {}, {}, m_stack))
{
    setWindowTitle(tr("Who looked at personal data"));
    resize(760, 420);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(
        tr("Who looked at personal data"),
        tr("Every reveal of a masked column in this project, newest first. The values are not kept."), this));
    m_list->setHeaderLabels({tr("When"), tr("Who"), tr("Column"), tr("Node"), tr("Output"), tr("Pipeline")});
    m_list->setAccessibleName(tr("Reveals"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_error);
    column->addWidget(m_stack, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void RevealsDialog::showReveals(const QList<ShownReveal>& reveals)
{
    for (const ShownReveal& reveal : reveals) {
        new QTreeWidgetItem(
            m_list, {momentText(reveal.at), reveal.who, reveal.column, reveal.node, reveal.port, reveal.pipeline});
    }
    for (int i = 0; i < m_list->columnCount(); ++i) {
        m_list->resizeColumnToContents(i);
        m_list->setColumnWidth(i, m_list->columnWidth(i) + space::kM);
    }
    if (reveals.isEmpty()) {
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_list);
        m_list->setCurrentItem(m_list->topLevelItem(0));
        m_list->setFocus();
    }
}

void RevealsDialog::showError(const QString& sentence)
{
    m_error->setMessage(Tone::Error, sentence);
    m_stack->setCurrentWidget(m_error);
}

} // namespace weir::ui
