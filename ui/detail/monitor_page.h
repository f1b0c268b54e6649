// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/chart_slot.h"
#include "detail/detail_tab.h"
#include "detail/waiting.h"

#include <QWidget>
#include <optional>

class ChartMessage;
class InfoPanel;
class LogPanel;
class QSplitter;
class QStackedWidget;
class Settings;

/// Chart over log, the info panel beside them. The tab Log is the same page with nothing but the log.
class MonitorPage : public QWidget
{
    Q_OBJECT

public:
    /// How the info panel stands: not at all, beside the curves, or over them where the window is narrow.
    enum class Info { Closed, Beside, Over };

    /// Takes `log` and `info` as children. Reads and keeps the shares of the splitters in `settings`.
    MonitorPage(LogPanel *log, InfoPanel *info, Settings &settings, QWidget *parent = nullptr);

    void setShown(Expanded what);
    void setInfo(Info info);
    /// Stands in place of chart and log; without a title they are back.
    void setWaiting(const Waiting &waiting);
    Info info() const { return m_info; }
    ChartSlot *chartSlot() const { return m_chart; }
    /// What the page must have for the info panel to stand beside the curves.
    int widthWithInfo() const;
    /// Without the info panel, which gives way where there is no room.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The job that runs while this one waits.
    void runningWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSplitters();
    void share();
    void keepShares();
    void placeInfo();
    void placeNotice();
    int infoWidth() const;

    Settings &m_settings;
    LogPanel *m_log;
    InfoPanel *m_panel;
    ChartSlot *m_chart;
    QSplitter *m_curves;  ///< chart over log
    QStackedWidget *m_main; ///< curves, or why there are none
    ChartMessage *m_notice;
    QSplitter *m_columns; ///< curves beside info
    bool m_isWaiting = false;
    Info m_info = Info::Closed;
    Expanded m_shown = Expanded::None;
};
