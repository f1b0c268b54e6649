// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class InkLabel;
class QToolButton;

/// The top of the connect page: what is done on it, what the program is for and, where there is a way back, that way.
class ConnectHead : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectHead(QWidget *parent);

    /// `tooltip`: the whole of a title that was shortened, escaped; may be empty.
    void setTitle(const QString &title, const QString &tooltip);
    /// Shows or hides the arrow.
    void setCanLeave(bool canLeave);

Q_SIGNALS:
    void left(); ///< by the arrow

protected:
    void changeEvent(QEvent *event) override;

private:
    void renewIcon();

    QToolButton *m_back;
    InkLabel *m_title;
};
