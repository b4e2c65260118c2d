#include "ui/shell/preferences_page.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/scrolled_page.h"
#include "ui/kit/wrap_check_box.h"
#include "ui/shell/keyboard_section.h"
#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kWidth = 860;
constexpr int kListWidth = 320;
constexpr qint64 kLargestFile = 1 << 20;

} // namespace

PreferencesPage::PreferencesPage(Preferences& preferences, Keymap& keymap, QWidget* parent)
    : QWidget(parent), m_preferences(preferences), m_keymap(keymap),
      m_search(new SearchField(tr("Find a preference, an action or a key"), this)),
      m_message(new InlineMessage(Tone::Info, {}, {}, this)),
      m_none(new TextLabel(tr("No preference contains these words."), TypeRole::Body, Token::Hint, this)),
      m_keyboard(new KeyboardSection(keymap, this))
{
    QVBoxLayout* column = scrolledColumn(this, kWidth);
    QWidget* body = column->parentWidget();

    auto* heading = new SectionHeading(tr("Preferences"),
                                       tr("They hold for all projects, at once, and are kept on this computer."), body);
    auto* importButton = new QPushButton(icon(Icon::Open), tr("Import..."), body);
    auto* exportButton = new QPushButton(icon(Icon::Save), tr("Export..."), body);
    QToolButton* close = iconButton(Icon::Close, tr("Back (Esc)"), body);
    heading->addAction(importButton);
    heading->addAction(exportButton);
    heading->addAction(close);
    column->addWidget(heading);
    column->addWidget(m_search);
    column->addWidget(m_message);
    column->addWidget(m_none);
    m_message->hide();
    m_none->hide();

    addSection(column, tr("Look"));
    buildLook();
    addSection(column, tr("Canvas"));
    buildCanvas();
    m_keyboardSection = addSection(column, tr("Keyboard"),
                                   tr("Choose an action and press new keys for it. Italics are what you changed."));
    m_sections.back().column->addWidget(m_keyboard);
    addSection(column, tr("Network and data"),
               tr("Your data stays on this computer. Weir sends nothing by itself: no usage figures, no search for "
                  "updates. What follows is everything that reaches over the network."));
    buildNetwork();
    column->addStretch();

    connect(m_search, &SearchField::edited, this, &PreferencesPage::filter);
    connect(importButton, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(exportButton, &QPushButton::clicked, this, [this] { askForFile(true); });
    connect(close, &QToolButton::clicked, this, &PreferencesPage::closed);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PreferencesPage::closed);
}

std::size_t PreferencesPage::addSection(QVBoxLayout* page, const QString& title, const QString& explanation)
{
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(title, explanation, whole));
    page->addWidget(whole);
    m_sections.push_back({whole, column, title});
    return m_sections.size() - 1;
}

void PreferencesPage::addRow(const QString& label, QWidget* field, const QString& help, const QStringList& choices)
{
    const bool names = qobject_cast<WrapCheckBox*>(field) != nullptr; // its own text does
    auto* whole = new FormRow(names ? QString() : label, field, help, m_sections.back().whole);
    if (qobject_cast<QComboBox*>(field)) {
        field->setMaximumWidth(Theme::instance().px(kListWidth));
    }
    m_sections.back().column->addWidget(whole);
    const QString text =
        QStringList{m_sections.back().title, label, help, choices.join(QLatin1Char(' '))}.join(QLatin1Char(' '));
    m_rows.push_back({whole, field, label, text, m_sections.size() - 1});
}

void PreferencesPage::buildNetwork()
{
    const auto add = [this](const QString& what, const QString& when) {
        auto* row = new QWidget(m_sections.back().whole);
        auto* column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(new TextLabel(what, TypeRole::Strong, Token::Text, row));
        auto* below = new TextLabel(when, TypeRole::Body, Token::Text2, row);
        below->setWordWrap(true);
        column->addWidget(below);
        m_sections.back().column->addWidget(row);
        m_rows.push_back({row, nullptr, what,
                          m_sections.back().title + QLatin1Char(' ') + what + QLatin1Char(' ') + when,
                          m_sections.size() - 1});
    };
    add(tr("PostgreSQL"), tr("Sources and pipelines that name a server read from it when their columns are looked at, "
                             "when they are previewed and when they run."));
    add(tr("Webhook"), tr("Sends to its address when you apply a plan, and only the people whom a consent gate let "
                          "pass."));
    add(tr("Links in notes"), tr("Open in your browser after you have agreed to the address."));
    auto* uses = new QWidget(m_sections.back().whole);
    m_uses = new QVBoxLayout(uses);
    m_uses->setContentsMargins(0, 0, 0, 0);
    m_uses->setSpacing(space::kS);
    m_sections.back().column->addWidget(uses);
    m_rows.push_back({uses, nullptr, {}, m_sections.back().title, m_sections.size() - 1});
    setNetworkUses({});
}

void PreferencesPage::setNetworkUses(const std::vector<NetworkUse>& uses)
{
    while (QLayoutItem* item = m_uses->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget* place = m_uses->parentWidget();
    m_uses->addWidget(new TextLabel(uses.empty() ? tr("Nothing in the open project reaches over the network.")
                                                 : tr("In the open project:"),
                                    TypeRole::Strong, Token::Text, place));
    for (const NetworkUse& use : uses) {
        auto* line = new TextLabel(use.where.isEmpty() ? tr("%1: %2").arg(use.what, use.when)
                                                       : tr("%1 to %2: %3").arg(use.what, use.where, use.when),
                                   TypeRole::Body, Token::Text2, place);
        line->setWordWrap(true);
        m_uses->addWidget(line);
    }
}

void PreferencesPage::filter(const QString& text)
{
    const QString wanted = text.simplified();
    const int keys = m_keyboard->filter(
        m_sections[m_keyboardSection].title.contains(wanted, Qt::CaseInsensitive) ? QString() : wanted);
    std::vector<bool> shown(m_sections.size(), false);
    for (const Row& row : m_rows) {
        const bool match = row.text.contains(wanted, Qt::CaseInsensitive);
        row.whole->setVisible(match);
        shown[row.section] = shown[row.section] || match;
    }
    shown[m_keyboardSection] = keys > 0;
    bool any = false;
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i].whole->setVisible(shown[i]);
        any = any || shown[i];
    }
    m_none->setVisible(!any);
}

void PreferencesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QStringList PreferencesPage::titles() const
{
    QStringList titles;
    for (const Row& row : m_rows) {
        titles << (row.field ? row.title : QString());
    }
    return titles;
}

int PreferencesPage::current() const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) {
        const QWidget* focus = row.field ? row.field->window()->focusWidget() : nullptr;
        return focus && (focus == row.field || row.field->isAncestorOf(focus));
    });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

void PreferencesPage::goTo(int row)
{
    m_search->clear();
    filter({});
    if (row >= 0 && row < static_cast<int>(m_rows.size()) && m_rows[static_cast<std::size_t>(row)].field) {
        QWidget* field = m_rows[static_cast<std::size_t>(row)].field;
        QWidget* control = field;
        for (auto* choice : field->findChildren<QAbstractButton*>()) { // of a segmented control
            control = choice->isChecked() ? choice : control;
        }
        control->setFocus(Qt::ShortcutFocusReason);
        if (auto* scroll = findChild<QScrollArea*>()) {
            QTimer::singleShot(0, scroll, [scroll, control] { scroll->ensureWidgetVisible(control, 0, space::kHuge); });
        }
    }
}

void PreferencesPage::say(bool good, const QString& sentence)
{
    m_message->setMessage(good ? Tone::Success : Tone::Error, sentence);
    m_message->show();
}

void PreferencesPage::exportTo(const QString& path)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(m_preferences.toJson(m_keymap)).toJson();
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    say(written,
        written ? tr("Written to %1").arg(path) : tr("The file cannot be written: %1").arg(file.errorString()));
}

void PreferencesPage::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(false, tr("The file cannot be read: %1").arg(file.errorString()));
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kLargestFile));
    const auto problem = m_preferences.fromJson(document.object(), m_keymap);
    say(!problem, problem.value_or(tr("The preferences of the file hold now.")));
}

void PreferencesPage::askForFile(bool save)
{
    auto* dialog = new QFileDialog(this, save ? tr("Export preferences") : tr("Import preferences"), {},
                                   tr("Preferences (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (save) {
        dialog->selectFile(QStringLiteral("weir-preferences.json"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, save ? &PreferencesPage::exportTo : &PreferencesPage::importFrom);
    dialog->open();
}

} // namespace weir::ui
