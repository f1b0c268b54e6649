// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_facts.h"

#include <QWidget>

class ChartSlot;
class DetailSection;
class FileSection;
class Hairline;
class HyperParameterSection;
class ModelSection;
class PanelArea;
class TimelineSection;
class UsageSection;

/// Overview of a job that runs, waits, succeeded or was canceled: result and chart, settings and files, way and usage, in
/// columns that scroll alone. A job that goes on has no first column: its chart is on the Monitor tab.
class ColumnsOverview : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsOverview(QWidget *parent = nullptr);

    void setFacts(const DetailFacts &facts);
    ChartSlot *chartSlot() const { return m_chart; }

private:
    PanelArea *m_first;
    Hairline *m_firstEdge;
    ModelSection *m_model;
    ChartSlot *m_chart;
    HyperParameterSection *m_hyperParameters;
    FileSection *m_files;
    TimelineSection *m_timeline;
    UsageSection *m_usage;
    DetailSection *m_details;
};
