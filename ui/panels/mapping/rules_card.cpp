#include "ui/panels/mapping/rules_card.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <set>

namespace weir::ui {
namespace {

using stitch::Kind;
using stitch::TypeRule;
using stitch::Window;

constexpr int kMostLimit = 100'000;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// The types that blocked values may name. Those of the mapping are not enough: a table that is not connected at the
/// moment, or another kind of people, must not turn "phone: 123" into a value of every type.
std::vector<std::string> knownTypes(const identity::Rules& rules, const std::vector<std::string>& mapped)
{
    std::set<std::string> known(mapped.begin(), mapped.end());
    for (const TypeRule& rule : rules.types) {
        known.insert(rule.type);
    }
    for (const auto* blocked : {&rules.blocked, &rules.blockedPatterns}) {
        for (const auto& [type, values] : *blocked) {
            known.insert(type);
        }
    }
    known.erase("*");
    return {known.begin(), known.end()};
}

/// The type that a line begins with, among those that are known; empty when it begins with none.
std::string typeBefore(const QString& line, const std::vector<std::string>& types)
{
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    const std::string before = line.left(std::max<qsizetype>(colon, 0)).trimmed().toStdString();
    const bool known = before == "*" || std::find(types.begin(), types.end(), before) != types.end();
    return colon > 0 && known ? before : std::string();
}

/// "e-mail k***@y.fr and phone +49***", for whoever looks over a shoulder.
QString maskedNames(const std::vector<stitch::Named>& names)
{
    QStringList parts;
    for (const stitch::Named& each : names) {
        parts << placeText(each.type) + QLatin1Char(' ') + maskedText(text(each.value));
    }
    return QLocale().createSeparatedList(parts);
}

} // namespace

RulesCard::RulesCard(const identity::Rules& rules, const std::vector<std::string>& types, QWidget* parent)
    : Card(parent), m_rules(rules), m_types(types), m_known(knownTypes(rules, types))
{
    column()->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Rules"), TypeRole::Strong, Token::Text, this), 1);
    auto* defaults = new QPushButton(icon(Icon::Star), tr("Suggest"), this);
    defaults->setToolTip(tr("Rules that keep strangers apart who share a device"));
    defaults->setAccessibleName(tr("Suggest rules"));
    defaults->setEnabled(!types.empty());
    head->addWidget(defaults);
    column()->addLayout(head);
    connect(defaults, &QPushButton::clicked, this, [this] { emit replaced(stitch::defaultRules(m_types)); });
    addMode();
    if (m_rules.mode != stitch::Mode::Link) {
        addTypes();
    }
    addBlocked();
    addDecisions();
    auto* preview = new QPushButton(icon(Icon::Eye), tr("Preview changes..."), this);
    preview->setToolTip(tr("Shows who would become one person or come apart, before anything changes"));
    column()->addWidget(preview);
    connect(preview, &QPushButton::clicked, this, &RulesCard::previewRequested);
}

QString RulesCard::explanation(stitch::Mode mode)
{
    switch (mode) {
    case stitch::Mode::Link:
        return tr("Whoever shares an identifier is one person, without limits.");
    case stitch::Mode::Segment:
        return tr("When a row would break a limit, its identifier of lowest priority is left out of it.");
    case stitch::Mode::Replay:
        return tr("The newest link wins: a shared device belongs to who signed in last.");
    case stitch::Mode::LimitDrop:
        return tr("The first rows win; later ones lose the identifier that would break a limit.");
    case stitch::Mode::BestMatch:
        return tr("A row belongs to the person its identifiers point at most strongly; nobody is ever merged.");
    case stitch::Mode::Login:
        return tr("The same, and a person with a login is only reached by that login.");
    case stitch::Mode::NoGuess:
        break;
    }
    return tr("An identifier that could be of several people belongs to none of them.");
}

void RulesCard::addMode()
{
    auto* mode = new QComboBox(this);
    mode->addItems({tr("Link everything"), tr("Lowest priority gives way"), tr("Newest link wins"),
                    tr("First rows win"), tr("Best match"), tr("Login decides"), tr("Never guess")});
    mode->setCurrentIndex(static_cast<int>(m_rules.mode));
    mode->setAccessibleName(tr("When identifiers disagree"));
    letShrink(*mode);
    column()->addWidget(new FormRow(tr("When identifiers disagree"), mode, explanation(m_rules.mode), this));
    connect(mode, &QComboBox::activated, this, [this](int index) {
        identity::Rules next = m_rules;
        next.mode = static_cast<stitch::Mode>(index);
        emit replaced(next);
    });
}

void RulesCard::addTypes()
{
    // Every type of the mapping has a row, so that its priority can be set.
    std::vector<std::string> missing = m_types;
    std::erase_if(missing, [&](const std::string& type) {
        return std::any_of(m_rules.types.begin(), m_rules.types.end(),
                           [&](const TypeRule& rule) { return rule.type == type; });
    });
    std::sort(missing.begin(), missing.end());
    for (const std::string& type : missing) {
        m_rules.types.push_back({type, Kind::Multi, m_rules.others, Window::Ever});
    }
    for (std::size_t i = 0; i < m_rules.types.size(); ++i) {
        const QString name = text(m_rules.types[i].type);
        auto* head = new QHBoxLayout;
        head->setSpacing(space::kXs);
        head->addWidget(new ElidedLabel(tr("%1. %2").arg(i + 1).arg(name), this), 1);
        QToolButton* up = iconButton(Icon::ChevronUp, tr("Higher priority for %1").arg(name), this);
        QToolButton* down = iconButton(Icon::ChevronDown, tr("Lower priority for %1").arg(name), this);
        up->setEnabled(i > 0);
        down->setEnabled(i + 1 < m_rules.types.size());
        head->addWidget(up);
        head->addWidget(down);
        column()->addLayout(head);
        connect(up, &QToolButton::clicked, this, [this, i] { move(i, -1); });
        connect(down, &QToolButton::clicked, this, [this, i] { move(i, 1); });

        auto* line = new QHBoxLayout;
        line->setSpacing(space::kXs);
        auto* kind = new QComboBox(this);
        kind->addItems({tr("several per person"), tr("one per person"), tr("weak")});
        kind->setItemData(2, tr("May belong to a person, never makes two people one"), Qt::ToolTipRole);
        kind->setCurrentIndex(static_cast<int>(m_rules.types[i].kind));
        kind->setAccessibleName(tr("Kind of %1").arg(name));
        letShrink(*kind);
        auto* limit = new QSpinBox(this);
        limit->setRange(0, kMostLimit);
        limit->setSpecialValueText(tr("no limit"));
        limit->setValue(m_rules.types[i].limit);
        limit->setAccessibleName(tr("Limit of %1").arg(name));
        limit->setToolTip(tr("Values that one person may have"));
        auto* window = new QComboBox(this);
        window->addItems({tr("ever"), tr("in a day"), tr("in a week"), tr("in 30 days"), tr("in a year")});
        window->setCurrentIndex(static_cast<int>(m_rules.types[i].window));
        window->setAccessibleName(tr("Window of %1").arg(name));
        letShrink(*window);
        const bool unique = m_rules.types[i].kind == Kind::Unique;
        limit->setVisible(!unique); // it is one
        window->setVisible(!unique);
        window->setEnabled(m_rules.mode == stitch::Mode::Segment);
        column()->addWidget(kind);
        line->addWidget(limit, 1);
        line->addWidget(window, 1);
        column()->addLayout(line);
        connect(kind, &QComboBox::activated, this, [this, i, limit, window, name](int index) {
            TypeRule& rule = m_rules.types[i];
            rule.kind = static_cast<Kind>(index);
            const bool one = rule.kind == Kind::Unique;
            rule.limit = one ? 0 : limit->value();
            limit->setVisible(!one);
            window->setVisible(!one);
            emit changed(name);
        });
        connect(limit, &QSpinBox::valueChanged, this, [this, i, name](int value) {
            m_rules.types[i].limit = value;
            emit changed(name);
        });
        connect(window, &QComboBox::activated, this, [this, i, name](int index) {
            m_rules.types[i].window = static_cast<Window>(index);
            emit changed(name);
        });
    }
}

void RulesCard::move(std::size_t index, int by)
{
    identity::Rules next = m_rules;
    const auto to = static_cast<std::size_t>(static_cast<int>(index) + by);
    if (to < next.types.size()) {
        std::swap(next.types[index], next.types[to]);
        emit replaced(next);
    }
}

void RulesCard::addBlocked()
{
    auto* blocked = new QPlainTextEdit(blockedText(m_rules, m_known), this);
    blocked->setAccessibleName(tr("Blocked values"));
    blocked->setTabChangesFocus(true);
    blocked->setFixedHeight(blocked->fontMetrics().lineSpacing() * 5);
    column()->addWidget(
        new FormRow(tr("Blocked values"), blocked,
                    tr("One per line: a value, “email: value” for one kind, /pattern/ for many. They never "
                       "identify anybody. Empty, zero, null and unknown are blocked anyway."),
                    this));
    connect(blocked, &QPlainTextEdit::textChanged, this, [this, blocked] {
        readBlocked(blocked->toPlainText(), m_known, m_rules);
        emit changed(tr("blocked values"));
    });
}

void RulesCard::addDecisions()
{
    for (std::size_t i = 0; i < m_rules.separations.size(); ++i) {
        const stitch::Separation& each = m_rules.separations[i];
        addDecision(tr("Kept apart: %1 and %2").arg(maskedNames(each.left), maskedNames(each.right)), each.reason,
                    [i](identity::Rules& rules) {
                        rules.separations.erase(rules.separations.begin() + static_cast<std::ptrdiff_t>(i));
                    });
    }
    for (std::size_t i = 0; i < m_rules.unions.size(); ++i) {
        addDecision(
            tr("One person: %1").arg(maskedNames(m_rules.unions[i].members)), m_rules.unions[i].reason,
            [i](identity::Rules& rules) { rules.unions.erase(rules.unions.begin() + static_cast<std::ptrdiff_t>(i)); });
    }
}

void RulesCard::addDecision(const QString& sentence, const std::string& reason,
                            std::function<void(identity::Rules&)> takeBack)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kXs);
    auto* words = new TextLabel(reason.empty() ? sentence : sentence + QLatin1Char('\n') + text(reason), TypeRole::Body,
                                Token::Text, this);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    QToolButton* back = iconButton(Icon::Undo, tr("Take this decision back"), this);
    back->setAccessibleDescription(sentence);
    line->addWidget(back, 0, Qt::AlignTop);
    column()->addLayout(line);
    connect(back, &QToolButton::clicked, this, [this, takeBack = std::move(takeBack)] {
        identity::Rules next = m_rules;
        takeBack(next);
        emit replaced(next);
    });
}

QString blockedText(const identity::Rules& rules, const std::vector<std::string>& types)
{
    QStringList lines;
    const auto put = [&](const std::string& type, const QString& value) {
        const bool bare = type == "*" && typeBefore(value, types).empty();
        lines << (bare ? value : text(type) + QStringLiteral(": ") + value);
    };
    for (const auto& [type, values] : rules.blocked) {
        for (const std::string& value : values) {
            put(type, text(value));
        }
    }
    for (const auto& [type, patterns] : rules.blockedPatterns) {
        for (const std::string& pattern : patterns) {
            put(type, QLatin1Char('/') + text(pattern) + QLatin1Char('/'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void readBlocked(const QString& lines, const std::vector<std::string>& types, identity::Rules& rules)
{
    rules.blocked.clear();
    rules.blockedPatterns.clear();
    for (const QString& line : lines.split(QLatin1Char('\n'))) {
        QString value = line.trimmed();
        std::string type = "*";
        if (const std::string before = typeBefore(value, types); !before.empty()) {
            type = before;
            value = value.mid(value.indexOf(QLatin1Char(':')) + 1).trimmed();
        }
        if (value.size() > 2 && value.startsWith(QLatin1Char('/')) && value.endsWith(QLatin1Char('/'))) {
            rules.blockedPatterns[type].push_back(value.mid(1, value.size() - 2).toStdString());
        } else if (!value.isEmpty()) {
            rules.blocked[type].push_back(value.toStdString());
        }
    }
}

} // namespace weir::ui
