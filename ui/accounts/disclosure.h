// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

/// A line with a chevron that opens and closes what is below it.
class Disclosure : public QAbstractButton
{
    Q_OBJECT

public:
    /// `content` is hidden until the line is pressed.
    Disclosure(QWidget *content, QWidget *parent);

    void setOpen(bool isOpen);
    bool isOpen() const { return m_isOpen; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void opened(bool isOpen);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_content;
    bool m_isOpen = false;
};
