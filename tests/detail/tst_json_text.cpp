// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/json_text.h"

#include "detail/raw_json_view.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class JsonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadableAndUnchanged_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("keys keep their order, numbers their spelling")
            << QByteArray("{\"z\":2.0E-5, \"a\" : 1e400,\"b\":-0.0}")
            << u"{\n  \"z\": 2.0E-5,\n  \"a\": 1e400,\n  \"b\": -0.0\n}"_s;
        QTest::newRow("levels") << QByteArray("[{\"a\":[1,{}]},[],\"x\"]")
                                << u"[\n  {\n    \"a\": [\n      1,\n      {}\n    ]\n  },\n  [],\n  \"x\"\n]"_s;
        QTest::newRow("strings as received") << QByteArray("[\"\\u00e9\\\"{,}\",\"客服\"]")
                                             << u"[\n  \"\\u00e9\\\"{,}\",\n  \"客服\"\n]"_s;
        QTest::newRow("a number no standard knows") << QByteArray("{\"loss\":NaN}") << u"{\n  \"loss\": NaN\n}"_s;
        QTest::newRow("a key twice") << QByteArray("{\"a\":1,\"a\":2}") << u"{\n  \"a\": 1,\n  \"a\": 2\n}"_s;
        QTest::newRow("cut short") << QByteArray("{\"a\":[1,") << u"{\"a\":[1,"_s;
        QTest::newRow("more behind it") << QByteArray("{} x") << u"{} x"_s;
        QTest::newRow("no JSON") << QByteArray("<html>") << u"<html>"_s;
        QTest::newRow("an open string") << QByteArray("[\"a\\") << u"[\"a\\"_s;
        QTest::newRow("empty") << QByteArray() << QString();
    }

    void isReadableAndUnchanged()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        QCOMPARE(prettyJson(json), text);
    }

    void anAbsurdNestingIsShownAsItIs()
    {
        const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QCOMPARE(prettyJson(deep), QString::fromLatin1(deep));
    }

    void losesNoByteButBlanks()
    {
        QRandomGenerator random(7);
        const QByteArray alphabet = "{}[]\",:ab1 \\";
        for (int i = 0; i < 20'000; ++i) {
            QByteArray json;
            for (int length = random.bounded(12); length > 0; --length)
                json += alphabet[random.bounded(int(alphabet.size()))];
            const auto bare = [](QString text) { return text.remove(QRegularExpression(u"\\s"_s)); };
            QCOMPARE(bare(prettyJson(json)), bare(QString::fromUtf8(json)));
        }
    }

    void oneMember_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("is there") << QByteArray("{\"x\":[1],\"hp\":{\"lr\":\"1.6e-5\"},\"y\":2}")
                                  << u"{\n  \"lr\": \"1.6e-5\"\n}"_s;
        QTest::newRow("is not there") << QByteArray("{\"x\":{\"hp\":1}}") << QString();
        QTest::newRow("no object") << QByteArray("[1]") << QString();
        QTest::newRow("broken") << QByteArray("{\"x\":[") << QString();
    }

    void oneMember()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        QCOMPARE(prettyMember(json, "hp"), text);
    }

    void theViewSearches()
    {
        RawJsonView view;
        Job job = sample::job(u"ft-1"_s);
        job.raw = "{\"a\":\"needle\",\"b\":\"Needle\",\"c\":1}";
        view.setJob(job, sample::now());
        view.resize(800, 400);
        view.show();
        auto *field = view.findChild<QLineEdit *>();
        QTest::keyClicks(field, u"needle"_s);
        QCOMPARE(view.textView()->extraSelections().size(), 2);
        const int first = view.textView()->textCursor().position();
        QTest::keyClick(field, Qt::Key_F3);
        QVERIFY(view.textView()->textCursor().position() > first);
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(view.textView()->textCursor().position(), first);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(view.textView()->extraSelections().size(), 0);
    }

    void theSearchStaysWhileTheAnswerIsRepeated()
    {
        RawJsonView view;
        Job job = sample::job(u"ft-1"_s);
        job.raw = "{\"a\":1}";
        view.setJob(job, sample::now());
        QTextCursor cursor = view.textView()->textCursor();
        cursor.setPosition(3);
        view.textView()->setTextCursor(cursor);
        view.setJob(job, sample::now().addSecs(15));
        QCOMPARE(view.textView()->textCursor().position(), 3);
    }
};

TUNEWATCH_TEST(json_text, JsonTextTest)
#include "tst_json_text.moc"
