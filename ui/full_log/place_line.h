// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "full_log/run_places.h"

#include <QWidget>

class InkLabel;
class LogFinder;
class LogMessage;
class QHBoxLayout;

/// The line at the bottom of the full-screen log: where the current line stands, what the search found, which keys
/// leave. What the log has to say stands here, too, where the whole width is free for it; then the keys give way.
class PlaceLine : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceLine(QWidget *parent);

    /// It stands here until it is taken away.
    void take(LogMessage *message);

    /// `Line 842,246, step 2,193, 13:07:05`, as far as it is known; −1: nowhere.
    void setLine(qint64 line, bool isMetric, const RunPlaces &places);
    void setSearch(const LogFinder &finder);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateLook();
    void makeRoom();

    QHBoxLayout *m_row;
    LogMessage *m_message = nullptr;
    InkLabel *m_place;
    InkLabel *m_hits;
    InkLabel *m_keys;
};
