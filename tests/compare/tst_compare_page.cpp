// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_page.h"

#include "compare/compare_bar.h"
#include "compare/compare_files.h"
#include "compare/compare_invitation.h"
#include "compare/compare_plot.h"
#include "compare/compare_toolbar.h"
#include "compare/difference_pane.h"
#include "compare/known_runs.h"
#include "compare/run_chip.h"
#include "compare/run_chips.h"
#include "compare/run_picker.h"
#include "compare_bench.h"
#include "settings/settings.h"
#include "support/test.h"

#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

class OpenedPage
{
public:
    explicit OpenedPage(const std::vector<compared::Story> &stories = compared::stories())
        : bench(stories)
        , settings(bench.path())
        , page({bench.monitor(), settings, bench.notes()}, nullptr)
    {
        page.resize(1200, 800);
        page.show();
        page.compare(bench.keys());
        QVERIFY(QTest::qWaitFor([this] { return page.runs().isSettled() && page.plot()->isSettled(); }));
    }

    WindowContext context() { return {bench.monitor(), settings, bench.notes()}; }
    const std::vector<RunChip *> &chips() const { return page.chips()->chips(); }
    /// `ft-7 ft-6* ft-5`: the star is the baseline's.
    QString order() const
    {
        QStringList ids;
        const auto &runs = page.runs().runs();
        for (size_t i = 0; i < runs.size(); ++i)
            ids << runs[i].key.id + (int(i) == page.runs().baseline() ? u"*"_s : QString());
        return ids.join(u' ');
    }

    CompareBench bench;
    Settings settings;
    ComparePage page;
};

std::vector<compared::Story> four()
{
    std::vector<compared::Story> stories = compared::stories();
    stories.push_back({.id = u"ft-4"_s, .name = u"客服语气 v4"_s, .finalEval = 0.95});
    return stories;
}

} // namespace

class ComparePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRunsInTheirOrder()
    {
        OpenedPage opened;
        QCOMPARE(opened.order(), u"ft-7 ft-6* ft-5"_s);
        QCOMPARE(opened.page.plot()->state().lines.size(), size_t(3));
        QCOMPARE(opened.chips().size(), size_t(3));
        QCOMPARE(opened.chips()[1]->accessibleName(), u"support-tone v6, baseline, Succeeded"_s);
    }

    void aLocalFileStandsBesideAJob()
    {
        OpenedPage opened;
        const JobKey file = opened.bench.addFile({u"mine"_s, {}, JobStatus::Other, 1000});
        opened.page.runs().setFiles(&opened.bench.files());
        opened.page.compare({file, CompareBench::key(u"ft-6"_s)});
        QTRY_COMPARE(opened.page.plot()->state().lines.size(), size_t(2));
        QTRY_VERIFY(opened.page.runs().runs().front().data && opened.page.runs().runs().front().data->eval.size() == 10);
        QTRY_COMPARE(opened.chips()[0]->accessibleName(), u"mine.log, local file"_s);
        // No service is asked for it.
        QVERIFY(opened.bench.monitor().watched() != file);
    }

    void aChipIsTheBaselineWhenItIsPressed()
    {
        OpenedPage opened;
        QTest::mouseClick(opened.chips()[2], Qt::LeftButton, {}, QPoint(40, 16));
        QCOMPARE(opened.order(), u"ft-7 ft-6 ft-5*"_s);
        opened.chips()[0]->setFocus();
        QTest::keyClick(opened.chips()[0], Qt::Key_Space);
        QCOMPARE(opened.order(), u"ft-7* ft-6 ft-5"_s);
        QTest::keyClick(opened.chips()[1], Qt::Key_Return);
        QCOMPARE(opened.order(), u"ft-7 ft-6* ft-5"_s);
    }

    void aChipIsDraggedToAnotherPlace()
    {
        OpenedPage opened;
        RunChip *chip = opened.chips()[0];
        QTest::mousePress(chip, Qt::LeftButton, {}, QPoint(40, 16));
        const QPoint last = opened.chips()[2]->geometry().center() + QPoint(20, 0);
        QTest::mouseMove(chip, chip->mapFrom(opened.page.chips(), QPoint(chip->geometry().center().x(), 16)));
        QTest::mouseMove(chip, chip->mapFrom(opened.page.chips(), last));
        QTest::mouseRelease(chip, Qt::LeftButton, {}, chip->mapFrom(opened.page.chips(), last));
        QCOMPARE(opened.order(), u"ft-6* ft-5 ft-7"_s);
        QCOMPARE(opened.chips()[2], chip);
        // A drag is no press.
        QCOMPARE(opened.page.runs().baseline(), 0);
    }

    void aChipIsMovedByTheKeyboard()
    {
        OpenedPage opened;
        RunChip *chip = opened.chips()[0];
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(opened.order(), u"ft-6* ft-7 ft-5"_s);
        QTest::keyClick(chip, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(chip, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(opened.order(), u"ft-7 ft-6* ft-5"_s);
    }

    void aChipIsTakenOutAndTheFocusStaysInTheRow()
    {
        OpenedPage opened;
        opened.page.activateWindow();
        opened.chips()[2]->setFocus();
        QTest::keyClick(opened.chips()[2], Qt::Key_Delete);
        QCOMPARE(opened.order(), u"ft-7 ft-6*"_s);
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(opened.chips()[1]));
        auto *remove = opened.chips()[1]->findChild<QToolButton *>();
        QCOMPARE(remove->accessibleName(), u"Remove support-tone v6"_s);
        remove->click();
        QCOMPARE(opened.order(), u"ft-7*"_s);
        QCOMPARE(opened.page.plot()->state().lines.size(), size_t(1));
    }

    void fewerThanTwoRunsAreNoComparison()
    {
        OpenedPage opened;
        auto *invitation = opened.page.findChild<CompareInvitation *>();
        QVERIFY(invitation && !invitation->isVisible() && opened.page.plot()->isVisible());
        opened.page.compare({CompareBench::key(u"ft-7"_s)});
        QVERIFY(invitation->isVisible() && !opened.page.plot()->isVisible() && !opened.page.differences()->isVisible());
        QCOMPARE(invitation->accessibleName(), u"Choose two runs or more"_s);
        QSignalSpy left(&opened.page, &ComparePage::leaveWanted);
        QTest::mouseClick(invitation->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(left.count(), 1);
        opened.page.runs().add(CompareBench::key(u"ft-6"_s));
        QVERIFY(!invitation->isVisible() && opened.page.plot()->isVisible() && opened.page.differences()->isVisible());
        QVERIFY(opened.page.plot()->height() > 100);
    }

    void pointingAtAChipLiftsItsLine()
    {
        OpenedPage opened;
        Q_EMIT opened.chips()[2]->pointed(true);
        QCOMPARE(opened.page.plot()->state().emphasized, std::optional<size_t>(2));
        Q_EMIT opened.chips()[2]->pointed(false);
        QVERIFY(!opened.page.plot()->state().emphasized);
    }

    void aRunIsAddedByItsName()
    {
        OpenedPage opened(four());
        opened.page.compare({CompareBench::key(u"ft-7"_s), CompareBench::key(u"ft-6"_s)});
        opened.page.chips()->addButton()->click();
        auto *picker = opened.page.findChild<RunPicker *>();
        QVERIFY(picker && picker->isVisible());
        auto *list = picker->findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        auto *field = picker->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"no run has this name"_s);
        QCOMPARE(list->count(), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(picker->isVisible());
        field->setText(u"客服"_s);
        QCOMPARE(list->count(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!picker->isVisible());
        QCOMPARE(opened.order(), u"ft-7 ft-6* ft-4"_s);
    }

    void tabWalksThePageInReadingOrder()
    {
        OpenedPage opened;
        QWidget *at = opened.page.findChild<CompareBar *>()->lastButton();
        QStringList names;
        while (at != opened.page.plot()) {
            at = at->nextInFocusChain();
            if (at->focusPolicy() & Qt::TabFocus)
                names << at->accessibleName();
        }
        const QStringList first{u"support-tone v7, Running"_s,   u"Remove support-tone v7"_s, u"support-tone v6, baseline, Succeeded"_s,
                                u"Remove support-tone v6"_s, u"support-tone v5, Succeeded"_s, u"Remove support-tone v5"_s, u"Add run"_s};
        QCOMPARE(names.mid(0, 7), first);
        QCOMPARE(names.back(), u"Comparison chart"_s);
    }

    void escapeLeaves()
    {
        OpenedPage opened;
        QSignalSpy left(&opened.page, &ComparePage::leaveWanted);
        opened.page.takeFocus();
        QTest::keyClick(opened.page.plot(), Qt::Key_Right);
        QTest::keyClick(opened.page.plot(), Qt::Key_Escape); // the crosshair first
        QCOMPARE(left.count(), 0);
        QTest::keyClick(opened.page.plot(), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void whatAPersonChoseIsKept()
    {
        OpenedPage opened;
        CompareChoice choice = opened.page.toolbar()->choice();
        QCOMPARE(choice, CompareChoice());
        choice.metric = "loss";
        choice.axis = training::Alignment::Epoch;
        choice.isLog = true;
        Q_EMIT opened.page.toolbar()->chosen(choice);
        QTRY_VERIFY(opened.page.plot()->state().frame.isLog);
        QCOMPARE(opened.page.plot()->state().metric, Metric("loss"));
        ComparePage next(opened.context(), nullptr);
        QCOMPARE(next.toolbar()->choice(), choice);
        QCOMPARE(choiceOf(QVariantMap{{u"axis"_s, 99}, {u"smoothing"_s, 4}}), CompareChoice());
    }

    void namesAreFoundByIdOrName()
    {
        OpenedPage opened(four());
        opened.bench.notes().setNickname(CompareBench::key(u"ft-5"_s), u"the old one"_s);
        const NamedRuns named = runsNamed(opened.context(), {u"support-tone v7"_s, u"ft-6"_s, u"the old one"_s, u"nobody"_s, u"ft-7"_s});
        QStringList ids;
        for (const JobKey &key : named.keys)
            ids << key.id;
        QCOMPARE(ids, (QStringList{u"ft-7"_s, u"ft-6"_s, u"ft-5"_s}));
        QCOMPARE(named.unknown, QStringList{u"nobody"_s});
    }

    void theBarSaysWhatIsCompared()
    {
        OpenedPage opened(four());
        QVERIFY2(CompareBar::wordsOf(opened.page.runs().runs()).endsWith(u" of "_s + opened.page.runs().runs().front().job.model), "of one model");
        opened.bench.change(u"ft-4"_s, [](Job &job) { job.model = job.baseModel = u"qwen3-32b"_s; });
        QTRY_VERIFY(!CompareBar::wordsOf(opened.page.runs().runs()).contains(u" of "_s));
    }

    void theChartIsSavedAsPixels()
    {
        OpenedPage opened;
        QSignalSpy saved(opened.page.files(), &CompareFiles::saved);
        const QString file = opened.bench.path() + u"/runs.png"_s;
        opened.page.files()->save(CompareFiles::Kind::Png, file);
        QCOMPARE(saved.count(), 1);
        const QSize plot = opened.page.plot()->size();
        QCOMPARE(QImage(file).size(), opened.page.plot()->pictureSize(plot) * 2);
        // The header has a row at least, with the colour of every run in it.
        const QImage header = QImage(file).copy(0, 0, plot.width() * 2, (opened.page.plot()->pictureSize(plot).height() - plot.height()) * 2);
        QVERIFY(header.height() >= 40);
        const Tokens &tokens = *opened.page.plot()->state().tokens;
        for (const QRgb color : {tokens.c1, tokens.c2, tokens.c3}) {
            bool isThere = false;
            for (int y = 0; y < header.height() && !isThere; ++y) {
                for (int x = 0; x < header.width() && !isThere; ++x)
                    isThere = (header.pixel(x, y) & 0xffffff) == (color & 0xffffff);
            }
            QVERIFY(isThere);
        }
    }

    void aPictureSaysWhatItShows()
    {
        OpenedPage opened;
        CompareChoice choice = opened.page.toolbar()->choice();
        choice.metric = "loss";
        choice.smoothing = 0.75;
        Q_EMIT opened.page.toolbar()->chosen(choice);
        QTRY_VERIFY(opened.page.plot()->isSettled());
        const QString file = opened.bench.path() + u"/runs.svg"_s;
        opened.page.files()->save(CompareFiles::Kind::Svg, file);
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(svg.readAll()).section(u"</title>"_s, 1);
        for (const QString &words : {u"Train loss"_s, u"Step"_s, u"smoothing 0.75"_s, u"support-tone v7"_s, u"support-tone v6"_s, u"support-tone v5"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }

    void theChartIsSavedAsVectorsInsideThePlot()
    {
        OpenedPage opened;
        opened.page.plot()->setZoom(Range{350, 1250});
        const QString file = opened.bench.path() + u"/runs.svg"_s;
        opened.page.files()->save(CompareFiles::Kind::Svg, file);
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray text = svg.readAll();
        QVERIFY(text.contains("v7") && text.contains("1,200"));
        QXmlStreamReader xml(text);
        const QRectF area = opened.page.plot()->state().frame.area.adjusted(-2, -2, 2, 5); // with the marks of the axis
        static const QRegularExpression pair(u"(-?[\\d.]+),(-?[\\d.]+)"_s);
        int points = 0;
        bool isHeader = true; // which is not moved down
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (const QString matrix = xml.attributes().value(u"transform"_s).toString(); xml.name() == u"g"_s && !matrix.isEmpty())
                isHeader = matrix.endsWith(u",0)"_s);
            if (isHeader || xml.name() != u"polyline"_s)
                continue;
            QRegularExpressionMatchIterator all = pair.globalMatch(xml.attributes().value(u"points"_s).toString());
            while (all.hasNext()) {
                const QRegularExpressionMatch match = all.next();
                const QPointF at(match.captured(1).toDouble(), match.captured(2).toDouble());
                QVERIFY2(area.contains(at), qPrintable(match.captured()));
                ++points;
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY2(points > 50, qPrintable(QString::number(points)));
    }

    void thePointsAreSavedAsText()
    {
        OpenedPage opened;
        QSignalSpy saved(opened.page.files(), &CompareFiles::saved);
        const QString file = opened.bench.path() + u"/runs.csv"_s;
        opened.page.files()->save(CompareFiles::Kind::Csv, file);
        QTRY_COMPARE(saved.count(), 1);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().count("\r\n") + csv.size() > 1000);
    }

    void whatIsRefusedDoesNotNameTheFileUnderWay()
    {
        OpenedPage opened;
        QSignalSpy saved(opened.page.files(), &CompareFiles::saved);
        QSignalSpy failed(opened.page.files(), &CompareFiles::failed);
        const QString file = opened.bench.path() + u"/first.csv"_s;
        opened.page.files()->save(CompareFiles::Kind::Csv, file);
        opened.page.files()->save(CompareFiles::Kind::Csv, opened.bench.path() + u"/second.csv"_s);
        QCOMPARE(failed.count(), 1);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(saved.front().front().toString(), file);
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        OpenedPage opened;
        QSignalSpy failed(opened.page.files(), &CompareFiles::failed);
        for (const auto kind : {CompareFiles::Kind::Png, CompareFiles::Kind::Svg, CompareFiles::Kind::Csv}) {
            failed.clear();
            opened.page.files()->save(kind, opened.bench.path() + u"/no such folder/runs"_s);
            QTRY_COMPARE(failed.count(), 1);
            QVERIFY(!failed.front().front().toString().isEmpty());
        }
    }

    void leavingWhileLogsAreReadIsSafe()
    {
        CompareBench bench;
        Settings settings(bench.path());
        {
            ComparePage page({bench.monitor(), settings, bench.notes()}, nullptr);
            page.show();
            page.compare(bench.keys());
        }
        ComparePage page({bench.monitor(), settings, bench.notes()}, nullptr);
        page.compare(bench.keys());
        page.compare({});
        QVERIFY(page.runs().runs().empty());
        QCOMPARE(page.plot()->emptyText().first, u"Choose two runs or more"_s);
    }
};

TUNEWATCH_TEST(compare_page, ComparePageTest)
#include "tst_compare_page.moc"
