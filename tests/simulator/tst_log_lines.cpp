// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/job_builder.h"
#include "simulator/line_buffer.h"

#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(sim::Family)

namespace {

sim::Job jobWith(sim::Family family, sim::Cadence cadence, qint64 lines)
{
    sim::Blueprint blueprint;
    blueprint.suffix = "abcd";
    blueprint.seed = 77;
    blueprint.created = 1795154700000;
    blueprint.style.family = family;
    blueprint.style.cadence = cadence;
    blueprint.style.maxSteps = 0;
    blueprint.totalLines = lines;
    blueprint.interlude = {{{}, "in between"}, {"INFO", "stamped"}};
    return sim::build(blueprint);
}

QByteArray page(const sim::Job &job, qint64 first, qint64 count)
{
    QByteArray out = "[";
    sim::LogText(job.style, job.plan).appendJson(out, first, count);
    return out + ']';
}

QString buffered(const std::function<void(sim::LineBuffer &)> &write)
{
    sim::LineBuffer buffer;
    write(buffer);
    return QString::fromUtf8(buffer.view().data(), qsizetype(buffer.view().size()));
}

} // namespace

class LogLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyLineAloneEqualsItInARow_data()
    {
        QTest::addColumn<sim::Family>("family");
        QTest::addColumn<int>("bars");
        QTest::newRow("ms-swift") << sim::Family::Swift << 0;
        QTest::newRow("ms-swift with bars") << sim::Family::Swift << 3;
        QTest::newRow("quoted numbers") << sim::Family::SwiftQuoted << 1;
        QTest::newRow("Hugging Face") << sim::Family::HuggingFace << 2;
        QTest::newRow("pre-training") << sim::Family::Pretraining << 0;
        QTest::newRow("preference") << sim::Family::Preference << 0;
        QTest::newRow("reinforcement") << sim::Family::Reinforcement << 0;
        QTest::newRow("tokens only") << sim::Family::TokensOnly << 0;
    }

    void anyLineAloneEqualsItInARow()
    {
        QFETCH(sim::Family, family);
        QFETCH(int, bars);
        const sim::Job job = jobWith(family, {5, bars, 10}, 1500);
        const QJsonArray all = QJsonDocument::fromJson(page(job, 0, 1500)).array();
        QCOMPARE(all.size(), 1500);
        for (int line = 0; line < 1500; ++line)
            QCOMPARE(QJsonDocument::fromJson(page(job, line, 1)).array().at(0), all.at(line));
        QCOMPARE(QJsonDocument::fromJson(page(job, 495, 10)).array().at(9), all.at(504));
    }

    void tenMillionLinesAreServedFromTheEnd()
    {
        const sim::Job job = jobWith(sim::Family::Swift, {1, 4, 100}, 10'000'000);
        QCOMPARE(job.plan.size(), qint64(10'000'000));
        const QJsonArray tail = QJsonDocument::fromJson(page(job, 9'999'998, 2)).array();
        QVERIFY(tail.at(0).toString().endsWith(u"##FT_COMPLETE##"_s));
        QVERIFY(tail.at(1).toString().contains(u"training usage"_s));
    }

    void aStepsRecordStandsWhereThePlanSays_data()
    {
        QTest::addColumn<int>("stepsPerRecord");
        QTest::addColumn<int>("bars");
        QTest::addColumn<int>("recordsPerEval");
        QTest::newRow("each step") << 1 << 0 << 100;
        QTest::newRow("every second step, two bars") << 2 << 2 << 50;
        QTest::newRow("every fifth, many bars") << 5 << 99 << 20;
    }

    void aStepsRecordStandsWhereThePlanSays()
    {
        QFETCH(int, stepsPerRecord);
        QFETCH(int, bars);
        QFETCH(int, recordsPerEval);
        const sim::Cadence cadence{stepsPerRecord, bars, recordsPerEval};
        for (qint64 step = stepsPerRecord; step < 1000; step += stepsPerRecord) {
            const qint64 index = cadence.indexOfStep(step);
            const sim::BodyLine line = sim::bodyLine(cadence, index);
            QCOMPARE(line.kind, sim::BodyLine::Kind::Record);
            QCOMPARE(line.step, step);
            QCOMPARE(cadence.lastStep(index), step - stepsPerRecord);
            QCOMPARE(cadence.lastStep(index + 1), step);
        }
    }

    void noLineIsThereBeforeItsTime()
    {
        const sim::Job job = jobWith(sim::Family::Swift, {1, 1, 10}, 400);
        for (qint64 line = 0; line < 400; ++line) {
            const qint64 time = job.plan.timeOf(line);
            QVERIFY(job.plan.linesAt(time - 2) <= line);
            QVERIFY(job.plan.linesAt(time + 1) > line);
        }
    }

    void writesNumbersAsTrainersDo_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        const auto decimal = [](double value) {
            return buffered([value](sim::LineBuffer &out) { out.decimal(value, 4); });
        };
        const auto general = [](double value) {
            return buffered([value](sim::LineBuffer &out) { out.general(value); });
        };
        QTest::newRow("four decimals") << decimal(0.83954999) << u"0.8395"_s;
        QTest::newRow("no trailing zeros") << decimal(0.84) << u"0.84"_s;
        QTest::newRow("a whole number keeps one decimal") << decimal(3) << u"3.0"_s;
        QTest::newRow("eight decimals")
            << buffered([](sim::LineBuffer &out) { out.decimal(1.23456789, 8); }) << u"1.23456789"_s;
        QTest::newRow("a negative one") << decimal(-0.25) << u"-0.25"_s;
        QTest::newRow("not a number") << decimal(std::numeric_limits<double>::quiet_NaN()) << u"nan"_s;
        QTest::newRow("infinite") << decimal(-std::numeric_limits<double>::infinity()) << u"-inf"_s;
        QTest::newRow("a learning rate") << general(7.933e-6) << u"7.933e-06"_s;
        QTest::newRow("a short learning rate") << general(1.6e-5) << u"1.6e-05"_s;
        QTest::newRow("a spelled duration")
            << buffered([](sim::LineBuffer &out) { out.spelledDuration(93784); }) << u"1d 2h 3m 4s"_s;
        QTest::newRow("a clock's duration")
            << buffered([](sim::LineBuffer &out) { out.clockDuration(7084); }) << u"1:58:04"_s;
        QTest::newRow("a time stamp") << buffered([](sim::LineBuffer &out) { out.stamp(1795154700402); })
                                      << u"2026-11-20 14:05:00,402"_s;
    }

    void writesNumbersAsTrainersDo()
    {
        QFETCH(QString, written);
        QTEST(written, "expected");
    }

    void cutsWhatDoesNotFit()
    {
        const QString longest = buffered([](sim::LineBuffer &out) {
            for (int i = 0; i < 1000; ++i)
                out.text("0123456789").integer(i).general(0.5).decimal(1.5, 2);
        });
        QCOMPARE(longest.size(), 2048);
    }
};

TUNEWATCH_TEST(log_lines, LogLinesTest)
#include "tst_log_lines.moc"
