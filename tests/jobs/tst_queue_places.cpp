// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/queue_places.h"

#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class QueuePlacesTest : public QObject
{
    Q_OBJECT

private:
    JobStore m_store;
    QueuePlaces m_places;
    int m_moved = 0;

    /// `minutesAgo` below 0: unknown.
    void set(const QString &id, JobStatus status, int minutesAgo, const QString &account = u"sg"_s)
    {
        Job job = sample::job(id, status, account);
        if (minutesAgo >= 0)
            job.created = {sample::now().addSecs(-60 * minutesAgo), {}};
        sample::merge(m_store, {job});
    }

    int place(const QString &id, const QString &account = u"sg"_s) const { return m_places.placeOf({account, id}); }

private Q_SLOTS:
    void init()
    {
        m_places = {};
        m_store.removeAccount(u"sg"_s);
        m_store.removeAccount(u"bj"_s);
        connect(&m_store, &JobStore::changed, this,
                [this](const JobChanges &changes) { m_moved = int(m_places.update(m_store, changes).size()); });
    }

    void cleanup() { m_store.disconnect(this); }

    void countsFromTheOldest()
    {
        set(u"second"_s, JobStatus::Queuing, 10);
        set(u"first"_s, JobStatus::Queuing, 30);
        set(u"third"_s, JobStatus::Queuing, 5);
        set(u"runs"_s, JobStatus::Running, 60);
        set(u"elsewhere"_s, JobStatus::Queuing, 90, u"bj"_s);
        QCOMPARE(place(u"first"_s), 1);
        QCOMPARE(place(u"second"_s), 2);
        QCOMPARE(place(u"third"_s), 3);
        QCOMPARE(place(u"runs"_s), 0);
        QCOMPARE(place(u"elsewhere"_s, u"bj"_s), 1);
    }

    void movesUpWhenTheFirstStarts()
    {
        set(u"first"_s, JobStatus::Queuing, 30);
        set(u"second"_s, JobStatus::Queuing, 10);
        set(u"first"_s, JobStatus::Running, 30);
        QCOMPARE(place(u"second"_s), 1);
        QCOMPARE(m_moved, 2);
        set(u"first"_s, JobStatus::Succeeded, 30);
        QCOMPARE(m_moved, 0);
    }

    void saysNothingThatIsNotCertain()
    {
        set(u"first"_s, JobStatus::Queuing, 30);
        set(u"undated"_s, JobStatus::Queuing, -1);
        QCOMPARE(place(u"first"_s), 0);
        set(u"undated"_s, JobStatus::Queuing, 40);
        QCOMPARE(place(u"first"_s), 2);
        set(u"twin"_s, JobStatus::Queuing, 30);
        QCOMPARE(place(u"undated"_s), 1);
        QCOMPARE(place(u"first"_s), 0);
        QCOMPARE(place(u"twin"_s), 0);
    }

    void anOlderJobThatIsBeingCheckedMayComeFirst()
    {
        set(u"later"_s, JobStatus::Pending, 5);
        set(u"queued"_s, JobStatus::Queuing, 10);
        QCOMPARE(place(u"queued"_s), 1);
        set(u"older"_s, JobStatus::Pending, 20);
        QCOMPARE(place(u"queued"_s), 0);
        set(u"older"_s, JobStatus::Failed, 20);
        QCOMPARE(place(u"queued"_s), 1);
    }

    void forgetsRemovedAccounts()
    {
        set(u"first"_s, JobStatus::Queuing, 30);
        m_store.removeAccount(u"sg"_s);
        QCOMPARE(place(u"first"_s), 0);
        set(u"next"_s, JobStatus::Queuing, 3);
        QCOMPARE(place(u"next"_s), 1);
    }
};

TUNEWATCH_TEST(queue_places, QueuePlacesTest)
#include "tst_queue_places.moc"
