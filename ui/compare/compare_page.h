// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_choice.h"
#include "shell/window_context.h"
#include "values/job_key.h"

#include <QWidget>
#include <optional>
#include <vector>

class CompareBar;
class CompareFiles;
class CompareInvitation;
class ComparePlot;
class CompareToolbar;
class DifferencePane;
class LogWalk;
class QSplitter;
class RunChips;
class RunPicker;
class RunSet;

/// Two to six runs beside each other: their chips, their lines in one chart, and what makes them different.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    ComparePage(const WindowContext &context, QWidget *parent);
    ~ComparePage() override;

    /// Shows these; the logs that are not held are asked for, one after another. None: lets go of everything.
    void compare(const std::vector<JobKey> &keys);
    std::vector<JobKey> keys() const;

    RunSet &runs() const { return *m_runs; }
    ComparePlot *plot() const { return m_plot; }
    RunChips *chips() const { return m_chips; }
    DifferencePane *differences() const { return m_differences; }
    CompareToolbar *toolbar() const { return m_toolbar; }
    CompareFiles *files() const { return m_files; }

    /// Every log is read as far as it can be had, and drawn.
    bool isSettled() const;
    void takeFocus();
    /// Where F6 stops, in reading order.
    std::vector<QWidget *> panes() const;

Q_SIGNALS:
    void leaveWanted();
    void openWanted(const JobKey &key);
    void runsChanged(); ///< which, or their order

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void connectParts();
    bool hasEnough() const;
    void shareHeight();
    void rearranged();
    void refresh();
    CompareChoice fitting() const;
    void apply(const CompareChoice &choice);
    void tellOffers();
    void point(std::optional<size_t> run);
    void pickRun();

    const WindowContext m_context;
    RunSet *m_runs;
    LogWalk *m_walk;
    CompareBar *m_bar;
    RunChips *m_chips;
    CompareToolbar *m_toolbar;
    ComparePlot *m_plot;
    DifferencePane *m_differences;
    CompareFiles *m_files;
    RunPicker *m_picker = nullptr; ///< made when it is first needed
    QSplitter *m_rows;
    CompareInvitation *m_invitation; ///< in its place while there are too few runs
    CompareChoice m_choice; ///< the person's; what is shown may be another where these runs have nothing of it
    bool m_hasSizes = false;
};
