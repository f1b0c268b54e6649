// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history_strip.h"

#include "job_store.h"
#include "settings/job_notes.h"
#include "support/test.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Today({2026, 11, 20}, {14, 5}, Qt::UTC);

} // namespace

class HistoryStripTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobNotes> m_notes;
    std::unique_ptr<HistoryStrip> m_strip;

    static JobKey key(int id) { return {u"sg"_s, u"ft-%1"_s.arg(id)}; }

    void add(int id, JobStatus status, int daysAgo, double best)
    {
        Job job;
        job.key = key(id);
        job.name = u"support-tone v%1"_s.arg(id);
        job.status = status;
        job.baseModel = u"qwen3-14b"_s;
        job.created = {Today.addDays(-daysAgo), {}};
        m_store->merge(std::vector{job});
        JobDigest digest;
        digest.lastStep = 1;
        digest.bestEvalLoss = best;
        const std::pair<JobKey, JobDigest> one[] = {{job.key, digest}};
        m_store->mergeDigests(one);
    }

    QPoint placeOf(int id) const { return m_strip->placeOf(key(id)).value_or(QPointF(-1, -1)).toPoint(); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_store = std::make_unique<JobStore>();
        m_notes = std::make_unique<JobNotes>(m_folder.path());
        m_strip = std::make_unique<HistoryStrip>(*m_store, m_notes.get(), [] { return Today; });
        m_strip->setPalette(paletteFor(kLight));
        QFont body = m_strip->font();
        body.setPixelSize(13);
        m_strip->setFont(body);
        m_strip->resize(1208, m_strip->sizeHint().height());
        add(1, JobStatus::Succeeded, 25, 1.08);
        add(2, JobStatus::Failed, 20, 0);
        add(3, JobStatus::Succeeded, 10, 0.93);
        add(4, JobStatus::Running, 1, 0.95);
        JobFilterSpec spec;
        spec.model = u"qwen3-14b"_s;
        m_strip->setScope(spec, {});
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
    }

    void cleanup()
    {
        m_strip.reset();
        m_notes.reset();
        m_store.reset();
    }

    void isAsHighAsDesigned() { QCOMPARE(m_strip->sizeHint().height(), 112); }

    void growsWithTheFont()
    {
        QFont large = m_strip->font();
        large.setPixelSize(26);
        m_strip->setFont(large);
        QVERIFY(m_strip->sizeHint().height() > 150);
        QVERIFY(m_strip->rect().adjusted(0, 0, 0, 60).contains(placeOf(3)));
    }

    void paintsEachFateWithASignOfItsOwn_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void paintsEachFateWithASignOfItsOwn()
    {
        QFETCH(bool, isDark);
        const Tokens &tokens = isDark ? kDark : kLight;
        m_strip->setPalette(paletteFor(tokens));
        const QImage image = m_strip->grab().toImage();
        QCOMPARE(image.pixelColor(0, 0), QColor(tokens.line));
        QCOMPARE(image.pixelColor(4, 60), QColor(tokens.base));
        QCOMPARE(image.pixelColor(placeOf(1)), QColor(tokens.c1));
        QCOMPARE(image.pixelColor(placeOf(2)), QColor(tokens.failFg));
        QCOMPARE(image.pixelColor(placeOf(4)), QColor(tokens.base)); // the middle of a ring
    }

    void theTitleHidesNoJob_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("at the usual size") << 13;
        QTest::newRow("in letters twice as large") << 26;
    }

    void theTitleHidesNoJob()
    {
        QFETCH(int, pixels);
        QFont body = m_strip->font();
        body.setPixelSize(pixels);
        m_strip->setFont(body);
        m_strip->resize(1208, m_strip->sizeHint().height());
        add(5, JobStatus::Succeeded, 0, 1.9); // the worst, under the end of the title
        QTRY_COMPARE(m_strip->history().jobs, 5);
        constexpr int TitleTop = 5, Radius = 4;
        const int line = std::max(16, QFontMetrics(fontFor(TextRole::Caption, body)).height());
        QVERIFY(placeOf(5).y() - Radius >= TitleTop + line);
        QVERIFY(placeOf(1).y() > placeOf(5).y());
    }

    void timeRunsFromLeftToRight()
    {
        QVERIFY(placeOf(1).x() < placeOf(3).x());
        QVERIFY(placeOf(3).x() < placeOf(4).x());
        QVERIFY(placeOf(3).y() > placeOf(1).y());
        m_strip->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(placeOf(1).x() < placeOf(3).x());
    }

    void theLaneIsBelowThePlot() { QVERIFY(placeOf(2).y() > placeOf(3).y() + 8); }

    void aClickChoosesTheJob()
    {
        const QSignalSpy chosen(m_strip.get(), &HistoryStrip::jobChosen);
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, placeOf(3) + QPoint(5, 4));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<JobKey>(), key(3));
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(10, 60));
        QCOMPARE(chosen.count(), 1);
    }

    void theChosenJobHasARing()
    {
        m_strip->setChosen(key(3));
        const QImage image = m_strip->grab().toImage();
        QVERIFY(image.pixelColor(placeOf(3) - QPoint(8, 0)) != QColor(kLight.base));
        QCOMPARE(image.pixelColor(placeOf(1) - QPoint(8, 0)), QColor(kLight.base));
    }

    void arrowsWalkTheDotsAndEnterChooses()
    {
        const QSignalSpy chosen(m_strip.get(), &HistoryStrip::jobChosen);
        m_strip->setChosen(key(3));
        QTest::keyClick(m_strip.get(), Qt::Key_Left);
        QVERIFY(m_strip->spokenText().startsWith(u"support-tone v2, Failed"_s));
        QTest::keyClick(m_strip.get(), Qt::Key_Left);
        QTest::keyClick(m_strip.get(), Qt::Key_Left);
        QTest::keyClick(m_strip.get(), Qt::Key_Return);
        QCOMPARE(chosen.at(0).at(0).value<JobKey>(), key(1));
        QTest::keyClick(m_strip.get(), Qt::Key_End);
        QTest::keyClick(m_strip.get(), Qt::Key_Space);
        QCOMPARE(chosen.at(1).at(0).value<JobKey>(), key(4));
    }

    void speaksItsFigures()
    {
        QAccessibleInterface *strip = QAccessible::queryAccessibleInterface(m_strip.get());
        QCOMPARE(strip->text(QAccessible::Name), u"History of qwen3-14b"_s);
        QCOMPARE(strip->role(), QAccessible::Chart);
        QCOMPARE(strip->text(QAccessible::Description),
                 u"Best eval loss 0.9300, support-tone v3, Succeeded 2 of 4, 1 failed, 0 canceled, Median duration —"_s);
    }

    void followsTheStoreAndTheNotes()
    {
        m_notes->setNickname(key(3), u"the good one"_s);
        const QSignalSpy changed(m_strip.get(), &HistoryStrip::historyChanged);
        add(5, JobStatus::Canceled, 2, 0);
        QTRY_COMPARE(m_strip->history().jobs, 5);
        QCOMPARE(m_strip->history().bestName, u"the good one"_s);
        QVERIFY(changed.count() >= 1);
        m_notes->setNickname(key(3), {});
    }

    void aHiddenStripReadsWhenItIsShown()
    {
        m_strip->hide();
        JobFilterSpec spec;
        spec.model = u"qwen3-14b"_s;
        JobChips chips;
        chips.period = JobChips::Period::Week;
        m_strip->setScope(spec, chips);
        add(5, JobStatus::Canceled, 2, 0);
        QCOMPARE(m_strip->history().jobs, 4);
        m_strip->show();
        QCOMPARE(m_strip->history().jobs, 2);
    }

    void aBusySyncDoesNotHoldItUp()
    {
        QElapsedTimer time;
        time.start();
        int id = 5;
        while (m_strip->history().jobs == 4 && time.elapsed() < 5000) { // each change sooner than the strip settles
            add(id++, JobStatus::Canceled, 2, 0);
            QTest::qWait(50);
        }
        QVERIFY(m_strip->history().jobs > 4);
    }

    void aPeriodLeavesOlderJobsOut()
    {
        JobFilterSpec spec;
        spec.model = u"qwen3-14b"_s;
        JobChips chips;
        chips.period = JobChips::Period::Week;
        m_strip->setScope(spec, chips);
        QCOMPARE(m_strip->history().jobs, 1);
    }

    void standsWithoutAnyJob()
    {
        JobFilterSpec spec;
        spec.model = u"nothing"_s;
        m_strip->setScope(spec, {});
        QVERIFY(!m_strip->grab().isNull());
        QTest::keyClick(m_strip.get(), Qt::Key_Left);
        QVERIFY(!m_strip->placeOf(key(1)));
    }
};

TUNEWATCH_TEST(history_strip, HistoryStripTest)
#include "tst_history_strip.moc"
