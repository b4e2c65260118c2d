#include "ui/panels/matching/decisions_editor.h"

#include "core/nodes/decisions.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/theme/metrics.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {

DecisionsEditor::DecisionsEditor(QWidget* parent)
    : FieldEditor(parent), m_text(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_open(new QPushButton(tr("Review pairs..."), this)), m_report(new QPushButton(tr("Matching report"), this)),
      m_forget(new QPushButton(tr("Forget all"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto* buttons = new FlowLayout(nullptr, space::kS);
    buttons->addWidget(m_open);
    buttons->addWidget(m_report);
    buttons->addWidget(m_forget);
    column->addLayout(buttons);
    m_open->setToolTip(tr("Shows the pairs that teach most"));
    m_report->setToolTip(tr("Shows the weights, groups, model and quality of the last run"));
    setFocusProxy(m_open);
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (m_showReport) {
            m_showReport();
        }
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_review) {
            m_review();
        }
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_value = Json();
        refresh();
        emit edited(tr("decisions"));
    });
    refresh();
}

void DecisionsEditor::setValue(const Json& value)
{
    m_value = value;
    refresh();
}

void DecisionsEditor::setContext(const FormContext& context)
{
    m_review = context.reviewPairs;
    m_open->setEnabled(static_cast<bool>(m_review));
    m_showReport = context.showMatchReport;
    m_report->setEnabled(static_cast<bool>(m_showReport));
}

void DecisionsEditor::refresh()
{
    nodes::Diagnostics ignored;
    const auto decisions = nodes::readDecisions(m_value, ignored);
    const auto same = static_cast<int>(
        std::count_if(decisions.begin(), decisions.end(), [](const nodes::PairDecision& each) { return each.same; }));
    const int different = static_cast<int>(decisions.size()) - same;
    m_text->setText(decisions.empty() ? tr("No pair is decided yet.")
                                      : tr("%1, %2.", "1: pairs that are one person, 2: pairs that are two people")
                                            .arg(tr("%n pair(s) the same person", nullptr, same),
                                                 tr("%n pair(s) different people", nullptr, different)));
    m_forget->setVisible(!decisions.empty());
}

} // namespace weir::ui
