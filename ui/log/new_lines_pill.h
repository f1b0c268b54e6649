// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

/// The pill `12 new lines` over the end of a paused log: a click follows again. Places nothing itself.
class NewLinesPill : public QToolButton
{
    Q_OBJECT

public:
    explicit NewLinesPill(QWidget *parent);

    /// Shows the count, `1,000+` from a thousand on; hides when it is 0.
    void setCount(qint64 count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();
};
