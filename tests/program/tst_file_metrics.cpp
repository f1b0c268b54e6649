// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `export metrics --file`: what it writes of each log of the corpus is what is expected of that log.

#include "program_process.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Step, epoch and value; what is missing or no number is beyond all numbers.
using Sample = std::array<double, 3>;

double rankOf(const QJsonValue &value)
{
    if (value.isNull())
        return -1e300;
    if (!value.isString())
        return value.toDouble();
    const QString text = value.toString();
    return text == u"NaN" ? 1e301 : text == u"Infinity" ? 1e302 : text == u"-Infinity" ? -1e302 : std::nan("");
}

std::vector<Sample> sortedSamples(const QJsonValue &series)
{
    std::vector<Sample> samples;
    for (const QJsonValue sample : series.toArray())
        samples.push_back({rankOf(sample[0]), rankOf(sample[1]), rankOf(sample[2])});
    std::sort(samples.begin(), samples.end());
    return samples;
}

bool isSameNumber(double a, double b)
{
    return a == b || (std::abs(a) < 1e300 && std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)}));
}

bool isSameSample(const Sample &a, const Sample &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), isSameNumber);
}

QByteArray compactText(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// As the corpus compares: series as multisets with a tolerance for the last digit, all else exactly.
QStringList differences(const QJsonObject &expected, const QJsonObject &found)
{
    QStringList result;
    const QJsonObject wanted = expected[u"series"].toObject();
    const QJsonObject given = found[u"series"].toObject();
    for (const QString &name : wanted.keys() + given.keys()) {
        const auto a = sortedSamples(wanted[name]);
        const auto b = sortedSamples(given[name]);
        if (wanted.contains(name) != given.contains(name) || !std::equal(a.begin(), a.end(), b.begin(), b.end(), isSameSample))
            result << u"series "_s + name;
    }
    for (const QString &part : {u"summary"_s, u"levels"_s, u"lines"_s, u"progress"_s, u"segments"_s, u"chart_points"_s}) {
        // Numbers as numbers: 3104768.0 is 3104768.
        if (QJsonValue(expected[part]) != QJsonValue(found[part]))
            result << u"%1: %2 expected, %3 found"_s.arg(part, QString::fromUtf8(compactText(expected[part])),
                                                           QString::fromUtf8(compactText(found[part])));
    }
    return result;
}

QString logFileOf(const QString &name)
{
    const QDir folder(fixture(u"logs"));
    return folder.filePath(folder.entryList({name + u".log"_s, name + u".jsonl"_s, name + u".csv"_s}).value(0));
}

} // namespace

class FileMetricsTest : public QObject
{
    Q_OBJECT

private:
    static void addLogs()
    {
        QTest::addColumn<QString>("name");
        const QString suffix = u".expected.json"_s;
        for (const QString &file : QDir(fixture(u"logs")).entryList({u'*' + suffix}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << file.chopped(suffix.size());
    }

    static Finished run(const QStringList &arguments)
    {
        const QTemporaryDir directory;
        return ProgramProcess(directory.path()).run(QStringList{u"export"_s, u"metrics"_s} + arguments);
    }

private Q_SLOTS:
    void areWhatIsExpectedOfTheLog_data() { addLogs(); }

    void areWhatIsExpectedOfTheLog()
    {
        QFETCH(QString, name);
        const QJsonObject expected = QJsonDocument::fromJson(fixtureBytes(u"logs/%1.expected.json"_s.arg(name))).object();
        const Finished finished = run({u"--file"_s, logFileOf(name), u"--format"_s, u"json"_s});
        QCOMPARE(finished.exitCode, 0);
        QVERIFY2(finished.err.isEmpty(), finished.err.constData());
        const QJsonObject found = QJsonDocument::fromJson(finished.out).object();
        QCOMPARE(differences(expected, found).join(u'\n'), QString());
        QCOMPARE(found[u"schema"].toInt(), 1);
        QCOMPARE(found[u"file"], expected[u"file"]);
        QVERIFY(!found[u"format"].toString().isEmpty());
        QCOMPARE(found[u"notes"].toString(), QString());
        QCOMPARE(found[u"lines_after_merge"].isUndefined(), !name.endsWith(u"_pages") && !name.endsWith(u"_events"));
    }

    void csvHasARowForEachSample()
    {
        const Finished csv = run({u"--file"_s, logFileOf(u"d17_openai_result"_s)});
        QCOMPARE(csv.exitCode, 0);
        QCOMPARE(csv.outLines().value(0), QByteArray("series,line,step,epoch,value"));
        const QJsonObject expected = QJsonDocument::fromJson(fixtureBytes(u"logs/d17_openai_result.expected.json")).object();
        qsizetype samples = 0;
        for (const QJsonValue series : expected[u"series"].toObject())
            samples += series.toArray().size();
        QCOMPARE(csv.outLines().size(), samples + 1);
    }

    void theStandardInputIsAFileToo()
    {
        const QTemporaryDir directory;
        const auto process = ProgramProcess(directory.path()).start({u"export"_s, u"metrics"_s, u"--file"_s, u"-"_s, u"--format=json"_s});
        process->write("{'loss': 0.5, 'epoch': 1.0}\n{'loss': 0.25, 'epoch': 2.0}");
        process->closeWriteChannel();
        const Finished finished = ProgramProcess::finish(*process);
        QCOMPARE(finished.exitCode, 0);
        const QJsonObject found = QJsonDocument::fromJson(finished.out).object();
        QCOMPARE(found[u"lines"].toInt(), 2);
        QCOMPARE(compactText(found[u"series"][u"loss"]), QByteArray("[[[null,1,0.5],[null,2,0.25]]]"));
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("nothing there") << u"none.log"_s << 1;
        QTest::newRow("a directory") << u"."_s << 2;
        QTest::newRow("a device") << u"/dev/null"_s << 2;
    }

    void whatCannotBeReadIsSaid()
    {
        QFETCH(QString, path);
        QFETCH(int, exitCode);
        const QTemporaryDir directory;
        const Finished finished = run({u"--file"_s, QDir(directory.path()).filePath(path)});
        QCOMPARE(finished.exitCode, exitCode);
        QVERIFY(finished.out.isEmpty());
        QVERIFY(finished.err.endsWith('\n'));
    }

    void aFileThatMayNotBeReadIsSaid()
    {
        const QTemporaryDir directory;
        QFile::setPermissions(directory.path(), QFile::Permissions(0x7755));
        QFile file(directory.filePath(u"secret.log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions({}));
        const Finished finished = ProgramProcess(directory.path())
                                      .runAsOrdinaryUser({u"export"_s, u"metrics"_s, u"--file"_s, file.fileName()});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.contains("Permission denied"), finished.err.constData());
    }

    void whatIsThereOfACutFileIsExportedAndSaid()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"log.gz"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // gzip of one stored block with these bytes, without its end.
        const QByteArray text = "{'loss': 0.5, 'epoch': 1.0}\n";
        const auto size = char(text.size());
        file.write(QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + '\1' + size + '\0' + char(~size) + '\xff' + text);
        file.close();
        const Finished finished = run({u"--file"_s, file.fileName(), u"--format=json"_s});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.contains("ends early"), finished.err.constData());
        const QJsonObject found = QJsonDocument::fromJson(finished.out).object();
        QCOMPARE(found[u"series"][u"loss"].toArray().size(), 1);
        QVERIFY(found[u"notes"].toString().contains(u"ends early"));
    }
};

TUNEWATCH_TEST(file_metrics, FileMetricsTest)
#include "tst_file_metrics.moc"
