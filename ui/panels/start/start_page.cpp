#include "ui/panels/start/start_page.h"

#include "core/sample/samples.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/start/graph_picture.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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

const QString kPinned = QStringLiteral("pinnedProjects");
constexpr int kColumns = 3;

/// A template with its picture, what it is for and which data it needs.
Card* templateCard(const sample::SampleInfo& info, QWidget* parent)
{
    auto* card = new Card(parent);
    card->setClickable(true);
    card->setFocusPolicy(Qt::StrongFocus);
    card->setObjectName(QStringLiteral("template"));
    const QString title = translated(info.title);
    const QString needs = StartPage::tr("Needs: %1").arg(translated(info.needs));
    card->setAccessibleName(title);
    card->setAccessibleDescription(translated(info.summary) + QLatin1Char(' ') + needs);
    card->column()->setSpacing(space::kXs);
    card->column()->addWidget(new GraphPicture(sample::graphOf(info.id), card));
    card->column()->addWidget(new TextLabel(title, TypeRole::Strong, Token::Text, card));
    for (const auto& [text, ink] : {std::pair(translated(info.summary), Token::Text2), std::pair(needs, Token::Hint)}) {
        auto* label = new TextLabel(text, TypeRole::Caption, ink, card);
        label->setWordWrap(true);
        card->column()->addWidget(label);
    }
    card->column()->addStretch();
    return card;
}

/// What changed for users, newest first.
QWidget* news(QWidget* parent)
{
    auto* list = new QWidget(parent);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    for (const QString& text :
         {StartPage::tr("Work that was not saved comes back after a crash."),
          StartPage::tr("Save a version with a note (Ctrl+Shift+S), compare it on the canvas, go back to it."),
          StartPage::tr("Eight templates with data, each ready to run.")}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::kS);
        row->addWidget(new TextLabel(QStringLiteral("•"), TypeRole::Caption, Token::Text2, list), 0, Qt::AlignTop);
        auto* label = new TextLabel(text, TypeRole::Caption, Token::Text2, list);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        column->addLayout(row);
    }
    return list;
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
    body->setMaximumWidth(1000);
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
    right->addWidget(new SectionHeading(tr("Start with your files"), {}, body));
    Card* drop =
        choiceCard(Icon::Download, Token::Hint, tr("Drop a file here"),
                   tr("CSV, Parquet, JSON or a project folder. A new project is made around data files."), body);
    drop->setClickable(false);
    right->addWidget(drop);
    right->addWidget(new SectionHeading(tr("What's new"), {}, body));
    right->addWidget(news(body));
    right->addStretch();
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);
    column->addLayout(halves);
    column->addSpacing(space::kM);

    auto* search = new SearchField(tr("Search templates"), body);
    search->setFixedWidth(240);
    auto* heading =
        new SectionHeading(tr("Samples and templates"), tr("A copy for you, with data; it runs as it is."), body);
    heading->addAction(search);
    column->addWidget(heading);
    m_grid = new QGridLayout;
    m_grid->setSpacing(space::kM);
    for (int i = 0; i < kColumns; ++i) {
        m_grid->setColumnStretch(i, 1);
    }
    column->addLayout(m_grid);
    for (const sample::SampleInfo& info : sample::allSamples()) {
        Card* card = templateCard(info, body);
        connect(card, &Card::clicked, this, [this, id = QString::fromStdString(info.id)] { emit sampleChosen(id); });
        m_gallery.push_back({card, translated(info.title) + QLatin1Char(' ') + translated(info.summary) +
                                       QLatin1Char(' ') + translated(info.needs)});
    }
    m_nothing = new TextLabel(tr("No template has these words."), TypeRole::Body, Token::Hint, body);
    column->addWidget(m_nothing);
    column->addStretch();
    connect(search, &QLineEdit::textChanged, this, &StartPage::filter);
    filter({});
    setRecent({});
}

void StartPage::filter(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int shown = 0;
    for (const Entry& entry : m_gallery) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return entry.words.contains(word, Qt::CaseInsensitive);
        });
        m_grid->removeWidget(entry.card);
        entry.card->setVisible(fits);
        if (fits) {
            m_grid->addWidget(entry.card, shown / kColumns, shown % kColumns);
            ++shown;
        }
    }
    m_nothing->setVisible(shown == 0);
}

void StartPage::setRecent(const QStringList& folders)
{
    m_folders = folders;
    fillRecent();
    for (const QString& folder : QSettings().value(kPinned).toStringList()) {
        emit recentShown(folder);
    }
    for (const QString& folder : folders) {
        emit recentShown(folder);
    }
}

void StartPage::fillRecent()
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be its own button that asked
        delete item;
    }
    const QStringList pinned = QSettings().value(kPinned).toStringList();
    if (m_folders.isEmpty() && pinned.isEmpty()) {
        auto* none = new TextLabel(tr("Projects that you open appear here."), TypeRole::Body, Token::Hint, this);
        none->setWordWrap(true);
        m_recent->addWidget(none);
    }
    for (const QString& folder : pinned) {
        addRecent(folder, true);
    }
    for (const QString& folder : m_folders) {
        if (!pinned.contains(folder)) {
            addRecent(folder, false);
        }
    }
}

void StartPage::addRecent(const QString& folder, bool pinned)
{
    const QString name = QFileInfo(folder).fileName();
    const bool there = !m_missing.contains(folder);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kXs);
    Card* card = choiceCard(Icon::Folder, there ? Token::Accent : Token::Disabled, name,
                            there ? folder : tr("%1 (missing)").arg(folder), row);
    card->setEnabled(there);
    line->addWidget(card, 1);
    QToolButton* pin = iconButton(Icon::Pin, pinned ? tr("Unpin %1").arg(name) : tr("Pin %1").arg(name), row);
    pin->setCheckable(true);
    pin->setChecked(pinned);
    QToolButton* remove = iconButton(Icon::Close, tr("Remove %1 from this list").arg(name), row);
    line->addWidget(pin);
    line->addWidget(remove);
    m_recent->addWidget(row);
    connect(card, &Card::clicked, this, [this, folder] { emit projectChosen(folder); });
    connect(pin, &QToolButton::clicked, this, [this, folder] { togglePin(folder); });
    connect(remove, &QToolButton::clicked, this, [this, folder, pinned] {
        if (pinned) {
            togglePin(folder);
        }
        emit projectForgotten(folder);
    });
}

void StartPage::setMissing(const QString& folder, bool missing)
{
    if (m_missing.contains(folder) == missing) {
        return;
    }
    if (missing) {
        m_missing.insert(folder);
    } else {
        m_missing.remove(folder);
    }
    fillRecent();
}

void StartPage::togglePin(const QString& folder)
{
    QSettings settings;
    QStringList pinned = settings.value(kPinned).toStringList();
    if (pinned.removeAll(folder) == 0) {
        pinned << folder;
    }
    settings.setValue(kPinned, pinned);
    fillRecent();
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
