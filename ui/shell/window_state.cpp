// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/window_state.h"

#include "jobs/job_columns.h"
#include "jobs/jobs_table.h"
#include "settings/settings.h"
#include "shell/jobs_page.h"
#include "shell/top_bar.h"
#include "shell/view_words.h"
#include "sidebar/sidebar.h"

#include <QMainWindow>
#include <QSplitter>

namespace {

constexpr std::chrono::seconds AfterLastChange(1);

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
    const QStringList job = value(Key::SelectedJob).toStringList();
    if (job.size() == 2)
        m_parts.page->table()->choose({job.at(0), job.at(1)});
    m_isRestored = true;
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
    set(Key::Chips, wordsOf(m_parts.page->topBar()->chips()));
    set(Key::View, wordsOf(m_parts.sidebar->filter()));
    const JobKey job = m_parts.page->table()->chosenJob();
    set(Key::SelectedJob, QStringList{job.account, job.id});
}
