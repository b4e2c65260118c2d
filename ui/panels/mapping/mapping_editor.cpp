#include "ui/panels/mapping/mapping_editor.h"

#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/panels/mapping/input_card.h"
#include "ui/panels/mapping/rules_card.h"
#include "ui/panels/mapping/survivors_card.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

#include <algorithm>
#include <charconv>

namespace weir::ui {
namespace {

/// Identifier types in the order in which they are mapped.
std::vector<std::string> typesOf(const identity::Mapping& mapping)
{
    std::vector<std::string> types;
    for (const identity::InputMapping& input : mapping.inputs) {
        for (const identity::IdentifierColumn& identifier : input.identifiers) {
            if (!identifier.type.empty() && std::find(types.begin(), types.end(), identifier.type) == types.end()) {
                types.push_back(identifier.type);
            }
        }
    }
    return types;
}

/// The mapped traits and whether they are texts, and the names of the sources.
struct TraitsAndSources
{
    std::vector<std::pair<std::string, bool>> traits;
    std::vector<std::string> sources;
    friend bool operator==(const TraitsAndSources&, const TraitsAndSources&) = default;
};

TraitsAndSources traitsAndSources(const identity::Mapping& mapping, const std::vector<Schema>& inputs)
{
    TraitsAndSources all;
    for (std::size_t i = 0; i < mapping.inputs.size(); ++i) {
        const identity::InputMapping& input = mapping.inputs[i];
        for (const identity::TraitColumn& trait : input.traits) {
            const Field* field = i < inputs.size() ? inputs[i].find(trait.column) : nullptr;
            const bool known = std::any_of(all.traits.begin(), all.traits.end(),
                                           [&](const auto& each) { return each.first == trait.trait; });
            if (!known) {
                all.traits.emplace_back(trait.trait, field && field->type.kind() == TypeKind::Text);
            }
        }
        if (!input.source.empty() && !input.traits.empty() &&
            std::find(all.sources.begin(), all.sources.end(), input.source) == all.sources.end()) {
            all.sources.push_back(input.source);
        }
    }
    return all;
}

} // namespace

MappingEditor::MappingEditor(QWidget* parent)
    : FieldEditor(parent), m_column(new QVBoxLayout(this)),
      m_faults(new TextLabel({}, TypeRole::Caption, Token::Error, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kM);
    m_faults->setWordWrap(true);
    m_faults->hide();
    m_column->addWidget(m_faults);
    rebuild();
}

void MappingEditor::setValue(const Json& value)
{
    identity::Mapping mapping;
    static_cast<void>(
        identity::readMapping(value.is_object() ? value : Json::object(), mapping)); // findings come with the analysis
    if (mapping != m_mapping) {
        m_mapping = std::move(mapping);
        rebuild();
    }
}

Json MappingEditor::value() const
{
    return m_mapping.inputs.empty() ? Json() : identity::toJson(m_mapping);
}

void MappingEditor::setContext(const FormContext& context)
{
    m_preview = context.previewRules;
    std::vector<Schema> inputs;
    for (const auto& [port, contents] : context.inputs) {
        for (const nodes::PortContent& content : contents) {
            inputs.push_back(content.schema);
        }
    }
    std::vector<QString> titles;
    for (const auto& [port, names] : context.inputTitles) {
        titles.insert(titles.end(), names.begin(), names.end());
    }
    if (inputs != m_inputs || titles != m_titles) {
        m_titles = std::move(titles);
        m_inputs = std::move(inputs);
        rebuild();
    }
}

bool MappingEditor::setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings)
{
    QStringList lines;
    for (const auto& [below, diagnostic] : findings) {
        if (!below.empty()) { // what is about the whole stands below the field
            lines << sentence(diagnostic.error);
        }
    }
    m_faults->setText(lines.join(QLatin1Char('\n')));
    m_faults->setVisible(!lines.isEmpty());
    return true;
}

void MappingEditor::focusOn(const Where& where, const std::string& below)
{
    const std::string inputs = "inputs/";
    const std::size_t slash = below.find('/', inputs.size());
    std::size_t index = 0;
    if (below.starts_with(inputs) &&
        std::from_chars(below.data() + inputs.size(), below.data() + below.size(), index).ec == std::errc() &&
        index < m_cards.size()) {
        m_cards[index]->focusOn(slash == std::string::npos ? std::string() : below.substr(slash + 1));
        return;
    }
    FieldEditor::focusOn(where, below);
}

void MappingEditor::rebuild()
{
    delete m_body;
    m_cards.clear();
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kM);
    if (m_inputs.empty()) {
        auto* hint =
            new TextLabel(tr("Connect a table to say what its columns mean."), TypeRole::Body, Token::Hint, m_body);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    for (std::size_t i = 0; i < m_inputs.size(); ++i) {
        const identity::InputMapping mapping =
            i < m_mapping.inputs.size() ? m_mapping.inputs[i] : identity::InputMapping{};
        auto* card = new InputCard(mapping, m_inputs[i], i < m_titles.size() ? m_titles[i] : tr("Table %1").arg(i + 1),
                                   typesOf(m_mapping), m_body);
        column->addWidget(card);
        m_cards.push_back(card);
        const auto store = [this, i](const identity::InputMapping& next) {
            // A new node begins with rules that keep strangers apart; they follow the types until somebody changes
            // them.
            const std::vector<std::string> before = typesOf(m_mapping);
            const TraitsAndSources said = traitsAndSources(m_mapping, m_inputs);
            const bool untouched =
                m_mapping.rules == (before.empty() ? identity::Rules{} : stitch::defaultRules(before));
            m_mapping.inputs.resize(std::max(m_mapping.inputs.size(), i + 1));
            m_mapping.inputs[i] = next;
            const std::vector<std::string> after = typesOf(m_mapping);
            if (after != before) {
                if (untouched) {
                    m_mapping.rules = after.empty() ? identity::Rules{} : stitch::defaultRules(after);
                }
                showRules(); // not the cards: somebody may be typing in one
            }
            if (traitsAndSources(m_mapping, m_inputs) != said) {
                showSurvivors();
            }
        };
        connect(card, &InputCard::changed, this, [this, card, store, i](const QString& detail) {
            store(card->mapping());
            emit edited(tr("table %1, %2").arg(i + 1).arg(detail));
        });
        connect(card, &InputCard::replaced, this,
                [this, store, i](const identity::InputMapping& next, const QString& detail) {
                    store(next);
                    rebuildLater();
                    emit edited(tr("table %1, %2").arg(i + 1).arg(detail));
                });
    }
    m_rules = nullptr;
    m_survivors = nullptr;
    showRules();
    showSurvivors();
    m_column->insertWidget(0, m_body);
}

void MappingEditor::showRules()
{
    delete m_rules;
    m_rules = nullptr;
    if (m_inputs.empty()) {
        return;
    }
    m_rules = new RulesCard(m_mapping.rules, typesOf(m_mapping), m_body);
    static_cast<QVBoxLayout*>(m_body->layout())->insertWidget(static_cast<int>(m_cards.size()), m_rules);
    connect(m_rules, &RulesCard::changed, this, [this](const QString& detail) {
        m_mapping.rules = m_rules->rules();
        emit edited(tr("rules, %1").arg(detail));
    });
    connect(m_rules, &RulesCard::previewRequested, this, [this] {
        if (m_preview) {
            m_preview();
        }
    });
    connect(m_rules, &RulesCard::replaced, this, [this](const identity::Rules& next) {
        m_mapping.rules = next;
        rebuildLater();
        emit edited(tr("rules"));
    });
}

void MappingEditor::showSurvivors()
{
    delete m_survivors;
    m_survivors = nullptr;
    const TraitsAndSources all = traitsAndSources(m_mapping, m_inputs);
    if (all.traits.empty() && m_mapping.survivorship.empty()) {
        return;
    }
    m_survivors = new SurvivorsCard(m_mapping.survivorship, all.traits, all.sources, m_body);
    m_body->layout()->addWidget(m_survivors);
    connect(m_survivors, &SurvivorsCard::changed, this, [this](const QString& trait) {
        m_mapping.survivorship = m_survivors->rules();
        emit edited(tr("value of %1").arg(trait));
    });
    connect(m_survivors, &SurvivorsCard::replaced, this, [this](const QString& trait) {
        m_mapping.survivorship = m_survivors->rules();
        rebuildLater();
        emit edited(tr("value of %1").arg(trait));
    });
}

void MappingEditor::rebuildLater()
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

} // namespace weir::ui
