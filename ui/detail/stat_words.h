// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

/// The words of the stat strip.
struct StatWords
{
    Q_DECLARE_TR_FUNCTIONS(Stats)
};
