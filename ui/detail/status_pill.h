// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_status.h"

#include <QWidget>

/// The status as a word on its ground. Static; not a button.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    /// `word` is text::status().
    void setStatus(JobStatus status, const QString &word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    JobStatus m_status = JobStatus::Other;
    QString m_word;
};
