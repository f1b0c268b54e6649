// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events, from their arrival to the lines of a log, and the file that a job leaves behind.

#include "samples.h"

#include "support/test.h"

#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using Side = Archive::EventSide;

namespace {

/// Event `number` of a job: `perSecond` of them happen in a second.
Event sampleEvent(int number, int perSecond = 1)
{
    Event event;
    event.id = u"ev-%1"_s.arg(number);
    event.at.utc = samples::at(number / perSecond);
    event.level = u"info"_s;
    event.message = u"event %1"_s.arg(number);
    event.data = QByteArray("{\"step\":") + QByteArray::number(number) + ",\"train_loss\":0.5}";
    event.raw = "{\"id\":\"ev-" + QByteArray::number(number) + "\"}";
    return event;
}

/// Events from `last` down to `first`, as a service sends them.
std::vector<Event> page(int last, int first, int perSecond = 1)
{
    std::vector<Event> events;
    for (int number = last; number >= first; --number)
        events.push_back(sampleEvent(number, perSecond));
    return events;
}

QByteArrayList linesOf(int count, int perSecond = 1)
{
    QByteArrayList lines;
    for (int number = 0; number < count; ++number)
        lines << logLine(sampleEvent(number, perSecond));
    return lines;
}

} // namespace

class EventsInArchiveTest : public QObject
{
    Q_OBJECT

private:
    QByteArrayList heldLines() const
    {
        QByteArrayList lines;
        const LogLines held = samples::heldText(m_archive->reader(), samples::key());
        for (qsizetype i = 0; i < held.size(); ++i)
            lines << held.at(i).toByteArray();
        return lines;
    }

    /// As after a kill: nothing but what was committed is left.
    void reopen()
    {
        m_archive.reset();
        m_archive = samples::open(m_directory->path());
    }

    void put(const std::vector<Event> &events, const std::optional<QString> &next, Side side = Side::Older)
    {
        QCOMPARE(samples::outcome(m_archive->putEvents(samples::key(), events, side, next)), u"fine"_s);
    }

    /// The number of calls that it took.
    int numberAll()
    {
        for (int calls = 0;; ++calls) {
            const auto changed = m_archive->numberEvents(samples::key(), samples::at(100'000));
            if (!changed || changed->empty())
                return changed ? calls : -1;
        }
    }

    std::optional<QTemporaryDir> m_directory;
    std::unique_ptr<Archive> m_archive;

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_archive = samples::open(m_directory->path());
    }

    void cleanup()
    {
        m_archive.reset();
        m_directory.reset();
    }

    void eventsOfAClosedWalkBecomeLines()
    {
        put(page(9, 5), u"c"_s);
        QCOMPARE(numberAll(), 0); // older ones are still to come
        QCOMPARE(heldLines(), QByteArrayList());
        put(page(4, 0), std::nullopt);
        QCOMPARE(numberAll(), 1);
        QCOMPARE(heldLines(), linesOf(10));
        const LogIndex index = m_archive->reader().logIndex(samples::key()).value();
        QCOMPARE(index.total, 10);
        QCOMPARE(index.lastGrowth, samples::at(100'000));
        QVERIFY(!m_archive->reader().openEventWalk(samples::key()).value());
    }

    void whatIsHeldIsNotTakenTwice()
    {
        put(page(9, 0), std::nullopt);
        numberAll();
        put(page(12, 5), std::nullopt);
        put(page(12, 5), std::nullopt);
        numberAll();
        QCOMPARE(heldLines(), linesOf(13));
    }

    void inOneSecondTheOrderIsTheServices()
    {
        put(page(11, 6, 5), u"c"_s);
        put(page(5, 0, 5), std::nullopt);
        numberAll();
        QCOMPARE(heldLines(), linesOf(12, 5));
    }

    void newerEventsOfAWalkThatWasCutOffComeBehind()
    {
        put(page(11, 6, 100), u"c"_s);
        reopen();
        QCOMPARE(m_archive->reader().openEventWalk(samples::key()).value()->next, u"c"_s);
        put(page(19, 12, 100), u"c"_s, Side::Newer);
        put(page(5, 0, 100), std::nullopt);
        numberAll();
        QCOMPARE(heldLines(), linesOf(20, 100));
    }

    void eventsWithoutATimeKeepTheServicesOrder()
    {
        std::vector<Event> events = page(4, 0);
        QByteArrayList expected;
        for (Event &event : events) {
            event.at = {};
            expected.prepend(logLine(event));
        }
        put(events, std::nullopt);
        numberAll();
        QCOMPARE(heldLines(), expected);
    }

    void manyBecomeLinesInSteps()
    {
        put(page(9'999, 0), std::nullopt);
        QCOMPARE(m_archive->numberEvents(samples::key(), samples::at(1)).value(), (std::vector<qint64>{0, 1}));
        reopen();
        QVERIFY(m_archive->reader().openEventWalk(samples::key()).value()->isClosed);
        QCOMPARE(numberAll(), 4);
        QCOMPARE(heldLines(), linesOf(10'000));
        const auto facts = m_archive->reader().facts(m_archive->reader().logIndex(samples::key())->id);
        qsizetype count = 0;
        for (const auto &[number, block] : facts.value())
            count += qsizetype(block.samples.size());
        QCOMPARE(count, 10'000);
    }

    void whatWaitsCanBeReadInItsOrder()
    {
        QVERIFY(!m_archive->reader().hasEvents(samples::key().account).value());
        put(page(9, 7, 3), u"c"_s);
        put(page(6, 5, 3), u"d"_s);
        const LogLines waiting = m_archive->reader().waitingEvents(samples::key()).value();
        QCOMPARE(waiting.size(), 5);
        QCOMPARE(waiting.at(0).toByteArray(), logLine(sampleEvent(5, 3)));
        QCOMPARE(waiting.at(4).toByteArray(), logLine(sampleEvent(9, 3)));
        QVERIFY(m_archive->reader().hasEvents(samples::key().account).value());
    }

    void howTheyStandCanBeAsked()
    {
        put(page(1, 1), std::nullopt);
        numberAll();
        put(page(2, 2), u"c"_s);
        const auto standings = m_archive->reader().eventStandings(samples::key(), {u"ev-1"_s, u"ev-2"_s, u"ev-3"_s});
        QVERIFY(standings.value()
                == (std::vector{EventStanding::Numbered, EventStanding::Waiting, EventStanding::Unknown}));
        // Ids are a job's own.
        QVERIFY(m_archive->reader().eventStandings(samples::key(u"other"_s), {u"ev-1"_s}).value()
                == std::vector{EventStanding::Unknown});
    }

    void theResultFileIsKept()
    {
        const ArchiveReader &reader = m_archive->reader();
        QVERIFY(!reader.resultFile(samples::key()).value());
        const QByteArray csv = "step,train_loss\n1,0.5\n";
        QVERIFY(m_archive->putResultFile(samples::key(), {csv}));
        reopen();
        QCOMPARE(m_archive->reader().resultFile(samples::key()).value()->csv, csv);
        QVERIFY(m_archive->putResultFile(samples::key(), {}));
        QCOMPARE(m_archive->reader().resultFile(samples::key()).value()->csv, QByteArray());
    }
};

TUNEWATCH_TEST(events, EventsInArchiveTest)
#include "tst_events.moc"
