// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_columns.h"

#include "jobs/jobs_filter.h"
#include "jobs/jobs_table.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class JobColumnsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobModel> m_model;
    std::unique_ptr<JobsFilter> m_filter;
    std::unique_ptr<JobsTable> m_table;

    static std::unique_ptr<JobsTable> make(JobsFilter *filter, int width)
    {
        auto table = std::make_unique<JobsTable>(filter);
        QFont body = table->font();
        body.setPixelSize(13);
        table->setFont(body);
        table->resize(width, 220);
        table->show();
        return table;
    }

    int width(JobColumn column) const { return m_table->columnWidth(int(column)); }
    bool isShown(JobColumn column) const { return !m_table->isColumnHidden(int(column)); }

    void choose(const QString &name)
    {
        QMenu menu;
        m_table->columns()->addActions(&menu);
        for (QAction *action : menu.actions()) {
            if (action->text() == name)
                action->trigger();
        }
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void init()
    {
        m_store = std::make_unique<JobStore>();
        m_model = std::make_unique<JobModel>(m_store.get(), [] { return sample::now(); });
        m_filter = std::make_unique<JobsFilter>(m_model.get());
        m_table = make(m_filter.get(), 1208);
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }

    void cleanup()
    {
        m_table.reset();
        m_filter.reset();
        m_model.reset();
        m_store.reset();
    }

    void theThirdClickOnAHeaderIsTheOrderAsDesigned()
    {
        QHeaderView *header = m_table->horizontalHeader();
        const auto click = [&](JobColumn column) {
            const QPoint place(header->sectionViewportPosition(int(column)) + 20, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        };
        // The column of the sign and its direction, and what a screen reader says of that column.
        const auto sorted = [&] {
            const int column = header->sortIndicatorSection();
            QStringList described;
            for (int i = 0; i < JobColumnCount; ++i) {
                const QString words = m_filter->headerData(i, Qt::Horizontal, Qt::AccessibleDescriptionRole).toString();
                if (!words.isEmpty())
                    described << headerText(JobColumn{i}) + u": "_s + words;
            }
            return headerText(JobColumn{column}) + (header->sortIndicatorOrder() == Qt::AscendingOrder ? u" up | "_s : u" down | "_s)
                + described.join(u", ");
        };
        const QString asDesigned = u"Created down | Created: Sorted, descending"_s;
        QCOMPARE(sorted(), asDesigned);
        const QSignalSpy changed(m_table->columns(), &JobColumns::changed);
        click(JobColumn::Job);
        QCOMPARE(sorted(), u"Job up | Job: Sorted, ascending"_s);
        click(JobColumn::Job);
        QCOMPARE(sorted(), u"Job down | Job: Sorted, descending"_s);
        click(JobColumn::Job);
        QCOMPARE(sorted(), asDesigned);
        click(JobColumn::Created);
        QCOMPARE(sorted(), u"Created up | Created: Sorted, ascending"_s);
        click(JobColumn::Created);
        QCOMPARE(sorted(), asDesigned);
        QVERIFY(changed.count() >= 5); // each is kept for the next run
    }

    void areAsWideAsDesigned()
    {
        const std::pair<JobColumn, int> widths[] = {
            {JobColumn::Status, 124}, {JobColumn::Job, 280},      {JobColumn::Model, 176},    {JobColumn::Progress, 184},
            {JobColumn::EvalLoss, 132}, {JobColumn::Tokens, 100}, {JobColumn::Duration, 108}, {JobColumn::Created, 104},
        };
        for (const auto &[column, expected] : widths)
            QCOMPARE(width(column), expected);
        for (int column = ShownJobColumns; column < JobColumnCount; ++column)
            QVERIFY(m_table->isColumnHidden(column));
        QCOMPARE(m_table->horizontalHeader()->height(), 28);
    }

    void namesTakeWhatTheOthersLeave()
    {
        m_table->resize(1408, 220);
        QCOMPARE(width(JobColumn::Job), 480);
        m_table->horizontalHeader()->resizeSection(int(JobColumn::Model), 200);
        QCOMPARE(width(JobColumn::Job), 456);
        QCOMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
    }

    void rareColumnsStepBackInANarrowWindow()
    {
        m_table->resize(976, 220);
        m_table->setRoom(JobColumns::Room::Narrow);
        QVERIFY(!isShown(JobColumn::Tokens));
        QVERIFY(!isShown(JobColumn::Duration));
        QCOMPARE(width(JobColumn::Status), 120); // the longest word fits its pill
        QCOMPARE(width(JobColumn::Job), 394);
        QCOMPARE(width(JobColumn::Model), 126);
        QCOMPARE(width(JobColumn::Progress), 118);
        QCOMPARE(width(JobColumn::EvalLoss), 122);
        QCOMPARE(width(JobColumn::Created), 96);
        m_table->setRoom(JobColumns::Room::Full);
        m_table->resize(1208, 220);
        QVERIFY(isShown(JobColumn::Tokens));
    }

    void inAMiddlingWindowNamesTakeTheRoomOfConnections()
    {
        m_table->resize(1048, 220);
        m_table->setRoom(JobColumns::Room::Middle);
        QVERIFY(isShown(JobColumn::Tokens) && isShown(JobColumn::Duration));
        QCOMPARE(width(JobColumn::Model), 126);
        QCOMPARE(width(JobColumn::Job), 170);
    }

    void namesAlwaysHaveRoom()
    {
        m_table->resize(900, 220);
        QVERIFY(!isShown(JobColumn::Tokens));
        QVERIFY(width(JobColumn::Job) >= 120);
        m_table->resize(400, 220);
        QVERIFY(width(JobColumn::Job) >= 120);
    }

    void aPersonsChoiceWins()
    {
        choose(u"Tokens"_s); // off, though there is room
        QVERIFY(!isShown(JobColumn::Tokens));
        choose(u"Duration"_s);
        choose(u"Duration"_s); // off and on again: wanted
        m_table->setRoom(JobColumns::Room::Narrow);
        QVERIFY(isShown(JobColumn::Duration));
        m_table->setRoom(JobColumns::Room::Full);
        QVERIFY(!isShown(JobColumn::Tokens));
        choose(u"Creator"_s); // there is no such column
        choose(u"n_epochs"_s);
        QVERIFY(isShown(JobColumn::Epochs));
    }

    void aMenuThatStaysTellsWhatIsShown()
    {
        QMenu menu;
        m_table->columns()->addActions(&menu);
        m_table->setRoom(JobColumns::Room::Narrow);
        Q_EMIT menu.aboutToShow();
        for (const QAction *action : menu.actions()) {
            if (action->text() == u"Tokens"_s)
                QVERIFY(!action->isChecked());
        }
        m_table->setRoom(JobColumns::Room::Full);
        QVERIFY(isShown(JobColumn::Tokens)); // telling is not choosing
    }

    void comeBackAsTheyWereLeft()
    {
        const QSignalSpy changes(m_table->columns(), &JobColumns::changed);
        QHeaderView *header = m_table->horizontalHeader();
        header->moveSection(header->visualIndex(int(JobColumn::Created)), 1);
        header->resizeSection(int(JobColumn::Model), 222);
        choose(u"learning_rate"_s);
        choose(u"Tokens"_s);
        m_table->sortByColumn(int(JobColumn::EvalLoss), Qt::AscendingOrder);
        QVERIFY(changes.count() >= 4);
        const QByteArray state = m_table->columns()->save();

        m_table = make(m_filter.get(), 1208);
        QVERIFY(m_table->columns()->restore(state));
        header = m_table->horizontalHeader();
        QCOMPARE(header->visualIndex(int(JobColumn::Created)), 1);
        QCOMPARE(width(JobColumn::Model), 222);
        QVERIFY(isShown(JobColumn::LearningRate));
        QVERIFY(!isShown(JobColumn::Tokens));
        QCOMPARE(header->sortIndicatorSection(), int(JobColumn::EvalLoss));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        QCOMPARE(header->length(), m_table->viewport()->width());
    }

    void garbageChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("columns please");
        QTest::newRow("zeros") << QByteArray(400, '\0');
        QTest::newRow("another header's state") << QHeaderView(Qt::Horizontal).saveState();
        QTest::newRow("other columns") << QByteArray::fromHex("5457433100000003");
    }

    void garbageChangesNothing()
    {
        QFETCH(QByteArray, state);
        const QByteArray before = m_table->columns()->save();
        QVERIFY(!m_table->columns()->restore(state));
        QCOMPARE(m_table->columns()->save(), before);
        QCOMPARE(width(JobColumn::Job), 280);
    }

    void everyDamagedStateIsRefusedOrSane()
    {
        const QByteArray good = m_table->columns()->save();
        for (int at = 0; at < good.size(); at += 3) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x7f);
            m_table->columns()->restore(bad);
            QVERIFY(isShown(JobColumn::Job));
            QVERIFY(width(JobColumn::Job) >= 120);
            m_table->columns()->restore(bad.left(at));
            QCOMPARE(m_table->horizontalHeader()->count(), JobColumnCount);
        }
    }

    void growWithTheFont()
    {
        QFont large = m_table->font();
        large.setPixelSize(26);
        m_table->setFont(large);
        QCOMPARE(width(JobColumn::Status), 248);
        QVERIFY(width(JobColumn::Job) >= 240);
        QVERIFY(m_table->rowHeight(0) >= 0);
        QVERIFY(m_table->verticalHeader()->defaultSectionSize() > 40);
    }
};

TUNEWATCH_TEST(job_columns, JobColumnsTest)
#include "tst_job_columns.moc"
