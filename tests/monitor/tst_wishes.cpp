// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does with connections and logs while they are watched.

#include "monitor_bench.h"

#include "archive/archive.h"
#include "archive/archive_reader.h"
#include "archive/sqlite.h"
#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

class WishesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void aPausedAccountIsNotAskedAndGoesOnAtOnce()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-0"_s};
        Monitor monitor(setup(m_directory->path(), {connection}));
        monitor.start();
        monitor.watch(key);
        QTRY_VERIFY(monitor.logState(key).heldLines == 10);
        monitor.setPaused(connection.account.id, true);
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Paused);
        QTest::qWait(30); // what was on its way arrives
        const auto asked = service.asked().size();
        monitor.refresh();
        QTest::qWait(50); // ten intervals of this pace: nothing may be asked in them
        QCOMPARE(service.asked().size(), asked);
        QCOMPARE(monitor.jobs().size(), 3);
        QCOMPARE(monitor.logState(key).heldLines, 10);
        monitor.setPaused(connection.account.id, false);
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        QTRY_VERIFY(service.countAsked(u"/logs"_s) > 2);
    }

    void aPausedAccountStaysPausedOverARestart_data()
    {
        QTest::addColumn<bool>("isNamedAgain");
        QTest::addColumn<bool>("isEdited");
        QTest::newRow("known from the archive, its key comes later") << false << false;
        QTest::newRow("named on the command line") << true << false;
        QTest::newRow("edited while it was paused") << true << true;
    }

    void aPausedAccountStaysPausedOverARestart()
    {
        QFETCH(bool, isNamedAgain);
        QFETCH(bool, isEdited);
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        Connection connection = connectionTo(service.baseUrl());
        const QString id = connection.account.id;
        {
            Monitor monitor(setup(m_directory->path(), {connection}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Ready);
            monitor.setPaused(id, true);
            QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Paused);
            connection.account.name = isEdited ? u"Another name"_s : connection.account.name;
            if (isEdited)
                monitor.addConnection(connection);
        }
        const auto asked = service.asked().size();
        {
            Monitor next(setup(m_directory->path(), isNamedAgain ? std::vector{connection} : std::vector<Connection>()));
            next.start();
            if (!isNamedAgain)
                next.setCredentials(id, connection.credentials);
            QTRY_COMPARE(next.accountState(id).phase, AccountState::Phase::Paused);
            next.refresh();
            QCOMPARE(next.jobs().size(), 3);
            QCOMPARE(next.connections().front().account.name, connection.account.name);
            QCOMPARE(service.asked().size(), asked);
            next.setPaused(id, false);
            QTRY_COMPARE(next.accountState(id).phase, AccountState::Phase::Ready);
            QVERIFY(service.asked().size() > asked);
        }
        Monitor last(setup(m_directory->path(), {connection}));
        last.start();
        QTRY_COMPARE(last.accountState(id).phase, AccountState::Phase::Ready);
    }

    void aPausedAccountIsPausedBeforeItsKeyIsKnown()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        Connection connection = connectionTo(service.baseUrl());
        const QString id = connection.account.id;
        connection.account.isPaused = true;
        {
            const auto archive = Archive::open(m_directory->path());
            QVERIFY((*archive)->putAccount(connection.account));
        }
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QVERIFY(!monitor.connections().front().mayBeAsked());
        QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Paused);
        monitor.setPaused(id, false); // who changes their mind need not enter a key first
        QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Loading);
        QVERIFY(!monitor.connections().front().account.isPaused);
        QVERIFY(service.asked().isEmpty());
        monitor.setCredentials(id, connection.credentials);
        QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Ready);
        QCOMPARE(monitor.jobs().size(), 3);
    }

    void aPassAsksAPausedAccountOnlyWhenItIsNamed_data()
    {
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("of the archive") << false;
        QTest::newRow("named") << true;
    }

    void aPassAsksAPausedAccountOnlyWhenItIsNamed()
    {
        QFETCH(bool, isNamed);
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        Connection paused = connection;
        paused.account.isPaused = true;
        paused.account.headers = {{u"x-team"_s, u"research"_s, false}};
        {
            const auto archive = Archive::open(m_directory->path());
            QVERIFY((*archive)->putAccount(paused.account));
        }
        {
            Monitor pass(setup(m_directory->path(), isNamed ? std::vector{connection} : std::vector<Connection>()));
            QSignalSpy finished(&pass, &Monitor::passFinished);
            pass.startPass();
            QTRY_COMPARE(finished.size(), 1);
        }
        QCOMPARE(!service.asked().isEmpty(), isNamed);
        const auto archive = Archive::open(m_directory->path());
        const auto kept = (*archive)->reader().accounts();
        QVERIFY(kept->front().account == paused.account); // what a person chose is still there
    }

    void oneAccountIsRefreshedAlone()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        ScriptedService other([](const Question &q) { return serve(q, 2, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor::Setup slow = setup(m_directory->path(), {connection, connectionTo(other.baseUrl())});
        for (Pace::Ms *interval : {&slow.pace.listWhileRunning, &slow.pace.listOtherwise, &slow.pace.fullWalk})
            *interval = std::chrono::hours(1);
        Monitor monitor(std::move(slow));
        monitor.start();
        QTRY_COMPARE(monitor.jobs().size(), 5);
        const auto phaseOf = [&](const Connection &c) { return monitor.accountState(c.account.id).phase; };
        QTRY_COMPARE(phaseOf(connection), AccountState::Phase::Ready);
        QTRY_COMPARE(phaseOf(connectionTo(other.baseUrl())), AccountState::Phase::Ready);
        const int asked = service.countAsked(u"/fine-tunes"_s);
        const int askedOther = other.countAsked(u"/fine-tunes"_s);
        monitor.refreshAccount(connection.account.id);
        QTRY_VERIFY(service.countAsked(u"/fine-tunes"_s) > asked);
        QCOMPARE(other.countAsked(u"/fine-tunes"_s), askedOther);
        monitor.refreshAccount(u"nobody"_s); // is no harm
    }

    void anEditedConnectionHasItsNewNameAndZoneAtOnce()
    {
        bool isDown = false;
        ScriptedService service(
            [&isDown](const Question &q) { return isDown ? ScriptedService::hangUp() : serve(q, 3, 10); });
        Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-0"_s};
        const auto created = [&key](Monitor &monitor) {
            const Job *job = monitor.jobs().find(key);
            return job ? job->created.utc.toString(Qt::ISODate) : QString();
        };
        {
            Monitor monitor(setup(m_directory->path(), {connection}));
            monitor.start();
            monitor.watch(key);
            QTRY_COMPARE(monitor.logState(key).heldLines, 10);
            QTRY_COMPARE(created(monitor), u"2026-09-14T02:32:08Z"_s);
            isDown = true; // what is known is enough
            connection.account.name = u"Renamed"_s;
            connection.account.utcOffset = std::chrono::hours(0);
            connection.credentials = {}; // the one that is known stays
            monitor.addConnection(connection);
            QCOMPARE(monitor.connections().front().credentials.key, QByteArray("sk-test"));
            QCOMPARE(monitor.connections().size(), size_t(1));
            QCOMPARE(monitor.connections().front().account, connection.account);
            QTRY_COMPARE(created(monitor), u"2026-09-14T10:32:08Z"_s);
            isDown = false;
            QTRY_COMPARE(monitor.accountState(key.account).phase, AccountState::Phase::Ready);
            QCOMPARE(created(monitor), u"2026-09-14T10:32:08Z"_s);
        }
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QCOMPARE(monitor.connections().front().account, connection.account);
        QCOMPARE(created(monitor), u"2026-09-14T10:32:08Z"_s);
        QCOMPARE(monitor.jobs().size(), 3);
    }

    void checkpointsAreReadInTheNewZoneToo()
    {
        bool isDown = false;
        ScriptedService service([&isDown](const Question &q) {
            if (isDown)
                return ScriptedService::hangUp();
            if (!q.path.endsWith(u"/checkpoints"))
                return serve(q, 1, 10);
            const QJsonObject local{{u"checkpoint"_s, u"checkpoint-12"_s}, {u"create_time"_s, u"2026-09-14 12:00:00"_s}};
            const QJsonObject zoned{{u"checkpoint"_s, u"checkpoint-24"_s}, {u"create_time"_s, u"2026-09-14T12:00:00Z"_s}};
            return ScriptedService::ok({{u"checkpoints"_s, QJsonArray{local, zoned}}});
        });
        Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-0"_s};
        const auto times = [&] {
            const auto reader = ArchiveReader::open(m_directory->path());
            QStringList all;
            for (const Checkpoint &checkpoint : (*reader)->checkpoints(key).value_or(Checkpoints()))
                all << checkpoint.created.utc.toString(Qt::ISODate);
            return all;
        };
        Monitor monitor(setup(m_directory->path(), {connection}));
        monitor.start();
        monitor.watch(key);
        QTRY_COMPARE(times(), (QStringList{u"2026-09-14T04:00:00Z"_s, u"2026-09-14T12:00:00Z"_s}));
        isDown = true; // what is known is enough
        connection.account.utcOffset = std::chrono::hours(9);
        const QSignalSpy changed(&monitor, &Monitor::checkpointsChanged);
        monitor.addConnection(connection);
        QTRY_COMPARE(times(), (QStringList{u"2026-09-14T03:00:00Z"_s, u"2026-09-14T12:00:00Z"_s}));
        QTRY_VERIFY(changed.count() > 0); // who shows them reads them again
    }

    void whatEndsWithItsConnection()
    {
        // Removed at any moment, with questions of every kind on their way.
        ScriptedService service([](const Question &q) { return serve(q, 300, 20'000); });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        for (int round = 0; round < 12; ++round) {
            monitor.addConnection(connection);
            monitor.watch({connection.account.id, u"ft-%1"_s.arg(round)});
            monitor.sampleLogs({{connection.account.id, u"ft-20"_s}, {connection.account.id, u"ft-21"_s}});
            QTest::qWait(round * 3);
            monitor.removeConnection(connection.account.id);
            QCOMPARE(monitor.jobs().size(), 0);
        }
    }

    void aSampledRowGetsItsDigest()
    {
        ScriptedService service([](const Question &q) {
            return q.path.endsWith(u"/logs") ? metrics(q, 2500) : serve(q, 3, 0);
        });
        const Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-1"_s};
        Monitor monitor(setup(m_directory->path(), {connection}));
        QSignalSpy grown(&monitor, &Monitor::logGrown);
        monitor.start();
        monitor.sampleLogs({key});
        QTRY_VERIFY(monitor.jobs().digest(key).lastStep);
        const JobDigest digest = monitor.jobs().digest(key);
        QCOMPARE(*digest.lastStep, 2500);
        QVERIFY(digest.isPartial && digest.reckonedAt.isValid());
        QVERIFY(digest.curve.size() == 56);
        QVERIFY(grown.isEmpty()); // nobody has opened it
        QVERIFY(!monitor.jobs().digest({connection.account.id, u"ft-2"_s}).lastStep);
    }

    void aGapIsAskedForAgain()
    {
        // Lines 1200 and 1201 are withheld at first, and the log is over.
        bool isWhole = false;
        ScriptedService service([&isWhole](const Question &q) {
            if (q.path == u"/fine-tunes")
                return ScriptedService::jobs({u"ft-0"_s}, 1);
            if (!q.path.endsWith(u"/logs"))
                return ScriptedService::error(404, u"NotFound"_s);
            const qint64 first = q.number(u"offset"_s);
            const qint64 count = q.number(u"line"_s);
            const bool touchesGap = first <= 1201 && first + count > 1200;
            return touchesGap && !isWhole ? ScriptedService::error(500, u"InternalError"_s)
                                          : ScriptedService::lines(first, count, 2500);
        });
        const Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-0"_s};
        Monitor::Setup with = setup(m_directory->path(), {connection});
        with.pace.gapConfirm = std::chrono::milliseconds(20);
        Monitor monitor(std::move(with));
        monitor.start();
        monitor.watch(key);
        QTRY_COMPARE_WITH_TIMEOUT(monitor.logState(key).phase, LogState::Phase::Complete, 20'000);
        const auto reader = ArchiveReader::open(m_directory->path());
        const auto gaps = [&] { return (*reader)->logIndex(key)->gaps; };
        QCOMPARE(gaps().size(), size_t(1));
        const LogGap gap = gaps().front();
        QCOMPARE(gap.first, 1200);

        QSignalSpy grown(&monitor, &Monitor::logGrown);
        monitor.retryGap(key, gap.first, gap.first + gap.count - 1);
        QTRY_VERIFY(!grown.isEmpty()); // said also when the service still has nothing
        QCOMPARE(gaps().size(), size_t(1));
        isWhole = true;
        monitor.retryGap(key, gap.first, gap.first + gap.count - 1);
        QTRY_VERIFY(gaps().empty());
        const auto block = (*reader)->block((*reader)->logIndex(key)->id, 1);
        QCOMPARE(block->lines.at(200).toByteArray(), QByteArray("line 1200"));
        QVERIFY(block->facts.lines.at(201).kind != LineKind::Missing);
        QTRY_COMPARE(monitor.logState(key).phase, LogState::Phase::Complete);
    }

    void logsOfAnOlderProgramAreSummedUpWithoutAsking_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("without a digest") << u"DELETE FROM digest"_s;
        QTest::newRow("with one of the first version") << u"UPDATE digest SET facts = x'0100000000000000'"_s;
        QTest::newRow("with one that cannot be read") << u"UPDATE digest SET facts = x''"_s;
    }

    void logsOfAnOlderProgramAreSummedUpWithoutAsking()
    {
        QFETCH(QString, sql);
        JobKey key;
        {
            ScriptedService service([](const Question &q) {
                return q.path.endsWith(u"/logs") ? metrics(q, 2500) : serve(q, 1, 0);
            });
            const Connection connection = connectionTo(service.baseUrl());
            key = {connection.account.id, u"ft-0"_s};
            fillArchive(m_directory->path(), connection, 2500);
        }
        const auto db = sqlite::Database::open(m_directory->filePath(u"archive.sqlite"_s), sqlite::Database::Mode::ReadWrite);
        (*db)->execute(qPrintable(sql));
        QVERIFY(!(*db)->takeFailure());
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QVERIFY(!monitor.jobs().digest(key).lastStep);
        QTRY_VERIFY(monitor.jobs().digest(key).lastStep);
        QCOMPARE(*monitor.jobs().digest(key).lastStep, 2500);
        QVERIFY(!monitor.jobs().digest(key).isPartial);
        QTRY_VERIFY((*ArchiveReader::open(m_directory->path()))->logsWithoutDigest()->empty());
    }

    void aNewerSourceIsNoChange()
    {
        JobStore store;
        Job job;
        job.key = {u"a"_s, u"ft-1"_s};
        job.source = {u"first"_s, QDateTime::currentDateTimeUtc()};
        store.merge(std::span(&job, 1));
        QSignalSpy changed(&store, &JobStore::changed);
        job.source.requestId = u"second"_s;
        store.merge(std::span(&job, 1));
        QVERIFY(changed.isEmpty());
        QCOMPARE(store.find(job.key)->source.requestId, u"second"_s);
    }

private:
    /// Lines of metrics, one a step.
    static Answer metrics(const Question &question, qint64 total)
    {
        QJsonArray lines;
        const qint64 first = question.number(u"offset"_s);
        for (qint64 line = first; line < std::min(first + question.number(u"line"_s), total); ++line)
            lines.append(u"{'loss': 0.5, 'global_step/max_steps': '%1/3000'}"_s.arg(line + 1));
        return ScriptedService::ok({{u"total"_s, total}, {u"logs"_s, lines}});
    }

    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(wishes, WishesTest)
#include "tst_wishes.moc"
