// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/stat_strip.h"

#include "detail/role_label.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Stat> runningStats()
{
    StatFacts facts;
    facts.job = sample::job(u"ft-1"_s);
    facts.job.hyperParameters = {{u"n_epochs"_s, u"3"_s}};
    facts.job.created = {sample::now().addSecs(-7082), {}};
    facts.now = sample::now();
    facts.digest.lastStep = 1488;
    facts.digest.totalSteps = 2400;
    facts.digest.fraction = 0.62;
    facts.digest.lastEpoch = 1.86;
    facts.digest.lastTrainLoss = 0.8395;
    facts.digest.trainLossChange = -0.015;
    facts.digest.lastEvalLoss = facts.digest.bestEvalLoss = 0.9096;
    facts.digest.lastEvalStep = 1400;
    facts.digest.secondsPerStep = 4.76;
    facts.digest.timeLeft.kind = TimeLeft::Kind::About;
    facts.digest.timeLeft.likely = std::chrono::minutes(72);
    facts.tokensAtEnd = 31'400'000;
    return statsOf(facts);
}

} // namespace

class StatStripTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StatStrip> m_strip;

    std::vector<StatCell *> cells() const
    {
        std::vector<StatCell *> shown;
        for (auto *cell : m_strip->findChildren<StatCell *>()) {
            if (cell->isVisible())
                shown.push_back(cell);
        }
        return shown;
    }

    void setFontPixels(int pixels)
    {
        QFont font = m_strip->font();
        font.setPixelSize(pixels);
        m_strip->setFont(font);
    }

    void resize(int width)
    {
        m_strip->resize(width, m_strip->heightForWidth(width));
        QCoreApplication::processEvents();
        m_strip->resize(width, m_strip->heightForWidth(width));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void init()
    {
        m_strip = std::make_unique<StatStrip>();
        setFontPixels(13);
        m_strip->setStats(runningStats(), false);
        resize(1176);
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
    }

    void cleanup() { m_strip.reset(); }

    void standsWhereTheDesignHasIt()
    {
        QList<int> places;
        for (const StatCell *cell : cells())
            places << cell->x();
        QCOMPARE(places, (QList<int>{0, 256, 404, 536, 688, 836}));
        QCOMPARE(m_strip->heightForWidth(1176), 56);
    }

    void nothingIsCutAtAnyWidth_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("width");
        for (const int pixels : {13, 18, 26}) {
            for (const int width : {1400, 1176, 1016, 944, 836, 700, 420})
                QTest::addRow("%d px font, %d px wide", pixels, width) << pixels << width;
        }
    }

    void nothingIsCutAtAnyWidth()
    {
        QFETCH(int, pixels);
        QFETCH(int, width);
        setFontPixels(pixels);
        resize(width);
        QRect before;
        for (StatCell *cell : cells()) {
            QVERIFY2(cell->geometry().right() < width, qPrintable(cell->stat().label));
            QVERIFY2(cell->geometry().bottom() < m_strip->height(), qPrintable(cell->stat().label));
            QVERIFY(!cell->geometry().intersects(before));
            before = cell->geometry();
            for (const auto *label : cell->findChildren<RoleLabel *>()) {
                QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()), qPrintable(label->text()));
                QVERIFY2(label->height() >= label->fontMetrics().height(), qPrintable(label->text()));
            }
        }
    }

    void aNarrowStripSaysLessFirst()
    {
        resize(836);
        QCOMPARE(cells().size(), size_t(6));
        QCOMPARE(cells()[4]->stat().shortCaption, u"best so far"_s);
        bool isShort = false;
        for (const auto *label : cells()[4]->findChildren<RoleLabel *>())
            isShort = isShort || label->text() == u"best so far";
        QVERIFY(isShort);
    }

    void tokensAreTheFirstToGo()
    {
        resize(690);
        for (const StatCell *cell : cells())
            QVERIFY(cell->stat().label != u"Tokens");
        QCOMPARE(cells().size(), size_t(5));
        resize(1176);
        QCOMPARE(cells().size(), size_t(6));
    }

    void oldFiguresAreGrey()
    {
        const auto ink = [this] {
            for (const auto *label : cells().front()->findChildren<RoleLabel *>()) {
                if (label->text() == u"62 %")
                    return label->palette().color(QPalette::WindowText).rgb();
            }
            return QRgb(0);
        };
        QCOMPARE(ink(), kLight.text);
        m_strip->setStats(runningStats(), true);
        QCOMPARE(ink(), kLight.text3);
    }

    void figuresAreReadAloud()
    {
        QCOMPARE(cells().front()->accessibleName(), u"Progress, 62 %, Step 1,488 of 2,400 · epoch 1.86 of 3"_s);
    }

    void noFiguresTakeNoRoom()
    {
        m_strip->setStats({}, false);
        QVERIFY(!m_strip->isVisible());
    }

    void fewerFiguresLeaveNothingBehind()
    {
        StatFacts facts;
        facts.now = sample::now();
        m_strip->setStats(statsOf(facts), false);
        QCOMPARE(cells().size(), size_t(3));
    }

    void fromRightToLeftItIsMirrored()
    {
        m_strip->setLayoutDirection(Qt::RightToLeft);
        resize(1176);
        m_strip->setStats(runningStats(), false);
        QCOMPARE(cells().front()->geometry().right(), 1175);
    }
};

TUNEWATCH_TEST(stat_strip, StatStripTest)
#include "tst_stat_strip.moc"
