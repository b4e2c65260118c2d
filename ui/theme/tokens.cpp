#include "ui/theme/tokens.h"

#include <array>

namespace weir::ui {
namespace {

struct Row
{
    Token token;
    const char* name;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

/// The ratios behind these values are recomputed by tst_tokens; change a value only together with its test.
constexpr std::array<Row, kTokenCount> kRows{{
    {Token::App, "app", 0xF5F6F9, 0x12151C, 0x000000},
    {Token::Surface, "surface", 0xFFFFFF, 0x1B202A, 0x000000},
    {Token::Raised, "raised", 0xEDF0F5, 0x252B37, 0x1C1C1C},
    {Token::Canvas, "canvas", 0xF1F3F7, 0x161A22, 0x000000},
    {Token::GridDot, "grid-dot", 0xD3D8E1, 0x2B3240, 0x3A3A3A},
    {Token::Line, "line", 0xD8DDE6, 0x343C4A, 0x8C8C8C},
    {Token::Control, "control", 0x828B9B, 0x717C90, 0xFFFFFF},
    {Token::Text, "text", 0x1A2030, 0xE7EAF0, 0xFFFFFF},
    {Token::Text2, "text-2", 0x475166, 0xB6BFCD, 0xF0F0F0},
    {Token::Hint, "hint", 0x626C80, 0x929DB0, 0xD8D8D8},
    {Token::Disabled, "disabled", 0x9AA3B2, 0x5F6A7C, 0x8C8C8C},
    {Token::Accent, "accent", 0x3354D1, 0x8EA8FF, 0xFFE14D},
    {Token::AccentFill, "accent-fill", 0x3354D1, 0x4264E8, 0xFFE14D},
    {Token::AccentFillHover, "accent-fill-hover", 0x2843AB, 0x3657D6, 0xFFFFFF},
    {Token::OnAccent, "on-accent", 0xFFFFFF, 0xFFFFFF, 0x000000},
    {Token::AccentTint, "accent-tint", 0xE7ECFE, 0x232F55, 0x333000},
    {Token::Focus, "focus", 0x1F6FEB, 0x7AB8FF, 0x00E5FF},
    {Token::Success, "success", 0x177245, 0x57C78F, 0x5CFF9D},
    {Token::SuccessTint, "success-tint", 0xE3F4EA, 0x17342A, 0x00260F},
    {Token::Warning, "warning", 0x8C6400, 0xEFB54A, 0xFFD54A},
    {Token::WarningTint, "warning-tint", 0xFDF1D8, 0x3A2E14, 0x2B2100},
    {Token::Error, "error", 0xA3162B, 0xFF8F85, 0xFF9C94},
    {Token::ErrorTint, "error-tint", 0xFCE8E6, 0x43201F, 0x330500},
    {Token::Info, "info", 0x1B66A8, 0x70B8FA, 0x8CCBFF},
    {Token::InfoTint, "info-tint", 0xE3F0FB, 0x172F47, 0x001A33},
    {Token::Stale, "stale", 0x6A4FB3, 0xB9A3F5, 0xD0BCFF},
    {Token::Find, "find", 0xFFE58A, 0xF2CC5C, 0xFFE14D},
    {Token::OnFind, "on-find", 0x1A2030, 0x12151C, 0x000000},
    {Token::DiffAdd, "diff-add", 0x137A62, 0x27C48B, 0x4DFFB8},
    {Token::DiffChange, "diff-change", 0x3354D1, 0x8EA8FF, 0xA6BBFF},
    {Token::DiffRemove, "diff-remove", 0xA53C08, 0xE78420, 0xFFA04D},
    {Token::DiffBlocked, "diff-blocked", 0x5B6577, 0x9AA1A9, 0xC8C8C8},
    {Token::FamilySource, "family-source", 0x215BD3, 0x86B6FD, 0x86B6FD},
    {Token::FamilyTransform, "family-transform", 0x6F7A87, 0x9AA1A9, 0xB4BBC4},
    {Token::FamilyIdentity, "family-identity", 0x49246A, 0x965FF4, 0xA87BF7},
    {Token::FamilyConsent, "family-consent", 0xBE7A0D, 0xF6BF2E, 0xF6BF2E},
    {Token::FamilyAudience, "family-audience", 0xC91258, 0xEB477A, 0xF0608D},
    {Token::FamilyModel, "family-model", 0x0595C9, 0x77F8F4, 0x77F8F4},
    {Token::FamilyDestination, "family-destination", 0x0C4C26, 0xB5E6BD, 0xB5E6BD},
    {Token::OnTile, "on-tile", 0xFFFFFF, 0x12151C, 0x000000},
    {Token::Frame1, "frame-1", 0x3354D1, 0x8EA8FF, 0x8EA8FF},
    {Token::Frame2, "frame-2", 0x137A62, 0x27C48B, 0x27C48B},
    {Token::Frame3, "frame-3", 0xBE7A0D, 0xF6BF2E, 0xF6BF2E},
    {Token::Frame4, "frame-4", 0xC91258, 0xEB477A, 0xEB477A},
    {Token::Frame5, "frame-5", 0x6A4FB3, 0xB9A3F5, 0xB9A3F5},
    {Token::Frame6, "frame-6", 0x475166, 0xB6BFCD, 0xB6BFCD},
    {Token::Series1, "series-1", 0x022BB8, 0x7692FF, 0x7692FF},
    {Token::Series2, "series-2", 0xA53C08, 0xE78420, 0xE78420},
    {Token::Series3, "series-3", 0x16876D, 0x27C48B, 0x27C48B},
    {Token::Series4, "series-4", 0xDF5DBC, 0xC7519E, 0xC7519E},
    {Token::Series5, "series-5", 0xB09000, 0xFFE76D, 0xFFE76D},
    {Token::Series6, "series-6", 0x383D42, 0xB7BEC7, 0xB7BEC7},
    {Token::Sequential1, "sequential-1", 0xEEF3FF, 0x1D2740, 0x1D2740},
    {Token::Sequential2, "sequential-2", 0xCBD9FB, 0x26386A, 0x26386A},
    {Token::Sequential3, "sequential-3", 0x9DB7F3, 0x30509B, 0x30509B},
    {Token::Sequential4, "sequential-4", 0x6B8FE6, 0x3F6BC9, 0x3F6BC9},
    {Token::Sequential5, "sequential-5", 0x3F67D2, 0x6A93E6, 0x6A93E6},
    {Token::Sequential6, "sequential-6", 0x2745A3, 0x9DBBF5, 0x9DBBF5},
    {Token::Sequential7, "sequential-7", 0x16296B, 0xD6E3FF, 0xD6E3FF},
    {Token::Diverging1, "diverging-1", 0x8C2D04, 0x8C2D04, 0x8C2D04},
    {Token::Diverging2, "diverging-2", 0xCC5A14, 0xCC5A14, 0xCC5A14},
    {Token::Diverging3, "diverging-3", 0xF0A868, 0xF0A868, 0xF0A868},
    {Token::Diverging4, "diverging-4", 0xF2F2F2, 0xF2F2F2, 0xF2F2F2},
    {Token::Diverging5, "diverging-5", 0x8FB8E8, 0x8FB8E8, 0x8FB8E8},
    {Token::Diverging6, "diverging-6", 0x3B74C4, 0x3B74C4, 0x3B74C4},
    {Token::Diverging7, "diverging-7", 0x123F86, 0x123F86, 0x123F86},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (static_cast<std::size_t>(kRows[i].token) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "the table stands in the order of the enumeration");

const Row& row(Token token)
{
    return kRows[static_cast<std::size_t>(token)];
}

} // namespace

QColor tokenColor(Token token, Mode mode)
{
    const Row& found = row(token);
    switch (mode) {
    case Mode::Light:
        return QColor(found.light);
    case Mode::Dark:
        return QColor(found.dark);
    case Mode::HighContrast:
        return QColor(found.highContrast);
    }
    return {};
}

const char* tokenName(Token token)
{
    return row(token).name;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [&](float x, float y) { return x + (y - x) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace weir::ui
