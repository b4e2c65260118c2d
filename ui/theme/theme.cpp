#include "ui/theme/theme.h"

#include "ui/theme/desktop_appearance.h"
#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QSlider>
#include <QTabBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

bool hasEqualDigits(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - zero) > 0.01) {
            return false;
        }
    }
    return true;
}

/// The desktop's font, except where it is only fontconfig's last resort and a real text face is installed.
QString chooseFamily()
{
    const QString system = QFontInfo(QGuiApplication::font()).family();
    if (!system.startsWith(QStringLiteral("DejaVu"))) {
        return system;
    }
    for (const QString& wanted : {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                                  QStringLiteral("Open Sans"), QStringLiteral("Liberation Sans")}) {
        if (QFontDatabase::hasFamily(wanted)) {
            return wanted;
        }
    }
    return system;
}

QString chooseTabular(const QString& family)
{
    for (const QString& wanted :
         {family, QStringLiteral("Noto Sans"), QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans")}) {
        if (QFontDatabase::hasFamily(wanted) && hasEqualDigits(QFont(wanted, 20))) {
            return wanted;
        }
    }
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

/// Does a ring around this widget say something that the widget's own painting does not?
bool wantsRing(const QWidget* widget)
{
    if (widget->property("weirNoRing").toBool()) {
        return false;
    }
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QSlider*>(widget) || widget->property("weirFocusRing").toBool();
}

} // namespace

Theme& Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme(QObject* parent) : QObject(parent)
{
    for (std::size_t i = 0; i < kTokenCount; ++i) {
        m_colors[i] = tokenColor(static_cast<Token>(i), m_mode);
    }
}

Theme::~Theme() = default;

void Theme::install(QApplication& application)
{
    m_application = &application;
    const double points = QGuiApplication::font().pointSizeF();
    m_userFontFactor = points > 10 ? std::min(points / 10, 2.0) : 1.0;
    m_family = chooseFamily();
    m_tabularFamily = chooseTabular(m_family);
    m_monoFamily = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    m_desktop = std::make_unique<DesktopAppearance>();
    connect(m_desktop.get(), &DesktopAppearance::changed, this, &Theme::update);
    connect(&application, &QCoreApplication::aboutToQuit, this, [this] { m_desktop.reset(); });
    connect(&application, &QApplication::focusChanged, this, &Theme::followFocus);
    QApplication::setStyle(new Style);
    update();
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    update();
}

void Theme::setScale(double scale)
{
    const double wanted = std::clamp(scale, 0.8, 2.0);
    if (wanted != m_scale) {
        m_scale = wanted;
        apply();
    }
}

int Theme::px(double pixels) const
{
    return static_cast<int>(std::lround(pixels * m_scale * m_userFontFactor));
}

void Theme::update()
{
    Mode wanted = Mode::Light;
    switch (m_choice) {
    case ThemeChoice::System:
        if (m_desktop && m_desktop->prefersHighContrast()) {
            wanted = Mode::HighContrast;
        } else if (m_desktop && m_desktop->prefersDark()) {
            wanted = Mode::Dark;
        }
        break;
    case ThemeChoice::Light:
        break;
    case ThemeChoice::Dark:
        wanted = Mode::Dark;
        break;
    case ThemeChoice::HighContrast:
        wanted = Mode::HighContrast;
        break;
    }
    if (m_desktop && m_desktop->prefersReducedMotion()) {
        m_reducedMotion = true;
    }
    if (wanted != m_mode) {
        m_mode = wanted;
        apply();
    }
}

void Theme::apply()
{
    for (std::size_t i = 0; i < kTokenCount; ++i) {
        m_colors[i] = tokenColor(static_cast<Token>(i), m_mode);
    }
    if (m_application) {
        QApplication::setPalette(paletteFor(m_mode));
        QApplication::setFont(font(TypeRole::Body));
        QToolTip::setPalette(paletteFor(m_mode));
        QToolTip::setFont(font(TypeRole::Body));
    }
    emit changed();
}

QFont Theme::font(TypeRole role) const
{
    QFont result(role == TypeRole::Mono ? m_monoFamily : m_family);
    if (role == TypeRole::Mono) {
        result.setStyleHint(QFont::Monospace);
    }
    double size = 13;
    bool strong = false;
    switch (role) {
    case TypeRole::Caption:
        size = 11;
        break;
    case TypeRole::Body:
        break;
    case TypeRole::Strong:
        strong = true;
        break;
    case TypeRole::Section:
        size = 15;
        strong = true;
        break;
    case TypeRole::Page:
        size = 20;
        strong = true;
        break;
    case TypeRole::Metric:
        size = 28;
        strong = true;
        break;
    case TypeRole::Mono:
        size = 12;
        break;
    }
    result.setPixelSize(px(size));
    result.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    result.setHintingPreference(QFont::PreferVerticalHinting);
    return result;
}

QFont Theme::tabularFont(TypeRole role) const
{
    QFont result = font(role);
    if (role != TypeRole::Mono) {
        result.setFamily(m_tabularFamily);
    }
    return result;
}

QPalette Theme::paletteFor(Mode mode)
{
    const auto tone = [mode](Token token) { return tokenColor(token, mode); };
    QPalette palette;
    const auto all = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, tone(token)); };
    all(QPalette::Window, Token::App);
    all(QPalette::WindowText, Token::Text);
    all(QPalette::Base, Token::Surface);
    all(QPalette::AlternateBase, Token::App);
    all(QPalette::Text, Token::Text);
    all(QPalette::PlaceholderText, Token::Hint);
    all(QPalette::Button, Token::Surface);
    all(QPalette::ButtonText, Token::Text);
    all(QPalette::BrightText, Token::Error);
    all(QPalette::ToolTipBase, Token::Surface);
    all(QPalette::ToolTipText, Token::Text);
    all(QPalette::Highlight, Token::AccentFill);
    all(QPalette::HighlightedText, Token::OnAccent);
    all(QPalette::Link, Token::Accent);
    all(QPalette::LinkVisited, Token::Accent);
    all(QPalette::Light, Token::Surface);
    all(QPalette::Midlight, Token::Raised);
    all(QPalette::Mid, Token::Line);
    all(QPalette::Dark, Token::Control);
    all(QPalette::Shadow, Token::Control);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, tone(Token::Disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, tone(Token::App));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tone(Token::Line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, tone(Token::Hint));
    return palette;
}

void Theme::followFocus()
{
    QWidget* focus = QApplication::focusWidget();
    // A click already shows where the focus is; the ring is for the keyboard.
    const bool byMouse = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (!focus || !focus->parentWidget() || byMouse || !wantsRing(focus)) {
        if (m_focusFrame) {
            m_focusFrame->setWidget(nullptr);
        }
        return;
    }
    // The frame lives in the window of the focus, so it dies with that window.
    if (!m_focusFrame) {
        m_focusFrame = new QFocusFrame(focus->window());
        connect(m_focusFrame, &QObject::destroyed, this, [this] { m_focusFrame = nullptr; });
    }
    QWidget* shown = focus;
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(focus->parentWidget()); spin && qobject_cast<QLineEdit*>(focus)) {
        shown = spin;
    } else if (auto* combo = qobject_cast<QComboBox*>(focus->parentWidget()); combo) {
        shown = combo;
    }
    m_focusFrame->setWidget(shown);
}

} // namespace weir::ui
