// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace text {

/// The zone all times are shown in, of the whole program: like QLocale::setDefault(), because it is a matter of the person
/// who reads and not of any pane, and because every pane would otherwise have to hand it on to every function that writes a
/// time. Main thread. An invalid zone, as at the start, is this computer's.
///
/// What is on screen already stays as it was written: whoever changes the zone has the panes write it again.
void setZone(const QTimeZone &zone);
QTimeZone zone();

/// The same moment as people here read it. An invalid time stays invalid.
QDateTime local(const QDateTime &time);

} // namespace text
