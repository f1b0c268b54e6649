// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/log_reader.h"
#include "providers/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<LogBlock> blockFrom(const HttpReply &reply, qint64 first = 0)
{
    return testDialect()->log(u"ft-1"_s, {first, 1000})->parse(reply);
}

QByteArrayList linesOf(const LogLines &lines)
{
    QByteArrayList list;
    for (qsizetype i = 0; i < lines.size(); ++i)
        list << lines.at(i).toByteArray();
    return list;
}

/// A literal with its NULs.
template <size_t Size>
QByteArray bytes(const char (&text)[Size])
{
    return QByteArray(text, qsizetype(Size - 1));
}

const QByteArrayList &plainLines()
{
    static const QByteArrayList lines = {
        "2026-09-14 10:36:02,118 - INFO - data download succeeded, start to pre-processor",
        "Training start!",
        "{'loss': 2.1034, 'epoch': 0.25}",
        "",
        "   5%|▌   | 5/94\r  6%|▌   | 6/94\nnext",
        bytes("nul \0 inside, \x1b[31mred\x1b[0m, <b>html</b>, \"quoted\" \\ back"),
    };
    return lines;
}

} // namespace

class LogPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreRead_data();

    void pagesAreRead()
    {
        QFETCH(QString, file);
        QFETCH(QByteArrayList, expected);
        const Result<LogBlock> block = blockFrom(replyFrom(file), 10);
        QVERIFY2(block, qPrintable(block ? QString() : describe(block.error())));
        QCOMPARE(linesOf(block->lines), expected);
        QCOMPARE(block->firstLine, 10);
        QTEST(block->total, "total");
        QTEST(block->repaired, "repaired");
    }

    void theUsualPageTakesTheFastPath_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isPlain");
        QTest::newRow("strings") << u"logs_plain.json"_s << true;
        QTest::newRow("strings with escapes") << u"logs_escaped.json"_s << true;
        QTest::newRow("an empty page") << u"logs_empty.json"_s << true;
        QTest::newRow("objects") << u"logs_objects.json"_s << false;
        QTest::newRow("bytes that are not UTF-8") << u"logs_invalid_utf8.json"_s << false;
        QTest::newRow("half an emoji") << u"logs_lone_surrogate.json"_s << false;
    }

    void theUsualPageTakesTheFastPath()
    {
        QFETCH(QString, file);
        QTEST(readPlainLogPage(replyFrom(file).body, 0).has_value(), "isPlain");
    }

    void bothPathsReadTheSame()
    {
        for (const QString &file : dashscopeFixtures()) {
            const HttpReply reply = replyFrom(file);
            const std::optional<LogBlock> fast = readPlainLogPage(reply.body, 3);
            if (!fast)
                continue;
            const Result<LogBlock> tolerant = readAnyLogPage(reply, 3);
            QVERIFY2(tolerant, qPrintable(file));
            QCOMPARE(fast->lines, tolerant->lines);
            QCOMPARE(fast->total, tolerant->total);
            QCOMPARE(tolerant->repaired, 0);
        }
    }

    void whatIsNotCompleteIsNoPage_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = R"({"output":{"total":2,"logs":["a","b"]}})";
        QTest::newRow("cut in a line") << good.left(33);
        QTest::newRow("cut before the last brace") << good.chopped(1);
        QTest::newRow("a brace too many") << good + "}";
        QTest::newRow("a second page behind it") << good + good;
        QTest::newRow("a word behind it") << good + " ok";
        QTest::newRow("garbage in a field nobody needs")
            << QByteArray(R"({"x":nul,"output":{"total":2,"logs":["a"]}})");
        QTest::newRow("a number that is none")
            << QByteArray(R"({"x":12ab,"output":{"total":2,"logs":["a"]}})");
        QTest::newRow("no comma between lines") << QByteArray(R"({"output":{"total":2,"logs":["a" "b"]}})");
        QTest::newRow("a colon for a comma") << QByteArray(R"({"output":{"total":2,"logs":["a":"b"]}})");
        QTest::newRow("output is a word") << QByteArray(R"({"output":"soon"})");
        QTest::newRow("logs is a word") << QByteArray(R"({"output":{"total":2,"logs":"a"}})");
        QTest::newRow("nested without end") << QByteArray(100'000, '[');
    }

    void whatIsNotCompleteIsNoPage()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!readPlainLogPage(body, 0));
        const Result<LogBlock> block = blockFrom(replyOf(body));
        QVERIFY(!block);
        QCOMPARE(block.error().kind, ErrorKind::Protocol);
    }

    void noLogYetIsTheServersOwnWord()
    {
        const Result<LogBlock> gone = blockFrom(replyFrom(u"error_not_found.json"_s, 404));
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
        const Result<LogBlock> early = blockFrom(replyFrom(u"error_msg.json"_s, 400));
        QCOMPARE(early.error().kind, ErrorKind::Rejected);
    }

    void aLineOfOneMegabyteIsALine()
    {
        const QByteArray line(1'000'000, 'x');
        const Result<LogBlock> block =
            blockFrom(replyOf("{\"output\":{\"total\":1,\"logs\":[\"" + line + "\"]}}"));
        QVERIFY(block);
        QCOMPARE(block->lines.at(0), QByteArrayView(line));
    }
};

void LogPagesTest::pagesAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<int>("repaired");
    const auto row = [](const char *name, const QString &file, const QByteArrayList &expected, qint64 total,
                        int repaired = 0) { QTest::newRow(name) << file << expected << total << repaired; };
    row("strings, each an entry whatever is in it", u"logs_plain.json"_s, plainLines(), 42);
    row("the total behind the lines, an envelope with more", u"logs_total_behind.json"_s, plainLines(), 42);
    row("everything escaped", u"logs_escaped.json"_s, plainLines(), 42);
    row("payload under data, total as string", u"logs_under_data.json"_s, {"a", "b"}, 2);
    row("nothing new", u"logs_empty.json"_s, {}, 20);
    row("null for no lines", u"logs_null.json"_s, {}, 0);
    row("nothing for no lines", u"logs_absent.json"_s, {}, 0);
    row("null for no log", u"logs_output_null.json"_s, {}, 0);
    row("no total: what was received exists", u"logs_no_total.json"_s, {"a", "b"}, 12);
    row("objects, numbers and null are lines too", u"logs_objects.json"_s,
        {"2026-09-14 10:36:02,118 - INFO - one", "1789353128 - two", "WARNING - three", "2026-09-14", "",
         R"({"stage":"train","gpu":1})", "plain", "17", "", "true"},
        9);
    row("half an emoji is kept, two halves are one", u"logs_lone_surrogate.json"_s,
        {"half \xed\xa0\xbd face", "whole 😀 face", "\xed\xb8\x80\xed\xa0\xbd"}, 3);
    row("bytes that are not UTF-8 are counted", u"logs_invalid_utf8.json"_s,
        {"good", "bad \xef\xbf\xbd byte", "cut \xef\xbf\xbd",
         "over\xef\xbf\xbd\xef\xbf\xbdlong \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        4, 7);
    row("control characters that were not escaped", u"logs_raw_controls.json"_s,
        {"tab\there\x1b[0m", bytes("nul\0 and\nbreak")}, 2);
    row("escapes that JSON does not know", u"logs_bad_escapes.json"_s,
        {"C:\xef\xbf\xbdpath", "\xef\xbf\xbdu12G4 \xef\xbf\xbdx41"}, 2, 3);
}

TUNEWATCH_TEST(log_pages, LogPagesTest)
#include "tst_log_pages.moc"
