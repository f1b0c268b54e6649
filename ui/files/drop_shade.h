// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;

/// Takes files that are dropped on a window, anywhere on it. While some are above it, a frame and a sentence lie over the
/// window and say what a drop would do.
class DropShade : public QWidget
{
    Q_OBJECT

public:
    /// `window` takes drops from now on, and owns this.
    explicit DropShade(QWidget *window);

    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    /// Local paths, and the addresses of what is no file of this computer.
    void dropped(const QStringList &paths, const QStringList &elsewhere);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void cover(const QMimeData &data);

    QString m_sentence;
    bool m_isWelcome = true; ///< some of it is a file of this computer
};
