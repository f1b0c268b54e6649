// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a chart gives away: files, the clipboard, and what it says about them.

#include "chart/chart_export.h"
#include "chart/chart_menu.h"
#include "chart/chart_notice.h"
#include "chart/export_menu.h"
#include "chart/shown_chart.h"

#include "support/test.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
}

/// No file of this process may grow beyond so many bytes while this lives: as on a disk that is full.
class NoMoreRoom
{
public:
    explicit NoMoreRoom(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~NoMoreRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

struct ExportedChart : Chart
{
    ExportedChart()
    {
        setRun(makeData({.train = falling}));
        setOutlook({.name = u"support-tone v7"_s});
    }

    QString said() const { return exports()->notice()->sentence(); }
    /// Waits for the end of what has been started.
    bool isSaved()
    {
        QSignalSpy finished(exports(), &ChartExport::finished);
        return finished.wait(20'000) && finished.front().at(0).toBool();
    }
    QAction *action(const QString &text) const
    {
        for (QAction *action : findChild<ExportMenu *>()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
};

} // namespace

class ChartExportTest : public QObject
{
    Q_OBJECT

    QString path(const QString &name) const { return m_folder->filePath(name); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_folder.emplace(); }
    void cleanup() { m_folder.reset(); }

    void aPictureIsSavedAsItsNameSays()
    {
        ExportedChart chart;
        chart.exports()->savePicture(path(u"a.png"_s));
        QVERIFY(chart.isSaved());
        QCOMPARE(chart.said(), u"Saved in a.png."_s);
        const QImage image(path(u"a.png"_s));
        QCOMPARE(image.width(), chart.plot().width() * 2);
        chart.exports()->savePicture(path(u"b.svg"_s));
        QVERIFY(chart.isSaved());
        QVERIFY(bytesOf(path(u"b.svg"_s)).contains("<title>support-tone v7</title>"));
    }

    void pointsAreSavedAllOrThoseInView()
    {
        ExportedChart chart;
        chart.plot().setZoom(Range{295, 405});
        chart.exports()->savePoints(path(u"all.csv"_s), PointsFormat::WideCsv, ChartExport::Points::All);
        QVERIFY(chart.isSaved());
        QCOMPARE(bytesOf(path(u"all.csv"_s)).count('\n'), 101);
        chart.exports()->savePoints(path(u"some.csv"_s), PointsFormat::WideCsv, ChartExport::Points::InView);
        QVERIFY(chart.isSaved());
        const QByteArray some = bytesOf(path(u"some.csv"_s));
        QCOMPARE(some.count('\n'), 12);
        QVERIFY(some.contains("\n300,0.375,600,") && some.contains("\n400,0.5,800,"));
    }

    void aPictureIsCopied()
    {
        ExportedChart chart;
        chart.action(u"Copy picture"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->image().width(), chart.plot().width() * 2);
        QCOMPARE(chart.said(), u"The picture is in the clipboard."_s);
    }

    void whatCannotBeSavedIsSaidAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("a folder that is not there") << u"missing/a.csv"_s;
        QTest::newRow("a folder nobody may write to") << u"/proc/a.csv"_s;
    }

    void whatCannotBeSavedIsSaidAndLeavesNothing()
    {
        QFETCH(QString, file);
        ExportedChart chart;
        const QString whole = file.startsWith(u'/') ? file : path(file);
        chart.exports()->savePoints(whole, PointsFormat::Json, ChartExport::Points::All);
        QVERIFY(!chart.isSaved());
        QVERIFY2(chart.said().startsWith(u"a.csv could not be saved: "_s) && chart.said().size() > 30, qPrintable(chart.said()));
        QVERIFY(!QFile::exists(whole));
        auto *close = chart.exports()->notice()->findChild<QPushButton *>();
        QCOMPARE(close->text(), u"Close"_s);
        close->click();
        QVERIFY(chart.said().isEmpty());
    }

    void aFullDiskLeavesTheFileOfBefore()
    {
        ExportedChart chart;
        chart.setRun(makeData({.lastStep = 100'000, .train = falling}));
        QFile before(path(u"a.csv"_s));
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("of before");
        before.close();
        {
            const NoMoreRoom full(100'000);
            chart.exports()->savePoints(path(u"a.csv"_s), PointsFormat::LongCsv, ChartExport::Points::All);
            QVERIFY(!chart.isSaved());
        }
        QVERIFY2(chart.said().startsWith(u"a.csv could not be saved: "_s), qPrintable(chart.said()));
        QCOMPARE(bytesOf(path(u"a.csv"_s)), "of before");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a.csv"_s});
    }

    void longPointsAreWrittenBesideTheWindow()
    {
        ExportedChart chart;
        chart.setRun(makeData({.lastStep = 2'000'000}));
        QSignalSpy finished(chart.exports(), &ChartExport::finished);
        chart.exports()->savePoints(path(u"long.csv"_s), PointsFormat::LongCsv, ChartExport::Points::All);
        QVERIFY(chart.exports()->isRunning() && finished.isEmpty()); // the call came back before the end
        QVERIFY(finished.wait(60'000));
        QCOMPARE(bytesOf(path(u"long.csv"_s)).count('\n'), 1 + 200'000 + 20'000 + 200'000);
    }

    void theDialogFollowsTheKindOfFile()
    {
        ExportedChart chart;
        chart.action(u"Save picture..."_s)->trigger();
        auto *dialog = chart.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().front()).fileName(), u"ft-1.png"_s);
        dialog->setDirectory(m_folder->path());
        dialog->selectNameFilter(u"SVG drawing (*.svg)"_s);
        Q_EMIT dialog->filterSelected(u"SVG drawing (*.svg)"_s);
        QCOMPARE(QFileInfo(dialog->selectedFiles().front()).fileName(), u"ft-1.svg"_s);
        QSignalSpy finished(chart.exports(), &ChartExport::finished);
        static_cast<QDialog *>(dialog)->accept();
        QVERIFY(finished.wait(20'000));
        QVERIFY(bytesOf(path(u"ft-1.svg"_s)).startsWith("<?xml"));
    }

    void theNameOfTheFileDecides_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("wide") << u"CSV, a row a step (*.csv)"_s << u"ft-1.csv"_s << QByteArray("step,epoch,time_s,loss");
        QTest::newRow("long") << u"CSV, a row a value (*.csv)"_s << u"ft-1.csv"_s << QByteArray("series,step,");
        QTest::newRow("json") << u"JSON (*.json)"_s << u"ft-1.json"_s << QByteArray("{\"schema\":1");
        QTest::newRow("events") << u"TensorBoard events (*.tfevents)"_s << u"ft-1.tfevents"_s << QByteArray("\x18\0\0\0\0\0\0\0", 8);
    }

    void theNameOfTheFileDecides()
    {
        QFETCH(QString, filter);
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        ExportedChart chart;
        chart.action(u"Save points..."_s)->trigger();
        auto *dialog = chart.findChild<QFileDialog *>();
        dialog->setDirectory(m_folder->path());
        dialog->selectNameFilter(filter);
        Q_EMIT dialog->filterSelected(filter);
        QSignalSpy finished(chart.exports(), &ChartExport::finished);
        static_cast<QDialog *>(dialog)->accept();
        QVERIFY(finished.wait(20'000));
        QVERIFY2(bytesOf(path(name)).startsWith(begin), bytesOf(path(name)).left(40).toHex(' ').constData());
    }

    void pointsInViewAreOfferedWhileZoomed()
    {
        ExportedChart chart;
        auto *menu = chart.findChild<ExportMenu *>();
        Q_EMIT menu->aboutToShow();
        QVERIFY(!chart.action(u"Save points in view..."_s)->isVisible());
        chart.plot().setZoom(Range{300, 400});
        Q_EMIT menu->aboutToShow();
        QVERIFY(chart.action(u"Save points in view..."_s)->isVisible());
    }

    void anEmptyChartOffersNothing()
    {
        Chart chart;
        auto *menu = chart.findChild<ChartMenu *>();
        Q_EMIT menu->aboutToShow();
        QVERIFY(!menu->exports()->menuAction()->isEnabled());
        chart.exports()->copyPicture();
        chart.exports()->savePicture(path(u"a.png"_s));
        QVERIFY(!chart.exports()->isRunning());
        QVERIFY(chart.exports()->notice()->sentence().isEmpty());
    }

private:
    std::optional<QTemporaryDir> m_folder;
};

TUNEWATCH_TEST(chart_export, ChartExportTest)
#include "tst_chart_export.moc"
