// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/story_loader.h"

#include <QtConcurrentRun>
#include <algorithm>

StoryLoader::StoryLoader(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
{
    connect(&m_watcher, &QFutureWatcher<JobStory>::finished, this, &StoryLoader::take);
}

StoryLoader::~StoryLoader()
{
    m_watcher.waitForFinished();
}

void StoryLoader::open(const JobKey &key, std::chrono::seconds utcOffset)
{
    m_key = key;
    m_utcOffset = utcOffset;
    m_knowsStart = false;
    readAgain();
}

void StoryLoader::update(const LogGrowth &growth)
{
    if (growth.state.job != m_key)
        return;
    // While a log grows, only its beginning tells anything new; its end does when the job is over.
    const bool hasHead = std::ranges::find(growth.blocks, 0) != growth.blocks.end();
    if ((hasHead && !m_knowsStart) || growth.state.phase == LogState::Phase::Complete)
        readAgain();
}

void StoryLoader::readAgain()
{
    if (m_key.isNull())
        return;
    if (m_watcher.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_reading = m_key;
    m_watcher.setFuture(QtConcurrent::run(readStory, m_dataDir, m_key, m_utcOffset));
}

void StoryLoader::take()
{
    if (m_reading == m_key) {
        const JobStory story = m_watcher.result();
        m_knowsStart = story.isOfEvents ? story.started.isValid() : story.logStart.isValid();
        Q_EMIT loaded(m_key, story);
    }
    if (m_isStale || m_reading != m_key)
        readAgain();
}
