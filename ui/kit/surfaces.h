#pragma once

#include "ui/kit/icon.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace weir::ui {

class FoldButton;

/// A rounded surface with one border that holds content in a column.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// A card that can be clicked (hover shade, pointing hand, Enter and Space).
    void setClickable(bool clickable);

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QVBoxLayout* m_column;
    bool m_clickable = false;
};

/// What a chip or message means; decides tint and ink.
enum class Tone
{
    Neutral,
    Accent,
    Info,
    Success,
    Warning,
    Error
};
[[nodiscard]] Token toneInk(Tone tone);
[[nodiscard]] Token toneTint(Tone tone);

/// A small rounded label, with an icon and a remove button when wanted.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const QString& text, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setTone(Tone tone);
    void setIcon(Icon icon);
    void setRemovable(bool removable);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    QString m_text;
    Tone m_tone;
    std::optional<Icon> m_icon;
    bool m_removable = false;
};

/// A count in a pill ("3", "99+"); hidden at zero.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(int count = 0, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    void setCount(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString text() const;
    int m_count = 0;
    Tone m_tone;
};

/// Three-pixel progress line; a negative fraction is an unknown amount.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);
    void setFraction(double fraction);
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] QSize sizeHint() const override { return {120, 3}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    double m_fraction = 0;
    int m_timer = 0;
    double m_phase = 0;
};

/// A heading that folds what is below it; remembers nothing, says when it changes.
class CollapsibleSection : public QWidget
{
    Q_OBJECT

public:
    explicit CollapsibleSection(const QString& title, QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);
    void setSummary(const QString& summary);

signals:
    void expandedChanged(bool expanded);

private:
    FoldButton* m_header;
    QWidget* m_body;
    QVBoxLayout* m_column;
};

/// What an empty place says: one sentence and one primary action, perhaps a quiet second one.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString& sentence, const QString& detail = {}, QWidget* parent = nullptr);
    void setPrimary(const QString& text, std::optional<Icon> icon = {});
    void setSecondary(const QString& text);

signals:
    void primaryTriggered();
    void secondaryTriggered();

protected:
    /// In a low place the picture makes room for the words.
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* m_plate;
    QPushButton* m_primary;
    QPushButton* m_secondary;
};

} // namespace weir::ui
