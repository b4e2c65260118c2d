#include "ui/panels/audience/row_editor.h"

#include "ui/kit/flow_layout.h"
#include "ui/theme/metrics.h"

#include <QComboBox>

namespace weir::ui {

using namespace audience;

RowEditor::RowEditor(const Row& row, const FormContext& context, QWidget* parent, Part part)
    : QWidget(parent), m_row(row), m_context(context), m_part(part), m_flow(new FlowLayout(this, space::kXs)),
      m_slots(
          this, m_flow, m_context, [this] { emit changed(); }, [this] { rebuild(); })
{
    rebuild();
}

void RowEditor::rebuild()
{
    const QWidget* focused = focusWidget();
    const int place = focused ? m_flow->indexOf(focused) : -1;
    const bool had = focused && focused->hasFocus();
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the very list whose choice changed the row
        delete item;
    }
    std::visit([this](auto& condition) { build(condition); }, m_row.condition);
    if (had && place >= 0 && place < m_flow->count()) {
        m_flow->itemAt(place)->widget()->setFocus(Qt::OtherFocusReason);
    }
    updateGeometry();
}

void RowEditor::focusFirst()
{
    if (auto* first = findChild<QComboBox*>()) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace weir::ui
