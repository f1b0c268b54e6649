// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file is, by its contents.

#include "files/content_kind.h"

#include "packed_bytes.h"
#include "support/test.h"

#include <QTest>

using files::ContentKind;
using Kind = std::optional<ContentKind>;

Q_DECLARE_METATYPE(Kind)

class RecogniseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreKnownByWhatTheyHold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, Kind kind) { QTest::newRow(name) << bytes << kind; };
        row("words", "INFO - start\n", ContentKind::Text);
        row("gzip", gzipped("words"), ContentKind::Gzip);
        row("zstd", zstandard("words"), ContentKind::Zstd);
        row("zstd behind a frame to be skipped", QByteArray("\x50\x2a\x4d\x18\0\0\0\0", 8) + zstandard("x"), ContentKind::Zstd);
        row("UTF-16", QByteArray("\xff\xfe" "a\0", 4), ContentKind::Utf16);
        row("UTF-16, the other way round", QByteArray("\xfe\xff" "\0a", 4), ContentKind::Utf16);
        row("UTF-8 with a mark", "\xef\xbb\xbfwords\n", ContentKind::Text);
        row("a hole of NULs", QByteArray(100, '\0'), ContentKind::Text);
        row("JSON lines", "{\"loss\": 1.5, \"epoch\": 0.1}\n", ContentKind::Text);
        row("dicts of Python", "{'loss': 1.5, 'epoch': 0.1}\n", ContentKind::Text);
        row("an opened dict of Python", "{'loss': 1.5,\n", ContentKind::Text);
        row("a table", "step,train_loss\n1,2.5\n", ContentKind::Text);
        row("a table in Base64", QByteArray("step,train_loss\n1,2.5\n").toBase64(), ContentKind::Base64);
        row("words that begin like it", "c3RlcCx: a name\n", ContentKind::Text);
        row("a time in brackets", "[2026-04-01 10:00:00] start\n", ContentKind::Text);
        row("a page beside its question", R"({"request": {"offset": 0}, "response": {"output": {"total": 1, "logs": ["a"]}}})",
            ContentKind::Pages);
        row("a bare page", R"({"request_id": "x", "output": {"logs": [], "total": 0}})", ContentKind::Pages);
        row("a page of no lines", R"({"output": {"logs": null, "total": 0}})", ContentKind::Pages);
        row("events by another name",
            R"({"object": "list", "data": [{"object": "event", "created_at": 1, "level": "info", "message": "m"}]})",
            ContentKind::Events);
        row("a list of pages", R"([{"output": {"logs": ["a"], "total": 1}},)", ContentKind::Pages);
        row("a page over many lines", "{\n  \"output\": {\n    \"logs\": [\n      \"a\"\n    ]\n  }\n}\n", ContentKind::Pages);
        row("a question that failed", R"({"request": {"offset": 3}, "response": {"code": "Throttling", "message": "m"}})",
            ContentKind::Pages);
        row("a list of events", R"({"object": "list", "data": [{"object": "fine_tuning.job.event", "id": "1"}]})",
            ContentKind::Events);
        row("a list of no events", R"({"object": "list", "data": [], "has_more": false})", ContentKind::Events);
        row("a list of something else", R"({"object": "list", "data": [{"object": "model", "id": "1"}]})", ContentKind::Text);
        row("one event is a line like others", R"({"object": "fine_tuning.job.event", "id": "1", "message": "m"})",
            ContentKind::Text);
        row("a log of some server in JSON", R"({"code": "OK", "request_id": "x", "message": "served"})", ContentKind::Text);
        row("output that is no log", R"({"output": "words", "loss": 1.0})", ContentKind::Text);
    }

    void filesAreKnownByWhatTheyHold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        QVERIFY(files::recognise(bytes, false) == kind);
        QVERIFY(files::recognise(bytes, true) == kind);
    }

    void theBeginningOfAnAnswerTellsNothingYet_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a bracket") << QByteArray("{");
        QTest::newRow("half a page") << QByteArray("{\"output\": {\"logs\": [\"a\", \"b");
        QTest::newRow("half a mark") << QByteArray("\x1f\x8b");
    }

    void theBeginningOfAnAnswerTellsNothingYet()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!files::recognise(bytes, false));
        QVERIFY(files::recognise(bytes, true) == ContentKind::Text);
    }
};

TUNEWATCH_TEST(recognise, RecogniseTest)
#include "tst_recognise.moc"
