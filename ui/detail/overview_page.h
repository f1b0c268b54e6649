// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_facts.h"

#include <QStackedWidget>

class ChartSlot;
class ColumnsOverview;
class FailedOverview;
class LogSource;

/// The tab Overview: one arrangement for failed jobs, one for all others.
class OverviewPage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void setFacts(const DetailFacts &facts);
    /// Not owned; may be deleted at any time.
    void setLog(LogSource *source);
    /// Where the chart stands in the arrangement that is shown; nullptr when it has none.
    ChartSlot *chartSlot() const;

Q_SIGNALS:
    void lineWanted(qint64 line);

private:
    ColumnsOverview *m_columns;
    FailedOverview *m_failed;
    bool m_hasChart = false;
};
