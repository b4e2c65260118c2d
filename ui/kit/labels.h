#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

class QHBoxLayout;

namespace weir::ui {

/// Text in one step of the type scale and one token; follows the theme. Plain text unless told otherwise.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString& text, TypeRole role = TypeRole::Body, Token tint = Token::Text,
                       QWidget* parent = nullptr);
    void setRole(TypeRole role);
    void setTint(Token tint);
    /// Digits of equal width, for numbers that change or stand in columns.
    void setTabular(bool tabular);

private:
    void restyle();
    TypeRole m_role;
    Token m_tint;
    bool m_tabular = false;
};

/// Title of a section with an optional line of explanation below and widgets at the right end.
class SectionHeading : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeading(const QString& title, const QString& explanation = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setExplanation(const QString& explanation);
    /// Puts a button or chip at the right end, after those added before.
    void addAction(QWidget* widget);
    using QWidget::addAction;

private:
    TextLabel* m_title;
    TextLabel* m_explanation;
    QHBoxLayout* m_row;
};

/// One line that shortens itself with an ellipsis and shows the whole text as tooltip when it does.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setRole(TypeRole role);
    void setTint(Token tint);
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_text;
    TypeRole m_role = TypeRole::Body;
    Token m_tint = Token::Text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// A shortcut as key caps: "Ctrl" "K".
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QKeySequence& keys, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    /// Paints the caps right-aligned into `rect`; returns the width used. For delegates.
    static int paintKeys(QPainter* painter, const QRect& rect, const QKeySequence& keys);
    static int widthOf(const QKeySequence& keys);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QKeySequence m_keys;
};

} // namespace weir::ui
