// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QRectF>
#include <QString>
#include <QStyleOption>
#include <optional>

class QFontMetrics;
class QPainter;
class QWidget;

/// What the files of the style share: the look and size a control was given, and how its shapes are drawn.
namespace parts {

/// The dynamic property `look` of a control; Plain when it has none, or one that is not known.
enum class Look { Plain, Primary, Link, Chip, Segment, Outline, Pill, Track, Grip };
Look lookOf(const QWidget *widget);

/// The dynamic properties `small` (24 px, in toolbars of panels) and `large` (32 px, in dialogs).
enum class Extent { Small, Normal, Large };
Extent extentOf(const QWidget *widget);

/// Height of a control of this extent: 24, 28 or 32 px, more with larger fonts.
int heightOf(Extent extent, const QFontMetrics &metrics);

constexpr double ControlRadius = 6;
constexpr double ChipRadius = 4;
constexpr int SmallIcon = 14;
constexpr int Chevron = 12;

const Tokens &tokensOf(const QStyleOption &option);

/// The option as what an element's documentation promises it to be.
template <typename Option> const Option *optionAs(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

/// What a state asks of a box, in the order of the table of SCREENS §4.18.
struct States
{
    explicit States(const QStyleOption &option);

    bool isEnabled;
    bool isHovered;
    bool isPressed;
    bool isOn;
};

/// A rounded box; what is not given is not drawn.
struct Box
{
    std::optional<QRgb> ground;
    std::optional<QRgb> border;
};
void paintBox(QPainter *painter, const QRectF &rect, double radius, const Box &box);

/// A ring of two pixels whose middle runs along the edge of `rect`.
void paintRing(QPainter *painter, const QRectF &rect, double radius, QRgb ink);

/// One device pixel or more, close to one pixel: a border that is crisp at every scale.
double hairline(const QPainter *painter);

/// Icon and words of a control, in a row.
struct Label
{
    QIcon icon;
    int iconSize = SmallIcon;
    QIcon::Mode mode = QIcon::Normal;
    bool isOn = false;
    std::optional<QRgb> tint; ///< the icon in this ink instead of its own
    QString text;
    QRgb ink = 0;
    Qt::Alignment alignment = Qt::AlignCenter;
    bool isUnderlined = false;
};
constexpr int LabelGap = 6;

/// Draws `label` into `rect`, mirrored for right-to-left; words that do not fit are elided.
void paintLabel(QPainter *painter, const QRect &rect, const Label &label, Qt::LayoutDirection direction);

/// Width of icon, gap and words in `font`.
int labelWidth(const Label &label, const QFont &font);

} // namespace parts
