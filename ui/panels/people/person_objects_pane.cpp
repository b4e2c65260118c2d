#include "ui/panels/people/person_objects_pane.h"

#include "ui/kit/labels.h"
#include "ui/kit/moments.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace weir::ui {
namespace {

constexpr std::size_t kShown = 200; ///< Objects of one type; more would only make the list slow.
enum Column
{
    kWhat,
    kValue,
    kRole,
    kWhen
};
constexpr int kOtherRole = Qt::UserRole; ///< The public id of another person.

QString rolesText(const std::vector<std::string>& roles)
{
    QStringList list;
    for (const std::string& role : roles) {
        list << toQt(role);
    }
    return list.join(QStringLiteral(", "));
}

QTreeWidgetItem* faint(QTreeWidgetItem* item)
{
    for (int column = 0; column < item->columnCount(); ++column) {
        item->setForeground(column, color(Token::Text2));
    }
    return item;
}

QTreeWidgetItem* objectItem(const run::PersonObject& object, Mask mask)
{
    auto* item = new QTreeWidgetItem({shown(toQt(object.key), mask),
                                      {},
                                      rolesText(object.roles),
                                      object.time ? momentText(localTime(*object.time)) : QString()});
    QStringList summary;
    for (const store::ObjectValue& one : object.properties) {
        const QString text = toQt(toText(one.value));
        const QString value = one.privacy == Privacy::Plain ? text : shown(text, mask);
        summary << toQt(one.name) + QStringLiteral(": ") + value;
        item->addChild(faint(new QTreeWidgetItem({toQt(one.name), value})));
    }
    item->setText(kValue, summary.join(QStringLiteral(", ")));
    for (const run::PersonObject::Other& other : object.others) {
        auto* row =
            new QTreeWidgetItem({PersonObjectsPane::tr("Other person"), toQt(other.id.str()), toQt(other.role)});
        row->setData(kWhat, kOtherRole, toQt(other.id.str()));
        row->setForeground(kValue, color(Token::Accent));
        row->setToolTip(kValue, PersonObjectsPane::tr("Opens with Enter or a double click"));
        item->addChild(row);
    }
    if (object.furtherOthers > 0) {
        item->addChild(faint(new QTreeWidgetItem(
            {PersonObjectsPane::tr("and %n more", nullptr, static_cast<int>(object.furtherOthers))})));
    }
    return item;
}

} // namespace

PersonObjectsPane::PersonObjectsPane(QWidget* parent)
    : QWidget(parent), m_note(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_list(textTable({tr("What"), tr("Properties"), tr("Role"), tr("When")}, tr("Related"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(new SectionHeading(
        tr("Related"), tr("What this person has or belongs to, the newest first, and who else does."), this));
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    column->addStretch(); // where nothing is related
    m_note->setWordWrap(true);
    m_list->setRootIsDecorated(true);
    stretchColumn(*m_list, kValue);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (const QString id = item->data(kWhat, kOtherRole).toString(); !id.isEmpty()) {
            emit otherRequested(PublicProfileId(id.toStdString()));
        }
    });
}

void PersonObjectsPane::showPerson(const run::Person& person, Mask mask)
{
    m_list->clear();
    std::map<std::string, std::size_t> counts;
    for (const run::PersonObject& object : person.objects) {
        ++counts[object.type];
    }
    QTreeWidgetItem* type = nullptr;
    std::size_t listed = 0;
    const std::string* last = nullptr;
    for (const run::PersonObject& object : person.objects) { // by type
        if (!last || *last != object.type) {
            last = &object.type;
            listed = 0;
            const std::size_t count = counts[object.type];
            type = new QTreeWidgetItem({tr("%1 (%2)").arg(capitalised(toQt(object.type))).arg(count)});
            QFont font = m_list->font();
            font.setBold(true);
            type->setFont(kWhat, font);
            m_list->addTopLevelItem(type);
        }
        if (listed < kShown) {
            type->addChild(objectItem(object, mask));
        } else if (listed == kShown) {
            type->addChild(faint(
                new QTreeWidgetItem({tr("and %n more", nullptr, static_cast<int>(counts[object.type] - kShown))})));
        }
        ++listed;
    }
    m_list->expandToDepth(0);
    fitColumns(*m_list);
    m_note->setText(person.objects.empty() ? tr("Nothing is related to this person. Orders, accounts and households "
                                                "come in with the node \"Objects\" behind the people of a pipeline.")
                                           : QString());
    m_note->setVisible(person.objects.empty());
    m_list->setVisible(!person.objects.empty());
}

} // namespace weir::ui
