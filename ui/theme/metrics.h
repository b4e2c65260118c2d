#pragma once

namespace weir::ui {

/// Distances in device-independent pixels at 100 %.
namespace space {
inline constexpr int kXs = 4;
inline constexpr int kS = 8;
inline constexpr int kM = 12;
inline constexpr int kL = 16;
inline constexpr int kXl = 24;
inline constexpr int kXxl = 32;
inline constexpr int kHuge = 48;
} // namespace space

namespace metric {
inline constexpr int kControlHeight = 32;
inline constexpr int kCompactHeight = 26;
inline constexpr int kRowHeight = 28;
inline constexpr int kComfortableRowHeight = 32;
inline constexpr int kIconSize = 20;
inline constexpr int kSmallIconSize = 16;
inline constexpr int kRadiusSmall = 4;
inline constexpr int kRadiusControl = 6;
inline constexpr int kRadiusCard = 8;
inline constexpr int kRadiusPopover = 12;
inline constexpr int kScrollBar = 10;
inline constexpr int kFocusWidth = 2;
inline constexpr int kFocusGap = 1;
} // namespace metric

/// Steps of the type scale; sizes at 96 dpi and the usual 10 pt user font.
enum class TypeRole
{
    Caption, ///< 11
    Body,    ///< 13
    Strong,  ///< 13 semibold
    Section, ///< 15 semibold
    Page,    ///< 20 semibold
    Metric,  ///< 28 semibold
    Mono     ///< 12 fixed pitch, for ids and expressions
};

} // namespace weir::ui
