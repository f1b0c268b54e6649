// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QImage>

/// The program's own icon. Draws each size when it is asked for, so that it costs the start nothing.
QIcon applicationIcon();

/// The same, one picture of `pixels` squared: what is installed for desktops, and what a page shows large. Up to 24 px it
/// is the simpler drawing.
QImage applicationImage(int pixels);
