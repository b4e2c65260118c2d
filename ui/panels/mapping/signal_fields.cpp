#include "ui/panels/mapping/signal_fields.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <charconv>

namespace weir::ui {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

SignalFields::SignalFields(const identity::ConsentPart& consent, QWidget* parent)
    : QWidget(parent), m_consent(consent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kS);
    auto* kind = new QComboBox(this);
    kind->addItems({tr("Words: yes, no, withdrawn"), tr("TC string (IAB Europe)"), tr("GPP string (IAB)"),
                    tr("US Privacy string"), tr("Google Consent Mode"), tr("Global Privacy Control"),
                    tr("Preferences as JSON")});
    kind->setCurrentIndex(m_consent.signal ? static_cast<int>(*m_consent.signal) + 1 : 0);
    letShrink(*kind);
    m_column->addWidget(new FormRow(tr("Consent answers are"), kind,
                                    tr("What cannot be read counts as unknown, which means no."), this));
    connect(kind, &QComboBox::activated, this, [this](int index) {
        const auto signal = index == 0 ? std::nullopt : std::optional(static_cast<privacy::Signal>(index - 1));
        if (signal == m_consent.signal) {
            return;
        }
        if (!m_consent.signal && signal) { // the purpose of the words becomes the first one of the signal
            const bool named = m_consent.purpose.kind == identity::ConstantOrColumn::Kind::Constant;
            m_consent.purposes = {{named ? m_consent.purpose.text : std::string(), {}}};
            m_consent.purpose = {};
        } else if (!signal) {
            m_consent.purpose = {identity::ConstantOrColumn::Kind::Constant,
                                 m_consent.purposes.empty() ? std::string() : m_consent.purposes.front().purpose};
            m_consent.purposes.clear();
        }
        m_consent.signal = signal;
        emit reshaped(tr("kind of consent answers"));
    });
    if (m_consent.signal) {
        addPurposes();
    }
}

void SignalFields::addPurposes()
{
    for (std::size_t i = 0; i < m_consent.purposes.size(); ++i) {
        addPurpose(i);
    }
    auto* add = new QPushButton(icon(Icon::Add), tr("Add purpose"), this);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        m_consent.purposes.emplace_back();
        emit reshaped(tr("purpose"));
    });
}

void SignalFields::addPurpose(std::size_t index)
{
    const identity::SignalPurpose& own = m_consent.purposes[index];
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kXs);
    auto* purpose = new QLineEdit(text(own.purpose), line);
    purpose->setPlaceholderText(tr("Purpose"));
    purpose->setAccessibleName(tr("Purpose %1").arg(index + 1));
    auto* needs = new QLineEdit(text(privacy::toText(own.needs)), line);
    needs->setAccessibleName(tr("What purpose %1 needs").arg(index + 1));
    switch (*m_consent.signal) {
    case privacy::Signal::Tcf:
        needs->setPlaceholderText(QStringLiteral("1, 3, 4, vendor 755"));
        needs->setToolTip(
            tr("Numbers of the framework's purposes, all of them; \"vendor 755\" asks for that vendor too."));
        break;
    case privacy::Signal::Gpp:
        needs->setPlaceholderText(QStringLiteral("1, 3, 4, sale, targeted"));
        needs->setToolTip(tr("Numbers of purposes for Europe; sale, sharing or targeted for the states of the USA."));
        break;
    case privacy::Signal::UsPrivacy:
    case privacy::Signal::Gpc:
        needs->setPlaceholderText(QStringLiteral("sale, sharing"));
        needs->setToolTip(tr("Whoever opted out of one of these says no: sale, sharing, targeted."));
        break;
    case privacy::Signal::ConsentMode:
        needs->setPlaceholderText(QStringLiteral("ad_storage, ad_user_data"));
        needs->setToolTip(tr("Signals that must all be granted."));
        break;
    case privacy::Signal::Preferences:
        needs->setPlaceholderText(QStringLiteral("advertising"));
        needs->setToolTip(tr("Categories that must all be true."));
        break;
    }
    auto* remove = new QToolButton(line);
    remove->setIcon(icon(Icon::Delete));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove purpose"));
    remove->setAccessibleName(tr("Remove purpose %1").arg(index + 1));
    row->addWidget(purpose, 2);
    row->addWidget(needs, 3);
    row->addWidget(remove);
    m_column->addWidget(line);
    auto* fault = new TextLabel(QString(), TypeRole::Caption, Token::Error, this);
    fault->setWordWrap(true);
    fault->hide();
    m_column->addWidget(fault);
    m_needs[index] = needs;
    connect(purpose, &QLineEdit::textEdited, this, [this, index](const QString& name) {
        m_consent.purposes[index].purpose = name.trimmed().toStdString();
        emit changed(tr("purpose"));
    });
    connect(needs, &QLineEdit::textEdited, this, [this, index, fault](const QString& words) {
        auto read = privacy::needsFromText(*m_consent.signal, words.toStdString());
        fault->setVisible(!read);
        if (!read) {
            fault->setText(sentence(read.error()));
            return;
        }
        m_consent.purposes[index].needs = *std::move(read);
        emit changed(tr("needs of a purpose"));
    });
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_consent.purposes.erase(m_consent.purposes.begin() + static_cast<std::ptrdiff_t>(index));
        emit reshaped(tr("purpose"));
    });
}

QWidget* SignalFields::fieldAt(const std::string& place) const
{
    const std::size_t slash = place.find('/');
    std::size_t index = 0;
    if (slash != std::string::npos) {
        std::from_chars(place.data() + slash + 1, place.data() + place.size(), index);
    }
    const auto found = m_needs.find(index);
    return found == m_needs.end() ? nullptr : found->second;
}

} // namespace weir::ui
