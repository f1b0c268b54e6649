// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/status_pill_painter.h"

#include <QWidget>
#include <optional>

/// The status as sign and word on its ground. Static; not a button.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    /// `word` is text::status(), `fraction` how far a running job is, 0…1.
    void setStatus(JobStatus status, const QString &word, std::optional<double> fraction = {});

    /// As in the job's header unless said otherwise.
    void setExtent(PaintedPill::Size extent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PaintedPill pill() const;

    JobStatus m_status = JobStatus::Other;
    QString m_word;
    std::optional<double> m_fraction;
    PaintedPill::Size m_extent = PaintedPill::Size::Header;
};
