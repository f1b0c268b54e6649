// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class MainWindow;

/// Saves the window's content once everything that was asked for is on screen, and ends the program: with 0, or with 1
/// when that takes more than 30 s or the file cannot be written.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow &window, QString file, QObject *parent = nullptr);

    void start();

private:
    void look();
    void save();

    MainWindow &m_window;
    const QString m_file;
    QTimer m_timer;
    QElapsedTimer m_waited;
    int m_settledLooks = 0;
};
