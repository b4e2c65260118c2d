#include "ui/panels/mapping/input_card.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/text_table.h"
#include "ui/panels/mapping/column_use.h"
#include "ui/panels/mapping/country_fields.h"
#include "ui/panels/mapping/link_fields.h"
#include "ui/panels/mapping/signal_fields.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <charconv>

namespace weir::ui {
namespace {

using namespace identity;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

InputCard::InputCard(const InputMapping& mapping, const Schema& schema, const QString& title,
                     const std::vector<std::string>& types, QWidget* parent)
    : Card(parent), m_mapping(mapping)
{
    column()->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    auto* caption = new TextLabel(title, TypeRole::Strong, Token::Text, this);
    caption->setWordWrap(true);
    head->addWidget(caption, 1);
    auto* suggest = new QPushButton(icon(Icon::Star), tr("Suggest"), this);
    suggest->setToolTip(tr("Fill in from column names and privacy marks"));
    head->addWidget(suggest);
    column()->addLayout(head);
    connect(suggest, &QPushButton::clicked, this, [this, schema, types] {
        InputMapping suggested = identity::suggest(schema, m_mapping.source);
        if (suggested.links && !types.empty()) {
            suggested.links->left.type = types.front();
            suggested.links->right.type = types.front();
        }
        emit replaced(suggested, tr("suggestion"));
    });

    m_source = new QLineEdit(text(m_mapping.source), this);
    m_source->setPlaceholderText(QStringLiteral("crm"));
    connect(m_source, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_mapping.source = name.trimmed().toStdString();
        emit changed(tr("source name"));
    });
    column()->addWidget(new FormRow(tr("Source name"), m_source,
                                    tr("Traits and events carry this name; do not change it once data is stored."),
                                    this));
    addMeaning(types);
    if (m_mapping.links) {
        m_links = new LinkFields(*m_mapping.links, schema, types, this);
        column()->addWidget(m_links);
        connect(m_links, &LinkFields::changed, this, [this](const QString& detail) {
            m_mapping.links = m_links->links();
            emit changed(detail);
        });
        return;
    }
    addColumns(schema);
    addConstants();
}

void InputCard::addMeaning(const std::vector<std::string>& types)
{
    auto* meaning = new QComboBox(this);
    meaning->addItems({tr("One person each"), tr("Links between two people")});
    meaning->setCurrentIndex(m_mapping.links ? 1 : 0);
    letShrink(*meaning);
    column()->addWidget(new FormRow(tr("Rows are about"), meaning,
                                    tr("Links come from who compares records, such as the pairs of Match people."),
                                    this));
    connect(meaning, &QComboBox::activated, this, [this, types](int index) {
        if ((index == 1) == m_mapping.links.has_value()) {
            return;
        }
        InputMapping next;
        next.source = m_mapping.source;
        if (index == 1) {
            next.links.emplace();
            next.links->left.type = types.empty() ? std::string() : types.front();
            next.links->right.type = next.links->left.type;
        }
        emit replaced(next, tr("what rows are about"));
    });
}

std::string InputCard::columnAt(const std::string& place) const
{
    const std::size_t slash = place.find('/');
    const std::string part = place.substr(0, slash);
    const std::string rest = slash == std::string::npos ? std::string() : place.substr(slash + 1);
    std::size_t index = 0; // "2/column" of traits, "properties/2" of an event
    const std::size_t digits = std::min(rest.find_first_of("0123456789"), rest.size());
    std::from_chars(rest.data() + digits, rest.data() + rest.size(), index);
    if (part == "identifiers" && index < m_mapping.identifiers.size()) {
        return m_mapping.identifiers[index].column;
    }
    if (part == "traits" && index < m_mapping.traits.size()) {
        return m_mapping.traits[index].column;
    }
    if (part == "event" && m_mapping.event) {
        const EventPart& event = *m_mapping.event;
        if (rest.starts_with("properties/")) {
            return index < event.properties.size() ? event.properties[index] : std::string();
        }
        return rest == "name"       ? event.name.text
               : rest == "time"     ? event.timeColumn
               : rest == "received" ? event.receivedColumn
                                    : event.messageIdColumn;
    }
    if (part == "consent" && m_mapping.consent) {
        const ConsentPart& consent = *m_mapping.consent;
        return rest == "purpose"  ? consent.purpose.text
               : rest == "state"  ? consent.stateColumn
               : rest == "time"   ? consent.timeColumn
               : rest == "method" ? consent.methodColumn
                                  : consent.evidenceColumn;
    }
    return {};
}

void InputCard::focusOn(const std::string& place)
{
    // A column that is gone has no line: then the card itself is what to look at.
    const std::string column = columnAt(place);
    const auto use = m_uses.find(column);
    const auto country = m_countries.find(column);
    QWidget* region =
        country == m_countries.end() ? nullptr : country->second->fieldAt(place.substr(place.rfind('/') + 1));
    QWidget* field = m_source;
    constexpr std::string_view kLinks = "links/";
    if (QWidget* end = m_links && place.starts_with(kLinks) ? m_links->fieldAt(place.substr(kLinks.size())) : nullptr) {
        field = end;
    } else if (QWidget* needs = m_signal && place.starts_with("consent/purposes")
                                    ? m_signal->fieldAt(place.substr(std::string_view("consent/").size()))
                                    : nullptr) {
        field = needs;
    } else if (region && region->isVisibleTo(this)) {
        field = region;
    } else if (use != m_uses.end()) {
        field = use->second;
    }
    field->setFocus(Qt::OtherFocusReason);
}

void InputCard::addColumns(const Schema& schema)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kS);
    grid->setVerticalSpacing(space::kXs);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    const QStringList uses{tr("Not used"),        tr("Identifier"),        tr("Trait"),        tr("Event name"),
                           tr("Event time"),      tr("Event received at"), tr("Message id"),   tr("Event property"),
                           tr("Consent purpose"), tr("Consent answer"),    tr("Consent time"), tr("Consent method"),
                           tr("Consent evidence")};
    int row = 0;
    for (const Field& field : schema.fields()) {
        auto* label = new ElidedLabel(text(field.name), this);
        label->setToolTip(text(toText(field.type)));
        auto* use = new QComboBox(this);
        use->addItems(uses);
        use->setCurrentIndex(static_cast<int>(useOf(m_mapping, field.name)));
        use->setAccessibleName(tr("Use of column %1").arg(text(field.name)));
        grid->addWidget(label, row, 0);
        grid->addWidget(use, row, 1);
        m_uses[field.name] = use;
        ++row;
        auto* details = new QWidget(this);
        auto* line = new QHBoxLayout(details);
        line->setContentsMargins(0, 0, 0, space::kXs);
        line->setSpacing(space::kXs);
        auto* type = new QComboBox(details);
        type->setEditable(true);
        type->addItems({QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("user_id"),
                        QStringLiteral("anonymous_id"), QStringLiteral("customer_id"), QStringLiteral("device_id")});
        type->setAccessibleName(tr("Identifier type of %1").arg(text(field.name)));
        auto* normalizer = new QComboBox(details);
        normalizer->addItems({tr("as it is"), tr("ignore case"), tr("e-mail"), tr("phone")});
        normalizer->setAccessibleName(tr("Normalising of %1").arg(text(field.name)));
        for (QComboBox* each : {use, type, normalizer}) {
            letShrink(*each);
        }
        line->addWidget(type, 1);
        line->addWidget(normalizer, 1);
        grid->addWidget(details, row, 0, 1, 2);
        ++row;
        const std::string name = field.name;
        auto* country = new CountryFields(schema, name, this);
        m_countries[name] = country;
        grid->addWidget(country, row, 0, 1, 2);
        ++row;
        const auto showDetails = [=, this] {
            const IdentifierColumn* own = identifierOf(name);
            details->setVisible(own != nullptr);
            country->setVisible(own && own->normalizer == Normalizer::Phone);
            if (own) {
                type->setCurrentText(text(own->type));
                normalizer->setCurrentIndex(static_cast<int>(own->normalizer));
                country->show(*own);
            }
        };
        showDetails();
        connect(use, &QComboBox::activated, this, [this, name, showDetails](int index) {
            const bool hadConsent = m_mapping.consent.has_value();
            setUse(m_mapping, name, static_cast<ColumnUse>(index));
            if (hadConsent != m_mapping.consent.has_value()) { // with other fields below
                emit replaced(InputMapping(m_mapping), text(name));
                return;
            }
            showDetails();
            emit changed(text(name));
        });
        connect(type, &QComboBox::currentTextChanged, this, [this, name](const QString& value) {
            if (IdentifierColumn* own = identifierOf(name); own && own->type != value.toStdString()) {
                own->type = value.trimmed().toStdString();
                emit changed(text(name));
            }
        });
        connect(country, &CountryFields::changed, this,
                [this, name](const std::string& regionColumn, const std::string& region) {
                    if (IdentifierColumn* own = identifierOf(name)) {
                        own->regionColumn = regionColumn;
                        own->region = region;
                        emit changed(text(name));
                    }
                });
        connect(normalizer, &QComboBox::activated, this, [this, name, showDetails](int index) {
            if (IdentifierColumn* own = identifierOf(name)) {
                own->normalizer = static_cast<Normalizer>(index);
                showDetails();
                emit changed(text(name));
            }
        });
    }
    column()->addLayout(grid);
}

IdentifierColumn* InputCard::identifierOf(const std::string& column)
{
    const auto found = std::find_if(m_mapping.identifiers.begin(), m_mapping.identifiers.end(),
                                    [&](const IdentifierColumn& i) { return i.column == column; });
    return found == m_mapping.identifiers.end() ? nullptr : &*found;
}

void InputCard::addConstants()
{
    const auto constant = [this](const QString& label, const QString& help, const ConstantOrColumn* now,
                                 std::function<void(const std::string&)> use) {
        auto* line =
            new QLineEdit(now && now->kind == ConstantOrColumn::Kind::Constant ? text(now->text) : QString(), this);
        connect(line, &QLineEdit::textEdited, this, [this, use = std::move(use), label](const QString& value) {
            use(value.trimmed().toStdString());
            emit changed(label);
        });
        column()->addWidget(new FormRow(label, line, help, this));
    };
    if (!m_mapping.event || m_mapping.event->name.kind == ConstantOrColumn::Kind::Constant) {
        constant(tr("Event name of every row"), tr("Leave empty when rows are no events, or choose a column above."),
                 m_mapping.event ? &m_mapping.event->name : nullptr, [this](const std::string& name) {
                     if (name.empty() && m_mapping.event && m_mapping.event->timeColumn.empty() &&
                         m_mapping.event->properties.empty()) {
                         m_mapping.event.reset();
                     } else {
                         eventPartOf(m_mapping).name = {ConstantOrColumn::Kind::Constant, name};
                     }
                 });
    }
    if (m_mapping.consent) {
        m_signal = new SignalFields(*m_mapping.consent, this);
        column()->addWidget(m_signal);
        const auto take = [this] {
            m_mapping.consent->signal = m_signal->consent().signal;
            m_mapping.consent->purposes = m_signal->consent().purposes;
        };
        connect(m_signal, &SignalFields::changed, this, [this, take](const QString& detail) {
            take();
            emit changed(detail);
        });
        connect(m_signal, &SignalFields::reshaped, this, [this, take](const QString& detail) {
            take();
            m_mapping.consent->purpose = m_signal->consent().purpose;
            emit replaced(InputMapping(m_mapping), detail);
        });
    }
    if (m_mapping.consent && !m_mapping.consent->signal &&
        m_mapping.consent->purpose.kind == ConstantOrColumn::Kind::Constant) {
        constant(tr("Purpose of every answer"), {}, &m_mapping.consent->purpose, [this](const std::string& name) {
            m_mapping.consent->purpose = {ConstantOrColumn::Kind::Constant, name};
        });
    }
}

} // namespace weir::ui
