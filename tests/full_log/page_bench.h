// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/elided_label.h"
#include "full_log/full_log.h"
#include "full_log/range_pair.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "memory_log.h"
#include "settings/settings.h"

#include <QLabel>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <algorithm>

template <typename Widget>
Widget *named(const QWidget *parent, const QString &accessibleName)
{
    for (Widget *widget : parent->findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

inline const QDateTime RunStart(QDate(2026, 11, 20), QTime(9, 34, 2), Qt::UTC);

/// A run that logs a loss every ten lines, one step each, two seconds apart, from line `first` on.
inline std::shared_ptr<const ChartData> runOf(qint64 records, qint64 first = 100)
{
    auto run = std::make_shared<ChartData>();
    ChartSeries &train = run->train;
    for (qint64 i = 0; i < records; ++i) {
        train.lines.push_back(first + 10 * i);
        train.values.push_back(0.5);
        train.axes[size_t(XAxis::Step)].push_back(double(i + 1));
        train.axes[size_t(XAxis::Time)].push_back(double(2 * (i + 1)));
    }
    run->hasAxis = {true, false, true, true};
    return run;
}

/// A log panel in a splitter, as in the window, and the page that it goes to.
struct PageBench
{
    explicit PageBench(qint64 lines = 5000)
        : log(trainingLine)
        , settings(directory.path())
        , panel(new LogPanel)
        , page(new FullLog(panel, settings, &window))
    {
        log.setKind(trainingKind);
        log.setLevel(trainingLevel);
        log.setLineCount(lines);
        log.holdAll();
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        splitter = new QSplitter(Qt::Vertical, &window);
        splitter->addWidget(new QWidget);
        splitter->addWidget(panel);
        column->addWidget(splitter);
        column->addWidget(page);
        page->hide();
        panel->setSource(&log);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
    }
    ~PageBench() { panel->setSource(nullptr); }

    LogView *view() const { return panel->view(); }
    bool isRead() const
    {
        return QTest::qWaitFor([this] { return !view()->facts().isReading(); });
    }
    void enter(const JobKey &job = {QStringLiteral("sg"), QStringLiteral("ft-1")})
    {
        splitter->hide();
        page->show();
        page->enter(job);
    }
    void leave()
    {
        page->leave();
        page->hide();
        splitter->show();
    }
    template <typename Widget>
    Widget *find(const QString &accessibleName) const
    {
        return named<Widget>(&window, accessibleName);
    }

    QTemporaryDir directory;
    MemoryLog log;
    Settings settings;
    QWidget window;
    LogPanel *panel;
    FullLog *page;
    QSplitter *splitter;
};

/// A label on the page shows these words.
inline bool says(const PageBench &bench, const QString &words)
{
    const auto labels = bench.page->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        const auto *elided = qobject_cast<const ElidedLabel *>(label);
        return label->isVisible() && (elided ? elided->fullText() : label->text()) == words;
    });
}
