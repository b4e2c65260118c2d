#include "ui/panels/audience/audience_editor.h"

#include "core/audience/saved.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/audience/row_editor.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {

using namespace audience;

/// One group: its connector once at the left, its rows at the right, and the ways to add one.
class GroupEditor : public QWidget
{
    Q_OBJECT

public:
    GroupEditor(Group& group, const FormContext& context, int depth, QWidget* parent)
        : QWidget(parent), m_group(group), m_context(context), m_depth(depth)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::kS);
        auto* match = new QComboBox(this);
        match->addItems({tr("All of these"), tr("Any of these"), tr("None of these")});
        match->setCurrentIndex(static_cast<int>(group.match));
        match->setAccessibleName(tr("How the conditions are combined"));
        auto* head = new QHBoxLayout;
        head->addWidget(match);
        head->addStretch();
        column->addLayout(head);
        connect(match, &QComboBox::activated, this, [this](int index) {
            m_group.match = static_cast<Group::Match>(index);
            emit changed(tr("connector"), false);
        });
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            auto* card = new Card(this);
            card->column()->setContentsMargins(space::kS, space::kS, space::kS, space::kS);
            if (auto* nested = std::get_if<Group>(&group.rows[i].condition)) {
                auto* editor = new GroupEditor(*nested, context, depth + 1, card);
                card->column()->addWidget(editor);
                connect(editor, &GroupEditor::changed, this, &GroupEditor::changed);
                QToolButton* remove = textButton(Icon::Delete, tr("Remove group"), card);
                card->column()->addWidget(remove, 0, Qt::AlignLeft);
                connect(remove, &QToolButton::clicked, this, [this, i] { erase(i); });
            } else {
                auto* editor = new RowEditor(group.rows[i], context, card);
                card->column()->addWidget(editor);
                connect(editor, &RowEditor::changed, this, [this, i, editor] {
                    m_group.rows[i] = editor->row();
                    emit changed(tr("condition %1").arg(i + 1), false);
                });
                connect(editor, &RowEditor::removeRequested, this, [this, i] { erase(i); });
            }
            column->addWidget(card);
        }
        QToolButton* add = textButton(Icon::Add, tr("Condition"), this);
        auto* menu = new QMenu(add);
        const auto offer = [&](const QString& title, Icon glyph, std::function<Condition()> make) {
            menu->addAction(icon(glyph), title, this, [this, make = std::move(make)] {
                m_group.rows.push_back(Row{make(), false});
                emit changed(tr("condition added"), true);
            });
        };
        offer(tr("Trait"), Icon::Person, [] { return TraitCondition{}; });
        offer(tr("Event"), Icon::Clock, [] { return EventCondition{}; });
        offer(tr("Identifier"), Icon::Key, [] { return IdentifierCondition{}; });
        offer(tr("Consent"), Icon::Shield, [] { return ConsentCondition{{}, {ConsentStanding::Granted}}; });
        offer(tr("Audience"), Icon::Audience, [] { return AudienceCondition{}; });
        offer(tr("Prediction"), Icon::Predict, [] { return PredictionCondition{}; });
        if (depth < 3) {
            menu->addSeparator();
            offer(tr("Group"), Icon::Frame, [] { return Group{Group::Match::Any, {}}; });
        }
        add->setMenu(menu);
        add->setPopupMode(QToolButton::InstantPopup);
        column->addWidget(add, 0, Qt::AlignLeft);
    }

signals:
    /// `rebuild` when rows came or went.
    void changed(const QString& detail, bool rebuild);

private:
    void erase(std::size_t index)
    {
        m_group.rows.erase(m_group.rows.begin() + static_cast<std::ptrdiff_t>(index));
        emit changed(tr("condition removed"), true);
    }

    Group& m_group;
    const FormContext& m_context;
    int m_depth;
};

AudienceEditor::AudienceEditor(QWidget* parent)
    : FieldEditor(parent), m_column(new QVBoxLayout(this)),
      m_words(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_faults(new TextLabel({}, TypeRole::Caption, Token::Error, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kM);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_faults->setWordWrap(true);
    m_column->addWidget(m_faults);
    m_column->addWidget(m_words);
    rebuild();
}

void AudienceEditor::setValue(const Json& value)
{
    Definition definition;
    const std::optional<std::string> saved = savedReference(value);
    if (!saved) {
        static_cast<void>(
            readDefinition(value.is_object() ? value : Json::object(), definition)); // findings come with the analysis
    }
    if (m_body && definition == m_definition && saved == m_saved) {
        return;
    }
    m_definition = std::move(definition);
    m_saved = saved;
    rebuild();
}

Json AudienceEditor::value() const
{
    if (m_saved) {
        return referenceTo(*m_saved);
    }
    Json json = toJson(m_definition);
    return json.empty() ? Json() : json;
}

void AudienceEditor::setContext(const FormContext& context)
{
    const auto* before = m_context.people();
    const auto* now = context.people();
    const bool same = (before == nullptr) == (now == nullptr) && (!before || *before == *now) &&
                      m_context.facts == context.facts && m_context.audienceTitles == context.audienceTitles &&
                      // Definitions are only shown of the one that is referred to; the open one changes all the time.
                      (!m_saved || m_context.savedAudiences == context.savedAudiences);
    m_context = context;
    if (!same) {
        rebuild();
    }
}

bool AudienceEditor::setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings)
{
    QStringList lines;
    for (const auto& [below, diagnostic] : findings) {
        lines << sentence(diagnostic.error);
    }
    m_faults->setText(lines.join(QLatin1Char('\n')));
    m_faults->setVisible(!lines.isEmpty());
    return true;
}

void AudienceEditor::rebuild()
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater(); // what the user just chose may be in it, and its signal still on the stack
    }
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kM);
    if (m_saved) {
        buildReference(column);
        m_column->insertWidget(0, m_body);
        return;
    }
    column->addWidget(new TextLabel(tr("People who match"), TypeRole::Strong, Token::Text, m_body));
    auto* include = new GroupEditor(m_definition.include, m_context, 1, m_body);
    column->addWidget(include);
    column->addWidget(new TextLabel(tr("Exclude"), TypeRole::Strong, Token::Text, m_body));
    auto* exclude = new GroupEditor(m_definition.exclude, m_context, 1, m_body);
    column->addWidget(exclude);
    for (GroupEditor* group : {include, exclude}) {
        connect(group, &GroupEditor::changed, this, [this](const QString& detail, bool again) {
            if (again) { // not while the clicked widget is still on the stack
                QMetaObject::invokeMethod(
                    this, [this] { rebuild(); }, Qt::QueuedConnection);
            }
            changed(detail);
        });
    }
    m_column->insertWidget(0, m_body);
    m_words->setText(QString::fromStdString(describe(m_definition)));
}

void AudienceEditor::buildReference(QVBoxLayout* column)
{
    const auto title = m_context.audienceTitles.find(*m_saved);
    const auto definition = m_context.savedAudiences.find(*m_saved);
    const QString name = QString::fromStdString(
        title == m_context.audienceTitles.end() || title->second.empty() ? *m_saved : title->second);
    auto* words =
        new TextLabel(tr("The saved audience \u201c%1\u201d. A change to it counts everywhere it is used.").arg(name),
                      TypeRole::Body, Token::Text, m_body);
    words->setWordWrap(true);
    column->addWidget(words);
    if (m_context.openAudience) {
        QToolButton* open = textButton(Icon::Audiences, tr("Edit the saved audience"), m_body);
        column->addWidget(open, 0, Qt::AlignLeft);
        connect(open, &QToolButton::clicked, this, [this] { m_context.openAudience(*m_saved); });
    }
    Definition known;
    if (definition != m_context.savedAudiences.end()) {
        static_cast<void>(readDefinition(definition->second, known));
        QToolButton* detach = textButton(Icon::Unlink, tr("Use a copy of its own here"), m_body);
        column->addWidget(detach, 0, Qt::AlignLeft);
        connect(detach, &QToolButton::clicked, this, [this, known] {
            m_saved.reset();
            m_definition = known;
            QMetaObject::invokeMethod(
                this, [this] { rebuild(); }, Qt::QueuedConnection);
            changed(tr("own definition"));
        });
        m_words->setText(QString::fromStdString(describe(known)));
    } else {
        m_words->setText({});
    }
}

void AudienceEditor::changed(const QString& detail)
{
    m_words->setText(QString::fromStdString(describe(m_definition)));
    emit edited(detail);
}

} // namespace weir::ui

#include "audience_editor.moc"
