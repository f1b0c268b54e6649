// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

/// A filter with a menu. While it filters it has the accent's look and a cross: a press there, or Delete, clears it.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    bool isFiltering() const { return m_isFiltering; }
    void setFiltering(bool isFiltering);

Q_SIGNALS:
    void cleared();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isOnCross(const QPoint &place) const;

    bool m_isFiltering = false;
};
