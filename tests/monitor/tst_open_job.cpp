// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Jobs that a person opens by their ids.

#include "monitor_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

/// A list without jobs; one, `ft-hidden`, is there for whoever knows its id.
Answer serveHidden(const Question &question)
{
    if (question.path == u"/fine-tunes")
        return ScriptedService::jobs({}, 0);
    if (question.path.endsWith(u"/logs"))
        return ScriptedService::lines(question.number(u"offset"_s), question.number(u"line"_s), 10);
    return question.path == u"/fine-tunes/ft-hidden" ? ScriptedService::ok(ScriptedService::job(u"ft-hidden"_s, u"RUNNING"_s))
                                                     : ScriptedService::error(404, u"NotFound"_s);
}

} // namespace

class OpenJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenedJobIsThereAndIsWatchedLikeOthers()
    {
        QTemporaryDir directory;
        ScriptedService service(serveHidden);
        const Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-hidden"_s};
        {
            Monitor monitor(setup(directory.path(), {connection}));
            bool wasInStore = false;
            connect(&monitor, &Monitor::jobOpened, &monitor, [&](const JobKey &opened) { wasInStore = monitor.jobs().find(opened); });
            QSignalSpy opened(&monitor, &Monitor::jobOpened);
            monitor.start();
            monitor.openJob(key);
            QVERIFY(opened.isEmpty());
            QTRY_COMPARE(opened.size(), 1);
            QCOMPARE(opened.first().at(0).value<JobKey>(), key);
            QVERIFY(!opened.first().at(1).value<std::optional<Error>>());
            QVERIFY(wasInStore);
            monitor.watch(key);
            QTRY_COMPARE(monitor.logState(key).heldLines, 10);
            QTRY_VERIFY(service.asked().count(u"/fine-tunes/ft-hidden"_s) > 5);
            QVERIFY(!monitor.jobs().find(key)->isGone);
        }
        Monitor next(setup(directory.path(), {connection}));
        next.start();
        QVERIFY(next.jobs().find(key));
        const auto asked = service.asked().count(u"/fine-tunes/ft-hidden"_s);
        QTRY_VERIFY(service.asked().count(u"/fine-tunes/ft-hidden"_s) > asked + 3);
        QVERIFY(!next.jobs().find(key)->isGone);
    }

    void whatCannotBeOpenedIsSaid_data()
    {
        QTest::addColumn<int>("who"); // 0: the connection, 1: without a key, 2: nobody knows it
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no such job") << 0 << ErrorKind::NotFound;
        QTest::newRow("no key in this run") << 1 << ErrorKind::Unauthorized;
        QTest::newRow("no such connection") << 2 << ErrorKind::Unauthorized;
    }

    void whatCannotBeOpenedIsSaid()
    {
        QFETCH(int, who);
        QFETCH(ErrorKind, kind);
        QTemporaryDir directory;
        ScriptedService service(serveHidden);
        const Connection connection = connectionTo(service.baseUrl(), who == 1 ? QByteArray() : QByteArray("sk-test"));
        Monitor monitor(setup(directory.path(), {connection}));
        QSignalSpy opened(&monitor, &Monitor::jobOpened);
        monitor.start();
        const JobKey key{who == 2 ? u"nobody"_s : connection.account.id, u"ft-none"_s};
        monitor.openJob(key);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(0).value<JobKey>(), key);
        QCOMPARE(opened.first().at(1).value<std::optional<Error>>()->kind, kind);
        QCOMPARE(monitor.jobs().size(), 0);
    }

    void whatIsAskedOfAConnectionThatGoesIsAnswered_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("it is edited meanwhile") << false;
        QTest::newRow("it is removed meanwhile") << true;
    }

    void whatIsAskedOfAConnectionThatGoesIsAnswered()
    {
        QFETCH(bool, isRemoved);
        QTemporaryDir directory;
        ScriptedService service(serveHidden);
        Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(directory.path(), {connection}));
        QSignalSpy opened(&monitor, &Monitor::jobOpened);
        monitor.start();
        const JobKey key{connection.account.id, u"ft-hidden"_s};
        monitor.openJob(key);
        connection.account.name = u"Another name"_s;
        isRemoved ? monitor.removeConnection(connection.account.id, Leaving::Hidden) : monitor.addConnection(connection);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(0).value<JobKey>(), key);
        QCOMPARE(opened.first().at(1).value<std::optional<Error>>()->code, u"Changed"_s);
        if (isRemoved)
            return;
        monitor.openJob(key); // as it is now
        QTRY_COMPARE(opened.size(), 2);
        QVERIFY(!opened.last().at(1).value<std::optional<Error>>());
    }

    void withoutAnArchiveItIsSaidToo()
    {
        QTemporaryDir directory;
        ScriptedService service(serveHidden);
        const Connection connection = connectionTo(service.baseUrl());
        Monitor first(setup(directory.path(), {connection}));
        first.start();
        Monitor second(setup(directory.path(), {connection}));
        QVERIFY(second.start().storage);
        QSignalSpy opened(&second, &Monitor::jobOpened);
        second.openJob({connection.account.id, u"ft-hidden"_s});
        QVERIFY(opened.isEmpty());
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(1).value<std::optional<Error>>()->code, u"busy"_s);
    }
};

TUNEWATCH_TEST(open_job, OpenJobTest)
#include "tst_open_job.moc"
