#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>
#include <memory>

class QApplication;
class QFocusFrame;

namespace weir::ui {

class DesktopAppearance;

/// What the user asks for; System follows the desktop.
enum class ThemeChoice
{
    System,
    Light,
    Dark,
    HighContrast
};

/// The look in use: tokens, fonts and scale, one per program. UI thread only.
///
/// Everything that paints itself connects to `changed` and repaints; standard widgets follow the palette by themselves.
class Theme : public QObject
{
    Q_OBJECT

public:
    static Theme& instance();

    /// Puts style, palette and fonts into the application and begins to follow the desktop. Call once, early.
    void install(QApplication& application);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const { return m_mode != Mode::Light; }

    [[nodiscard]] const QColor& color(Token token) const { return m_colors[static_cast<std::size_t>(token)]; }
    [[nodiscard]] QFont font(TypeRole role) const;
    /// Like font(), but all digits are equally wide, so that numbers in columns line up.
    [[nodiscard]] QFont tabularFont(TypeRole role) const;

    /// User's scale of text and controls on top of the desktop's, 0.8 to 2.0.
    [[nodiscard]] double scale() const { return m_scale; }
    void setScale(double scale);
    /// `pixels` of the design at the user's scale, rounded.
    [[nodiscard]] int px(double pixels) const;

    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    /// Duration of an animation in milliseconds: 0 with reduced motion.
    [[nodiscard]] int motion(int milliseconds) const { return m_reducedMotion ? 0 : milliseconds; }

    [[nodiscard]] static QPalette paletteFor(Mode mode);

signals:
    /// Colours, fonts or scale changed; the application's palette and font are set already.
    void changed();

private:
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;
    void update();
    void apply();
    void followFocus();

    ThemeChoice m_choice = ThemeChoice::System;
    Mode m_mode = Mode::Light;
    double m_scale = 1.0;
    double m_userFontFactor = 1.0;
    QString m_family;
    QString m_tabularFamily;
    QString m_monoFamily;
    bool m_reducedMotion = false;
    QApplication* m_application = nullptr;
    std::array<QColor, kTokenCount> m_colors;
    std::unique_ptr<DesktopAppearance> m_desktop;
    QFocusFrame* m_focusFrame = nullptr;
};

/// Shorthand for Theme::instance().color(token).
[[nodiscard]] inline const QColor& color(Token token)
{
    return Theme::instance().color(token);
}

} // namespace weir::ui
