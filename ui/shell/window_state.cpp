// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/window_state.h"

#include "chart/loss_chart.h"
#include "chart/saved_view.h"
#include "detail/detail_pane.h"
#include "jobs/job_columns.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "settings/settings.h"
#include "shell/jobs_page.h"
#include "shell/top_bar.h"
#include "shell/view_words.h"
#include "sidebar/sidebar.h"

#include <QMainWindow>
#include <QSplitter>
#include <QVariantMap>
#include <utility>

namespace {

constexpr std::chrono::seconds AfterLastChange(1);

// Of the log's position.
const auto line = QStringLiteral("line");
const auto offset = QStringLiteral("offset");
const auto following = QStringLiteral("following");

} // namespace

WindowState::WindowState(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(AfterLastChange);
    connect(&m_pause, &QTimer::timeout, this, &WindowState::save);
    connect(parts.columns, &QSplitter::splitterMoved, this, &WindowState::touch);
    connect(parts.page, &JobsPage::arranged, this, [this] {
        m_isTableMoved = true;
        touch();
    });
    connect(parts.page->table()->columns(), &JobColumns::changed, this, &WindowState::touch);
    connect(parts.page->table(), &JobsTable::jobChosen, this, &WindowState::touch);
    connect(parts.page->topBar(), &TopBar::chipsChanged, this, &WindowState::touch);
    connect(parts.page->detail()->chart(), &LossChart::viewChanged, this, &WindowState::touch);
    connect(parts.page->detail()->log()->view(), &LogView::wrapChanged, this, &WindowState::touch);
    connect(parts.sidebar, &Sidebar::filterChosen, this, &WindowState::touch);
}

void WindowState::restore()
{
    using Key = Settings::Key;
    const auto value = [this](Key key) { return m_parts.settings->value(key); };
    // Qt brings a rectangle back that lies on a screen that is gone.
    m_parts.window->restoreGeometry(value(Key::Geometry).toByteArray());
    m_parts.columns->setSizes({sidebarWidth(), m_parts.window->width() - sidebarWidth()});
    m_parts.page->table()->columns()->restore(value(Key::TableColumns).toByteArray());
    m_parts.page->topBar()->setChips(chipsOf(value(Key::Chips).toStringList()));
    m_parts.sidebar->choose(specOf(value(Key::View).toStringList()));
    m_parts.page->detail()->chart()->setView(viewOf(value(Key::Chart).toMap()));
    m_parts.page->detail()->log()->view()->setWrap(value(Key::LogWrap).toBool());
    const QStringList job = value(Key::SelectedJob).toStringList();
    if (job.size() == 2) {
        m_job = {job.at(0), job.at(1)};
        m_parts.page->table()->choose(m_job);
    }
    m_isRestored = true;
}

void WindowState::restoreLog()
{
    // Once: whoever comes back to the job later finds its end, as with every other one.
    if (m_job.isNull() || m_parts.page->detail()->job() != std::exchange(m_job, {}))
        return;
    const QVariantMap map = m_parts.settings->value(Settings::Key::LogPosition).toMap();
    if (map.contains(line) && !map.value(following, true).toBool())
        m_parts.page->detail()->log()->view()->setPosition({map.value(line).toLongLong(), map.value(offset).toInt(), false});
}

int WindowState::tableHeight() const
{
    constexpr int Header = 28, Row = 32, Tall = 780;
    const QVariant height = m_parts.settings->value(Settings::Key::TableHeight);
    if (height.isValid())
        return height.toInt();
    return Header + (m_parts.window->height() >= Tall ? 6 : 4) * Row;
}

int WindowState::sidebarWidth() const
{
    const QVariant width = m_parts.settings->value(Settings::Key::SidebarWidth);
    return width.isValid() ? width.toInt() : Sidebar::DefaultWidth;
}

void WindowState::save()
{
    if (!m_isRestored)
        return;
    using Key = Settings::Key;
    const auto set = [this](Key key, const QVariant &value) { m_parts.settings->set(key, value); };
    set(Key::Geometry, m_parts.window->saveGeometry());
    if (!m_parts.sidebar->isRail())
        set(Key::SidebarWidth, m_parts.columns->sizes().value(0));
    if (m_isTableMoved)
        set(Key::TableHeight, m_parts.page->tableHeight());
    set(Key::TableColumns, m_parts.page->table()->columns()->save());
    set(Key::Chips, wordsOf(m_parts.page->topBar()->lastingChips()));
    set(Key::View, wordsOf(m_parts.sidebar->filter()));
    const DetailPane *detail = m_parts.page->detail();
    set(Key::Chart, mapOf(detail->chart()->view()));
    set(Key::LogWrap, detail->log()->view()->isWrapped());
    const LogPosition at = detail->log()->view()->position();
    set(Key::LogPosition, QVariantMap{{line, at.line}, {offset, at.offset}, {following, at.isFollowing}});
    const JobKey job = m_parts.page->table()->chosenJob();
    set(Key::SelectedJob, QStringList{job.account, job.id});
}
