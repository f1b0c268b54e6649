// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_colors.h"

#include <QAbstractButton>

/// The pill `12 new lines` over the end of a paused log: a click follows again. Places nothing itself.
class NewLinesPill : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NewLinesPill(QWidget *parent);

    void setColors(const LogColors &colors);
    /// Shows the count, `1,000+` from a thousand on; hides when it is 0.
    void setCount(qint64 count);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LogColors m_colors;
};
