#include "ui/panels/audience/limits_bar.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace weir::ui {

using namespace audience;

LimitsBar::LimitsBar(const Definition& definition, const FormContext& context, QWidget* parent)
    : QWidget(parent), m_cap(definition.cap), m_split(definition.split), m_context(context),
      m_capFlow(new FlowLayout(nullptr, space::kXs)), m_splitFlow(new FlowLayout(nullptr, space::kXs)),
      m_rest(new TextLabel({}, TypeRole::Caption, Token::Text2, this)),
      m_capSlots(
          this, m_capFlow, m_context, [this] { emit changed(); }, [this] { rebuild(); }),
      m_splitSlots(
          this, m_splitFlow, m_context,
          [this] {
              showRest();
              emit changed();
          },
          [this] { rebuild(); })
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    column->addLayout(m_capFlow);
    column->addLayout(m_splitFlow);
    m_rest->setWordWrap(true);
    column->addWidget(m_rest);
    rebuild();
}

void LimitsBar::rebuild()
{
    for (FlowLayout* flow : {m_capFlow, m_splitFlow}) {
        while (QLayoutItem* item = flow->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
    }
    buildCap();
    buildSplit();
    showRest();
    updateGeometry();
}

void LimitsBar::buildCap()
{
    if (!m_cap) {
        m_capSlots.action(tr("At most so many people"), tr("Limit how many people the audience has"), [this] {
            m_cap = Cap{1000, {}, false, {}};
        });
        return;
    }
    m_capSlots.word(tr("At most"));
    m_capSlots.whole(m_cap->people, 0, tr("People at most"));
    m_capSlots.word(tr("people,"));
    m_capSlots.choice({tr("chosen at random"), tr("with the highest"), tr("with the lowest")},
                      !m_by && m_cap->trait.empty() ? 0
                      : m_cap->lowest               ? 2
                                                    : 1,
                      tr("Who stays"), [this](int index) {
                          m_cap->lowest = index == 2;
                          m_by = index != 0;
                          if (index == 0) {
                              m_cap->trait.clear();
                          }
                          m_capSlots.rebuild();
                      });
    if (m_by || !m_cap->trait.empty()) {
        Schema ordered;
        const Schema traits = m_capSlots.traits();
        for (const Field& field : traits.fields()) {
            const TypeKind kind = field.type.kind();
            if (field.type.isNumeric() || kind == TypeKind::Date || kind == TypeKind::Instant) {
                ordered.add(field);
            }
        }
        m_capSlots.trait(m_cap->trait, ordered);
    }
    m_capSlots.remove(tr("Remove the limit"), [this] { m_cap.reset(); });
}

void LimitsBar::buildSplit()
{
    if (!m_split) {
        m_splitSlots.action(tr("Split into groups"), tr("Random groups that stay the same, such as for a test"),
                            [this] {
                                m_split = Split{{}, {{"A", 45}, {"B", 45}}};
                            });
        return;
    }
    m_splitSlots.word(tr("Split into"));
    for (std::size_t i = 0; i < m_split->parts.size(); ++i) {
        m_splitSlots.line(m_split->parts[i].name, tr("name"), tr("Name of group %1").arg(i + 1));
        m_splitSlots.percent(m_split->parts[i].percent, 0, tr("Percent of group %1").arg(i + 1));
        m_splitSlots.remove(tr("Remove group %1").arg(i + 1), [this, i] {
            auto& parts = m_split->parts;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
            if (parts.empty()) {
                m_split.reset();
            }
        });
    }
    constexpr std::size_t kMost = 5;
    if (m_split->parts.size() < kMost) {
        m_splitSlots.action(tr("group"), tr("Add a group"), [this] {
            const auto next = static_cast<char>('A' + static_cast<int>(m_split->parts.size()));
            m_split->parts.push_back({std::string(1, next), 0});
        });
    }
}

void LimitsBar::showRest()
{
    double sum = 0;
    for (const Split::Part& part : m_split ? m_split->parts : std::vector<Split::Part>{}) {
        sum += part.percent;
    }
    constexpr double kAll = 100;
    constexpr double kRounding = 1e-6;
    const QLocale locale;
    m_rest->setVisible(m_split.has_value());
    m_rest->setTint(sum > kAll + kRounding ? Token::Error : Token::Text2);
    m_rest->setText(sum > kAll + kRounding
                        ? tr("The groups add up to %1 %: 100 % at most.").arg(locale.toString(sum, 'f', 1))
                    : sum < kAll - kRounding ? tr("%1 % are held out: in the audience, in no group, and never sent.")
                                                   .arg(locale.toString(kAll - sum, 'f', 1))
                                             : tr("Everybody is in a group."));
}

} // namespace weir::ui
