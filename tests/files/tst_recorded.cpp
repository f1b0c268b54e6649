// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recorded answers of services become the log they tell of.

#include "log_file.h"
#include "packed_bytes.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;
using files::LogFollower;

namespace {

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject bodyOf(const QStringList &lines, int total)
{
    return {{u"request_id"_s, u"r"_s}, {u"output"_s, QJsonObject{{u"logs"_s, QJsonArray::fromStringList(lines)}, {u"total"_s, total}}}};
}

QByteArray pageOf(int offset, const QStringList &lines, int total)
{
    return jsonOf({{u"request"_s, QJsonObject{{u"offset"_s, offset}, {u"line"_s, 100}}}, {u"response"_s, bodyOf(lines, total)}});
}

QByteArray eventOf(int time, const QString &message, int step = 0)
{
    QJsonObject object{{u"object"_s, u"fine_tuning.job.event"_s}, {u"id"_s, u"e%1-%2"_s.arg(time).arg(message)},
                       {u"created_at"_s, time}, {u"level"_s, u"info"_s}, {u"message"_s, message}};
    if (step > 0)
        object.insert(u"data"_s, QJsonObject{{u"step"_s, step}, {u"train_loss"_s, 0.5}});
    return jsonOf(object);
}

QByteArray listOf(const QByteArrayList &events)
{
    return R"({"object": "list", "data": [)" + events.join(", ") + R"(], "has_more": false})";
}

} // namespace

class RecordedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreMerged_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("log");
        const QByteArray ab = pageOf(0, {u"a"_s, u"b"_s}, 2);
        const QByteArray bc = pageOf(1, {u"b"_s, u"c"_s}, 3);
        const QByteArray d = pageOf(3, {u"d"_s}, 4);
        const QByteArray log = "a\nb\nc\nd\n";
        const auto row = [&](const char *name, const QByteArray &file) { QTest::newRow(name) << file << log; };
        row("overlapping", ab + '\n' + bc + '\n' + d + '\n');
        row("the last first", d + '\n' + bc + '\n' + ab + '\n');
        row("one behind the other without a line end", ab + bc + d);
        row("as a list", "[" + ab + ",\n" + bc + ",\n" + d + "]\n");
        row("over many lines", QJsonDocument::fromJson(ab).toJson() + QJsonDocument::fromJson(bc).toJson() + QJsonDocument::fromJson(d).toJson());
        row("with an empty answer and a failure",
            ab + '\n' + pageOf(2, {}, 2) + '\n' + R"({"request": {"offset": 2}, "response": {"code": "Throttling"}})" + '\n' + bc + '\n'
                + R"({"code": "InternalError", "request_id": "x", "message": "m"})" + '\n' + d);
        const auto bare = [](const QStringList &lines, int total) { return jsonOf(bodyOf(lines, total)) + '\n'; };
        row("bare bodies, one after another", bare({u"a"_s, u"b"_s}, 4) + bare({u"c"_s, u"d"_s}, 4));
        row("bare bodies, each with the whole log", bare({u"a"_s, u"b"_s}, 2) + bare({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, 4));
        QTest::newRow("a line that is no answer follows")
            << ab + "\n  [12:00] words\n" + bc + "\nmore words" << QByteArray("a\nb\nc\n  [12:00] words\nmore words\n");
        QTest::newRow("the answer that came last counts") << ab + pageOf(1, {u"B"_s}, 2) << QByteArray("a\nB\n");
        QTest::newRow("quotes, escapes and other letters")
            << pageOf(0, {u"{\"x\": \"\\\\\"}"_s, u"训练\t🚀"_s}, 2) << QByteArray("{\"x\": \"\\\\\"}\n训练\t🚀\n");
        QTest::newRow("a number that JSON does not know")
            << QByteArray(R"({"output": {"logs": ["a"], "total": NaN}})") << QByteArray("a\n");
    }

    void pagesAreMerged()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, log);
        const LogFile recorded(file);
        LogFollower follower(recorded.path());
        QCOMPARE(textOf(readAgain(follower).lines), log);
        QVERIFY(!follower.state().error);
        const LogFile packed(gzipped(file));
        LogFollower unpacker(packed.path());
        QCOMPARE(textOf(readAgain(unpacker).lines), log);
    }

    void manyPagesInAnyOrderAreOneLog()
    {
        std::mt19937 random(5);
        QByteArray log;
        QByteArrayList pages;
        QStringList lines;
        for (int i = 0; i < 20'000; ++i) {
            lines << u"{'loss': %1, 'epoch': 0.5} \"quoted\" }{ ]["_s.arg(i);
            log += lines.last().toUtf8() + '\n';
        }
        for (int first = 0; first < lines.size(); first += 150)
            pages << pageOf(first, lines.mid(first, 200), int(lines.size()));
        std::shuffle(pages.begin(), pages.end(), random);
        const LogFile file(pages.join('\n'));
        LogFollower follower(file.path());
        QVERIFY(textOf(readAgain(follower).lines) == log);
    }

    void aRecordingMayGrow()
    {
        LogFile file(pageOf(0, {u"a"_s, u"b"_s}, 2));
        LogFollower log(file.path());
        QCOMPARE(textOf(readAgain(log).lines), QByteArray("a\nb\n"));
        file.append('\n' + pageOf(2, {u"c"_s}, 3).first(20));
        QTRY_COMPARE(textOf(readAgain(log).lines).left(4), QByteArray("a\nb\n"));
        file.append(pageOf(2, {u"c"_s}, 3).sliced(20));
        QTRY_COMPARE(textOf(readAgain(log).lines), QByteArray("a\nb\nc\n"));
    }

    void whatBeginsLikeAnAnswerIsTextUntilItIsOne()
    {
        const QByteArray page = pageOf(0, {u"a"_s, u"b"_s}, 2);
        LogFile file(page.first(30));
        LogFollower log(file.path());
        QCOMPARE(textOf(readAgain(log).lines), page.first(30) + '\n');
        file.append(page.sliced(30));
        QTRY_COMPARE(textOf(readAgain(log).lines), QByteArray("a\nb\n"));
        QCOMPARE(log.state().generation, 1);
    }

    void eventsAreOrdered()
    {
        const QByteArray newest = listOf({eventOf(30, u"third"_s), eventOf(20, u"step 3"_s, 3), eventOf(20, u"step 2"_s, 2)});
        const QByteArray oldest = listOf({eventOf(20, u"step 2"_s, 2), eventOf(20, u"step 1"_s, 1), eventOf(10, u"first"_s)});
        const LogFile file(newest + '\n' + oldest + "\nStep 4/9: training loss=0.1\n");
        LogFollower log(file.path());
        const QByteArray at = "1970-01-01 00:00:";
        QCOMPARE(textOf(readAgain(log).lines), at + "10Z INFO first\n" + at + "20Z INFO step 1 {\"step\":1,\"train_loss\":0.5}\n" + at
                     + "20Z INFO step 2 {\"step\":2,\"train_loss\":0.5}\n" + at + "20Z INFO step 3 {\"step\":3,\"train_loss\":0.5}\n" + at
                     + "30Z INFO third\nStep 4/9: training loss=0.1\n");
    }

    void theLinesOfTheRecordingAreCounted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("lines");
        QTest::addColumn<qint64>("merged");
        QTest::newRow("pages") << u"d02_model_studio_pages.jsonl"_s << qint64(222) << qint64(166);
        QTest::newRow("events") << u"d16_openai_events.jsonl"_s << qint64(217) << qint64(381);
    }

    void theLinesOfTheRecordingAreCounted()
    {
        QFETCH(QString, name);
        QFETCH(qint64, lines);
        QFETCH(qint64, merged);
        LogFollower log(fixture(u"logs/"_s + name));
        readAgain(log);
        QCOMPARE(log.source()->recordedLines(), lines);
        QCOMPARE(log.state().lines, merged);
    }
};

TUNEWATCH_TEST(recorded, RecordedTest)
#include "tst_recorded.moc"
