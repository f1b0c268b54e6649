// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/replies.h"

#include <QNetworkRequest>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString written(const HttpRequest &request)
{
    const QString query = request.query.toString(QUrl::FullyEncoded);
    return QString::fromLatin1(request.path) + (query.isEmpty() ? query : u'?' + query);
}

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsAreWritten_data()
    {
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("expected");
        const std::unique_ptr<Dialect> dialect = testDialect();
        Job job;
        job.key.id = u"ft:1/x"_s;
        QTest::newRow("the first page")
            << written(dialect->jobs({}).request) << u"fine-tunes?page_no=1&page_size=100"_s;
        QTest::newRow("a later page of one model") << written(dialect->jobs({7, {}, u"qwen3-14b"_s}).request)
                                                   << u"fine-tunes?page_no=7&page_size=100&model=qwen3-14b"_s;
        QTest::newRow("a model's name cannot add to the query")
            << written(dialect->jobs({1, {}, u"a+b&c=d%20e 字#"_s}).request)
            << u"fine-tunes?page_no=1&page_size=100&model=a%2Bb%26c%3Dd%2520e%20%E5%AD%97%23"_s;
        QTest::newRow("a job") << written(dialect->job(u"ft-1"_s).request) << u"fine-tunes/ft-1"_s;
        QTest::newRow("a job's name cannot leave its place")
            << written(dialect->job(u"x/export/y?z"_s).request) << u"fine-tunes/x%2Fexport%2Fy%3Fz"_s;
        QTest::newRow("log lines, always with both parameters")
            << written(dialect->log(u"ft-1"_s, {0, 1000})->request)
            << u"fine-tunes/ft-1/logs?offset=0&line=1000"_s;
        QTest::newRow("more lines than the service is known to give are not asked for")
            << written(dialect->log(u"ft-1"_s, {5000, 5000})->request)
            << u"fine-tunes/ft-1/logs?offset=5000&line=1000"_s;
        QTest::newRow("negative ranges are not asked for")
            << written(dialect->log(u"ft-1"_s, {-3, -1})->request)
            << u"fine-tunes/ft-1/logs?offset=0&line=1"_s;
        QTest::newRow("checkpoints") << written(dialect->checkpoints(job, {})->request)
                                     << u"fine-tunes/ft%3A1%2Fx/checkpoints"_s;
    }

    void questionsAreWritten()
    {
        QFETCH(QString, actual);
        QFETCH(QString, expected);
        QCOMPARE(actual, expected);
    }

    void theKeyGoesIntoOneHeader()
    {
        QNetworkRequest request;
        testDialect()->authorize(request, {"sk-1"});
        QCOMPARE(request.rawHeader("Authorization"), "Bearer sk-1");
        QCOMPARE(request.rawHeaderList().size(), 1);
    }

    void aWorkspaceIsNamedWhenThereIsOne()
    {
        Account account = testAccount();
        account.workspace = u"llm-demo0001"_s;
        QNetworkRequest request;
        dialectFor(account)->authorize(request, {"sk-1"});
        QCOMPARE(request.rawHeader("X-DashScope-WorkSpace"), "llm-demo0001");
    }

    void aPastedLineBreakMakesNoHeader()
    {
        Account account = testAccount();
        account.workspace = u"llm-1\r\nX-Evil: 1"_s;
        QNetworkRequest request;
        dialectFor(account)->authorize(request, {" sk-1\n"});
        QCOMPARE(request.rawHeader("Authorization"), "Bearer sk-1");
        QCOMPARE(request.rawHeader("X-DashScope-WorkSpace"), "llm-1X-Evil: 1");
        QCOMPARE(request.rawHeaderList().size(), 2);
    }

    void theAccountsOwnHeadersComeOnTop()
    {
        Account account = testAccount();
        account.headers = {{u"x-team"_s, u"support\n"_s, false}, {u"x-gate"_s, {}, true}, {u"x-empty"_s, u" "_s, false}};
        Credentials credentials("sk-1");
        credentials.headers = {{u"x-gate"_s, "of-the-keychain"}};
        QNetworkRequest request;
        dialectFor(account)->authorize(request, credentials);
        QCOMPARE(request.rawHeader("x-team"), "support");
        QCOMPARE(request.rawHeader("x-gate"), "of-the-keychain");
        QCOMPARE(request.rawHeaderList().size(), 3);
    }

    void withoutAKeyNothingIsClaimed()
    {
        QNetworkRequest request;
        testDialect()->authorize(request, {});
        QVERIFY(request.rawHeaderList().isEmpty());
    }
};

TUNEWATCH_TEST(requests, RequestsTest)
#include "tst_requests.moc"
