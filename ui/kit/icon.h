#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPainterPath>
#include <QRectF>

#include <string_view>
#include <vector>

class QPainter;

namespace weir::ui {

/// The icons of Weir: strokes on a 20 px grid, painted as vectors at any size and tinted from tokens.
enum class Icon
{
    Home,
    Pipelines,
    Profiles,
    Audiences,
    Journeys,
    Consent,
    Syncs,
    Quality,
    Models,
    Runs,
    Settings,
    Help,
    Search,
    Add,
    Play,
    PlayTo,
    Stop,
    Pause,
    Undo,
    Redo,
    Save,
    Open,
    Folder,
    File,
    FileJson,
    Database,
    Table,
    Stream,
    Filter,
    Columns,
    Cast,
    Formula,
    Join,
    Union,
    Aggregate,
    Dedupe,
    Sort,
    Window,
    Pivot,
    Unpivot,
    Split,
    Sample,
    Clean,
    Hash,
    Sql,
    Identity,
    Match,
    Stitch,
    Traits,
    Objects,
    Predict,
    Audience,
    Shield,
    Destination,
    Publish,
    Webhook,
    Eye,
    EyeOff,
    Warning,
    Error,
    Check,
    Info,
    Close,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    ChevronDown,
    DragHandle,
    More,
    Pin,
    Link,
    Unlink,
    Copy,
    Paste,
    Cut,
    Delete,
    Edit,
    Refresh,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    Minimap,
    Sun,
    Moon,
    Contrast,
    Download,
    Upload,
    Clock,
    Calendar,
    Person,
    Disable,
    Tidy,
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeHorizontal,
    DistributeVertical,
    Frame,
    Note,
    Outline,
    Palette,
    Panel,
    Bell,
    Star,
    Key,
    External,
    History,
    Code,
    TypeText,
    TypeInteger,
    TypeNumber,
    TypeBoolean,
    TypeDate,
    TypeInstant,
    TypeDuration,
    TypeJson,
    TypeList,
    Node, ///< Fallback of a node type whose icon name is not known.
    Count
};

/// The name used in NodeSpec::icon and in tests ("zoom-fit").
[[nodiscard]] std::string_view name(Icon icon);
/// The icon of that name; Icon::Node when there is none.
[[nodiscard]] Icon iconNamed(std::string_view name);

/// Strokes of the icon on the 20 by 20 grid.
[[nodiscard]] const QPainterPath& iconPath(Icon icon);
/// Paints the icon into `rect` in `ink`; the pen grows with the rectangle (1.75 of 20).
void paintIcon(QPainter* painter, Icon icon, const QRectF& rect, const QColor& ink);

/// An icon for buttons, actions and views. Follows the theme: off is `tint`, on is the accent, disabled is dimmed.
[[nodiscard]] QIcon icon(Icon icon, Token tint = Token::Text2);

} // namespace weir::ui
