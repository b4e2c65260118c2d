#include "ui/panels/people/people_page.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/moments.h"
#include "ui/kit/profile_words.h"
#include "ui/panels/people/person_view.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>

namespace weir::ui {
namespace {

constexpr int kListWidth = 300;
constexpr int kIdRole = Qt::UserRole;
constexpr int kBelowRole = Qt::UserRole + 1;

/// Two lines: what was found, and where.
class FoundDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        const QFontMetrics first(Theme::instance().font(TypeRole::Strong));
        const QFontMetrics second(Theme::instance().font(TypeRole::Caption));
        return {0, first.lineSpacing() + second.lineSpacing() + 2 * space::kS};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const QRect area = option.rect.adjusted(space::kS, space::kS, -space::kS, -space::kS);
        const auto line = [&](TypeRole role, Token tint, Qt::AlignmentFlag where, const QString& text) {
            painter->setFont(Theme::instance().font(role));
            painter->setPen(color(tint));
            const QString fits = painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width());
            painter->drawText(area, static_cast<int>(Qt::AlignLeading | where), fits);
        };
        painter->save();
        line(TypeRole::Strong, Token::Text, Qt::AlignTop, index.data().toString());
        line(TypeRole::Caption, Token::Text2, Qt::AlignBottom, index.data(kBelowRole).toString());
        painter->restore();
    }
};

} // namespace

PeoplePage::PeoplePage(QWidget* parent)
    : QWidget(parent), m_search(new SearchField(tr("E-mail, name, any identifier"), this)),
      m_count(new TextLabel({}, TypeRole::Caption, Token::Hint, this)), m_list(new QListWidget(this)),
      m_right(new QStackedWidget(this)), m_empty(nullptr), m_errorPage(new QWidget(this)),
      m_error(new InlineMessage(Tone::Error, {}, {}, m_errorPage)), m_view(new PersonView(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QWidget(this);
    left->setFixedWidth(Theme::instance().px(kListWidth));
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(space::kL, space::kL, space::kM, space::kM);
    column->setSpacing(space::kS);
    column->addWidget(new SectionHeading(tr("Profiles"), {}, left));
    column->addWidget(m_search);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    m_list->setAccessibleName(tr("People found"));
    m_list->setObjectName(QStringLiteral("people"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_search->setObjectName(QStringLiteral("people.search"));
    row->addWidget(left);
    row->addWidget(m_right, 1);
    auto* errors = new QVBoxLayout(m_errorPage);
    errors->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    errors->addWidget(m_error);
    errors->addStretch();
    m_right->addWidget(m_view);
    m_right->addWidget(m_errorPage);
    showNothing(tr("Choose a person, or search for one."),
                tr("Personal values are masked; to read them is written down."), false);
    connect(m_search, &SearchField::edited, this, qOverload<const QString&>(&PeoplePage::searched));
    connect(m_search, &SearchField::leaveDown, m_list, [this] {
        m_list->setFocus();
        if (!m_list->currentItem()) {
            m_list->setCurrentRow(0);
        }
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) {
            emit chosen(PublicProfileId(item->data(kIdRole).toString().toStdString()));
        }
    });
}

void PeoplePage::showFound(const std::vector<run::FoundPerson>& found, const QString& text)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const run::FoundPerson& person : found) {
        const QString value = person.value.empty()        ? QString::fromStdString(person.id.str())
                              : person.where == "profile" ? QString::fromStdString(person.value)
                                                          : maskedText(QString::fromStdString(person.value));
        QString below = placeText(person.where);
        if (person.lastSeen) {
            below = tr("%1, last seen %2").arg(below, dayText(localTime(*person.lastSeen)));
        }
        auto* item = new QListWidgetItem(value, m_list);
        item->setData(kIdRole, QString::fromStdString(person.id.str()));
        item->setData(kBelowRole, below);
        item->setData(Qt::AccessibleTextRole, value + QStringLiteral(", ") + below);
    }
    selectShown();
    m_count->setText(found.empty()    ? tr("Nobody has “%1”.").arg(text)
                     : text.isEmpty() ? tr("Seen last")
                                      : tr("%n found", nullptr, static_cast<int>(found.size())));
}

void PeoplePage::showPerson(const run::Person& person)
{
    m_view->showPerson(person);
    m_right->setCurrentWidget(m_view);
    selectShown();
}

void PeoplePage::selectShown()
{
    const QSignalBlocker quiet(m_list); // who is on show already is not asked for again
    const QString shown = QString::fromStdString(m_view->person().profile.publicId.str());
    QListWidgetItem* selected = nullptr;
    for (int i = 0; i < m_list->count() && !selected && m_right->currentWidget() == m_view; ++i) {
        selected = m_list->item(i)->data(kIdRole).toString() == shown ? m_list->item(i) : nullptr;
    }
    m_list->setCurrentItem(selected);
    if (selected) {
        m_list->scrollToItem(selected);
    }
}

void PeoplePage::showNothing(const QString& sentence, const QString& detail, bool runOffered)
{
    if (m_empty) {
        m_right->removeWidget(m_empty);
        m_empty->deleteLater();
    }
    m_empty = new EmptyState(Icon::Profiles, sentence, detail, this);
    if (runOffered) {
        m_empty->setPrimary(tr("Run"), Icon::Play);
        connect(m_empty, &EmptyState::primaryTriggered, this, &PeoplePage::runRequested);
    }
    m_right->addWidget(m_empty);
    m_right->setCurrentWidget(m_empty);
}

void PeoplePage::showError(const QString& sentence)
{
    m_error->setMessage(Tone::Error, sentence);
    m_right->setCurrentWidget(m_errorPage);
}

QString PeoplePage::searched() const
{
    return m_search->text();
}

void PeoplePage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace weir::ui
