// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_pane.h"

#include "jobs/empty_jobs.h"
#include "jobs/empty_picture.h"
#include "jobs/jobs_filter.h"
#include "jobs/jobs_table.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class JobsPaneTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobModel> m_model;
    std::unique_ptr<JobsFilter> m_filter;
    std::unique_ptr<JobsPane> m_pane;

    QStringList shownTexts() const
    {
        QStringList texts;
        for (const QLabel *label : m_pane->empty()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        }
        for (const QPushButton *button : m_pane->empty()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts << u"[%1]"_s.arg(button->text());
        }
        return texts;
    }

    void press(const QString &text)
    {
        for (QPushButton *button : m_pane->empty()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    }

    bool isEmpty() const { return m_pane->currentWidget() == m_pane->empty(); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<JobModel>(m_store.get(), [] { return sample::now(); });
        m_filter = std::make_unique<JobsFilter>(m_model.get());
        m_pane = std::make_unique<JobsPane>(m_filter.get());
        m_pane->resize(1208, 828);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_filter.reset();
        m_model.reset();
        m_store.reset();
    }

    void otherServicesHaveTheirOwnWords()
    {
        m_pane->table()->setSources({u"OpenAI"_s, false});
        QCOMPARE(shownTexts(), (QStringList{u"No fine-tuning jobs yet"_s,
                                            u"Start one in the OpenAI console or with the API. It appears here within 15 seconds."_s,
                                            u"Jobs in another account?"_s, u"[Check again]"_s, u"[Open OpenAI]"_s,
                                            u"[Add a connection]"_s, u"[Open log file…]"_s}));
        m_pane->table()->setSources({});
        QCOMPARE(shownTexts(), (QStringList{u"No fine-tuning jobs yet"_s,
                                            u"Start one with the service's API. It appears here within 15 seconds."_s,
                                            u"Jobs in another account?"_s, u"[Check again]"_s, u"[Add a connection]"_s, u"[Open log file…]"_s}));
    }

    void asksForTheFirstJob()
    {
        m_pane->table()->setSources({u"Model Studio"_s, true});
        QVERIFY(isEmpty());
        QCOMPARE(shownTexts(), (QStringList{u"No fine-tuning jobs yet"_s,
                                            u"Start one in the Model Studio console or with the API. It appears here within 15 seconds."_s,
                                            u"Jobs in another region or workspace?"_s, u"[Check again]"_s,
                                            u"[Open Model Studio]"_s, u"[Add a connection]"_s, u"[Open log file…]"_s}));
        const QSignalSpy check(m_pane->empty(), &EmptyJobs::checkAgain);
        const QSignalSpy console(m_pane->empty(), &EmptyJobs::openConsole);
        const QSignalSpy add(m_pane->empty(), &EmptyJobs::addConnection);
        press(u"Check again"_s);
        press(u"Open Model Studio"_s);
        press(u"Add a connection"_s);
        QCOMPARE(check.count() + console.count() + add.count(), 3);
        QVERIFY(m_pane->findChild<EmptyPicture *>()->isVisible());
        m_pane->resize(1208, 220);
        QVERIFY(!m_pane->findChild<EmptyPicture *>()->isVisible());
    }

    void isCalmWhileTheFirstPageIsOnItsWay()
    {
        m_pane->table()->setLoading(true);
        QCOMPARE(shownTexts(), QStringList{u"Reading the list…"_s});
        sample::merge(*m_store, {sample::job(u"ft-1"_s)});
        QVERIFY(!isEmpty());
    }

    void saysWhyNothingIsKnown()
    {
        m_pane->table()->setFailure({u"Singapore rejected the key"_s, u"It may be revoked."_s});
        QCOMPARE(shownTexts(), (QStringList{u"Singapore rejected the key"_s, u"It may be revoked."_s, u"[Check again]"_s}));
    }

    void offersToClearWhatHidesJobs()
    {
        sample::merge(*m_store, {sample::job(u"ft-1"_s), sample::job(u"ft-2"_s)});
        const QSignalSpy search(m_pane->empty(), &EmptyJobs::clearSearch);
        const QSignalSpy filters(m_pane->empty(), &EmptyJobs::clearFilters);
        m_filter->setText(u"zebra"_s);
        QCOMPARE(shownTexts(), (QStringList{u"Nothing found for “zebra”"_s, u"Search looks at names, IDs, models and files."_s,
                                            u"[Clear search]"_s}));
        press(u"Clear search"_s);
        QCOMPARE(search.count(), 1);
        m_filter->setText({});
        m_filter->setChips({.statuses = {JobFilterSpec::View::Failed}});
        QCOMPARE(shownTexts(), (QStringList{u"No job matches"_s, u"2 jobs are hidden by the filters."_s, u"[Clear filters]"_s}));
        press(u"Clear filters"_s);
        QCOMPARE(filters.count(), 1);
    }

    void noFailedJobIsGoodNews()
    {
        sample::merge(*m_store, {sample::job(u"ft-1"_s)});
        JobFilterSpec failed;
        failed.view = JobFilterSpec::View::Failed;
        m_filter->setSpec(failed);
        QCOMPARE(shownTexts(), (QStringList{u"No failed jobs"_s, u"In the last 30 days, every job ended well or was canceled."_s}));
        m_filter->setChips({{}, JobChips::Period::Day});
        QCOMPARE(m_pane->table()->emptyMessage().lead, u"No job matches"_s);
    }

    void saysHowToPin()
    {
        sample::merge(*m_store, {sample::job(u"ft-1"_s)});
        JobFilterSpec pinned;
        pinned.view = JobFilterSpec::View::Pinned;
        m_filter->setSpec(pinned);
        QCOMPARE(m_pane->table()->emptyMessage().lead, u"No pinned jobs"_s);
    }

    void theFocusStaysInThePane()
    {
        sample::merge(*m_store, {sample::job(u"ft-1"_s)});
        m_pane->activateWindow();
        QTRY_VERIFY(m_pane->isActiveWindow());
        m_pane->table()->setFocus();
        m_filter->setText(u"zebra"_s);
        QVERIFY(m_pane->isAncestorOf(QApplication::focusWidget()));
        m_filter->setText({});
        QCOMPARE(QApplication::focusWidget(), m_pane->table());
    }
};

TUNEWATCH_TEST(jobs_pane, JobsPaneTest)
#include "tst_jobs_pane.moc"
