// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/monitor_page.h"

#include "chart/chart_message.h"
#include "detail/info_panel.h"
#include "log/log_panel.h"
#include "settings/settings.h"
#include "shell/pane_colors.h"
#include "theme/palette.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace {

constexpr double EvenShare = 0.5;
constexpr double LeastShare = 0.1;
constexpr int LeastHeight = 100; ///< of chart and log: their tool bar and something below it

} // namespace

MonitorPage::MonitorPage(LogPanel *log, InfoPanel *info, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_log(log)
    , m_panel(info)
    , m_chart(new ChartSlot(this))
    , m_curves(new QSplitter(Qt::Vertical, this))
    , m_main(new QStackedWidget(this))
    , m_notice(new ChartMessage(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
{
    makeSplitters();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns);
    connect(m_curves, &QSplitter::splitterMoved, this, &MonitorPage::keepShares);
    connect(m_columns, &QSplitter::splitterMoved, this, &MonitorPage::keepShares);
    connect(m_notice, &ChartMessage::buttonClicked, this, &MonitorPage::runningWanted);
    m_main->setAutoFillBackground(true);
    m_main->setBackgroundRole(QPalette::Base);
    m_notice->setColors(chartColorsOf(tokensFor(palette())));
}

void MonitorPage::makeSplitters()
{
    m_curves->addWidget(m_chart);
    m_curves->addWidget(m_log);
    m_main->addWidget(m_curves);
    m_main->addWidget(m_notice);
    m_columns->addWidget(m_main);
    for (QWidget *part : std::initializer_list<QWidget *>{m_chart, m_log})
        part->setMinimumHeight(LeastHeight);
    for (QSplitter *splitter : {m_curves, m_columns}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    m_panel->setParent(this);
    m_panel->hide();
}

void MonitorPage::setShown(Expanded what)
{
    m_shown = what;
    m_chart->setVisible(what != Expanded::Log);
    m_log->setVisible(what != Expanded::Chart);
    placeNotice();
    placeInfo();
    share();
}

void MonitorPage::setWaiting(const Waiting &waiting)
{
    m_isWaiting = !waiting.title.isEmpty();
    m_notice->say(waiting.title, waiting.text, waiting.button);
    m_notice->setAccessibleName(waiting.title);
    placeNotice();
}

void MonitorPage::placeNotice()
{
    const bool isNotice = m_isWaiting && m_shown == Expanded::None;
    m_main->setCurrentWidget(isNotice ? static_cast<QWidget *>(m_notice) : m_curves);
}

void MonitorPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_notice->setColors(chartColorsOf(tokensFor(palette())));
}

void MonitorPage::setInfo(Info info)
{
    if (info == m_info)
        return;
    m_info = info;
    placeInfo();
    share();
}

void MonitorPage::placeInfo()
{
    const bool isShown = m_info != Info::Closed && m_shown == Expanded::None;
    m_panel->setOverlaid(m_info == Info::Over);
    if (m_info == Info::Beside && m_columns->indexOf(m_panel) < 0)
        m_columns->addWidget(m_panel);
    if (m_info == Info::Over && m_columns->indexOf(m_panel) >= 0)
        m_panel->setParent(this);
    m_panel->setVisible(isShown);
    if (!isShown || m_info != Info::Over)
        return;
    const QRect place(width() - infoWidth(), 0, infoWidth(), height());
    m_panel->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    m_panel->raise();
}

int MonitorPage::widthWithInfo() const
{
    return m_curves->minimumSizeHint().width() + m_columns->handleWidth() + m_panel->minimumSizeHint().width();
}

QSize MonitorPage::minimumSizeHint() const
{
    return {m_curves->minimumSizeHint().width(), QWidget::minimumSizeHint().height()};
}

int MonitorPage::infoWidth() const
{
    const int kept = m_settings.value(Settings::Key::InfoWidth).toInt();
    const int least = m_panel->minimumSizeHint().width();
    return std::clamp(kept > 0 ? kept : InfoPanel::Width, least, std::max(least, width() / 2));
}

/// Splitters keep pixels; people keep shares.
void MonitorPage::share()
{
    if (m_shown == Expanded::None && height() > 0) {
        const QVariant kept = m_settings.value(Settings::Key::ChartShare);
        const double chart = std::clamp(kept.isValid() ? kept.toDouble() : EvenShare, LeastShare, 1 - LeastShare);
        const int room = height() - m_curves->handleWidth();
        const int above = int(std::ceil(room * chart));
        m_curves->setSizes({above, room - above});
    }
    if (m_info == Info::Beside && width() > 0)
        m_columns->setSizes({width() - infoWidth() - m_columns->handleWidth(), infoWidth()});
}

void MonitorPage::keepShares()
{
    if (m_shown == Expanded::None && m_curves->isVisible() && m_curves->height() > 0)
        m_settings.set(Settings::Key::ChartShare, double(m_chart->height()) / (m_curves->height() - m_curves->handleWidth()));
    if (m_info == Info::Beside && m_panel->isVisible())
        m_settings.set(Settings::Key::InfoWidth, m_panel->width());
}

void MonitorPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
    placeInfo();
}
