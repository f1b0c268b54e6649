// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where other runs usually are: which runs, from the archive, and how the chart shows it.

#include "archive/archive.h"
#include "chart/band_painter.h"
#include "chart/chart_menu.h"
#include "chart/normal_band.h"
#include "chart/saved_view.h"
#include "chart/shown_chart.h"
#include "job_store.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addDays(number);
}

Job runOf(int number, JobStatus status = JobStatus::Succeeded)
{
    Job job;
    job.key = {u"account"_s, u"ft-%1"_s.arg(number)};
    job.status = status;
    job.statusText = status == JobStatus::Succeeded ? u"SUCCEEDED"_s : u"RUNNING"_s;
    job.model = u"qwen-tuned-%1"_s.arg(number);
    job.baseModel = u"qwen"_s;
    job.trainingType = u"efficient_sft"_s;
    job.created = {day(number), {}};
    job.hyperParameters = {{u"n_epochs"_s, u"2"_s}};
    return job;
}

/// 101 records whose loss falls from `level` + 1 to `level` in a straight line.
LogLines logOf(double level)
{
    LogLines lines;
    for (int i = 0; i <= 100; ++i) {
        const QByteArray record = "{'loss': " + QByteArray::number(level + 1 - i / 100.0, 'g', 12)
            + ", 'learning_rate': 1e-05, 'epoch': " + QByteArray::number(i * 2 / 100.0, 'g', 12) + "}";
        lines.append(record);
    }
    return lines;
}

/// A person's runs, with an archive and what is known of them.
class Runs
{
public:
    Runs() : m_archive(std::move(*Archive::open(m_folder.path()))) {}

    void add(const Job &job, std::optional<double> level = {})
    {
        const bool isStored = m_archive->putJobs(std::span(&job, 1), day(50)).has_value();
        if (!isStored)
            qFatal("the archive refuses a job");
        if (level)
            putLog(job, *level);
        store.merge(std::span(&job, 1));
    }
    void putLog(const Job &job, double level)
    {
        const LogLines lines = logOf(level);
        if (!m_archive->putLines(job.key, 0, lines, lines.size(), day(50)))
            qFatal("the archive refuses a log");
    }

    QString path() const { return m_folder.path(); }
    JobStore store;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Archive> m_archive;
};

std::shared_ptr<const NormalBand> bandOf(double low, double high)
{
    auto band = std::make_shared<NormalBand>();
    for (int i = 0; i <= 10; ++i) {
        band->envelope.x.push_back(i / 10.0);
        band->envelope.low.push_back(low);
        band->envelope.middle.push_back((low + high) / 2);
        band->envelope.high.push_back(high);
    }
    band->runs = 7;
    band->weight = 0.6;
    band->model = u"qwen"_s;
    return band;
}

/// The keys' numbers, `4 3 1`.
QString asText(const std::vector<NormalRun> &runs)
{
    QStringList texts;
    for (const NormalRun &run : runs)
        texts << run.key.id.mid(3);
    return texts.join(u' ');
}

} // namespace

class NormalBandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void onlyLikeRunsCount()
    {
        Job other = runOf(5);
        other.trainingType = u"dpo_lora"_s;
        Job foreign = runOf(6);
        foreign.baseModel = u"llama"_s;
        Job unknown = runOf(7);
        unknown.created = {};
        const std::vector<Job> all{runOf(1), runOf(4), other, foreign, unknown, runOf(3), runOf(2, JobStatus::Running)};
        std::vector<const Job *> pointers;
        for (const Job &job : all)
            pointers.push_back(&job);
        QCOMPARE(asText(normalRuns(runOf(4), pointers)), u"3 1 7"_s); // the newest first, itself not
        QCOMPARE(asText(normalRuns(runOf(9, JobStatus::Running), pointers)), u"4 3 1 7"_s);
        QCOMPARE(normalRuns(runOf(9), pointers).front().epochs, std::optional(2.0));
        Job nameless = runOf(9);
        nameless.model.clear();
        nameless.baseModel.clear();
        QVERIFY(normalRuns(nameless, pointers).empty());
    }

    void theBandIsReadFromTheArchive()
    {
        Runs runs;
        for (int i = 1; i <= 5; ++i)
            runs.add(runOf(i), i);
        runs.add(runOf(9, JobStatus::Running), 100.0);
        NormalBandLoader loader(runs.store, runs.path());
        loader.setWeight(0);
        QSignalSpy changed(&loader, &NormalBandLoader::changed);
        loader.open(runOf(9).key);
        QTRY_VERIFY(loader.band());
        const NormalBand &band = *loader.band();
        QCOMPARE(band.runs, 5);
        QCOMPARE(band.model, u"qwen"_s);
        // Levels 1 … 5: 1.4 and 4.6, 3 in the middle; one higher at the start, a half in the middle.
        const training::Envelope &envelope = band.envelope;
        QVERIFY(std::abs(envelope.low.front() - 2.4) < 1e-9 && std::abs(envelope.high.front() - 5.6) < 1e-9);
        QVERIFY(std::abs(envelope.middle[100] - 3.5) < 1e-9);
        QVERIFY(std::abs(envelope.low.back() - 1.4) < 1e-9 && std::abs(envelope.high.back() - 4.6) < 1e-9);
        QTRY_VERIFY(loader.isIdle());
        QCOMPARE(changed.size(), 1);
        loader.open({});
        QVERIFY(!loader.band());
    }

    void fourAreTooFewAndTheFifthMakesIt()
    {
        Runs runs;
        for (int i = 1; i <= 4; ++i)
            runs.add(runOf(i), i);
        runs.add(runOf(5)); // its log is not here
        runs.add(runOf(9, JobStatus::Running));
        NormalBandLoader loader(runs.store, runs.path());
        QSignalSpy changed(&loader, &NormalBandLoader::changed);
        loader.open(runOf(9).key);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!loader.band());
        runs.putLog(runOf(5), 5);
        std::pair<JobKey, JobDigest> digest{runOf(5).key, {}};
        digest.second.lastStep = 100;
        runs.store.mergeDigests(std::span<const std::pair<JobKey, JobDigest>>(&digest, 1)); // as after the log was read
        QTRY_VERIFY(loader.band());
        QCOMPARE(loader.band()->runs, 5);
    }

    void onlyTheNewestTwentyCount()
    {
        Runs runs;
        for (int i = 1; i <= 25; ++i)
            runs.add(runOf(i), i <= 5 ? 1000.0 : 1.0);
        runs.add(runOf(30, JobStatus::Running));
        NormalBandLoader loader(runs.store, runs.path());
        loader.open(runOf(30).key);
        QTRY_VERIFY(loader.band());
        QCOMPARE(loader.band()->runs, 20);
        QVERIFY(loader.band()->envelope.high.back() < 2);
    }

    void anotherSmoothingIsAnotherBand()
    {
        Runs runs;
        for (int i = 1; i <= 5; ++i)
            runs.add(runOf(i), i);
        runs.add(runOf(9, JobStatus::Running));
        NormalBandLoader loader(runs.store, runs.path());
        loader.setWeight(0);
        loader.open(runOf(9).key);
        QTRY_VERIFY(loader.band());
        const double plain = loader.band()->envelope.middle.back();
        loader.setWeight(0.9);
        loader.setWeight(0.95);
        QTRY_COMPARE(loader.band()->weight, 0.95);
        QVERIFY(loader.band()->envelope.middle.back() > plain + 0.1); // it lags behind what falls
    }

    void theNewestQuestionWins()
    {
        Runs runs;
        for (int i = 1; i <= 6; ++i)
            runs.add(runOf(i), i);
        Job lonely = runOf(20);
        lonely.baseModel = u"llama"_s;
        runs.add(lonely, 1.0);
        NormalBandLoader loader(runs.store, runs.path());
        loader.open(runOf(1).key);
        loader.open(lonely.key);
        loader.open(runOf(6).key);
        QTRY_VERIFY(loader.isIdle() && loader.band());
        QCOMPARE(loader.band()->runs, 5);
        loader.open(lonely.key);
        QVERIFY(!loader.band());
        QTRY_VERIFY(loader.isIdle());
        QVERIFY(!loader.band());
    }

    void theBandLiesAtTheSamePartOfTheTraining_data()
    {
        QTest::addColumn<XAxis>("axis");
        QTest::addColumn<double>("end");
        QTest::newRow("steps: up to the planned end") << XAxis::Step << 2000.0;
        QTest::newRow("epochs: up to the planned end") << XAxis::Epoch << 3.0;
        QTest::newRow("time: at the pace of this run") << XAxis::Time << 4000.0;
    }

    void theBandLiesAtTheSamePartOfTheTraining()
    {
        QFETCH(XAxis, axis);
        QFETCH(double, end);
        Chart chart;
        chart.setView({.axis = axis});
        chart.setRun(makeData({.totalSteps = 2000}));
        chart.setOutlook({.isRunning = true, .band = bandOf(0.9, 1.1)});
        const PlotState &state = chart.plot().state();
        const std::vector<QPolygonF> shapes = bandShapes(state);
        QCOMPARE(shapes.size(), size_t(1));
        QCOMPARE(shapes[0].boundingRect().left(), state.pixelX(0));
        QVERIFY(std::abs(shapes[0].boundingRect().right() - state.pixelX(end)) < 0.01);
        QCOMPARE(shapes[0].boundingRect().top(), state.pixelY(1.1));
        QCOMPARE(shapes[0].boundingRect().bottom(), state.pixelY(0.9));
    }

    void whereNothingIsSaidThereIsNoBand()
    {
        auto band = std::make_shared<NormalBand>(*bandOf(0.9, 1.1));
        for (const size_t i : {0, 5, 6})
            band->envelope.low[i] = band->envelope.high[i] = band->envelope.middle[i] = NaN;
        Chart chart;
        chart.setRun(makeData({.totalSteps = 1000}));
        chart.setOutlook({.band = band});
        const std::vector<QPolygonF> shapes = bandShapes(chart.plot().state());
        QCOMPARE(shapes.size(), size_t(2));
        const PlotState &state = chart.plot().state();
        QCOMPARE(shapes[0].boundingRect().left(), state.pixelX(100));
        QCOMPARE(shapes[0].boundingRect().right(), state.pixelX(400));
        QCOMPARE(shapes[1].boundingRect().left(), state.pixelX(700));
    }

    void aClickOnTheCaptionTakesTheBandAway()
    {
        Chart chart;
        chart.setRun(makeData({.totalSteps = 1000}));
        chart.setOutlook({.band = bandOf(0.99, 1.05)});
        const PlotState &state = chart.plot().state();
        QCOMPARE(bandCaption(state), u"normal: 10-90 % of 7 of your runs"_s);
        QVERIFY(bandDetail(state).contains(u"7 runs of qwen"_s) && bandDetail(state).contains(u"0.60"_s));
        const std::optional<QRectF> box = bandCaptionBox(state);
        QVERIFY(box && state.area.contains(*box));
        const QImage with = chart.image();
        QSignalSpy changed(&chart, &LossChart::viewChanged);
        QSignalSpy pinned(&chart, &LossChart::pinned);
        QTest::mouseClick(&chart.plot(), Qt::LeftButton, {}, box->center().toPoint());
        QCOMPARE(changed.size(), 1);
        QVERIFY(pinned.isEmpty() && !chart.view().layers.band && chart.view().layers.marks);
        QVERIFY(bandShapes(state).empty() && !bandCaptionBox(state));
        const QPoint inBand = chart.pixel(500, 1.03);
        QVERIFY(with.pixelColor(inBand) != chart.image().pixelColor(inBand));
        // And back by the menu.
        auto *menu = chart.findChild<ChartMenu *>();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Band of normal"_s)
                action->trigger();
        }
        QVERIFY(chart.view().layers.band);
        QCOMPARE(chart.image().pixelColor(inBand), with.pixelColor(inBand));
    }

    void theCaptionKeepsOffTheCurve_data()
    {
        QTest::addColumn<bool>("rises");
        QTest::addColumn<bool>("isAtRight");
        QTest::newRow("a falling loss leaves the right free") << false << true;
        QTest::newRow("a rising one the left") << true << false;
    }

    void theCaptionKeepsOffTheCurve()
    {
        QFETCH(bool, rises);
        Chart chart;
        chart.setRun(makeData({.train = [=](int step) { return rises ? step / 100.0 : falling(step); },
                               .eval = [=](int step) { return rises ? step / 100.0 : 1.0; }, .totalSteps = 1000}));
        chart.plot().setShowsEverything(true);
        chart.setOutlook({.band = bandOf(0.99, 1.05)});
        const std::optional<QRectF> box = bandCaptionBox(chart.plot().state());
        QVERIFY(box);
        QTEST(box->center().x() > chart.plot().state().area.center().x(), "isAtRight");
    }

    void theChoiceIsKept()
    {
        LossChart::View view;
        view.layers = {.marks = true, .band = false};
        QVariantMap map = mapOf(view);
        for (QVariant &value : map)
            value = value.toString(); // as an ini file gives it back
        QCOMPARE(viewOf(map), view);
        QVERIFY(viewOf({}).layers.band && viewOf({}).layers.marks);
    }

    void withoutARunNothingIsPainted()
    {
        Chart chart;
        chart.setOutlook({.band = bandOf(0.9, 1.1)});
        QVERIFY(bandShapes(chart.plot().state()).empty());
        chart.setRun(makeData({.hasSteps = false, .hasEpochs = false, .hasTimes = false}));
        chart.setOutlook({.band = bandOf(0.9, 1.1)});
        QVERIFY(bandShapes(chart.plot().state()).empty()); // nobody knows how far it is
        QVERIFY(!chart.image().isNull());
    }
};

TUNEWATCH_TEST(normal_band, NormalBandTest)
#include "tst_normal_band.moc"
