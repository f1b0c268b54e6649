// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/window_context.h"

#include <QObject>
#include <QPointer>
#include <vector>

class DetailPane;
class DiskUse;
class FullLog;
class QStackedWidget;
class QWidget;

/// Opens the log of the open job on a page of its own when the detail pane is told to expand it, tells the page what is
/// known of the job, and closes it again. Main thread.
class FullLogDesk : public QObject
{
    Q_OBJECT

public:
    /// `pages`: where the page is shown; its first page is the window as usual. All outlive the desk.
    FullLogDesk(const WindowContext &context, DetailPane *detail, QStackedWidget *pages, QObject *parent);

    bool isOpen() const { return m_isOpen; }
    /// Where F6 stops while it is open.
    std::vector<QWidget *> panes() const;

private:
    void open();
    void close();
    void makePage();
    void tellFacts();
    void tellPlaces();

    WindowContext m_context;
    DetailPane *m_detail;
    QStackedWidget *m_pages;
    DiskUse *m_disk;
    QPointer<FullLog> m_page; ///< made when it is first needed
    bool m_isOpen = false;
};
