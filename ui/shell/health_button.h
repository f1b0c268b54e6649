// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"

#include <QAbstractButton>

/// The left of the status line: how the connections are, and when they were and will be asked. A press opens details.
class HealthButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit HealthButton(QWidget *parent = nullptr);

    /// Screen readers are told when `health` changes; `update` changes every second and is only read on demand.
    void say(HealthMark mark, const QString &health, const QString &update);
    const QString &health() const { return m_health; }
    const QString &update() const { return m_update; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    int signWidth() const;

    HealthMark m_mark = HealthMark::Loading;
    QString m_health;
    QString m_update;
};
