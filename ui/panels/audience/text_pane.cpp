#include "ui/panels/audience/text_pane.h"

#include "core/audience/text_form.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {

using namespace audience;

namespace {

/// The place of a character (code point) in UTF-16.
int unitsBefore(const QString& text, int characters)
{
    int at = 0;
    for (; characters > 0 && at < text.size(); --characters) {
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    }
    return at;
}

} // namespace

TextPane::TextPane(QWidget* parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)),
      m_faults(new TextLabel({}, TypeRole::Caption, Token::Error, this)),
      m_hint(new TextLabel(tr("Names in double quotes or bare, texts in single quotes; and, or, not and brackets as in "
                              "SQL. For example: country in ('DE', 'FR') and did \"Order\" >= 2 times in last 90 days "
                              "except staff is true"),
                           TypeRole::Caption, Token::Hint, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    m_text->setAccessibleName(tr("The audience as text"));
    m_text->setFont(Theme::instance().font(TypeRole::Mono));
    connect(&Theme::instance(), &Theme::changed, m_text,
            [this] { m_text->setFont(Theme::instance().font(TypeRole::Mono)); });
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(180);
    m_text->setMaximumHeight(280);
    m_faults->setWordWrap(true);
    m_faults->hide();
    m_hint->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_faults);
    column->addWidget(m_hint);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling) {
            read();
        }
    });
}

void TextPane::setDefinition(const Definition& definition)
{
    if (m_shown == definition) {
        return;
    }
    m_shown = definition;
    const QScopedValueRollback filling(m_filling, true);
    m_text->setPlainText(QString::fromStdString(printText(definition)));
    read();
}

void TextPane::setPeople(const nodes::ProfileShape* people)
{
    m_people = people ? std::optional(*people) : std::nullopt;
}

void TextPane::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void TextPane::read()
{
    const QString text = m_text->toPlainText();
    const TextForm form = parseText(text.toStdString(), m_people ? &*m_people : nullptr);
    QList<QTextEdit::ExtraSelection> marks;
    QStringList lines;
    for (const nodes::Diagnostic& finding : form.findings) {
        const Where& where = finding.error.where();
        const QString words = sentence(finding.error);
        lines << (where.line > 1 ? tr("Line %1, character %2: %3").arg(where.line).arg(where.column).arg(words)
                                 : tr("Character %1: %2").arg(where.column).arg(words));
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_text->textCursor();
        const int begin = unitsBefore(text, where.begin);
        mark.cursor.setPosition(begin);
        mark.cursor.setPosition(
            std::max(unitsBefore(text, where.end), std::min<int>(begin + 1, static_cast<int>(text.size()))),
            QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(
            Theme::instance().color(finding.severity == nodes::Severity::Error ? Token::Error : Token::Warning));
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    m_faults->setText(lines.join(QLatin1Char('\n')));
    m_faults->setVisible(!lines.isEmpty());
    if (!m_filling && form.definition && form.definition != m_shown) {
        m_shown = form.definition;
        emit written(*form.definition);
    }
}

} // namespace weir::ui
