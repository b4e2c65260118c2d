#include "ui/panels/audience/audience_editor.h"

#include "core/audience/row_paths.h"
#include "core/audience/saved.h"
#include "core/audience/text_form.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/panels/audience/group_editor.h"
#include "ui/panels/audience/limits_bar.h"
#include "ui/panels/audience/text_pane.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {

using namespace audience;

namespace {

/// A row of the same kind without contents, for the next one to fill in.
Condition emptyLike(const Condition& condition)
{
    return std::visit(
        [](const auto& each) -> Condition {
            using C = std::decay_t<decltype(each)>;
            C empty{};
            if constexpr (std::is_same_v<C, ConsentCondition>) {
                empty.standings = {ConsentStanding::Granted};
            } else if constexpr (std::is_same_v<C, SequenceCondition>) {
                empty.steps.resize(2);
            } else if constexpr (std::is_same_v<C, Group>) {
                empty.match = each.match;
            } else if constexpr (std::is_same_v<C, StateCondition>) {
                empty.length = {30, Unit::Days};
            }
            return empty;
        },
        condition);
}

} // namespace

AudienceEditor::AudienceEditor(QWidget* parent)
    : FieldEditor(parent), m_column(new QVBoxLayout(this)),
      m_form(new SegmentedControl({tr("Rows"), tr("Text")}, this)), m_text(new TextPane(this)),
      m_summary(new QWidget(this)), m_words(new TextLabel({}, TypeRole::Body, Token::Text2, m_summary)),
      m_faults(new TextLabel({}, TypeRole::Caption, Token::Error, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kM);
    m_form->setAccessibleName(tr("How the audience is edited"));
    m_column->addWidget(m_form, 0, Qt::AlignLeft);
    m_column->addWidget(m_text);
    m_text->hide();
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_words->setAccessibleName(tr("The audience in words"));
    m_faults->setWordWrap(true);
    m_column->addWidget(m_faults);
    auto* line = new QHBoxLayout(m_summary);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_words, 1);
    QToolButton* copy = iconButton(Icon::Copy, tr("Copy the sentence"), m_summary);
    line->addWidget(copy, 0, Qt::AlignTop);
    m_column->addWidget(m_summary);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromStdString(describe(m_definition))); });
    connect(m_words, &QLabel::linkActivated, this, [this](const QString& path) {
        m_form->setCurrent(0);
        m_text->hide();
        m_body->show();
        focusRow(path.toStdString(), Focus::On::First);
    });
    connect(&Theme::instance(), &Theme::changed, this, &AudienceEditor::showWords);
    connect(m_form, &SegmentedControl::currentChanged, this, [this](int form) {
        m_text->setVisible(form == 1);
        m_body->setVisible(form == 0);
        if (form == 1) {
            m_text->setDefinition(m_definition);
            m_text->focusText();
        }
    });
    connect(m_text, &TextPane::written, this, [this](const Definition& definition) {
        m_definition = definition;
        changed(tr("text"));
        rebuild();
    });
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
                      m_context.objectTypes == context.objectTypes &&
                      // Definitions are only shown of the one that is referred to; the open one changes all the time.
                      (!m_saved || m_context.savedAudiences == context.savedAudiences);
    m_context = context;
    m_text->setPeople(m_context.people());
    if (!same) {
        rebuild();
    } else {
        showCounts();
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
    m_include = nullptr;
    m_exclude = nullptr;
    m_body = new QWidget(this);
    m_body->setObjectName(QStringLiteral("audienceBody"));
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kM);
    m_form->setVisible(!m_saved);
    m_summary->setVisible(true);
    if (m_saved) {
        m_form->setCurrent(0);
        m_text->hide();
        buildReference(column);
    } else {
        buildRows(column);
        showWords();
        showCounts();
    }
    m_column->insertWidget(1, m_body);
    const bool asText = m_form->current() == 1;
    m_body->setVisible(!asText);
    if (asText) {
        m_text->setDefinition(m_definition);
    }
    if (m_focus) {
        const Focus focus = *std::exchange(m_focus, std::nullopt);
        // Once the new rows have their places: the form scrolls to what has the focus.
        QMetaObject::invokeMethod(
            this, [this, focus] { focusRow(focus.path, focus.on); }, Qt::QueuedConnection);
    }
}

void AudienceEditor::buildRows(QVBoxLayout* column)
{
    column->addWidget(new TextLabel(tr("People who match"), TypeRole::Strong, Token::Text, m_body));
    m_include = new GroupEditor(m_definition.include, "/include", m_context, 1, m_body);
    column->addWidget(m_include);
    column->addWidget(new TextLabel(tr("Exclude"), TypeRole::Strong, Token::Text, m_body));
    m_exclude = new GroupEditor(m_definition.exclude, "/exclude", m_context, 1, m_body);
    column->addWidget(m_exclude);
    follow(m_include);
    follow(m_exclude);
    auto* limits = new LimitsBar(m_definition, m_context, m_body);
    column->addWidget(limits);
    connect(limits, &LimitsBar::changed, this, [this, limits] {
        m_definition.cap = limits->cap();
        m_definition.split = limits->split();
        changed(tr("limit and groups"));
    });
}

void AudienceEditor::follow(GroupEditor* group)
{
    connect(group, &GroupEditor::matchChanged, this, [this](const std::string& path, int match) {
        if (Group* edited = groupAt(m_definition, path)) {
            edited->match = static_cast<Group::Match>(match);
            changed(tr("connector"));
            showCounts();
        }
    });
    connect(group, &GroupEditor::rowEdited, this, [this](const std::string& path, const Row& row) {
        if (Row* edited = rowAt(m_definition, path)) {
            *edited = row;
            changed(tr("condition %1").arg(placeOf(path).index + 1));
        }
    });
    connect(group, &GroupEditor::rowAdded, this, [this](const std::string& path, const Row& row) {
        if (const Group* edited = groupAt(m_definition, path)) {
            const RowPlace place{path, edited->rows.size()};
            insertRow(m_definition, place, row);
            restructured(tr("condition added"), {pathOf(place), Focus::On::First});
        }
    });
    connect(group, &GroupEditor::rowDropped, this,
            [this](const std::string& from, const std::string& to, std::size_t index) {
                const auto now = moveRow(m_definition, from, {to, index});
                if (now && *now != from) {
                    restructured(tr("condition moved"), {*now, Focus::On::Frame});
                }
            });
    connect(group, &GroupEditor::commanded, this, &AudienceEditor::command);
}

void AudienceEditor::command(const std::string& path, RowCommand command)
{
    const Row* found = rowAt(m_definition, path);
    const RowPlace place = placeOf(path);
    Group* group = groupAt(m_definition, place.group);
    if (!found || !group) {
        return;
    }
    const Row row = *found;
    const RowPlace below{place.group, place.index + 1};
    switch (command) {
    case RowCommand::AddBelow:
        insertRow(m_definition, below, Row{emptyLike(row.condition), false});
        restructured(tr("condition added"), {pathOf(below), Focus::On::First});
        break;
    case RowCommand::AddGroupBelow:
        insertRow(m_definition, below, Row{Group{Group::Match::Any, {Row{TraitCondition{}, false}}}, false});
        restructured(tr("group added"), {pathOf({pathOf(below), 0}), Focus::On::First});
        break;
    case RowCommand::Duplicate:
        insertRow(m_definition, below, row);
        restructured(tr("condition duplicated"), {pathOf(below), Focus::On::First});
        break;
    case RowCommand::Toggle:
        group->rows[place.index].disabled = !row.disabled;
        restructured(row.disabled ? tr("condition switched on") : tr("condition switched off"),
                     {path, Focus::On::Frame});
        break;
    case RowCommand::Copy:
    case RowCommand::Cut:
        QGuiApplication::clipboard()->setText(QString::fromStdString(printText(row)));
        if (command == RowCommand::Cut) {
            eraseRow(m_definition, path);
            restructured(tr("condition removed"), {path, Focus::On::Frame});
        }
        break;
    case RowCommand::Paste:
        if (const auto pasted = parseText(QGuiApplication::clipboard()->text().toStdString()).definition) {
            paste(*pasted, *group, below.index);
            restructured(tr("condition pasted"), {pathOf(below), Focus::On::Frame});
        }
        break;
    case RowCommand::Up:
    case RowCommand::Down: {
        const bool up = command == RowCommand::Up;
        if (up ? place.index > 0 : below.index < group->rows.size()) {
            const RowPlace to{place.group, up ? place.index - 1 : place.index + 2};
            if (const auto now = moveRow(m_definition, path, to)) {
                restructured(tr("condition moved"), {*now, Focus::On::Frame});
            }
        }
        break;
    }
    case RowCommand::Remove:
        eraseRow(m_definition, path);
        restructured(tr("condition removed"), {path, Focus::On::Frame});
        break;
    }
}

/// The rows of what was copied; as one group when they are combined otherwise than those of `group`.
void AudienceEditor::paste(const Definition& pasted, Group& group, std::size_t before)
{
    const Group& rows = pasted.include;
    const auto at = group.rows.begin() + static_cast<std::ptrdiff_t>(before);
    if (rows.rows.size() == 1 || rows.match == group.match) {
        group.rows.insert(at, rows.rows.begin(), rows.rows.end());
    } else {
        group.rows.insert(at, Row{rows, false});
    }
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
        m_words->setText(QString::fromStdString(describe(known)).toHtmlEscaped());
    } else {
        m_words->setText({});
        m_summary->hide();
    }
}

void AudienceEditor::restructured(const QString& detail, Focus focus)
{
    m_focus = std::move(focus);
    QMetaObject::invokeMethod(
        this, [this] { rebuild(); }, Qt::QueuedConnection);
    changed(detail);
}

void AudienceEditor::changed(const QString& detail)
{
    showWords();
    emit edited(detail);
}

/// The sentence, with a link in each phrase to the row that it comes from.
void AudienceEditor::showWords()
{
    if (m_saved) {
        return;
    }
    const QString whole = QString::fromStdString(describe(m_definition));
    const QString ink = Theme::instance().color(Token::Text2).name();
    QString html;
    qsizetype done = 0;
    for (const auto& [group, path] :
         {std::pair(&m_definition.include, "/include"), std::pair(&m_definition.exclude, "/exclude")}) {
        for (std::size_t i = 0; i < group->rows.size(); ++i) {
            const QString phrase = QString::fromStdString(describe(group->rows[i]));
            const qsizetype at = group->rows[i].disabled || phrase.isEmpty() ? -1 : whole.indexOf(phrase, done);
            if (at < 0) {
                continue;
            }
            html += whole.mid(done, at - done).toHtmlEscaped();
            html += QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>")
                        .arg(QString::fromStdString(pathOf({path, i})), ink, phrase.toHtmlEscaped());
            done = at + phrase.size();
        }
    }
    m_words->setText(html + whole.mid(done).toHtmlEscaped());
}

void AudienceEditor::showCounts()
{
    for (GroupEditor* group : {m_include, m_exclude}) {
        if (group) {
            group->setCounts(m_context.conditionCounts, m_context.peopleInStore);
        }
    }
}

void AudienceEditor::focusRow(const std::string& path, Focus::On on)
{
    GroupEditor* group = path.starts_with("/exclude") ? m_exclude : m_include;
    if (!group) {
        return;
    }
    RowPlace place = placeOf(path);
    RowFrame* frame = group->frameAt(path);
    while (!frame && place.index > 0) { // the last one was removed: the one before it
        frame = group->frameAt(pathOf({place.group, --place.index}));
    }
    if (!frame) {
        group->focusAdd();
    } else if (on == Focus::On::First) {
        frame->focusFirst();
    } else {
        frame->focusHandle();
    }
}

} // namespace weir::ui
