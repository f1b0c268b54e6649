// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_table.h"

#include "jobs/jobs_filter.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QHoverEvent>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The table's pixels at the points the pictures name, in both themes.
class RowLookTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobModel> m_model;
    std::unique_ptr<JobsFilter> m_filter;
    std::unique_ptr<JobsTable> m_table;
    AccountFacts m_account{.name = u"Singapore"_s};

    static Job dated(const QString &id, JobStatus status, int minutesAgo)
    {
        Job job = sample::job(id, status);
        job.created = {sample::now().addSecs(-60 * minutesAgo), {}};
        return job;
    }

    static JobDigest halfway()
    {
        JobDigest digest;
        digest.fraction = 0.5;
        digest.lastEvalLoss = 0.91;
        digest.timeLeft = {TimeLeft::Kind::About, 72min, 72min, 72min};
        digest.reckonedAt = sample::now();
        for (int i = 0; i < 56; ++i)
            digest.curve.push_back(2.0F / float(i + 1));
        return digest;
    }

    /// Rows: 0 queuing, 1 running, 2 failed with NaN, 3 succeeded, 4 running without digest.
    void fill()
    {
        sample::merge(*m_store, {dated(u"queued"_s, JobStatus::Queuing, 1), dated(u"runs"_s, JobStatus::Running, 2),
                                 dated(u"broke"_s, JobStatus::Failed, 3), dated(u"done"_s, JobStatus::Succeeded, 4),
                                 dated(u"starts"_s, JobStatus::Running, 5)});
        sample::merge(*m_store, {u"sg"_s, u"runs"_s}, halfway());
        JobDigest broken = halfway();
        broken.lastTrainLoss = qQNaN();
        broken.curve.back() = std::numeric_limits<float>::quiet_NaN();
        sample::merge(*m_store, {u"sg"_s, u"broke"_s}, broken);
        sample::merge(*m_store, {u"sg"_s, u"done"_s}, halfway());
    }

    void dress(const Tokens &tokens)
    {
        m_table->setPalette(paletteFor(tokens));
        QFont body = m_table->font();
        body.setPixelSize(13);
        m_table->setFont(body);
        m_table->resize(1208, 220);
    }

    /// A point of a cell: `x` from the column's left edge, `y` from the row's top.
    QColor at(const QImage &image, int row, JobColumn column, int x, int y) const
    {
        return image.pixelColor(m_table->columnViewportPosition(int(column)) + x, m_table->rowViewportPosition(row) + y);
    }

    QImage look() { return m_table->viewport()->grab().toImage(); }

    static bool isNear(const QColor &left, QRgb right)
    {
        const QColor other(right);
        return qAbs(left.red() - other.red()) + qAbs(left.green() - other.green()) + qAbs(left.blue() - other.blue()) < 24;
    }

    /// Some pixel of the area has this colour.
    bool has(const QImage &image, int row, JobColumn column, const QRect &area, QRgb ink) const
    {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                if (isNear(at(image, row, column, x, y), ink))
                    return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_account = {.name = u"Singapore"_s};
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<JobModel>(m_store.get(), [] { return sample::now(); });
        m_model->setAccounts([this](const QString &) { return m_account; });
        m_filter = std::make_unique<JobsFilter>(m_model.get());
        new QAbstractItemModelTester(m_filter.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_filter.get());
        m_table = std::make_unique<JobsTable>(m_filter.get());
        dress(kLight);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_filter->setSortFrozen(false);
    }

    void cleanup()
    {
        m_table.reset();
        m_filter.reset();
        m_model.reset();
        m_store.reset();
    }

    void rowsStandAsDrawn_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void rowsStandAsDrawn()
    {
        QFETCH(bool, isDark);
        const Tokens &tokens = isDark ? kDark : kLight;
        dress(tokens);
        fill();
        m_table->choose({u"sg"_s, u"starts"_s});
        const QImage image = look();
        QCOMPARE(m_table->rowHeight(0), 32);
        QCOMPARE(at(image, 0, JobColumn::Job, 200, 31), QColor(tokens.line));
        QCOMPARE(at(image, 0, JobColumn::Job, 200, 3), QColor(tokens.base));
        QCOMPARE(at(image, 0, JobColumn::Status, 25, 7), QColor(tokens.waitBg));   // pill: 6 to 26, from x 16
        QCOMPARE(at(image, 0, JobColumn::Status, 25, 5), QColor(tokens.base));
        QCOMPARE(at(image, 0, JobColumn::Status, 15, 16), QColor(tokens.base));
        QCOMPARE(at(image, 2, JobColumn::Status, 40, 25), QColor(tokens.failBg));
        QCOMPARE(at(image, 1, JobColumn::Progress, 20, 15), QColor(tokens.accent)); // bar: 56 by 6 from x 8, half done
        QCOMPARE(at(image, 1, JobColumn::Progress, 20, 12), QColor(tokens.base));
        QCOMPARE(at(image, 1, JobColumn::Progress, 50, 15), QColor(tokens.inset));
        QCOMPARE(at(image, 1, JobColumn::Progress, 65, 15), QColor(tokens.base));
        QVERIFY(has(image, 1, JobColumn::EvalLoss, QRect(16, 7, 56, 18), tokens.c1));
        QVERIFY(has(image, 3, JobColumn::EvalLoss, QRect(16, 7, 56, 18), tokens.text3));
        QVERIFY(isNear(at(image, 2, JobColumn::EvalLoss, 70, 9), tokens.failFg)); // the end of a broken run, at the top
        QVERIFY(has(image, 2, JobColumn::EvalLoss, QRect(80, 8, 44, 18), tokens.failFg));
    }

    void aSelectedRowIsMarked()
    {
        fill();
        m_table->choose({u"sg"_s, u"runs"_s});
        m_table->activateWindow();
        QTRY_VERIFY(m_table->isActiveWindow());
        const QImage active = look();
        QCOMPARE(at(active, 1, JobColumn::Status, 2, 16), QColor(kLight.accent));
        QCOMPARE(at(active, 1, JobColumn::Status, 3, 16), QColor(kLight.select));
        QCOMPARE(at(active, 1, JobColumn::Created, 4, 3), QColor(kLight.select));
        QCOMPARE(at(active, 1, JobColumn::Status, 25, 7), QColor(kLight.base));   // the pill's ground
        QCOMPARE(at(active, 1, JobColumn::Progress, 50, 15), QColor(kLight.base)); // the bar's track
        QCOMPARE(at(active, 1, JobColumn::Status, 1, 31), QColor(kLight.line));
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!m_table->isActiveWindow());
        const QImage inactive = look();
        QCOMPARE(at(inactive, 1, JobColumn::Created, 4, 3), QColor(kLight.hover));
        QCOMPARE(at(inactive, 1, JobColumn::Status, 2, 16), QColor(kLight.accent));
        QCOMPARE(at(inactive, 1, JobColumn::Status, 25, 7), QColor(kLight.runBg));
    }

    void aHoveredRowIsLitAsAWhole()
    {
        fill();
        const QPointF point(300, 32 * 2 + 10);
        QHoverEvent move(QEvent::HoverMove, point, point, point);
        QCoreApplication::sendEvent(m_table->viewport(), &move);
        const QImage image = look();
        QCOMPARE(at(image, 2, JobColumn::Status, 2, 3), QColor(kLight.hover));
        QCOMPARE(at(image, 2, JobColumn::Created, 100, 3), QColor(kLight.hover));
        QCOMPARE(at(image, 3, JobColumn::Created, 100, 3), QColor(kLight.base));
    }

    void theRingIsForTheKeyboardOnly()
    {
        fill();
        m_table->activateWindow();
        QTRY_VERIFY(m_table->isActiveWindow());
        m_table->setFocus(Qt::MouseFocusReason);
        m_table->choose({u"sg"_s, u"broke"_s});
        QCOMPARE(at(look(), 2, JobColumn::Job, 60, 0), QColor(kLight.select));
        QTest::keyClick(m_table.get(), Qt::Key_Up);
        QImage image = look();
        for (const QPoint &edge : {QPoint(600, 32), QPoint(600, 33), QPoint(600, 63), QPoint(0, 48), QPoint(1207, 48)})
            QCOMPARE(image.pixelColor(edge), QColor(kLight.focus));
        QCOMPARE(image.pixelColor(600, 34), QColor(kLight.select));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, QPoint(600, 40));
        QCOMPARE(look().pixelColor(600, 33), QColor(kLight.select));
    }

    void densityIsTheHeightOfRows()
    {
        fill();
        for (const auto &[density, height] : {std::pair{Density::Compact, 28}, {Density::Relaxed, 40}, {Density::Standard, 32}}) {
            m_table->setDensity(density);
            QCOMPARE(m_table->rowHeight(1), height);
        }
    }

    void mirrorsInALanguageThatReadsFromTheRight()
    {
        m_table->setLayoutDirection(Qt::RightToLeft);
        fill();
        m_table->choose({u"sg"_s, u"runs"_s});
        const QImage image = look();
        QCOMPARE(image.pixelColor(1207, 48), QColor(kLight.accent));
        const int right = m_table->columnViewportPosition(int(JobColumn::Progress)) + m_table->columnWidth(int(JobColumn::Progress));
        QCOMPARE(image.pixelColor(right - 20, 47), QColor(kLight.accent));
    }

    void standsAnyName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("300 characters") << QString(300, u'W');
        QTest::newRow("from right to left") << u"دعم العملاء v7"_s;
        QTest::newRow("emoji") << u"🙂👩‍👩‍👧‍👦 run"_s;
        QTest::newRow("lines and markup") << u"<b>a</b>\nb\n\nc"_s;
        QTest::newRow("control characters") << QString(u"a\u0000b\u202Ec"_s);
    }

    void standsAnyName()
    {
        QFETCH(QString, name);
        fill();
        Job job = dated(u"odd"_s, JobStatus::Running, 2);
        job.name = name;
        job.baseModel = name;
        sample::merge(*m_store, {job});
        for (const int pixels : {13, 26}) {
            QFont body = m_table->font();
            body.setPixelSize(pixels);
            m_table->setFont(body);
            m_table->resize(700, 220);
            const int row = m_filter->rowOf(job.key);
            const QImage image = look();
            // Nothing runs over into the next column.
            QCOMPARE(at(image, row, JobColumn::Model, 1, m_table->rowHeight(row) / 2),
                     at(image, row, JobColumn::Model, 1, 3));
        }
    }

    void largeFontsDoNotClip()
    {
        QFont large = m_table->font();
        large.setPixelSize(26);
        m_table->setFont(large);
        fill();
        QVERIFY(m_table->rowHeight(0) >= QFontMetrics(large).height() + 12);
        QVERIFY(m_table->horizontalHeader()->height() >= QFontMetrics(m_table->horizontalHeader()->font()).height());
        for (const JobColumn column : {JobColumn::Status, JobColumn::Model, JobColumn::Created}) {
            const QModelIndex index = m_filter->index(1, int(column));
            QStyleOptionViewItem option;
            option.font = large;
            QVERIFY(m_table->itemDelegateForIndex(index)->sizeHint(option, index).width() <= m_table->columnWidth(int(column)));
        }
    }

    void noLabelIsElidedAtTheDesignedSize()
    {
        QFont design(u"Inter"_s);
        design.setPixelSize(13);
        m_table->setFont(design);
        Job job = dated(u"ft-202611200831-e7b0"_s, JobStatus::Succeeded, 60 * 30);
        job.name = u"invoice-extract v3"_s;
        job.usage = 31389440;
        job.hyperParameters = {{u"n_epochs"_s, u"3"_s}};
        job.ended = {job.created.utc.addSecs(12060), {}};
        Job running = dated(u"runs"_s, JobStatus::Running, 118);
        sample::merge(*m_store, {job, running});
        sample::merge(*m_store, running.key, halfway());
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < ShownJobColumns; ++column) {
                if (JobColumn{column} == JobColumn::Job)
                    continue;
                const QModelIndex index = m_filter->index(row, column);
                QStyleOptionViewItem option;
                option.font = m_table->font();
                const int needed = m_table->itemDelegateForIndex(index)->sizeHint(option, index).width();
                QVERIFY2(needed <= m_table->columnWidth(column),
                         qPrintable(u"%1 needs %2"_s.arg(index.data().toString()).arg(needed)));
            }
        }
    }

    void paintsFiveThousandJobs()
    {
        std::vector<Job> jobs;
        for (int i = 0; i < 5000; ++i)
            jobs.push_back(dated(u"ft-%1"_s.arg(i), JobStatus(i % 9), i));
        sample::merge(*m_store, jobs);
        m_table->scrollToBottom();
        QCOMPARE(int(m_table->visibleJobs().size()), 6);
        QVERIFY(!look().isNull());
    }
};

TUNEWATCH_TEST(row_look, RowLookTest)
#include "tst_row_look.moc"
