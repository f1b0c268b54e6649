// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"

#include <QDateTime>
#include <QString>
#include <vector>

/// What one run says in a row of the difference table.
struct DifferenceCell
{
    QString text = {};   ///< the whole of it; `—` for nothing
    QString shown = {};  ///< an id without its middle; empty: `text`
    QString remark = {}; ///< quieter words behind it: `so far`, `running, 62 %`
    QString place = {};  ///< where it was logged, if elsewhere than the row says: `at 1,350`
    QString delta = {};  ///< against the baseline: `−0.3 %`
    QString tooltip = {};
    bool differs = false; ///< from the baseline
    bool isBest = false;
    bool isNumber = false;

    bool operator==(const DifferenceCell &) const = default;
};

/// A row with a cell for each run.
struct DifferenceRow
{
    QString id;    ///< stays while its words change
    QString label; ///< a key as the service spells it, or words
    bool isKey = false;
    std::vector<DifferenceCell> cells = {};

    bool differs() const;
    bool operator==(const DifferenceRow &) const = default;
};

/// Hyper-parameters, model, method and data. `runs` is not empty, `baseline` an index in it.
std::vector<DifferenceRow> settingRows(const std::vector<ComparedRun> &runs, size_t baseline);

/// How they did. `now` is the program's clock, for those that run.
std::vector<DifferenceRow> resultRows(const std::vector<ComparedRun> &runs, size_t baseline, const QDateTime &now);
