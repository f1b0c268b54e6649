// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One pass over a service that does not list its jobs: what is known is asked for by itself.

#include "providers/providers.h"
#include "sync/account_pass.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

/// A service in OpenAI's dialect that answers its list with an error, and knows these jobs.
struct ListlessService
{
    int list = 404;
    QMap<QString, int> jobs; ///< status of the answer by id; 404 for all others

    Answer operator()(const Question &question) const
    {
        const QString id = question.path.section(u'/', 3, 3);
        if (id.isEmpty())
            return ScriptedService::error(list, u"no_list"_s);
        const int status = jobs.value(id, 404);
        if (status != 200)
            return ScriptedService::error(status, u"no_job"_s);
        const QString part = question.path.section(u'/', 4);
        if (part == u"events") {
            const QJsonObject event{{u"id"_s, u"ev-"_s + id}, {u"created_at"_s, 1'789'300'000}, {u"message"_s, u"of "_s + id}};
            return {200, {{u"object"_s, u"list"_s}, {u"data"_s, QJsonArray{event}}, {u"has_more"_s, false}}, {}};
        }
        if (!part.isEmpty())
            return ScriptedService::error(404, u"no_part"_s);
        return {200, {{u"id"_s, id}, {u"status"_s, u"running"_s}, {u"created_at"_s, 1'789'300'000}}, {}};
    }
};

/// What a pass over `service` leaves behind when these jobs are known, the newest first.
class ListlessPass
{
public:
    ListlessPass(ListlessService service, const QStringList &known)
        : m_service(std::move(service))
        , bench([this](const Question &question) { return m_service(question); })
    {
        bench.account.provider = u"openai"_s;
        bench.speak(dialectFor(bench.account));
        QDateTime created = QDateTime::currentDateTimeUtc();
        for (const QString &id : known) {
            Job job = bench.job(id, JobStatus::Running);
            job.created.utc = created = created.addDays(-1);
            [&] { QVERIFY(bench.archive->putJobs(std::span(&job, 1), QDateTime::currentDateTime())); }();
        }
    }

    void run()
    {
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Once);
        AccountPass pass(sync, *bench.context);
        QSignalSpy finished(&pass, &AccountPass::finished);
        pass.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        failure = pass.failure();
        refusal = sync.state().listRefusal;
    }

    bool isGone(const QString &id) const
    {
        const auto jobs = bench.reader().jobs(bench.account.id).value();
        for (const ArchivedJob &archived : jobs) {
            if (archived.job.key.id == id)
                return archived.job.isGone;
        }
        return false;
    }

private:
    ListlessService m_service;

public:
    SyncBench bench;
    std::optional<Error> failure;
    std::optional<Error> refusal;
};

} // namespace

class ListlessPassTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownJobsAreFetchedByThemselves_data()
    {
        QTest::addColumn<int>("list");
        QTest::newRow("there is no list") << 404;
        QTest::newRow("the list is for another method") << 405;
        QTest::newRow("the key may not read the list") << 403;
        QTest::newRow("the list is broken every time") << 500;
    }

    void knownJobsAreFetchedByThemselves()
    {
        QFETCH(int, list);
        ListlessPass pass({list, {{u"ftjob-1"_s, 200}, {u"ftjob-2"_s, 200}}}, {u"ftjob-1"_s, u"ftjob-2"_s});
        pass.run();
        QVERIFY(!pass.failure);
        QVERIFY(pass.refusal);
        QCOMPARE(pass.refusal->httpStatus, list);
        for (const QString &id : {u"ftjob-1"_s, u"ftjob-2"_s})
            QVERIFY2(pass.bench.storedLines(id).join(u'\n').contains(u"of "_s + id), qPrintable(id));
    }

    void aDeletedJobSaysNothingAboutTheOthers()
    {
        ListlessPass pass({500, {{u"ftjob-2"_s, 200}}}, {u"ftjob-1"_s, u"ftjob-2"_s});
        pass.run();
        QVERIFY(!pass.failure);
        QCOMPARE(pass.bench.storedLines(u"ftjob-2"_s).size(), 1);
    }

    void aDeletedJobIsGoneAfterThePass_data()
    {
        QTest::addColumn<int>("list");
        QTest::newRow("there is no list") << 404;
        QTest::newRow("the list is broken every time") << 500;
    }

    void aDeletedJobIsGoneAfterThePass()
    {
        QFETCH(int, list);
        ListlessPass pass({list, {{u"ftjob-2"_s, 200}}}, {u"ftjob-1"_s, u"ftjob-2"_s});
        pass.run();
        QVERIFY(!pass.failure);
        QVERIFY(pass.isGone(u"ftjob-1"_s));
        QVERIFY(!pass.isGone(u"ftjob-2"_s));
        const auto asked = pass.bench.service.asked().size();
        pass.run();
        QCOMPARE(pass.bench.service.asked().mid(asked).filter(u"ftjob-1"_s).size(), 0);
    }

    void whereNothingCanBeDoneTheListsAnswerIsTheFailure_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<QStringList>("known");
        QTest::newRow("no list, and no job is known") << 404 << QStringList();
        QTest::newRow("a broken list, and no job is known") << 500 << QStringList();
        QTest::newRow("everything is broken") << 500 << QStringList{u"ftjob-1"_s};
        QTest::newRow("the key may read nothing") << 403 << QStringList{u"ftjob-1"_s};
    }

    void whereNothingCanBeDoneTheListsAnswerIsTheFailure()
    {
        QFETCH(int, list);
        QFETCH(QStringList, known);
        ListlessPass pass({list, {{u"ftjob-1"_s, list}}}, known);
        pass.run();
        QVERIFY(pass.failure);
        QCOMPARE(pass.failure->httpStatus, list);
        QCOMPARE(pass.failure->code, u"no_list"_s);
    }
};

TUNEWATCH_TEST(listless_pass, ListlessPassTest)
#include "tst_listless_pass.moc"
