#include "ui/panels/mapping/survivors_card.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace weir::ui {
namespace {

using store::Survivor;

constexpr int kRules = static_cast<int>(Survivor::NonEmpty) + 1;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString explanation(Survivor survivor)
{
    switch (survivor) {
    case Survivor::Latest:
        return SurvivorsCard::tr("What was said last stands.");
    case Survivor::First:
        return SurvivorsCard::tr("What was said first stands, as long as its source does not take it back.");
    case Survivor::MostFrequent:
        return SurvivorsCard::tr("What most rows say stands; telling the same again at the same time does not count.");
    case Survivor::SourceOrder:
        return SurvivorsCard::tr("The newest value of the first source in the list that has one stands.");
    case Survivor::Longest:
        return SurvivorsCard::tr("The text with the most characters stands.");
    case Survivor::NonEmpty:
        break;
    }
    return SurvivorsCard::tr("The newest value that is more than blanks stands; removals are passed over.");
}

} // namespace

QString survivorText(Survivor survivor)
{
    switch (survivor) {
    case Survivor::Latest:
        return SurvivorsCard::tr("newest");
    case Survivor::First:
        return SurvivorsCard::tr("first");
    case Survivor::MostFrequent:
        return SurvivorsCard::tr("most frequent");
    case Survivor::SourceOrder:
        return SurvivorsCard::tr("by source");
    case Survivor::Longest:
        return SurvivorsCard::tr("longest");
    case Survivor::NonEmpty:
        break;
    }
    return SurvivorsCard::tr("newest, not empty");
}

SurvivorsCard::SurvivorsCard(Rules rules, const std::vector<std::pair<std::string, bool>>& traits,
                             const std::vector<std::string>& sources, QWidget* parent)
    : Card(parent), m_rules(std::move(rules))
{
    column()->setSpacing(space::kS);
    column()->addWidget(new TextLabel(tr("Which value stands"), TypeRole::Strong, Token::Text, this));
    auto* help = new TextLabel(tr("When sources or rows say different things about one person, one value stands for "
                                  "audiences and destinations. The others stay on the person’s page."),
                               TypeRole::Caption, Token::Hint, this);
    help->setWordWrap(true);
    column()->addWidget(help);
    for (const auto& [trait, isText] : traits) {
        addTrait(trait, isText, sources);
    }
    for (const auto& [trait, rule] : m_rules) {
        const auto& name = trait;
        if (std::none_of(traits.begin(), traits.end(), [&](const auto& each) { return each.first == name; })) {
            addLeftOver(name);
        }
    }
}

void SurvivorsCard::addLeftOver(const std::string& trait)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kXs);
    auto* words = new TextLabel(tr("%1, which no table gives: %2", "1: trait, 2: rule as \"newest\"")
                                    .arg(text(trait), survivorText(m_rules.at(trait).rule)),
                                TypeRole::Body, Token::Text2, this);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    QToolButton* remove = iconButton(Icon::Delete, tr("Remove the rule of %1").arg(text(trait)), this);
    line->addWidget(remove, 0, Qt::AlignTop);
    column()->addLayout(line);
    connect(remove, &QToolButton::clicked, this, [this, trait] {
        m_rules.erase(trait);
        emit replaced(text(trait));
    });
}

void SurvivorsCard::addTrait(const std::string& trait, bool isText, const std::vector<std::string>& sources)
{
    const auto known = m_rules.find(trait);
    const Survivor now = known == m_rules.end() ? Survivor::Latest : known->second.rule;
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kS);
    auto* rule = new QComboBox(this);
    for (int i = 0; i < kRules; ++i) {
        const auto each = static_cast<Survivor>(i);
        if (each != Survivor::Longest || isText || now == each) {
            rule->addItem(survivorText(each), i);
            rule->setItemData(rule->count() - 1, explanation(each), Qt::ToolTipRole);
        }
    }
    rule->setCurrentIndex(rule->findData(static_cast<int>(now)));
    rule->setAccessibleName(tr("Which value of %1 stands").arg(text(trait)));
    rule->setToolTip(explanation(now));
    letShrink(*rule);
    line->addWidget(new ElidedLabel(text(trait), this), 1);
    line->addWidget(rule, 1);
    column()->addLayout(line);
    connect(rule, &QComboBox::activated, this, [this, rule, trait, sources] {
        store::Survivorship next{static_cast<Survivor>(rule->currentData().toInt()), {}};
        const auto before = m_rules.find(trait);
        const bool ordered = before != m_rules.end() && before->second.rule == Survivor::SourceOrder;
        if (next.rule == Survivor::SourceOrder) {
            next.sources = ordered ? before->second.sources : sources;
        }
        if (next == store::Survivorship{}) {
            m_rules.erase(trait);
        } else {
            m_rules[trait] = next;
        }
        rule->setToolTip(explanation(next.rule));
        if (ordered || next.rule == Survivor::SourceOrder) {
            emit replaced(text(trait)); // the list of sources comes or goes
        } else {
            emit changed(text(trait));
        }
    });
    if (now == Survivor::SourceOrder) {
        for (const std::string& source : sources) { // one that was connected since
            std::vector<std::string>& order = m_rules[trait].sources;
            if (std::find(order.begin(), order.end(), source) == order.end()) {
                order.push_back(source);
            }
        }
        addOrder(trait);
    }
}

void SurvivorsCard::addOrder(const std::string& trait)
{
    const std::vector<std::string>& order = m_rules[trait].sources;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const QString source = text(order[i]);
        auto* line = new QHBoxLayout;
        line->setContentsMargins(space::kL, 0, 0, 0);
        line->setSpacing(space::kXs);
        line->addWidget(new ElidedLabel(tr("%1. %2").arg(i + 1).arg(source), this), 1);
        QToolButton* up = iconButton(Icon::ChevronUp, tr("%1 earlier for %2").arg(source, text(trait)), this);
        QToolButton* down = iconButton(Icon::ChevronDown, tr("%1 later for %2").arg(source, text(trait)), this);
        up->setEnabled(i > 0);
        down->setEnabled(i + 1 < order.size());
        line->addWidget(up);
        line->addWidget(down);
        column()->addLayout(line);
        const auto move = [this, trait, i](std::size_t to) {
            std::swap(m_rules[trait].sources[i], m_rules[trait].sources[to]);
            emit replaced(text(trait));
        };
        connect(up, &QToolButton::clicked, this, [move, i] { move(i - 1); });
        connect(down, &QToolButton::clicked, this, [move, i] { move(i + 1); });
    }
}

} // namespace weir::ui
