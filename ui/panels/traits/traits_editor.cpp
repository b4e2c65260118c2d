#include "ui/panels/traits/traits_editor.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/panels/traits/trait_card.h"
#include "ui/theme/metrics.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <charconv>

namespace weir::ui {
namespace {

/// "2/window/span" as index and key.
std::optional<std::pair<std::size_t, std::string>> placeOf(const std::string& below)
{
    std::size_t index = 0;
    const auto [end, code] = std::from_chars(below.data(), below.data() + below.size(), index);
    if (code != std::errc()) {
        return std::nullopt;
    }
    const auto read = static_cast<std::size_t>(end - below.data());
    return std::pair(index, read < below.size() ? below.substr(read + 1) : std::string());
}

} // namespace

TraitsEditor::TraitsEditor(QWidget* parent) : FieldEditor(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kM);
    auto* add = new QPushButton(icon(Icon::Add), tr("Add a trait"), this);
    auto* menu = new QMenu(add);
    for (const traits::Aggregate each : traits::aggregates()) {
        connect(menu->addAction(translated(std::string(traits::title(each)))), &QAction::triggered, this,
                [this, each] { this->add(each); });
    }
    add->setMenu(menu);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    setFocusProxy(add);
    rebuild();
}

void TraitsEditor::setValue(const Json& value)
{
    std::vector<traits::Trait> list;
    static_cast<void>(traits::readTraits(value, list)); // findings come with the analysis
    if (list != m_traits) {
        m_traits = std::move(list);
        rebuild();
    }
}

Json TraitsEditor::value() const
{
    Json list = Json::array();
    for (const traits::Trait& trait : m_traits) {
        list.push_back(traits::toJson(trait));
    }
    return list.empty() ? Json() : list;
}

void TraitsEditor::setContext(const FormContext& context)
{
    const nodes::ProfileShape* before = m_context.people();
    const nodes::ProfileShape* now = context.people();
    const bool same = before && now ? *before == *now : before == now;
    const bool first = !m_context.previewTrait && context.previewTrait;
    m_context = context;
    if (!same || first) {
        rebuild();
    }
}

bool TraitsEditor::setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings)
{
    m_findings = findings;
    bool all = true;
    std::vector<std::vector<std::pair<std::string, nodes::Diagnostic>>> own(m_cards.size());
    for (const auto& [below, diagnostic] : findings) {
        const auto place = placeOf(below);
        if (place && place->first < own.size()) {
            own[place->first].emplace_back(place->second, diagnostic);
        } else {
            all = false; // about the list as a whole
        }
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setFindings(own[i]);
    }
    return all;
}

void TraitsEditor::focusOn(const Where& where, const std::string& below)
{
    const auto place = placeOf(below);
    if (place && place->first < m_cards.size()) {
        m_cards[place->first]->focusOn(place->second);
        return;
    }
    FieldEditor::focusOn(where, below);
}

Schema TraitsEditor::schemaWithout(std::size_t index) const
{
    std::vector<traits::Trait> others = m_traits;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
    const nodes::ProfileShape* people = m_context.people();
    traits::Plan plan;
    static_cast<void>(
        traits::makePlan(others, people ? *people : nodes::ProfileShape(), plan)); // as far as they are right
    Schema schema;
    for (const traits::Planned& planned : plan) {
        schema.add({planned.trait.name, planned.type, true, planned.privacy});
    }
    return schema;
}

void TraitsEditor::rebuild()
{
    delete m_body;
    m_cards.clear();
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kM);
    if (m_traits.empty()) {
        auto* hint =
            new TextLabel(tr("A computed trait is a value that every person gets from events: how many orders, "
                             "which favourite category, how long since the last visit."),
                          TypeRole::Body, Token::Hint, m_body);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    for (std::size_t i = 0; i < m_traits.size(); ++i) {
        auto* card = new TraitCard(m_traits[i], i, m_context, schemaWithout(i), m_body);
        card->setOpen(m_open.contains(i));
        column->addWidget(card);
        m_cards.push_back(card);
        connect(card, &TraitCard::opened, this, [this, i](bool open) {
            if (open) {
                m_open.insert(i);
            } else {
                m_open.erase(i);
            }
        });
        connect(card, &TraitCard::changed, this, [this, card, i](const QString& detail) {
            m_traits[i] = card->trait();
            emit edited(tr("trait %1, %2").arg(i + 1).arg(detail));
        });
        connect(card, &TraitCard::removed, this, [this, i] { remove(i); });
    }
    m_column->insertWidget(0, m_body);
    if (!m_findings.empty()) {
        setFindings(m_findings);
    }
}

void TraitsEditor::rebuildLater()
{
    if (!m_rebuilds) {
        m_rebuilds = true; // not inside the signal of a widget that goes
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_rebuilds = false;
                rebuild();
            },
            Qt::QueuedConnection);
    }
}

void TraitsEditor::add(traits::Aggregate aggregate)
{
    traits::Trait trait;
    trait.aggregate = aggregate;
    if (const nodes::ProfileShape* people = m_context.people(); people && traits::needsEvent(aggregate)) {
        trait.event = people->events.size() == 1 && people->dynamicEvents.empty() ? people->events.begin()->first : "";
    }
    trait.name = suggestedName(trait);
    m_open = {m_traits.size()}; // the others fold
    m_traits.push_back(std::move(trait));
    m_findings.clear();
    rebuildLater();
    emit edited(tr("add a trait"));
}

void TraitsEditor::remove(std::size_t index)
{
    if (index >= m_traits.size()) {
        return;
    }
    m_traits.erase(m_traits.begin() + static_cast<std::ptrdiff_t>(index));
    m_open.clear();
    m_findings.clear();
    rebuildLater();
    emit edited(tr("remove a trait"));
}

} // namespace weir::ui
