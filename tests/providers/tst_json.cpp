// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/json_document.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesKeepTheirSpelling_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &json, const QString &text) {
            QTest::newRow(name) << json << text;
        };
        row("an exponent", "2.0E-5", u"2.0E-5"_s);
        row("trailing zeros", "1.50", u"1.50"_s);
        row("beyond int64", "123456789012345678901234567890", u"123456789012345678901234567890"_s);
        row("beyond double", "1e400", u"1e400"_s);
        row("NaN", "NaN", u"NaN"_s);
        row("minus infinity", "-Infinity", u"-Infinity"_s);
        row("true", "true", u"true"_s);
        row("a string", "\"a\\n\\\"b\\\" \\u5b57 \\ud83d\\ude00 \\/ \\\\\"", u"a\n\"b\" 字 😀 / \\"_s);
        row("an object without its blanks", "{ \"a b\" : [ 1 , \"c  \\\" d\" ] }",
            u"{\"a b\":[1,\"c  \\\" d\"]}"_s);
        row("null", "null", {});
        row("a byte order mark before it", "\xef\xbb\xbf 7 ", u"7"_s);
    }

    void valuesKeepTheirSpelling()
    {
        QFETCH(QByteArray, json);
        const auto document = json::Document::parse(json);
        QVERIFY(document);
        QTEST(document->root().text(), "text");
    }

    void whatIsNotJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {"",      "  ",    "{",   "[",     "[1,",     "[1,]",   "{\"a\"", "{\"a\":", "{\"a\":1,}",
              "{a:1}", "[1 2]", "\"a", "\"a\\", "\"a\\\"", "tru",    "nul",    "None",    "1 2",
              "{}{}",  "]",     "-",   "e5",    "[}",      "<html>", "1_000"})
            QTest::addRow("%s", json) << QByteArray(json);
        QTest::newRow("nested too deeply") << QByteArray(1000, '[') + QByteArray(1000, ']');
    }

    void whatIsNotJsonIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto document = json::Document::parse(json);
        QVERIFY(!document);
        QVERIFY(!document.error().what.isEmpty());
        QVERIFY(document.error().at <= json.size());
    }

    void nestingOfFiveHundredIsRead()
    {
        QVERIFY(json::Document::parse(QByteArray(500, '[') + QByteArray(500, ']')));
    }

    void wholeNumbersAreRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("number"); // empty for none
        const auto row = [](const QByteArray &json, const QString &number) {
            QTest::addRow("%s", json.constData()) << json << number;
        };
        row("42", u"42"_s);
        row("\"42\"", u"42"_s);
        row("\" +42 \"", u"42"_s);
        row("-7", u"-7"_s);
        row("42.0", u"42"_s);
        row("2.5E3", u"2500"_s);
        row("9223372036854775807", u"9223372036854775807"_s);
        row("9223372036854775808", {});
        row("1e400", {});
        row("1.5", {});
        row("NaN", {});
        row("\"inf\"", {});
        row("\"\"", {});
        row("\"4 2\"", {});
        row("true", {});
        row("null", {});
        row("[1]", {});
    }

    void wholeNumbersAreRead()
    {
        QFETCH(QByteArray, json);
        const auto document = json::Document::parse(json);
        QVERIFY(document);
        const std::optional<qint64> number = document->root().integer();
        QTEST(number ? QString::number(*number) : QString(), "number");
    }

    void placesThatDoNotExistAreEmpty()
    {
        const auto document = json::Document::parse(R"({"a":{"b":[1,2,3]},"n":null})");
        QVERIFY(document);
        const json::Value root = document->root();
        QCOMPARE(root["a"_L1]["b"_L1].raw(), "[1,2,3]");
        const json::Value nowhere = root["x"_L1]["y"_L1];
        QVERIFY(!nowhere.exists());
        QVERIFY(nowhere.isNull());
        QVERIFY(root["n"_L1].exists());
        QCOMPARE(nowhere.text(), QString());
        QVERIFY(!nowhere.integer());
        QVERIFY(nowhere.begin() == nowhere.end());
        QCOMPARE(root.firstOf({"n"_L1, "x"_L1, "a"_L1}).raw(), R"({"b":[1,2,3]})");
    }

    void valuesOutliveAMovedDocument()
    {
        auto document = json::Document::parse(R"(["a fairly long string that lives on the heap"])");
        QVERIFY(document);
        const json::Value first = *document->root().begin();
        const json::Document moved = std::move(*document);
        QCOMPARE(first.text(), u"a fairly long string that lives on the heap"_s);
    }
};

TUNEWATCH_TEST(json, JsonTest)
#include "tst_json.moc"
