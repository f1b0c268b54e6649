// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

/// The words of runs beside each other.
struct CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(Compare)
};
