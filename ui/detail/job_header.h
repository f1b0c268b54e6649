// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QWidget>

class ElidedLabel;
class StatusPill;

/// The first thing about a job: its status, name, id, model, method and connection; below, how far it is and how well it
/// does, or why it failed. Every text can be selected.
class JobHeader : public QWidget
{
    Q_OBJECT

public:
    explicit JobHeader(QWidget *parent = nullptr);

    /// `connection` is the account's name, `now` the program's clock.
    void showJob(const Job &job, const JobDigest &digest, const QString &connection, const QDateTime &now);
    /// No job is chosen.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFonts();
    void setUpInks();
    QWidget *makeTitleRow();
    QWidget *makeFactRow();

    StatusPill *m_status;
    ElidedLabel *m_name;
    ElidedLabel *m_id;
    ElidedLabel *m_about;
    ElidedLabel *m_facts;
    ElidedLabel *m_trouble; ///< error of a failed job, or that the job is gone
    bool m_hasFailed = false; ///< the trouble is a failure, not only that the job is gone
};
