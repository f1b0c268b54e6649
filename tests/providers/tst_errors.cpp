// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Error errorOf(const HttpReply &reply)
{
    const Result<Job> job = testDialect()->job(u"ft-1"_s).parse(reply);
    return job ? Error{ErrorKind::Storage, 0, u"no error at all"_s, {}, {}, {}} : job.error();
}

} // namespace

class ErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreRead_data();
    void bodiesAreRead()
    {
        QFETCH(QString, file);
        QFETCH(int, status);
        const Error error = errorOf(replyFrom(file, status));
        QTEST(describe(error), "expected");
    }

    void anUnreadableAnswerIsKept_data();
    void anUnreadableAnswerIsKept()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, answer);
        HttpReply reply;
        reply.status = 200;
        reply.body = body;
        const Error error = errorOf(reply);
        QCOMPARE(error.kind, ErrorKind::Protocol);
        QCOMPARE(error.answer, answer);
    }

    void anUnderstoodErrorKeepsNoAnswer()
    {
        HttpReply reply;
        reply.status = 401;
        reply.body = R"({"code":"InvalidApiKey","message":"no"})";
        QVERIFY(errorOf(reply).answer.isEmpty());
    }

    void statusDecidesTheKindThenTheCode_data();
    void statusDecidesTheKindThenTheCode()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(ErrorKind, kind);
        const QByteArray body = "{\"code\":\"" + code.toUtf8() + "\",\"message\":\"m\"}";
        QCOMPARE(errorOf(replyOf(body, status)).kind, kind);
        QCOMPARE(errorOf(replyOf(body, status)).code, code);
        QCOMPARE(errorOf(replyOf(body.toUpper().replace("CODE", "code"), status)).kind, kind);
    }

    void theRequestIdMayStandInAHeader()
    {
        HttpReply reply = replyOf("nope", 500);
        reply.headers = {{"Server", "x"}, {"X-Acs-Request-Id", "abc"}};
        QCOMPARE(errorOf(reply).requestId, u"abc"_s);
    }

    void aLongPageIsCutBetweenCharacters()
    {
        const Error error = errorOf(replyOf("x" + QByteArray("😀").repeated(400), 500));
        QVERIFY(error.message.size() <= 301);
        QVERIFY(error.message.isValidUtf16());
        QVERIFY(error.message.endsWith(u'…'));
    }

    void aSentenceWithoutEndIsCut()
    {
        const Error error = errorOf(replyOf("{\"message\":\"" + QByteArray(100'000, 'x') + "\"}", 400));
        QCOMPARE(error.message.size(), 2000);
    }

    void aKeyThatAServerRepeatsIsNotRepeated()
    {
        const QString texts =
            errorOf(replyOf("refused: Bearer sk-0123456789abcdef!", 401)).message +
            errorOf(replyOf(R"({"code":"X","message":"key sk-proj-0123456789abcdef is wrong"})", 401))
                .message;
        QVERIFY2(!texts.contains(u"0123456789"), qPrintable(texts));
    }
};

void ErrorsTest::bodiesAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &file, int status, const QString &expected) {
        QTest::newRow(name) << file << status << expected;
    };
    row("code and message", u"error_not_found.json"_s, 404,
        u"not found (404 NotFound): Not found! [request 7E0B54F2-9E5C-5D0B-8B6B-0C51A2D0F6C3]"_s);
    row("msg for message", u"error_msg.json"_s, 400,
        u"request rejected (400 InvalidParameter): Missing training files [request r-1]"_s);
    row("the OpenAI form, without the key it repeats", u"error_openai.json"_s, 401,
        u"key rejected (401 invalid_api_key): Incorrect API key provided: sk-…. [request r-2]"_s);
    row("error is a sentence", u"error_plain_member.json"_s, 503,
        u"server error (503): upstream connect error"_s);
    row("an error that came with 200", u"error_in_200.json"_s, 200,
        u"too many requests (200 Throttling.RateQuota): Requests rate limit exceeded, please try again later. [request r-3]"_s);
    row("an error with 200 and an empty output", u"error_in_200_empty_output.json"_s, 200,
        u"not allowed (200 AccessDenied.Unpurchased): Not activated. [request r-3]"_s);
    row("200 and no output", u"error_no_output.json"_s, 200,
        u"unreadable answer (200): no output in the answer [request r-4]"_s);
    row("a stream's error with 200", u"error_events.txt"_s, 200,
        u"too many requests (429 Throttling): Too many requests. [request r-5]"_s);
    row("a stream's error", u"error_events.txt"_s, 429,
        u"too many requests (429 Throttling): Too many requests. [request r-5]"_s);
    row("a stream's error with a status of its own", u"error_events.txt"_s, 503,
        u"server error (503 Throttling): Too many requests. [request r-5]"_s);
    row("a proxy's page", u"error_proxy.html"_s, 502,
        u"server error (502): 502 Bad Gateway 502 Bad Gateway nginx & friends"_s);
    row("a proxy's page with 200", u"error_proxy.html"_s, 200,
        u"unreadable answer (200): 502 Bad Gateway 502 Bad Gateway nginx & friends"_s);
    row("a sentence", u"error_text.txt"_s, 504, u"server error (504): upstream request timeout"_s);
    row("nothing", u"error_empty.txt"_s, 500, u"server error (500)"_s);
    row("nothing with 200", u"error_empty.txt"_s, 200, u"unreadable answer (200): empty answer"_s);
}

void ErrorsTest::anUnreadableAnswerIsKept_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("answer");
    QTest::newRow("a page") << QByteArray("<html>\n<b>Sign in</b>") << u"<html>\n<b>Sign in</b>"_s;
    QTest::newRow("JSON without a job") << QByteArray("{\"output\":{\"job\":[1]}}") << u"{\"output\":{\"job\":[1]}}"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("with control characters") << QByteArray("a\0b\x1b[1m", 7) << u"a b [1m"_s;
    QTest::newRow("a long one") << QByteArray("x").repeated(3000) << QString(2000, u'x');
    QTest::newRow("one that repeats the key") << QByteArray("<p>sk-0123456789abcdef") << u"<p>sk-…"_s;
    QTest::newRow("with the key across its end")
        << QByteArray("x").repeated(1990) + " sk-0123456789abcdef" << QString(1990, u'x') + u" sk-…"_s;
}

void ErrorsTest::statusDecidesTheKindThenTheCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    const auto rows = [](int status, ErrorKind kind, std::initializer_list<const char *> codes) {
        for (const char *code : codes)
            QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << kind;
    };
    rows(400, ErrorKind::Rejected, {"InvalidParameter", "UnsupportedOperation", "Throttling", "NotFound"});
    rows(400, ErrorKind::Billing, {"Arrearage"});
    rows(401, ErrorKind::Unauthorized, {"InvalidApiKey", "NOT AUTHORIZED", "Arrearage"});
    rows(403, ErrorKind::Forbidden,
         {"AccessDenied", "AccessDenied.Unpurchased", "Model.AccessDenied", "AllocationQuota.FreeTierOnly"});
    rows(404, ErrorKind::NotFound, {"NotFound", "WorkSpaceNotFound", "SomethingNew"});
    rows(408, ErrorKind::Timeout, {"RequestTimeOut"});
    rows(409, ErrorKind::Rejected, {"Conflict"});
    rows(429, ErrorKind::RateLimited,
         {"Throttling", "Throttling.RateQuota", "Throttling.AllocationQuota", "LimitRequests",
          "SomethingNew"});
    rows(429, ErrorKind::Billing, {"CommodityNotPurchased", "PrepaidBillOverdue", "PostpaidBillOverdue"});
    rows(500, ErrorKind::Server, {"InternalError", "InternalError.Timeout", "SystemError"});
    rows(503, ErrorKind::Server, {"ModelUnavailable"});
    rows(200, ErrorKind::RateLimited, {"Throttling.BurstRate"});
    rows(200, ErrorKind::Billing, {"PrepaidBillOverdue", "Arrearage"});
    rows(200, ErrorKind::Unauthorized, {"InvalidApiKey", "NOT AUTHORIZED"});
    rows(200, ErrorKind::Forbidden, {"Workspace.AccessDenied"});
    rows(200, ErrorKind::NotFound, {"ModelNotFound"});
    rows(200, ErrorKind::Server, {"InternalError.Timeout"});
    rows(200, ErrorKind::Rejected, {"SomethingNew"});
}

TUNEWATCH_TEST(errors, ErrorsTest)
#include "tst_errors.moc"
