// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Error errorOf(const HttpReply &reply)
{
    const Result<Job> job = openAi()->job(u"j"_s).parse(reply);
    return job ? Error{ErrorKind::Storage, 0, u"no error at all"_s, {}, {}, {}} : job.error();
}

void addRow(const char *name, int status, const QByteArray &body, const QString &expected)
{
    QTest::newRow(name) << status << body << expected;
}

} // namespace

class OpenAiErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfAnErrorIsRead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        addRow("OpenAI", 401,
               R"({"error":{"message":"Invalid key.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}})",
               u"key rejected (401 invalid_api_key): Invalid key."_s);
        addRow("OpenAI without a code", 400, R"({"error":{"message":"Bad.","type":"invalid_request_error","code":null}})",
               u"request rejected (400 invalid_request_error): Bad."_s);
        addRow("a code that is a number", 400, R"({"error":{"message":"Bad.","code":1211}})",
               u"request rejected (400 1211): Bad."_s);
        addRow("neither code nor type", 500, R"({"error":{"message":"Oops."}})", u"server error (500): Oops."_s);
        addRow("Azure with an inner one", 403,
               R"({"error":{"code":"Forbidden","message":"No.","innererror":{"code":"X"}}})", u"not allowed (403 Forbidden): No."_s);
        addRow("a provider's through Portkey", 404,
               R"({"error":{"message":"openai error: gone","type":"invalid_request_error","param":"id","code":"not_found"},"provider":"openai"})",
               u"not found (404 not_found): openai error: gone"_s);
        addRow("the gateway's own", 400, R"({"status":"failure","message":"Missing x-portkey-provider"})",
               u"request rejected (400): Missing x-portkey-provider"_s);
        addRow("an unknown route", 404, R"({"message":"Not Found","ok":false})", u"not found (404): Not Found"_s);
        addRow("the gateway's management", 403, R"({"success":false,"data":{"message":"No such workspace"}})",
               u"not allowed (403): No such workspace"_s);
        addRow("a plain error", 400, R"({"error":"no data"})", u"request rejected (400): no data"_s);
        addRow("msg", 500, R"({"msg":"no disk"})", u"server error (500): no disk"_s);
        addRow("FastAPI's sentence", 401, R"({"detail":"Unauthorized"})", u"key rejected (401): Unauthorized"_s);
        addRow("FastAPI's list", 422, R"({"detail":[{"loc":["query"],"msg":"field required"},{"msg":"too long"}]})",
               u"request rejected (422): field required; too long"_s);
        addRow("an error in a list", 429, R"([{"error":{"code":429,"message":"Quota"}}])",
               u"too many requests (429 429): Quota"_s);
        addRow("JSON without any sentence", 502, R"({"trace":"t-1"})", u"server error (502): {\"trace\":\"t-1\"}"_s);
        addRow("a proxy's page", 502, "<html><head><title>502</title></head><body>Bad Gateway</body></html>",
               u"server error (502): 502 Bad Gateway"_s);
        addRow("nothing at all", 503, "", u"server error (503)"_s);
    }

    void everyShapeOfAnErrorIsRead()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QTEST(describe(errorOf(replyOf(body, status))), "expected");
    }

    void sentencesAreLookedForInOrder()
    {
        const QByteArrayList members = {"\"error\":{\"message\":\"1\"}", "\"message\":\"2\"", "\"msg\":\"3\"", "\"detail\":\"4\"",
                                        "\"data\":{\"message\":\"5\"}"};
        for (qsizetype i = 0; i < members.size(); ++i) {
            const QByteArray body = "{" + members.mid(i).join(',') + "}";
            QCOMPARE(errorOf(replyOf(body, 400)).message, QString::number(i + 1));
        }
        QCOMPARE(errorOf(replyOf(R"({"error":"of error","message":"2"})", 400)).message, u"of error"_s);
        QCOMPARE(errorOf(replyOf(R"({"error":{"message":""},"message":"2"})", 400)).message, u"2"_s);
    }

    void theStatusSaysWhatKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](int status, const QString &code, ErrorKind kind) {
            QTest::addRow("%d %s", status, qPrintable(code)) << status << code << kind;
        };
        row(400, u"invalid_request_error"_s, ErrorKind::Rejected);
        row(401, u"invalid_api_key"_s, ErrorKind::Unauthorized);
        row(401, u"insufficient_quota"_s, ErrorKind::Unauthorized);
        row(402, {}, ErrorKind::Billing);
        row(403, {}, ErrorKind::Forbidden);
        row(404, {}, ErrorKind::NotFound);
        row(405, {}, ErrorKind::Rejected);
        row(408, {}, ErrorKind::Timeout);
        row(409, {}, ErrorKind::Rejected);
        row(412, {}, ErrorKind::Rejected);
        row(422, {}, ErrorKind::Rejected);
        row(429, {}, ErrorKind::RateLimited);
        row(429, u"rate_limit_exceeded"_s, ErrorKind::RateLimited);
        row(429, u"insufficient_quota"_s, ErrorKind::Billing);
        row(429, u"billing_hard_limit_reached"_s, ErrorKind::Billing);
        row(446, {}, ErrorKind::Rejected);
        row(500, u"insufficient_quota"_s, ErrorKind::Server);
        row(501, {}, ErrorKind::Rejected);
        row(503, {}, ErrorKind::Server);
        row(200, u"invalid_api_key"_s, ErrorKind::Unauthorized);
        row(200, u"insufficient_quota"_s, ErrorKind::Billing);
        row(200, u"rate_limit_exceeded"_s, ErrorKind::RateLimited);
        row(200, u"404"_s, ErrorKind::NotFound);
        row(246, u"whatever"_s, ErrorKind::Rejected);
    }

    void theStatusSaysWhatKind()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        const QByteArray body = "{\"error\":{\"message\":\"m\",\"code\":\"" + code.toUtf8() + "\"}}";
        QTEST(errorOf(replyOf(body, status)).kind, "kind");
        if (code.toInt() > 0)
            return;
        const QByteArray asType = "{\"error\":{\"message\":\"m\",\"code\":null,\"type\":\"" + code.toUtf8() + "\"}}";
        QTEST(errorOf(replyOf(asType, status)).kind, "kind");
    }

    void keysAreNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &message, const QString &expected) {
            QTest::newRow(name) << message << expected;
        };
        row("a whole key", "Incorrect API key provided: sk-proj-0123456789abcdef.", u"Incorrect API key provided: sk-…."_s);
        row("half masked by stars", "Incorrect API key provided: sk-proj-****************wxyz.",
            u"Incorrect API key provided: sk-…."_s);
        row("half masked by an ellipsis", "Incorrect API key provided: sk-…abcd.", u"Incorrect API key provided: sk-…."_s);
        row("a key without a mark", "Invalid API Key: J5t0aaBBccDDee=", u"Invalid API Key: …"_s);
        row("a virtual key", "No such virtual_key='open-ai-virtual-1a2b3c'", u"No such virtual_key='…'"_s);
        row("a config with a key inside", "bad config {\\\"provider\\\":\\\"openai\\\",\\\"api_key\\\":\\\"abc123def456\\\"}",
            u"bad config {\"provider\":\"openai\",\"api_key\":\"…\"}"_s);
        row("a bearer", "refused: Bearer eyJhbGciOiJIUzI1NiJ9.x-y", u"refused: Bearer …"_s);
        row("words are no keys", "Invalid API key: please check the scikit sk-learn model", u"Invalid API key: please check the scikit sk-learn model"_s);
    }

    void keysAreNotRepeated()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, expected);
        QCOMPARE(errorOf(replyOf(R"({"error":{"message":")" + message + R"("}})", 401)).message, expected);
        QCOMPARE(errorOf(replyOf(QByteArray(message).replace("\\\"", "\""), 401)).message, expected);
    }

    void anUnreadableAnswerIsKeptWithoutKeys()
    {
        const Error error = errorOf(replyOf("<p>hello sk-0123456789abcdef</p>"));
        QCOMPARE(error.kind, ErrorKind::Protocol);
        QCOMPARE(error.answer, u"<p>hello sk-…</p>"_s);
        QCOMPARE(errorOf(replyOf("")).message, u"empty answer"_s);
        QCOMPARE(errorOf(replyOf(R"({"id":"j")")).message, u"JSON ends early at byte 9 of 9"_s);
        QVERIFY(errorOf(replyOf(R"({"error":{"message":"m"}})", 401)).answer.isEmpty());
    }

    void aTicketNeedsTheRequestsId()
    {
        HttpReply reply = replyOf("{}", 500);
        reply.headers = {{"x-portkey-trace-id", "trace-1"}};
        QCOMPARE(errorOf(reply).requestId, u"trace-1"_s);
        reply.headers = {{"x-request-id", "req-1"}, {"x-portkey-trace-id", "trace-1"}};
        QCOMPARE(errorOf(reply).requestId, u"req-1"_s);
    }

    void anAnswerWithAJobsErrorIsTheJob()
    {
        const QByteArray body = R"({"id":"j","status":"failed","error":{"code":"invalid_api_key","message":"m"}})";
        QVERIFY(openAi()->job(u"j"_s).parse(replyOf(body)));
    }
};

TUNEWATCH_TEST(errors, OpenAiErrorsTest)
#include "tst_errors.moc"
