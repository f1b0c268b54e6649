// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_facts.h"

#include <QWidget>

class ChartSlot;
class DetailSection;
class ErrorCard;
class FileSection;
class HyperParameterSection;
class KeyValueList;
class LastLines;
class LogSource;
class PanelArea;
class QPushButton;
class RoleLabel;
class TimelineSection;

/// Overview of a failed job: what the service says, the chart with the mark where the loss was no number any more, the
/// last lines of the log; beside it codes, settings and the way it took.
class FailedOverview : public QWidget
{
    Q_OBJECT

public:
    explicit FailedOverview(QWidget *parent = nullptr);

    void setFacts(const DetailFacts &facts);
    /// Not owned; see LastLines.
    void setLog(LogSource *source);
    ChartSlot *chartSlot() const { return m_chart; }

Q_SIGNALS:
    /// A line is wanted in the log itself.
    void lineWanted(qint64 line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renewIcons();
    QWidget *makeReason();
    PanelArea *makeSide();
    QWidget *makeLinesTitle();

    ErrorCard *m_card;
    ChartSlot *m_chart;
    RoleLabel *m_count;
    QPushButton *m_show;
    LastLines *m_lines;
    KeyValueList *m_failure;
    HyperParameterSection *m_hyperParameters;
    FileSection *m_files;
    TimelineSection *m_timeline;
    DetailSection *m_details;
    qint64 m_lineCount = 0;
};
