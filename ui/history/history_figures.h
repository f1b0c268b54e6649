// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/model_history.h"

#include <QString>
#include <array>

/// The words and numbers of a history strip.
struct HistoryFigure
{
    QString label;
    QString value;
    QString caption;
    QString tooltip = {};
};

std::array<HistoryFigure, 3> figuresOf(const ModelHistory &history);
/// All figures as sentences, for screen readers.
QString summaryOf(const ModelHistory &history);
/// `support-tone v6`, `Best eval loss 0.8903`, when: one line each.
QString tooltipOf(const ModelHistory::Dot &dot, const QDateTime &now);
/// `18 Nov`, with the year when it is not this one.
QString axisDay(const QDate &day, const QDate &today);
