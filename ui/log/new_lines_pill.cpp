// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/new_lines_pill.h"

#include "theme/icons.h"
#include "theme/palette.h"

#include <QEvent>
#include <QLocale>
#include <algorithm>

namespace {

constexpr int PillHeight = 28;
constexpr int IconSize = 14;
constexpr qint64 MostCounted = 1000;

} // namespace

NewLinesPill::NewLinesPill(QWidget *parent)
    : QToolButton(parent)
{
    setProperty("look", QStringLiteral("pill"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({IconSize, IconSize});
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus); // End does the same from the keyboard
    updateIcon();
    hide();
}

void NewLinesPill::updateIcon()
{
    QIcon icon;
    for (const qreal ratio : {1.0, 1.5, 2.0, 3.0})
        icon.addPixmap(iconPixmap(Icon::ArrowDown, tokensFor(palette()).onAccent, IconSize, ratio));
    setIcon(icon);
}

void NewLinesPill::setCount(qint64 count)
{
    if (count >= MostCounted) {
        //: The pill over a paused log; %1 is 1,000
        setText(tr("%1+ new lines").arg(QLocale().toString(MostCounted)));
    } else {
        //: The pill over a paused log
        setText(count == 1 ? tr("1 new line") : tr("%1 new lines").arg(QLocale().toString(count)));
    }
    setVisible(count > 0);
    resize(sizeHint().width(), std::max(PillHeight, fontMetrics().height() + 10));
}

void NewLinesPill::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}
