// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/history_axes.h"
#include "history/model_history.h"
#include "jobs/job_filter_spec.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class JobNotes;
class JobStore;

/// The history of one model above the table: what its jobs add up to, and a dot for each of them over time
/// (SCREENS §4.12). Left and Right walk the dots, Enter and a click choose a job.
class HistoryStrip : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// `jobs` and `notes` outlive the strip. `clock` is the program's clock; its zone is the person's.
    HistoryStrip(const JobStore &jobs, const JobNotes *notes, Clock clock, QWidget *parent = nullptr);

    /// Whose history is shown; of the chips, only the period counts. While hidden, jobs are read on the next show.
    void setScope(const JobFilterSpec &spec, const JobChips &chips);
    /// The job that is selected in the table; its dot has a ring.
    void setChosen(const JobKey &key);

    const ModelHistory &history() const { return m_history; }
    /// The dot the keyboard stands on, then all figures.
    QString spokenText() const;
    /// Where the dot of a job is; nothing when it has none.
    std::optional<QPointF> placeOf(const JobKey &key) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void jobChosen(const JobKey &key);
    /// history() is another one: more of its logs may be worth a sample.
    void historyChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Lines;
    void readSoon();
    void readIfShown();
    void readAgain();
    void walk(int by);
    Lines lines() const;
    int designedHeight() const;
    double figuresWidth() const;
    QRectF plot() const;
    HistoryAxes axes() const;
    int dotAt(const QPointF &point) const;
    QString title() const;
    QRectF titleRect(const HistoryAxes &axes, double width) const;
    void paintFigures(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    void paintScales(QPainter &painter, const HistoryAxes &axes) const;
    void paintDots(QPainter &painter, const HistoryAxes &axes) const;

    const JobStore &m_jobs;
    const JobNotes *m_notes;
    Clock m_clock;
    JobFilterSpec m_spec;
    JobChips m_chips;
    ModelHistory m_history;
    JobKey m_chosen;
    JobKey m_current; ///< where the keyboard stands
    bool m_hasRing = false;
    QTimer m_settling; ///< a walk of the list brings many changes
};
