// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QWidget>
#include <vector>

class QPushButton;
class RoleLabel;

/// In place of one job's facts while several are chosen: how many, and what they used together.
class SummaryPage : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryPage(QWidget *parent = nullptr);

    void setJobs(const std::vector<Job> &jobs);

Q_SIGNALS:
    void compareWanted();

private:
    RoleLabel *m_count;
    RoleLabel *m_tokens;
    QPushButton *m_compare; ///< while so many can be compared
};

/// `62,778,880 tokens together, not reported by 1 of them.`
QString tokensTogether(const std::vector<Job> &jobs);
