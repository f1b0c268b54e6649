// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What `sync` says and returns where a service does not list its jobs.

#include "archive/archive.h"
#include "program_process.h"
#include "support/scripted_service.h"
#include "support/test.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

/// No list, and one job that is there for whoever knows its id.
Answer answerWithoutList(const Question &question, int list)
{
    const QString part = question.path.section(u'/', 3);
    if (part.isEmpty())
        return ScriptedService::error(list, u"no_list"_s);
    if (part == u"ftjob-1")
        return {200, {{u"id"_s, part}, {u"status"_s, u"running"_s}, {u"created_at"_s, 1'789'300'000}}, {}};
    if (part != u"ftjob-1/events")
        return ScriptedService::error(404, u"not_found"_s);
    const QJsonObject event{{u"id"_s, u"ev-1"_s}, {u"created_at"_s, 1'789'300'001}, {u"message"_s, u"It began."_s}};
    return {200, {{u"object"_s, u"list"_s}, {u"data"_s, QJsonArray{event}}, {u"has_more"_s, false}}, {}};
}

/// The archive knows the job from an earlier run.
void noteJob(const QString &directory, const QUrl &baseUrl)
{
    Account account;
    account.provider = u"openai"_s;
    account.name = u"OpenAI"_s;
    account.baseUrl = baseUrl;
    account.id = accountId(account);
    const auto archive = Archive::open(directory);
    QVERIFY((*archive)->putAccount(account));
    Job job;
    job.key = {account.id, u"ftjob-1"_s};
    job.status = JobStatus::Running;
    QVERIFY((*archive)->putJobs(std::span(&job, 1), QDateTime::currentDateTime()));
}

} // namespace

class ListlessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("OPENAI_API_KEY", "sk-test"); }
    void cleanupTestCase() { qunsetenv("OPENAI_API_KEY"); }

    void whatIsKnownIsFetchedAndTheListIsSaidToBeRefused_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<bool>("isJobKnown");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("a wrong address: nothing could be done") << 404 << false << 2;
        QTest::newRow("no list, but a job is known") << 404 << true << 0;
        QTest::newRow("a list for another method, but a job is known") << 405 << true << 0;
    }

    void whatIsKnownIsFetchedAndTheListIsSaidToBeRefused()
    {
        QFETCH(int, list);
        QFETCH(bool, isJobKnown);
        QFETCH(int, exitCode);
        QTemporaryDir directory;
        ScriptedService service([list](const Question &question) { return answerWithoutList(question, list); });
        if (isJobKnown)
            noteJob(directory.path(), service.baseUrl());
        ProgramProcess program(directory.path());
        const auto process = program.start({u"--connect"_s, u"openai="_s + service.baseUrl().toString(), u"sync"_s});
        QVERIFY(waitFor([&process] { return process->state() == QProcess::NotRunning; }, 120'000));
        const Finished finished = ProgramProcess::finish(*process);
        QCOMPARE(finished.exitCode, exitCode);
        QCOMPARE(finished.err.count("the service does not list jobs ("), 1);
        QVERIFY(finished.err.contains(QByteArray::number(list) + " no_list"));
        QVERIFY(!finished.err.contains("0 of 0 jobs"));
        QCOMPARE(finished.err.contains("1 of 1 jobs"), isJobKnown);
        QCOMPARE(service.countAsked(u"ftjob-1/events"_s) > 0, isJobKnown);
    }
};

TUNEWATCH_TEST(listless, ListlessTest)
#include "tst_listless.moc"
