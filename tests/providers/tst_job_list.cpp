// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<JobPage> pageFrom(const HttpReply &reply, const PageToken &token = {})
{
    return testDialect()->jobs(token).parse(reply);
}

QStringList ids(const JobPage &page)
{
    QStringList list;
    for (const Job &job : page.jobs)
        list << job.key.id;
    return list;
}

HttpReply fullPage(int entries, const QByteArray &facts)
{
    QByteArray body = "{\"output\":{" + facts + "\"jobs\":[";
    for (int i = 0; i < entries; ++i)
        body += (i ? ",{\"job_id\":\"ft-" : "{\"job_id\":\"ft-") + QByteArray::number(i) + "\"}";
    return replyOf(body + "]}}");
}

} // namespace

class JobListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<int>("skipped");
        QTest::addColumn<qint64>("total"); // -1 for not stated
        const auto row = [](const char *name, const QString &file, const QStringList &expected, int skipped,
                            qint64 total) { QTest::newRow(name) << file << expected << skipped << total; };
        row("two jobs in the order of the service", u"list_two_jobs.json"_s,
            {u"ft-202609141032-7af1"_s, u"ft-202609120905-03be"_s}, 0, 2);
        row("no jobs", u"list_empty.json"_s, {}, 0, 0);
        row("null for no jobs", u"list_jobs_null.json"_s, {}, 0, 0);
        row("nothing for no jobs", u"list_jobs_missing.json"_s, {}, 0, 0);
        row("payload under data, total as string, envelope with code and usage", u"list_under_data.json"_s,
            {u"ft-1"_s}, 0, 1);
        row("payload is the array itself", u"list_as_array.json"_s, {u"ft-1"_s, u"ft-2"_s}, 0, -1);
        row("bad entries do not lose their page", u"list_bad_entries.json"_s, {u"ft-1"_s, u"ft-3"_s}, 4, 6);
    }

    void pagesAreRead()
    {
        QFETCH(QString, file);
        const Result<JobPage> page = pageFrom(replyFrom(file));
        QVERIFY2(page, qPrintable(page ? QString() : describe(page.error())));
        QTEST(ids(*page), "expected");
        QTEST(page->skipped, "skipped");
        QTEST(page->total.value_or(-1), "total");
        QVERIFY(!page->next);
    }

    void anAnswerWithoutAListIsNoEmptyAccount_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("output is null") << QByteArray(R"({"output":null})");
        QTest::newRow("jobs is a word") << QByteArray(R"({"output":{"jobs":"none"}})");
        QTest::newRow("output is a word") << QByteArray(R"({"output":"jobs"})");
        QTest::newRow("no output") << QByteArray(R"({"request_id":"r"})");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("a page cut short") << QByteArray(R"({"output":{"jobs":[{"job_id":"ft-1"})");
        QTest::newRow("something behind the page") << QByteArray(R"({"output":{"jobs":[]}}{})");
    }

    void anAnswerWithoutAListIsNoEmptyAccount()
    {
        QFETCH(QByteArray, body);
        const Result<JobPage> page = pageFrom(replyOf(body));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Protocol);
        QVERIFY(!page.error().message.isEmpty());
    }

    void entriesAreWholeJobs()
    {
        const Result<JobPage> page = pageFrom(replyFrom(u"list_two_jobs.json"_s));
        QVERIFY(page);
        QStringList settings;
        for (const Setting &setting : page->jobs.at(0).hyperParameters)
            settings << setting.name + u'=' + setting.value;
        QCOMPARE(settings.join(u' '), u"n_epochs=3 batch_size=16 learning_rate=1.6e-5 warmup_ratio=2.0E-5 "
                                      "freeze_vit=true seed=null betas=[0.9,0.999]"_s);
        const Job &second = page->jobs.at(1);
        QCOMPARE(second.name, u"客服 🤖"_s);
        QCOMPARE(second.trainingFiles, QStringList({u"file-a"_s, u"file-b"_s}));
        QCOMPARE(second.validationFiles, QStringList(u"file-c"_s));
        QCOMPARE(second.usage, 1234567);
        QCOMPARE(second.ended.utc, QDateTime(QDate(2026, 9, 12), QTime(3, 40, 2), Qt::UTC));
    }

    void timesAreReadInTheAccountsZone()
    {
        Account account = testAccount();
        account.utcOffset = std::chrono::seconds(0);
        const Result<JobPage> page = dialectFor(account)->jobs({}).parse(replyFrom(u"list_two_jobs.json"_s));
        QVERIFY(page);
        QCOMPARE(page->jobs.at(0).created.utc, QDateTime(QDate(2026, 9, 14), QTime(10, 32, 8), Qt::UTC));
        QCOMPARE(page->jobs.at(0).created.raw, u"2026-09-14 10:32:08"_s);
    }

    void theNextPageIsKnown_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("entries");
        QTest::addColumn<QByteArray>("facts");
        QTest::addColumn<int>("next"); // 0 for none
        QTest::newRow("a full page with more to come") << 1 << 100 << QByteArray("\"total\":250,") << 2;
        QTest::newRow("the second full page") << 2 << 100 << QByteArray("\"total\":250,") << 3;
        QTest::newRow("the last, short page") << 3 << 50 << QByteArray("\"total\":250,") << 0;
        QTest::newRow("a full page that ends exactly") << 2 << 100 << QByteArray("\"total\":200,") << 0;
        QTest::newRow("a full page beyond the total proves it wrong")
            << 1 << 100 << QByteArray("\"total\":3,") << 2;
        QTest::newRow("a short page ends it whatever the total says")
            << 1 << 7 << QByteArray("\"total\":900,") << 0;
        QTest::newRow("an empty page ends it") << 4 << 0 << QByteArray("\"total\":900,") << 0;
        QTest::newRow("without a total a full page has a next") << 1 << 100 << QByteArray() << 2;
        QTest::newRow("the total as a string") << 1 << 100 << QByteArray("\"total\":\"100\",") << 0;
        QTest::newRow("a server that clamps the page size")
            << 1 << 50 << QByteArray("\"total\":250,\"page_size\":50,") << 2;
        QTest::newRow("a server that claims larger pages")
            << 1 << 100 << QByteArray("\"total\":250,\"page_size\":1000,") << 2;
    }

    void theNextPageIsKnown()
    {
        QFETCH(int, asked);
        QFETCH(int, entries);
        QFETCH(QByteArray, facts);
        QFETCH(int, next);
        const Result<JobPage> page = pageFrom(fullPage(entries, facts), {asked, {}, u"qwen"_s});
        QVERIFY(page);
        QCOMPARE(page->next ? page->next->page : 0, next);
        if (page->next)
            QCOMPARE(page->next->model, u"qwen"_s);
    }
};

TUNEWATCH_TEST(job_list, JobListTest)
#include "tst_job_list.moc"
