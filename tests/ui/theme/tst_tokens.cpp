#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace weir::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Contrast ratio of WCAG 2.1, written from its definition.
double ratio(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

using Lab = std::array<double, 3>;
using Rgb = std::array<double, 3>;

/// Linear RGB as people with a full deficiency see it (Machado, Oliveira and Fernandes 2009, severity 1.0).
Rgb seen(const QColor& color, int deficiency)
{
    static constexpr double kMatrix[3][3][3] = {
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    const Rgb in{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Rgb out{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            out[i] += kMatrix[deficiency][i][j] * in[j];
        }
        out[i] = std::clamp(out[i], 0.0, 1.0);
    }
    return out;
}

Lab labOf(const Rgb& rgb)
{
    const double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
    const double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    const double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

/// Distance of two Lab colours (CIE 1976); coarser than CIEDE2000, so its floor below is set for itself.
double distance(const Lab& a, const Lab& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << static_cast<int>(Mode::Light);
        QTest::newRow("dark") << static_cast<int>(Mode::Dark);
        QTest::newRow("high contrast") << static_cast<int>(Mode::HighContrast);
    }
    void textIsReadable()
    {
        QFETCH(int, mode);
        const auto tone = [&](Token token) { return tokenColor(token, static_cast<Mode>(mode)); };
        const double wanted = static_cast<Mode>(mode) == Mode::HighContrast ? 7.0 : 4.5;
        const auto check = [&](Token ink, Token ground, double floor) {
            const double found = ratio(tone(ink), tone(ground));
            QVERIFY2(found >= floor,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(tokenName(ink)), QLatin1String(tokenName(ground)))
                                    .arg(found)));
        };
        for (const Token ink : {Token::Text, Token::Text2, Token::Hint, Token::Accent}) {
            check(ink, Token::Surface, wanted);
            check(ink, Token::Canvas, wanted);
        }
        check(Token::Text, Token::App, wanted);
        check(Token::Text, Token::Raised, wanted);
        check(Token::Text, Token::AccentTint, wanted);
        check(Token::OnAccent, Token::AccentFill, 4.5);
        check(Token::OnAccent, Token::AccentFillHover, 4.5);
        check(Token::OnFind, Token::Find, 4.5);
        const std::pair<Token, Token> tones[] = {{Token::Success, Token::SuccessTint},
                                                 {Token::Warning, Token::WarningTint},
                                                 {Token::Error, Token::ErrorTint},
                                                 {Token::Info, Token::InfoTint}};
        for (const auto& [ink, tint] : tones) {
            check(ink, tint, 4.5);
            check(ink, Token::Surface, 4.5);
            check(Token::Text, tint, 4.5);
        }
        for (const Token graphic : {Token::Control, Token::Focus, Token::Stale}) {
            check(graphic, Token::Surface, 3.0);
            check(graphic, Token::Canvas, 3.0);
        }
        for (int i = static_cast<int>(Token::FamilySource); i <= static_cast<int>(Token::FamilyDestination); ++i) {
            const auto family = static_cast<Token>(i);
            check(family, Token::Surface, 3.0);
            check(family, Token::Canvas, 3.0);
            check(Token::OnTile, family, static_cast<Mode>(mode) == Mode::Light ? 3.0 : 4.5);
        }
    }

    void designTableIsWhatWeShip()
    {
        // Ratios printed in the design's table, recomputed from our values.
        const auto light = [](Token token) { return tokenColor(token, Mode::Light); };
        const auto dark = [](Token token) { return tokenColor(token, Mode::Dark); };
        const auto near = [](double a, double b) { return std::abs(a - b) < 0.02; };
        QVERIFY(near(ratio(light(Token::Text), light(Token::Surface)), 16.24));
        QVERIFY(near(ratio(light(Token::Hint), light(Token::Canvas)), 4.75));
        QVERIFY(near(ratio(light(Token::Control), light(Token::Surface)), 3.43));
        QVERIFY(near(ratio(dark(Token::Text), dark(Token::Surface)), 13.54));
        QVERIFY(near(ratio(dark(Token::AccentFill), dark(Token::OnAccent)), 4.98));
        QVERIFY(near(ratio(light(Token::FamilyModel), light(Token::Canvas)), 3.07));
    }

    void familiesStayApartWithoutColourVision()
    {
        for (const Mode mode : {Mode::Light, Mode::Dark}) {
            for (int deficiency = 0; deficiency < 3; ++deficiency) {
                for (int a = static_cast<int>(Token::FamilySource); a < static_cast<int>(Token::FamilyDestination);
                     ++a) {
                    for (int b = a + 1; b <= static_cast<int>(Token::FamilyDestination); ++b) {
                        const double gap = distance(labOf(seen(tokenColor(static_cast<Token>(a), mode), deficiency)),
                                                    labOf(seen(tokenColor(static_cast<Token>(b), mode), deficiency)));
                        QVERIFY2(gap >= 12, qPrintable(QStringLiteral("%1 and %2: %3")
                                                           .arg(QLatin1String(tokenName(static_cast<Token>(a))),
                                                                QLatin1String(tokenName(static_cast<Token>(b))))
                                                           .arg(gap)));
                    }
                }
            }
        }
    }

    void themeSwitchesLive()
    {
        Theme& theme = Theme::instance();
        theme.install(*qApp);
        theme.setChoice(ThemeChoice::Light);
        int told = 0;
        connect(&theme, &Theme::changed, this, [&told] { ++told; });
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(told, 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), tokenColor(Token::Surface, Mode::Dark));
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(told, 1);
        const int before = QFontInfo(theme.font(TypeRole::Body)).pixelSize();
        theme.setScale(2.0);
        QVERIFY(QFontInfo(theme.font(TypeRole::Body)).pixelSize() >= 2 * before - 1);
        theme.setScale(1.0);
    }

    void controlsHaveTheirHeight()
    {
        Theme::instance().install(*qApp);
        QPushButton button(QStringLiteral("Run"));
        QCOMPARE(button.sizeHint().height(), metric::kControlHeight);
        setCompact(&button);
        QCOMPARE(button.sizeHint().height(), metric::kCompactHeight);
    }
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
