// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QDateTime>
#include <QWidget>

class RoleLabel;

/// Why a job failed, in the service's own words, and what is certain about it: nothing here is guessed.
class ErrorCard : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorCard(QWidget *parent = nullptr);

    void setJob(const Job &job, const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RoleLabel *m_title;
    RoleLabel *m_words; ///< the service's
    RoleLabel *m_certain;
};

/// `The service gave no reason, only the code 1.` or the service's message.
QString reasonText(const Job &job);
/// `It ended at 09:48, 1 h 16 min after it was created.`; empty when the end is unknown.
QString endSentence(const Job &job, const QDateTime &now);
