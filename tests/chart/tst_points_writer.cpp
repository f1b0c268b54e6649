// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/points_writer.h"

#include "chart/make_run.h"
#include "commands/tensorboard.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

using Format = PointsFormat;

MetricPoint sample(qint64 line, qint64 step, double value)
{
    return {.line = line, .step = step, .epoch = double(step) / 100, .elapsed = double(step) * 2, .value = value};
}

ChartData dataOf(const std::vector<Series> &series)
{
    training::Run run;
    run.series = series;
    return makeChartData(run, {});
}

QByteArray written(const ChartData &data, const PointsPart &part)
{
    QByteArray all;
    const bool isWhole = writePoints(
        data, part,
        [&](const QByteArray &piece) {
            all += piece;
            return true;
        },
        [](size_t, size_t) { return true; });
    return isWhole ? all : QByteArray("ended");
}

const std::vector<Series> few = {
    {"loss", std::vector{sample(3, 10, 2.5), sample(4, 20, 0.1)}},
    {"eval_loss", std::vector{sample(5, 20, 1.25)}},
    {"learning_rate", std::vector{sample(3, 10, 1.6e-5), sample(4, 20, 8e-6)}},
};

} // namespace

class PointsWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void texts_data()
    {
        QTest::addColumn<std::vector<Series>>("series");
        QTest::addColumn<PointsPart>("part");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("wide: one row a step, empty where a series has no sample")
            << few << PointsPart{Format::WideCsv}
            << QByteArray("step,epoch,time_s,loss,eval_loss,learning_rate\n"
                          "10,0.1,20,2.5,,1.6e-05\n"
                          "20,0.2,40,0.1,1.25,8e-06\n");
        QTest::newRow("long: one row a sample")
            << few << PointsPart{Format::LongCsv}
            << QByteArray("series,step,epoch,time_s,value,line\n"
                          "loss,10,0.1,20,2.5,4\nloss,20,0.2,40,0.1,5\neval_loss,20,0.2,40,1.25,6\n"
                          "learning_rate,10,0.1,20,1.6e-05,4\nlearning_rate,20,0.2,40,8e-06,5\n");
        QTest::newRow("json: step, epoch and value first")
            << few << PointsPart{Format::Json}
            << QByteArray("{\"schema\":1,\"steps_estimated\":false,\"columns\":[\"step\",\"epoch\",\"value\",\"time_s\",\"line\"],"
                          "\"series\":{\n\"loss\":[[10,0.1,2.5,20,4],[20,0.2,0.1,40,5]],\n\"eval_loss\":[[20,0.2,1.25,40,6]],\n"
                          "\"learning_rate\":[[10,0.1,1.6e-05,20,4],[20,0.2,8e-06,40,5]]}}\n");
        QTest::newRow("only what is in view")
            << few << PointsPart{Format::WideCsv, XAxis::Time, Range{30, 50}}
            << QByteArray("step,epoch,time_s,loss,eval_loss,learning_rate\n20,0.2,40,0.1,1.25,8e-06\n");
        QTest::newRow("numbers that are none, as words")
            << std::vector<Series>{{"loss", std::vector{sample(1, 1, NaN), sample(2, 2, HUGE_VAL), sample(3, 3, -HUGE_VAL)}}}
            << PointsPart{Format::WideCsv}
            << QByteArray("step,epoch,time_s,loss\n1,0.01,2,nan\n2,0.02,4,inf\n3,0.03,6,-inf\n");
        QTest::newRow("all digits, no more than needed")
            << std::vector<Series>{{"loss", std::vector{sample(1, 1, 0.1), sample(2, 2, 1.0 / 3), sample(3, 3, 1e300)}}}
            << PointsPart{Format::LongCsv}
            << QByteArray("series,step,epoch,time_s,value,line\nloss,1,0.01,2,0.1,2\nloss,2,0.02,4,0.3333333333333333,3\n"
                          "loss,3,0.03,6,1e+300,4\n");
        QTest::newRow("what a series says twice of a step has two rows")
            << std::vector<Series>{{"loss", std::vector{sample(1, 5, 2), sample(2, 5, 3)}}, {"acc", std::vector{sample(1, 5, 1)}}}
            << PointsPart{Format::WideCsv}
            << QByteArray("step,epoch,time_s,loss,acc\n5,0.05,10,2,1\n5,0.05,10,3,\n");
        QTest::newRow("a name that a spreadsheet would run is defused, one with a comma quoted")
            << std::vector<Series>{{"loss", std::vector{sample(1, 5, -2)}}, {"=HYPERLINK(\"x\")", std::vector{sample(1, 5, 1)}}}
            << PointsPart{Format::WideCsv}
            << QByteArray("step,epoch,time_s,loss,\"'=HYPERLINK(\"\"x\"\")\"\n5,0.05,10,-2,1\n");
        QTest::newRow("nothing is a header") << std::vector<Series>() << PointsPart{Format::LongCsv}
                                             << QByteArray("series,step,epoch,time_s,value,line\n");
        QTest::newRow("nothing is an object without series")
            << std::vector<Series>() << PointsPart{Format::Json}
            << QByteArray("{\"schema\":1,\"steps_estimated\":false,\"columns\":[\"step\",\"epoch\",\"value\",\"time_s\",\"line\"],"
                          "\"series\":{}}\n");
    }

    void texts()
    {
        QFETCH(std::vector<Series>, series);
        QFETCH(PointsPart, part);
        QFETCH(QByteArray, expected);
        QCOMPARE(written(dataOf(series), part), expected);
    }

    void recordsOutOfTheirOrderKeepTheirSteps()
    {
        const ChartData data = makeChartData(makeRunAt({10, 30, 20}), {});
        QCOMPARE(written(data, {Format::WideCsv}),
                 "step,epoch,time_s,loss,learning_rate\n10,,0,1,1e-05\n20,,4,2,2e-05\n30,,4,3,3e-05\n");
    }

    void withoutPlacesRowsAreLines()
    {
        const auto bare = [](qint64 line, double value) { return MetricPoint{.line = line, .value = value}; };
        const ChartData data = dataOf({{"loss", std::vector{bare(1, 3), bare(4, 2)}}, {"acc", std::vector{bare(4, 1)}}});
        QCOMPARE(data.firstAxis(), XAxis::Record);
        QCOMPARE(written(data, {Format::WideCsv}), "step,epoch,time_s,loss,acc\n,,,3,\n,,,2,1\n");
    }

    void jsonIsJsonWhateverTheLogSays()
    {
        const ChartData data = dataOf({{"loss", std::vector{sample(1, 1, NaN), sample(2, 2, -HUGE_VAL)}},
                                       {"a \"quoted\"\n name", std::vector{MetricPoint{.line = 1, .value = 7}}}});
        QJsonParseError error;
        const QJsonObject all = QJsonDocument::fromJson(written(data, {Format::Json}), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        const QJsonObject series = all["series"_L1].toObject();
        QCOMPARE(series["loss"_L1].toArray()[0].toArray()[2].toString(), u"NaN"_s);
        QCOMPARE(series["loss"_L1].toArray()[1].toArray()[2].toString(), u"-Infinity"_s);
        QCOMPARE(series[u"a \"quoted\"\n name"_s].toArray()[0].toArray()[2].toDouble(), 7.0);
    }

    void everyNumberComesBackToTheLastBit()
    {
        const auto run = makeData({.lastStep = 20'000, .train = [](int step) { return std::sin(step) / 7; }});
        const QByteArray text = written(*run, {Format::WideCsv});
        const QList<QByteArray> rows = text.split('\n');
        QCOMPARE(rows.size(), 2000 + 2);
        for (int i = 0; i < 2000; ++i) {
            const QList<QByteArray> cells = rows[i + 1].split(',');
            QCOMPARE(cells[0].toInt(), (i + 1) * 10);
            QCOMPARE(cells[1].toDouble(), (i + 1) * 10 / 800.0);
            QVERIFY(cells[3].toDouble() == std::sin((i + 1) * 10) / 7);
        }
    }

    void eventsHaveARecordForEachStep()
    {
        const std::vector<tensorboard::Scalar> first{{"loss", 2.5}, {"learning_rate", 1.6e-5}};
        const std::vector<tensorboard::Scalar> second{{"loss", 0.1}, {"eval_loss", 1.25}, {"learning_rate", 8e-6}};
        PointsPart part{Format::Events};
        part.started = 1000;
        QCOMPARE(written(dataOf(few), part),
                 tensorboard::record(tensorboard::versionEvent(1000)) + tensorboard::record(tensorboard::scalarsEvent(1020, 10, first))
                     + tensorboard::record(tensorboard::scalarsEvent(1040, 20, second)));
    }

    void writingEndsWhenNobodyWantsMore()
    {
        const auto run = makeData({.lastStep = 500'000});
        size_t pieces = 0;
        const auto always = [](size_t, size_t) { return true; };
        QVERIFY(!writePoints(*run, {Format::LongCsv}, [&](const QByteArray &) { return ++pieces < 3; }, always));
        QCOMPARE(pieces, size_t(3));
        size_t last = 0;
        const auto upToHalf = [&](size_t done, size_t all) {
            last = done;
            return done < all / 2;
        };
        QVERIFY(!writePoints(*run, {Format::WideCsv}, [](const QByteArray &) { return true; }, upToHalf));
        QVERIFY(last >= 52'500 && last < 70'000);
    }
};

TUNEWATCH_TEST(points_writer, PointsWriterTest)
#include "tst_points_writer.moc"
