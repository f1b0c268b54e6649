// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/export_text.h"

#include "support/test.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;

class ExportTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineBecomesOneLosslessJsonString_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain") << QByteArray("loss") << QByteArray("\"loss\"");
        QTest::newRow("quotes and backslashes") << QByteArray("{\"a\": \"\\n\"}") << QByteArray("\"{\\\"a\\\": \\\"\\\\n\\\"}\"");
        QTest::newRow("line breaks inside an entry") << QByteArray("a\r\nb") << QByteArray("\"a\\u000d\\u000ab\"");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("\"a\\u0000b\"");
        QTest::newRow("Chinese and emoji") << QByteArray("训练😀") << QByteArray("\"训练😀\"");
        QTest::newRow("a lone surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\"\\ud800\"");
        QTest::newRow("Hangul begins like a surrogate") << QByteArray("퀀") << QByteArray("\"퀀\"");
        QTest::newRow("an empty line") << QByteArray() << QByteArray("\"\"");
    }

    void aLineBecomesOneLosslessJsonString()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, json);
        QCOMPARE(exports::jsonString(line), json);
    }

    void numbersKeepAllTheirDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a sum that is not 0.3") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
        QTest::newRow("a learning rate") << 7.933e-06 << QByteArray("7.933e-06");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QByteArray("nan");
        QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << QByteArray("-inf");
    }

    void numbersKeepAllTheirDigits()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        QCOMPARE(exports::number(value), text);
    }

    void metricsComeInOrderOfAppearance()
    {
        training::Run run;
        run.series = {{"loss", {{.line = 4, .step = 1, .value = 2.5}, {.line = 9, .step = 2, .value = 2.25}}},
                      {"eval_loss", {{.line = 6, .epoch = 0.5, .value = 2.75}}}};
        QCOMPARE(exports::metricsCsv(run), QByteArray("series,line,step,epoch,value\n"
                                                      "loss,4,1,,2.5\n"
                                                      "eval_loss,6,,0.5,2.75\n"
                                                      "loss,9,2,,2.25\n"));
    }

    void namesWithCommasAndQuotesStayOneField()
    {
        ArchivedJob archived;
        archived.job.key = {u"a"_s, u"ft-1"_s};
        archived.job.name = u"客服, \"v7\"\n"_s;
        archived.job.statusText = u"RUNNING"_s;
        const QByteArray csv = exports::jobsCsv(std::span(&archived, 1), {});
        QVERIFY(csv.startsWith("id,account,name,status,model,created,ended,usage,fine_tuned_model,first_seen,last_seen\n"));
        QVERIFY2(csv.contains("ft-1,a,\"客服, \"\"v7\"\"\n\",RUNNING,,,,,,,\n"), csv.constData());
    }
};

TUNEWATCH_TEST(export_text, ExportTextTest)
#include "tst_export_text.moc"
