// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Table = "step,train_loss,train_accuracy,valid_loss\n1,2.31,0.5,\n2,2.10,,1.9\n";

Result<ResultFile> fileFrom(const HttpReply &reply)
{
    Job job = openAi()->jobFromRaw(openAiFixture(u"job_openai_dpo.json"_s)).value();
    return openAi()->resultFile(job)->parse(reply);
}

QByteArray inLines(QByteArray text)
{
    for (qsizetype at = 20; at < text.size(); at += 22)
        text.insert(at, "\r\n");
    return text;
}

} // namespace

class ResultFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsReadHoweverItWasSent_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray mark = "\xEF\xBB\xBF";
        const QByteArray withReturns = QByteArray(Table).replace('\n', "\r\n");
        QTest::newRow("plain") << Table;
        QTest::newRow("plain with a byte order mark") << mark + Table;
        QTest::newRow("plain with line breaks of Windows") << withReturns;
        QTest::newRow("plain with line breaks of old Macs") << QByteArray(Table).replace('\n', '\r');
        QTest::newRow("plain without the last line break") << Table.chopped(1);
        QTest::newRow("base64") << Table.toBase64();
        QTest::newRow("base64 and a line break") << Table.toBase64() + "\n";
        QTest::newRow("base64 in many lines") << inLines(Table.toBase64());
        QTest::newRow("base64 in quotes") << '"' + Table.toBase64() + '"';
        QTest::newRow("base64 behind a byte order mark") << mark + Table.toBase64();
        QTest::newRow("base64 of a byte order mark and line breaks of Windows") << (mark + withReturns).toBase64();
        QTest::newRow("base64 in the alphabet of URLs") << Table.toBase64(QByteArray::Base64UrlEncoding);
    }

    void theTableIsReadHoweverItWasSent()
    {
        QFETCH(QByteArray, body);
        const Result<ResultFile> file = fileFrom(replyOf(body));
        QVERIFY(file);
        QCOMPARE(file->csv, Table);
    }

    void cellsAreNotTouched()
    {
        const QByteArray quoted = "\"step\",\"train_loss\",\"note\"\n1,nan,\"a, b\"\n";
        QCOMPARE(fileFrom(replyOf(quoted))->csv, quoted);
        const QByteArray onlyHeader = "step,train_loss\n";
        QCOMPARE(fileFrom(replyOf(onlyHeader))->csv, onlyHeader);
    }

    void aTableOfSomethingElseHasNoMetrics()
    {
        const Result<ResultFile> file = fileFrom(replyOf("sample_id,score\n1,0.2\n"));
        QVERIFY(file);
        QVERIFY(file->csv.isEmpty());
    }

    void whatIsNoTableIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *name, const QByteArray &body, int status, ErrorKind kind) {
            QTest::newRow(name) << body << status << kind;
        };
        row("nothing", "", 200, ErrorKind::Protocol);
        row("base64 of something else", QByteArray("a,b\n1,2\n").toBase64(), 200, ErrorKind::Protocol);
        row("base64 cut short", Table.toBase64().chopped(3), 200, ErrorKind::Protocol);
        row("an error with a status of success", R"({"error":{"message":"first, step back","code":"invalid_api_key"}})", 200,
            ErrorKind::Unauthorized);
        row("a sentence", "At first, step back.", 200, ErrorKind::Protocol);
        row("a page", "<html>step, by step</html>", 200, ErrorKind::Protocol);
        row("the file object instead of its content", R"({"id":"file-1","object":"file","filename":"step_metrics.csv"})", 200,
            ErrorKind::Protocol);
        row("gone", R"({"error":{"message":"No such File object"}})", 404, ErrorKind::NotFound);
        row("a table with a status of error", Table, 500, ErrorKind::Server);
    }

    void whatIsNoTableIsAnError()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const Result<ResultFile> file = fileFrom(replyOf(body, status));
        QVERIFY(!file);
        QTEST(file.error().kind, "kind");
    }
};

TUNEWATCH_TEST(result_file, ResultFileTest)
#include "tst_result_file.moc"
