#include "ui/panels/audiences/audience_workbench.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/audiences/activate_pane.h"
#include "ui/panels/audiences/draft_bar.h"
#include "ui/panels/audiences/pane_tabs.h"
#include "ui/panels/audiences/size_pane.h"
#include "ui/panels/settings/field_editor.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

AudienceWorkbench::AudienceWorkbench(const EditorFactory& editors, QWidget* parent)
    : QWidget(parent), m_title(new QLineEdit(this)), m_kind(new Chip({}, Tone::Neutral, this)),
      m_description(new TextLabel({}, TypeRole::Body, Token::Text2, this)), m_draft(new DraftBar(this)),
      m_undo(iconButton(Icon::Undo, tr("Undo"), this)), m_redo(iconButton(Icon::Redo, tr("Redo"), this)),
      m_pipeline(iconButton(Icon::Pipelines, tr("Show in the pipeline"), this)),
      m_remove(iconButton(Icon::Delete, tr("Delete audience"), this)),
      m_go(new QPushButton(icon(Icon::Publish, Token::OnAccent), tr("Activate"), this)),
      m_tabs(new PaneTabs(tr("About the audience"), this)), m_size(new SizePane), m_activate(new ActivatePane)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kL, space::kM, space::kL, space::kS);
    head->setSpacing(space::kS);
    m_title->setAccessibleName(tr("Name of the audience"));
    m_title->setFont(Theme::instance().font(TypeRole::Section));
    connect(&Theme::instance(), &Theme::changed, m_title,
            [this] { m_title->setFont(Theme::instance().font(TypeRole::Section)); });
    head->addWidget(m_title, 1);
    head->addWidget(m_kind);
    QToolButton* copy = iconButton(Icon::Copy, tr("Duplicate audience"), this);
    for (QToolButton* button : {m_undo, m_redo, m_pipeline, copy, m_remove}) {
        head->addWidget(button);
    }
    setButtonVariant(m_go, ButtonVariant::Primary);
    m_go->setObjectName(QStringLiteral("activate"));
    head->addWidget(m_go);
    column->addLayout(head);
    m_description->setContentsMargins(space::kL, 0, space::kL, space::kS);
    m_description->setWordWrap(true);
    column->addWidget(m_description);
    column->addWidget(m_draft);
    connect(m_draft, &DraftBar::publishRequested, this, &AudienceWorkbench::publishRequested);
    connect(m_draft, &DraftBar::discardRequested, this, &AudienceWorkbench::discardRequested);

    nodes::ParameterSpec parameter;
    parameter.key = "definition";
    parameter.kind = nodes::ParameterKind::Audience;
    auto* body = new QWidget;
    auto* bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(space::kL, space::kS, space::kL, space::kL);
    m_editor = makeFieldEditor(parameter, editors, body);
    bodyColumn->addWidget(m_editor);
    bodyColumn->addStretch();
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(scrolled(body, split));
    m_tabs->keepLast(QStringLiteral("activate"));
    addPane(QStringLiteral("size"), m_size, tr("Size and reach"));
    addPane(QStringLiteral("activate"), m_activate, tr("Activate"));
    split->addWidget(m_tabs);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({520, 460});
    column->addWidget(split, 1);

    connect(m_editor, &FieldEditor::edited, this,
            [this](const QString& detail) { emit edited(m_editor->value(), detail); });
    connect(m_title, &QLineEdit::textEdited, this, &AudienceWorkbench::renamed);
    connect(m_undo, &QToolButton::clicked, this, &AudienceWorkbench::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &AudienceWorkbench::redoRequested);
    connect(m_remove, &QToolButton::clicked, this, &AudienceWorkbench::removeRequested);
    connect(copy, &QToolButton::clicked, this, &AudienceWorkbench::duplicateRequested);
    connect(m_pipeline, &QToolButton::clicked, this, &AudienceWorkbench::pipelineRequested);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_tabs->open(QStringLiteral("activate"));
        m_activate->focusFirst();
    });
}

void AudienceWorkbench::show(const OpenAudience& open)
{
    m_size->setAudience(open.entry.title);
    if (open.entry.key != m_key) {
        m_key = open.entry.key;
        m_tabs->open(QStringLiteral("size"));
    }
    if (m_title->text() != open.entry.title) {
        m_title->setText(open.entry.title);
    }
    m_kind->setText(open.draft ? tr("Draft") : open.entry.saved ? tr("Saved audience") : tr("Node"));
    m_kind->setTone(open.draft ? Tone::Warning : Tone::Neutral);
    m_draft->setDraft(open.draft, open.entry.usedIn + open.entry.destinations);
    m_kind->setToolTip(open.entry.saved ? tr("One definition for every pipeline that uses it.")
                                        : tr("Defined in the node of a pipeline; the same as on the canvas."));
    m_description->setText(open.description);
    m_description->setVisible(!open.description.isEmpty());
    m_pipeline->setEnabled(!open.entry.usedIn.isEmpty());
    m_remove->setEnabled(open.entry.saved && open.entry.usedIn.isEmpty());
    m_remove->setToolTip(
        !open.entry.saved ? tr("Delete the node in its pipeline")
        : m_remove->isEnabled()
            ? tr("Delete audience")
            : tr("In use by %1; remove it there first").arg(open.entry.usedIn.join(QStringLiteral(", "))));
    m_editor->setContext(open.context);
    m_editor->setValue(open.definition);
    m_editor->setFindings(open.findings);
}

void AudienceWorkbench::setHistory(const QString& undo, const QString& redo)
{
    m_undo->setEnabled(!undo.isEmpty());
    m_undo->setToolTip(undo.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undo));
    m_redo->setEnabled(!redo.isEmpty());
    m_redo->setToolTip(redo.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redo));
}

void AudienceWorkbench::addPane(const QString& id, QWidget* pane, const QString& title, bool scrolls)
{
    m_tabs->add(id, pane, title, scrolls);
}

void AudienceWorkbench::focusActivate()
{
    m_go->setFocus(Qt::OtherFocusReason);
}

} // namespace weir::ui
