#include "ui/panels/start/start_page.h"

#include "core/sample/samples.h"
#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

Card* choiceCard(Icon glyph, Token tint, const QString& title, const QString& detail, QWidget* parent)
{
    auto* card = new Card(parent);
    card->setClickable(true);
    card->setFocusPolicy(Qt::StrongFocus);
    card->setAccessibleName(title);
    card->setAccessibleDescription(detail);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kM);
    auto* picture = new QLabel(card);
    picture->setPixmap(icon(glyph, tint).pixmap(24, 24));
    picture->setFixedWidth(28);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new TextLabel(title, TypeRole::Strong, Token::Text, card));
    auto* below = new TextLabel(detail, TypeRole::Caption, Token::Text2, card);
    below->setWordWrap(true);
    words->addWidget(below);
    row->addLayout(words, 1);
    card->column()->addLayout(row);
    return card;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    setAcceptDrops(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* page = new QWidget;
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false); // what this page paints below it stays visible
    page->setAutoFillBackground(false);
    auto* centre = new QHBoxLayout(page);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::kXxl, space::kHuge, space::kXxl, space::kXxl);
    column->setSpacing(space::kL);
    centre->addStretch();
    auto* body = new QWidget(page);
    body->setLayout(column);
    body->setMaximumWidth(920);
    body->setMinimumWidth(560);
    centre->addWidget(body, 10);
    centre->addStretch();

    column->addWidget(new TextLabel(tr("Weir"), TypeRole::Metric, Token::Text, body));
    auto* promise = new TextLabel(tr("Wire your data into people, build audiences, and publish only what each person's "
                                     "consent allows. Everything stays on this machine."),
                                  TypeRole::Body, Token::Text2, body);
    promise->setWordWrap(true);
    column->addWidget(promise);
    auto* buttons = new QHBoxLayout;
    auto* create = new QPushButton(icon(Icon::Add, Token::OnAccent), tr("New project"), body);
    setButtonVariant(create, ButtonVariant::Primary);
    create->setDefault(true);
    auto* open = new QPushButton(icon(Icon::Open), tr("Open project"), body);
    buttons->addWidget(create);
    buttons->addWidget(open);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addSpacing(space::kM);
    connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);

    auto* halves = new QHBoxLayout;
    halves->setSpacing(space::kXl);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kS);
    left->addWidget(new SectionHeading(tr("Recent projects"), {}, body));
    left->addLayout(m_recent);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kS);
    right->addWidget(new SectionHeading(tr("Try a sample"), tr("A copy for you; it runs as it is."), body));
    for (const sample::SampleInfo& info : sample::allSamples()) {
        Card* card = choiceCard(info.id == "shop" ? Icon::Pipelines : Icon::Table, Token::Accent,
                                translated(info.title), translated(info.summary), body);
        right->addWidget(card);
        connect(card, &Card::clicked, this, [this, id = QString::fromStdString(info.id)] { emit sampleChosen(id); });
    }
    Card* drop =
        choiceCard(Icon::Download, Token::Hint, tr("Drop a file here"),
                   tr("CSV, Parquet, JSON or a project folder. A new project is made around data files."), body);
    drop->setClickable(false);
    right->addWidget(drop);
    right->addStretch();
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);
    column->addLayout(halves);
    column->addStretch();
    setRecent({});
}

void StartPage::setRecent(const QStringList& folders)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (folders.isEmpty()) {
        auto* none = new TextLabel(tr("Projects that you open appear here."), TypeRole::Body, Token::Hint, this);
        none->setWordWrap(true);
        m_recent->addWidget(none);
    }
    for (const QString& folder : folders) {
        const bool there = QFileInfo::exists(QDir(folder).filePath(QStringLiteral("weir.json")));
        Card* card = choiceCard(Icon::Folder, there ? Token::Accent : Token::Disabled, QFileInfo(folder).fileName(),
                                there ? folder : tr("%1 (missing)").arg(folder), this);
        card->setEnabled(there);
        m_recent->addWidget(card);
        connect(card, &Card::clicked, this, [this, folder] { emit projectChosen(folder); });
    }
}

void StartPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        m_dropping = true;
        update();
        event->setDropAction(Qt::CopyAction); // files are read, never moved away
        event->accept();
    }
}

void StartPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropping = false;
    update();
}

void StartPage::dropEvent(QDropEvent* event)
{
    m_dropping = false;
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (QFileInfo::exists(QDir(path).filePath(QStringLiteral("weir.json")))) {
            emit projectChosen(path);
            return;
        }
        if (!path.isEmpty()) {
            files << path;
        }
    }
    if (!files.isEmpty()) {
        emit filesDropped(files);
    }
}

void StartPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::App));
    if (m_dropping) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::Accent), 2, Qt::DashLine));
        painter.drawRoundedRect(rect().adjusted(8, 8, -8, -8), metric::kRadiusPopover, metric::kRadiusPopover);
    }
}

} // namespace weir::ui
