// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

class JobNotes;
class LocalFiles;
class Monitor;

/// The runs on the compare page, in their order, and which of them is the baseline. Reads their logs from the archive, or
/// from files, in the pool, follows those that grow, and never asks a service. Main thread.
class RunSet : public QObject
{
    Q_OBJECT

public:
    RunSet(Monitor &monitor, JobNotes &notes, QObject *parent = nullptr);
    ~RunSet() override;

    /// Where local files among the runs are read; without it they have no curves. Outlives the set; before any of them is in it.
    void setFiles(LocalFiles *files);

    /// Replaces all; jobs that nothing is known of are left out, more than MostCompared are cut. The baseline is the second
    /// run, as the newest is mostly compared with the one before, or the first that states settings where that one does not.
    void set(const std::vector<JobKey> &keys);
    /// False when it is there already, nothing is known of it, or there is no room for it.
    bool add(const JobKey &key);
    void remove(const JobKey &key);
    void move(int from, int to);
    void setBaseline(const JobKey &key);

    const std::vector<ComparedRun> &runs() const;
    /// Index in runs(), −1 while that is empty.
    int baseline() const;
    /// Every run is read as far as the archive holds it.
    bool isSettled() const;

Q_SIGNALS:
    /// Other runs, another order, another baseline.
    void rearranged();
    /// What is known of one run has changed: its job, its digest, its curves or its name.
    void runChanged(int index);

private:
    class Private;
    const std::unique_ptr<Private> d;
};
