// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A monitor may end at any moment, and accounts may come and be let in again while it runs.

#include "monitor_bench.h"

#include "archive/archive_reader.h"
#include "archive/sqlite.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

class LifetimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void endsBeforeItWasStarted() { Monitor monitor(setup(m_directory->path(), {})); }

    void endsRightAfterStart()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        for (int i = 0; i < 20; ++i) {
            Monitor monitor(setup(m_directory->path(), {connectionTo(service.baseUrl())}));
            QVERIFY(!monitor.start().storage);
        }
        // The archive was closed each time: it can be opened again.
        Monitor last(setup(m_directory->path(), {}));
        QVERIFY(!last.start().storage);
    }

    void endsWhileItWalks()
    {
        ScriptedService service([](const Question &q) { return serve(q, 100'000, 10); });
        auto monitor = std::make_unique<Monitor>(setup(m_directory->path(), {connectionTo(service.baseUrl())}));
        monitor->start();
        QTRY_VERIFY(monitor->jobs().size() >= 200);
        monitor.reset();
        QCoreApplication::processEvents();
    }

    void aPauseEndsWhatIsAskedForARow()
    {
        bool isSilent = true;
        ScriptedService service([&isSilent](const Question &q) {
            Answer answer = serve(q, 3, 10);
            if (isSilent && q.path.endsWith(u"/logs"))
                answer.delay = -1;
            return answer;
        });
        const Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-1"_s};
        Monitor monitor(setup(m_directory->path(), {connection}));
        monitor.start();
        monitor.sampleLogs({key});
        QTRY_COMPARE(service.countAsked(u"ft-1/logs"_s), 1);
        monitor.setPaused(connection.account.id, true);
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Paused);
        isSilent = false;
        monitor.setPaused(connection.account.id, false);
        // The question of before would be waited for until its deadline.
        QTRY_COMPARE(service.countAsked(u"ft-1/logs"_s), 2);
        const auto reader = ArchiveReader::open(m_directory->path());
        QTRY_COMPARE((*reader)->logIndex(key)->heldLines(), 10);
    }

    void endsWhileALogStreams()
    {
        ScriptedService service([](const Question &q) { return serve(q, 1, 1'000'000); });
        const Connection connection = connectionTo(service.baseUrl());
        auto monitor = std::make_unique<Monitor>(setup(m_directory->path(), {connection}));
        monitor->start();
        const JobKey key{connection.account.id, u"ft-0"_s};
        monitor->watch(key);
        QTRY_VERIFY(monitor->logState(key).heldLines >= 3000);
        monitor.reset();
        QCoreApplication::processEvents();
    }

    void endsInsideItsOwnSignal()
    {
        ScriptedService service([](const Question &q) { return serve(q, 1, 10); });
        auto monitor = std::make_unique<Monitor>(setup(m_directory->path(), {connectionTo(service.baseUrl())}));
        // A window that closes on what it hears: deleted before anything else is delivered.
        connect(monitor.get(), &Monitor::accountChanged, this, [&monitor] {
            if (monitor)
                monitor.release()->deleteLater();
        });
        monitor->start();
        QTRY_VERIFY(!monitor);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void endsWhileLogsAreParsedAnew()
    {
        constexpr qint64 Lines = 20'000;
        {
            ScriptedService service([](const Question &q) { return serve(q, 1, Lines); });
            fillArchive(m_directory->path(), connectionTo(service.baseUrl()), Lines);
        }
        forgetParser();
        auto monitor = std::make_unique<Monitor>(setup(m_directory->path(), {}));
        monitor->start();
        monitor.reset();
        Monitor next(setup(m_directory->path(), {}));
        QVERIFY(!next.start().storage);
    }

    void logsOfAnOlderParserAreParsedAnew()
    {
        constexpr qint64 Lines = 2500;
        {
            ScriptedService service([](const Question &q) { return serve(q, 1, Lines); });
            fillArchive(m_directory->path(), connectionTo(service.baseUrl()), Lines);
        }
        forgetParser();
        QCOMPARE(stale(), 3);
        Monitor monitor(setup(m_directory->path(), {}));
        QVERIFY(!monitor.start().storage);
        QTRY_COMPARE(stale(), 0);
    }

    void aNewKeyGoesOnAfterARejectedOne()
    {
        bool isKeyGood = false;
        ScriptedService service([&isKeyGood](const Question &q) {
            return isKeyGood ? serve(q, 3, 10) : ScriptedService::error(401, u"InvalidApiKey"_s);
        });
        const Connection connection = connectionTo(service.baseUrl(), "sk-old");
        const QString id = connection.account.id;
        Monitor monitor(setup(m_directory->path(), {connection}));
        monitor.start();
        QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Stopped);
        QCOMPARE(monitor.accountState(id).error->kind, ErrorKind::Unauthorized);
        const auto asked = service.asked().size();
        monitor.refresh();
        isKeyGood = true;
        QCOMPARE(service.asked().size(), asked);
        monitor.setCredentials(id, Credentials("sk-new"));
        QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Ready);
        QCOMPARE(monitor.jobs().size(), 3);
        QVERIFY(!monitor.accountState(id).error);
    }

    void aConnectionAddedTwiceIsOne()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        Connection connection = connectionTo(service.baseUrl(), {});
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        monitor.addConnection(connection);
        connection.credentials = Credentials("sk-test");
        monitor.addConnection(connection);
        monitor.addConnection(connection);
        QCOMPARE(monitor.connections().size(), size_t(1));
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        QCOMPARE(monitor.jobs().size(), 3);
    }

private:
    void forgetParser()
    {
        const auto db = sqlite::Database::open(m_directory->filePath(u"archive.sqlite"_s), sqlite::Database::Mode::ReadWrite);
        QVERIFY(db.has_value());
        (*db)->execute("UPDATE block SET parser = 0");
        QVERIFY(!(*db)->takeFailure());
    }

    /// Blocks whose facts an older parser wrote.
    qint64 stale() const
    {
        const auto db = sqlite::Database::open(m_directory->filePath(u"archive.sqlite"_s), sqlite::Database::Mode::ReadOnly);
        return db ? (*db)->number("SELECT count(*) FROM block WHERE parser = 0") : -1;
    }

    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(lifetimes, LifetimesTest)
#include "tst_lifetimes.moc"
