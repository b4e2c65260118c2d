#pragma once

#include <QColor>

#include <cstddef>

namespace weir::ui {

/// The look in use. High contrast is a dark look with text of at least 7:1.
enum class Mode
{
    Light,
    Dark,
    HighContrast
};

/// Every colour of the program by purpose. Widgets ask the Theme for a token and never name a colour.
enum class Token
{
    App,
    Surface,
    Raised,
    Canvas,
    GridDot,
    Line,
    Control, ///< Control borders, wires, ports.
    Text,
    Text2,
    Hint,
    Disabled,
    Accent, ///< Accent as text, link or selection line.
    AccentFill,
    AccentFillHover,
    OnAccent,
    AccentTint,
    Focus,
    Success,
    SuccessTint,
    Warning,
    WarningTint,
    Error,
    ErrorTint,
    Info,
    InfoTint,
    Stale,
    Find,
    OnFind,
    DiffAdd,
    DiffChange,
    DiffRemove,
    DiffBlocked,
    FamilySource,
    FamilyTransform,
    FamilyIdentity,
    FamilyConsent,
    FamilyAudience,
    FamilyModel,
    FamilyDestination,
    OnTile, ///< Glyph on a family tile.
    Frame1, ///< Six tints for frames on the canvas, drawn at 8 %.
    Frame2,
    Frame3,
    Frame4,
    Frame5,
    Frame6,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Sequential1,
    Sequential2,
    Sequential3,
    Sequential4,
    Sequential5,
    Sequential6,
    Sequential7,
    Diverging1,
    Diverging2,
    Diverging3,
    Diverging4,
    Diverging5,
    Diverging6,
    Diverging7,
    Count
};

inline constexpr std::size_t kTokenCount = static_cast<std::size_t>(Token::Count);

/// The colour of a token in one mode, independent of the mode in use.
[[nodiscard]] QColor tokenColor(Token token, Mode mode);
/// Stable lower-case name ("accent-fill"), for tests and screenshots.
[[nodiscard]] const char* tokenName(Token token);

/// `a` mixed with `share` (0 to 1) of `b`, both opaque.
[[nodiscard]] QColor mixed(const QColor& a, const QColor& b, double share);
/// `color` at `alpha` (0 to 1).
[[nodiscard]] QColor withAlpha(QColor color, double alpha);

} // namespace weir::ui
