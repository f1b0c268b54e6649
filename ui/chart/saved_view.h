// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/loss_chart.h"

#include <QVariantMap>

/// How a person looks at the chart, as settings keep it. What is missing, of another type or out of range reads as the
/// default: settings files are edited by people and written by other versions.
QVariantMap mapOf(const LossChart::View &view);
LossChart::View viewOf(const QVariantMap &map);
