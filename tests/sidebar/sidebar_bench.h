// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/sample_jobs.h"
#include "sidebar/navigation_model.h"
#include "sidebar/sidebar.h"

#include <QObject>
#include <QTest>
#include <QTreeView>
#include <memory>

/// A sidebar of one connection, on screen, with as many models as a test adds.
class SidebarBench : public QObject
{
protected:
    void open()
    {
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<NavigationModel>(m_store.get());
        m_sidebar = std::make_unique<Sidebar>(m_model.get());
        m_tree = m_sidebar->findChild<QTreeView *>();
        Account account;
        account.id = QStringLiteral("sg");
        account.name = QStringLiteral("Singapore");
        m_model->addAccount(account, QStringLiteral("Model Studio"));
        m_sidebar->resize(Sidebar::DefaultWidth, 800);
        m_sidebar->show();
        m_sidebar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    }

    void close()
    {
        m_sidebar.reset();
        m_model.reset();
        m_store.reset();
    }

    void add(const QString &model)
    {
        Job job = sample::job(model);
        job.baseModel = model;
        sample::merge(*m_store, {job});
    }

    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            add(QStringLiteral("qwen%1-%2b").arg(2 + i % 2).arg(i + 1));
    }

    QModelIndex row(const QString &model) const
    {
        JobFilterSpec spec;
        spec.model = model;
        return m_model->indexOf(spec);
    }

    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<NavigationModel> m_model;
    std::unique_ptr<Sidebar> m_sidebar;
    QTreeView *m_tree = nullptr;
};
