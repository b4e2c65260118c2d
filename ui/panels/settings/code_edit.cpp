#include "ui/panels/settings/code_edit.h"

#include "core/expr/editing.h"
#include "core/expr/token.h"
#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

/// Colours one block by the tokens of the language. Expressions and SQL share their lexical form closely enough for
/// colours.
class Highlighter final : public QSyntaxHighlighter
{
public:
    explicit Highlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

protected:
    void highlightBlock(const QString& text) override
    {
        const QByteArray utf8 = text.toUtf8();
        for (const expr::Token& token :
             expr::tokenize(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())))) {
            const auto begin =
                static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(token.begin))).size());
            const auto size =
                static_cast<int>(QString::fromUtf8(utf8.mid(static_cast<qsizetype>(token.begin),
                                                            static_cast<qsizetype>(token.end - token.begin)))
                                     .size());
            QTextCharFormat format;
            switch (token.kind) {
            case expr::TokenKind::Keyword:
                format.setForeground(color(Token::Accent));
                format.setFontWeight(QFont::DemiBold);
                break;
            case expr::TokenKind::Number:
                format.setForeground(color(Token::Info));
                break;
            case expr::TokenKind::Text:
                format.setForeground(color(Token::Success));
                break;
            case expr::TokenKind::Comment:
                format.setForeground(color(Token::Hint));
                break;
            case expr::TokenKind::Error:
                format.setForeground(color(Token::Error));
                break;
            case expr::TokenKind::Operator:
                format.setForeground(color(Token::Text2));
                break;
            default:
                continue;
            }
            setFormat(begin, size, format);
        }
    }
};

/// A bare window with a line around it.
class Popup final : public QFrame
{
public:
    explicit Popup(QWidget* parent) : QFrame(parent, Qt::ToolTip) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Token::Surface));
        painter.setPen(color(Token::Control));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

int toUtf16(const QString& text, int character)
{
    int units = 0;
    for (int i = 0; i < character && units < text.size(); ++i) {
        units += text.at(units).isHighSurrogate() ? 2 : 1;
    }
    return units;
}

int toCharacters(const QString& text, int units)
{
    int characters = 0;
    for (int i = 0; i < units && i < text.size(); ++i) {
        characters += text.at(i).isLowSurrogate() ? 0 : 1;
    }
    return characters;
}

} // namespace

CodeEdit::CodeEdit(Language language, QWidget* parent)
    : QPlainTextEdit(parent), m_language(language), m_highlighter(new Highlighter(document())),
      m_popup(new Popup(this)), m_list(new QListWidget(m_popup)),
      m_hint(new TextLabel({}, TypeRole::Caption, Token::Text2, m_popup))
{
    setFont(Theme::instance().font(TypeRole::Mono));
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(space::kXs, space::kXs, space::kXs, space::kXs);
    column->setSpacing(space::kXs);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    column->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // samples end with "..." where the room does
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { accept(m_list->row(item)); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] { fit(); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFont(Theme::instance().font(TypeRole::Mono));
        m_highlighter->rehighlight();
        fit();
    });
    fit();
}

CodeEdit::~CodeEdit() = default;

void CodeEdit::setSchema(const Schema& schema, std::map<std::string, QString> samples)
{
    m_samples = std::move(samples);
    m_schema = schema;
}

void CodeEdit::setFaults(const std::vector<std::pair<int, int>>& faults)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString text = toPlainText();
    for (const auto& [begin, end] : faults) {
        if (begin < 0) {
            continue;
        }
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        const int first = toUtf16(text, begin);
        const int last = std::max(first + 1, toUtf16(text, end));
        mark.cursor.setPosition(std::min(first, static_cast<int>(std::max<qsizetype>(0, text.size() - 1))));
        mark.cursor.setPosition(std::min(last, static_cast<int>(text.size())), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(color(Token::Error));
        marks.push_back(mark);
    }
    setExtraSelections(marks);
}

void CodeEdit::moveTo(int character)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(
        std::min(toUtf16(toPlainText(), std::max(character, 0)), static_cast<int>(toPlainText().size())));
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

void CodeEdit::fit()
{
    const int least = m_language == Language::Sql ? 6 : 2;
    const int lines = std::clamp(document()->size().toSize().height(), least, 12);
    setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin()) +
                   2 * frameWidth() + 4);
}

void CodeEdit::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_popup->isVisible() && m_list->count() > 0;
    if (open) {
        switch (event->key()) {
        case Qt::Key_Down:
            m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
            return;
        case Qt::Key_Up:
            m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            accept(m_list->currentRow());
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Escape && m_popup->isVisible()) {
        hidePopup();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier)) {
        suggest(true);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_endsWithEnter && enter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        emit ended();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    if (!typed.isEmpty() && (typed.at(0).isLetterOrNumber() || typed.at(0) == QLatin1Char('_') ||
                             typed.at(0) == QLatin1Char('(') || typed.at(0) == QLatin1Char(','))) {
        suggest(false);
    } else {
        hidePopup();
    }
}

void CodeEdit::focusOutEvent(QFocusEvent* event)
{
    hidePopup();
    QPlainTextEdit::focusOutEvent(event);
}

void CodeEdit::suggest(bool asked)
{
    const QString text = toPlainText();
    const std::string utf8 = text.toStdString();
    const expr::Completion completion = expr::complete(utf8, toCharacters(text, textCursor().position()), m_schema);
    m_replaceBegin = toUtf16(text, completion.replace.begin);
    m_replaceEnd = toUtf16(text, completion.replace.end);
    m_list->clear();
    const bool typing = m_replaceEnd > m_replaceBegin;
    if (asked || typing) {
        for (const expr::Suggestion& suggestion : completion.suggestions) {
            const Icon glyph = suggestion.kind == expr::SuggestionKind::Column     ? Icon::Columns
                               : suggestion.kind == expr::SuggestionKind::Function ? Icon::Formula
                                                                                   : Icon::Code;
            auto* item = new QListWidgetItem(
                icon(glyph, Token::Hint), QString::fromStdString(suggestion.label + "   " + suggestion.detail), m_list);
            const auto sample = m_samples.find(suggestion.label);
            if (suggestion.kind == expr::SuggestionKind::Column && sample != m_samples.end() &&
                !sample->second.isEmpty()) {
                item->setText(item->text() + QStringLiteral("   ") + sample->second);
            }
            item->setData(Qt::UserRole, QString::fromStdString(suggestion.insert));
            item->setToolTip(QString::fromStdString(suggestion.help));
            if (m_list->count() == 30) {
                break;
            }
        }
    }
    QString hint;
    if (completion.call) {
        for (const std::string& signature : completion.call->signatures) {
            hint += (hint.isEmpty() ? QString() : QStringLiteral("\n")) + QString::fromStdString(signature);
        }
        hint += QLatin1Char('\n') + QString::fromStdString(completion.call->help);
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_list->setVisible(m_list->count() > 0);
    if (m_list->count() == 0 && hint.isEmpty()) {
        hidePopup();
        return;
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(std::min(m_list->count(), 8) * std::max(m_list->sizeHintForRow(0), 20) + 2);
    const int wide = std::clamp(width(), 320, 480);
    QLayout* column = m_popup->layout();
    column->invalidate();
    column->activate();
    m_popup->resize(wide, column->hasHeightForWidth() ? column->heightForWidth(wide) : column->sizeHint().height());
    const QRect room = screen()->availableGeometry();
    QPoint at = viewport()->mapToGlobal(cursorRect().bottomLeft() + QPoint(0, 6));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - wide)));
    if (at.y() + m_popup->height() > room.bottom()) {
        at.setY(viewport()->mapToGlobal(cursorRect().topLeft()).y() - m_popup->height() - 6);
    }
    m_popup->move(at);
    m_popup->show();
}

void CodeEdit::accept(int row)
{
    QListWidgetItem* item = m_list->item(row);
    if (!item) {
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_replaceBegin);
    cursor.setPosition(m_replaceEnd, QTextCursor::KeepAnchor);
    const QString insert = item->data(Qt::UserRole).toString();
    cursor.insertText(insert);
    setTextCursor(cursor);
    hidePopup();
    if (insert.endsWith(QLatin1Char('('))) {
        suggest(false);
    }
}

void CodeEdit::hidePopup()
{
    m_popup->hide();
}

} // namespace weir::ui
