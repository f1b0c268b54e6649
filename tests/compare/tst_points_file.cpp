// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/points_export.h"
#include "compare/points_file.h"

#include "chart/make_run.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <limits>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

ComparedRun runOf(const QString &name, const RunPlan &plan)
{
    ComparedRun run{.key = {u"sg"_s, u"ft-1"_s}, .name = name, .shortName = name, .job = {}, .digest = {}, .data = makeData(plan)};
    return run;
}

QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

const std::atomic<bool> GoesOn = false;

} // namespace

class PointsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void everyPointHasALine()
    {
        const std::vector<ComparedRun> runs{runOf(u"tone v7"_s, {.lastStep = 100}), runOf(u"tone v6"_s, {.lastStep = 200, .hasTimes = false})};
        const PointsSaved saved = writePointsFile(runs, path(), GoesOn);
        QVERIFY2(saved.isSaved, qPrintable(saved.problem));
        const QByteArrayList lines = linesOf(path());
        // Per run a train record and a learning rate every 10 steps, an eval every 100; the head; what follows the last break.
        QCOMPARE(saved.points, (10 + 10 + 1) + (20 + 20 + 2));
        QCOMPARE(lines.size(), saved.points + 2);
        QCOMPARE(lines.at(0), "run,account,job_id,metric,step,epoch,seconds,line,value\r");
        QCOMPARE(lines.at(1), "tone v7,sg,ft-1,loss,10,0.0125,20,11,1\r");
        QCOMPARE(lines.at(11), "tone v7,sg,ft-1,eval_loss,100,0.125,200,102,1.2\r");
        QVERIFY(lines.contains("tone v6,sg,ft-1,learning_rate,200,0.25,,201,2e-05\r"));
    }

    void valuesAreExactAndNamesHarmless()
    {
        const auto train = [](int step) { return step == 10 ? NaN : step == 20 ? -std::numeric_limits<double>::infinity() : 0.1 + 0.2; };
        const std::vector<ComparedRun> runs{runOf(u"=HYPERLINK(\"x\"), \"y\""_s, {.lastStep = 30, .train = train})};
        QVERIFY(writePointsFile(runs, path(), GoesOn).isSaved);
        const QByteArrayList lines = linesOf(path());
        const QByteArray name = "\"'=HYPERLINK(\"\"x\"\"), \"\"y\"\"\"";
        QCOMPARE(lines.at(1), name + ",sg,ft-1,loss,10,0.0125,20,11,NaN\r");
        QVERIFY(lines.at(2).endsWith(",-inf\r"));
        QVERIFY(lines.at(3).endsWith(",0.30000000000000004\r"));
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        const std::vector<ComparedRun> runs{runOf(u"a"_s, {})};
        const PointsSaved refused = writePointsFile(runs, m_directory->filePath(u"no/such/folder.csv"_s), GoesOn);
        QVERIFY(!refused.isSaved);
        QVERIFY(!refused.problem.isEmpty());
        const std::atomic<bool> stopped = true;
        const PointsSaved ended = writePointsFile(runs, path(), stopped);
        QVERIFY(!ended.isSaved);
        QCOMPARE(ended.problem, QString());
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList());
    }

    void theExportWorksBesideTheWindow()
    {
        PointsExport exporter;
        QSignalSpy finished(&exporter, &PointsExport::finished);
        QVERIFY(exporter.save({runOf(u"a"_s, {.lastStep = 1000})}, path()));
        QVERIFY(!exporter.save({runOf(u"b"_s, {})}, path())); // one at a time
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.front().front().value<PointsSaved>().isSaved);
        QCOMPARE(linesOf(path()).size(), 1 + 100 + 100 + 10 + 1);
    }

    void anExportMayGoWhileItWrites()
    {
        {
            PointsExport exporter;
            QVERIFY(exporter.save({runOf(u"a"_s, {.lastStep = 200'000})}, path()));
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QVERIFY(QDir(m_directory->path()).entryList(QDir::Files).size() <= 1); // none, or all of it
    }

private:
    QString path() const { return m_directory->filePath(u"points.csv"_s); }

    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(points_file, PointsFileTest)
#include "tst_points_file.moc"
