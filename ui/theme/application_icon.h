// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QImage>
#include <span>

/// The program's own icon at every size that desktops ask for; up to 24 px the simpler drawing.
QIcon applicationIcon();

/// The same, one picture of `pixels` squared: what is installed for desktops, and what a page shows large.
QImage applicationImage(int pixels);

/// The sizes of the icon, in pixels, smallest first.
std::span<const int> applicationIconSizes();
