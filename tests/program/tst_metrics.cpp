// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program_process.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Samples of each series as `step epoch value`, sorted; what is unknown is empty.
using Samples = QMap<QString, QStringList>;

/// Full precision, so that equal text means equal numbers.
QString number(const QString &text)
{
    return text.isEmpty() || text == u"nan" || text == u"inf" || text == u"-inf" ? text
                                                                                 : QString::number(text.toDouble(), 'g', 17);
}

QString number(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    if (!value.isString())
        return QString::number(value.toDouble(), 'g', 17);
    const QString text = value.toString();
    return text == u"NaN" ? u"nan"_s : text.startsWith(u'-') ? u"-inf"_s : u"inf"_s;
}

Samples fromCsv(const QList<QByteArray> &lines)
{
    Samples samples;
    for (const QByteArray &line : lines.mid(1)) {
        const QStringList cells = QString::fromUtf8(line).split(u',');
        samples[cells.value(0)] << QStringList{number(cells.value(2)), number(cells.value(3)), number(cells.value(4))}.join(u' ');
    }
    for (QStringList &series : samples)
        series.sort();
    return samples;
}

Samples fromJson(const QByteArray &json)
{
    Samples samples;
    const QJsonObject all = QJsonDocument::fromJson(json).object().value(u"series"_s).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        for (const QJsonValue point : it->toArray())
            samples[it.key()] << QStringList{number(point[0]), number(point[1]), number(point[2])}.join(u' ');
        samples[it.key()].sort();
    }
    return samples;
}

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFormatsAgree()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"60"_s, u"--speed"_s, u"0"_s, u"--now"_s, u"2026-11-20T14:05:00+08:00"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        QCOMPARE(program.run({u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s}).exitCode, 0);
        int compared = 0;
        bool hasNan = false;
        for (const QJsonObject &job : simulator.jobs()) {
            const QString id = job.value(u"job_id"_s).toString();
            const Finished csv = program.run({u"export"_s, u"metrics"_s, id, u"--format"_s, u"csv"_s});
            const Finished json = program.run({u"export"_s, u"metrics"_s, id, u"--format"_s, u"json"_s});
            QCOMPARE(csv.exitCode, 0);
            QCOMPARE(json.exitCode, 0);
            QCOMPARE(csv.outLines().value(0), "series,line,step,epoch,value");
            const Samples expected = fromJson(json.out);
            QCOMPARE(fromCsv(csv.outLines()), expected);
            compared += expected.contains(u"loss"_s) ? 1 : 0;
            hasNan = hasNan || expected.value(u"loss"_s).join(u' ').contains(u"nan");
        }
        QVERIFY(compared > 30);
        QVERIFY(hasNan);
    }
};

TUNEWATCH_TEST(metrics, MetricsTest)
#include "tst_metrics.moc"
