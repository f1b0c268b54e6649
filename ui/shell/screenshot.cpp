// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/screenshot.h"

#include "main_window.h"

#include <QApplication>
#include <QPixmap>
#include <cstdio>

namespace {

constexpr qint64 Patience = 30'000; // ms
constexpr int BetweenLooks = 50;    // ms

/// Looks in a row that find nothing missing: the last answer still has to be laid out and painted.
constexpr int LooksUntilPainted = 4;

} // namespace

Screenshot::Screenshot(MainWindow &window, QString file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(std::move(file))
{
    m_timer.setInterval(BetweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
}

void Screenshot::start()
{
    // A picture is of a window that a person works in.
    m_window.activateWindow();
    m_waited.start();
    m_timer.start();
}

void Screenshot::look()
{
    m_settledLooks = m_window.isSettled() ? m_settledLooks + 1 : 0;
    if (m_settledLooks >= LooksUntilPainted)
        return save();
    if (m_waited.elapsed() < Patience)
        return;
    m_timer.stop();
    std::fprintf(stderr, "%s\n", qUtf8Printable(tr("The window was not complete after 30 seconds.")));
    QApplication::exit(1);
}

void Screenshot::save()
{
    m_timer.stop();
    const bool isSaved = m_window.grab().save(m_file);
    if (!isSaved)
        std::fprintf(stderr, "%s\n", qUtf8Printable(tr("%1 cannot be written.").arg(m_file)));
    QApplication::exit(isSaved ? 0 : 1);
}
