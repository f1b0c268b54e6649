// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/job_title.h"
#include "detail/stats.h"

class StatStrip;

/// The first thing about a job: its title row, below it its figures. 104 px high, 52 without figures.
class JobHeader : public QWidget
{
    Q_OBJECT

public:
    explicit JobHeader(QWidget *parent = nullptr);

    void setFacts(const TitleFacts &title, const std::vector<Stat> &stats, bool areOld);
    JobTitle *title() const { return m_title; }

private:
    JobTitle *m_title;
    StatStrip *m_strip;
};
