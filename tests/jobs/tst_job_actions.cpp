// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_actions.h"

#include "jobs/jobs_filter.h"
#include "jobs/jobs_table.h"
#include "jobs/sample_jobs.h"
#include "settings/job_notes.h"
#include "support/test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class JobActionsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<JobNotes> m_notes;
    std::unique_ptr<JobModel> m_model;
    std::unique_ptr<JobsFilter> m_filter;
    std::unique_ptr<JobsTable> m_table;

    static JobKey key(const QString &id) { return {u"sg"_s, id}; }

    QStringList menuTexts() const
    {
        QMenu menu;
        m_table->jobActions()->fill(&menu);
        QStringList texts;
        for (const QAction *action : menu.actions()) {
            if (!action->isSeparator())
                texts << action->text();
        }
        return texts;
    }

    QLineEdit *editor() const { return m_table->viewport()->findChild<QLineEdit *>(); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<JobStore>();
        m_notes = std::make_unique<JobNotes>(m_folder->path());
        m_model = std::make_unique<JobModel>(m_store.get(), [] { return sample::now(); }, m_notes.get());
        m_filter = std::make_unique<JobsFilter>(m_model.get());
        m_table = std::make_unique<JobsTable>(m_filter.get());
        m_table->resize(1208, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_filter->setSortFrozen(false);
        Job done = sample::job(u"ft-done"_s, JobStatus::Succeeded);
        done.fineTunedModel = u"qwen3-14b-ft-done"_s;
        Job fails = sample::job(u"ft-fails"_s, JobStatus::Failed);
        fails.name = u"a|b"_s;
        sample::merge(*m_store, {done, fails});
        m_table->choose(key(u"ft-done"_s));
    }

    void cleanup()
    {
        m_table.reset();
        m_filter.reset();
        m_model.reset();
        m_notes.reset();
        m_store.reset();
    }

    void screenReadersHearThatSomethingWasCopied_data()
    {
        using Copy = void (JobActions::*)();
        QTest::addColumn<Copy>("copy");
        QTest::newRow("the id") << &JobActions::copyJobId;
        QTest::newRow("the fine-tuned model") << &JobActions::copyFineTunedModel;
        QTest::newRow("the row") << &JobActions::copyAsMarkdown;
    }

    void screenReadersHearThatSomethingWasCopied()
    {
        using Copy = void (JobActions::*)();
        QFETCH(Copy, copy);
        (m_table->jobActions()->*copy)();
        QCOMPARE(m_table->accessibleDescription(), u"Copied"_s);
        QTRY_VERIFY(m_table->accessibleDescription().isEmpty());
        m_table->choose(key(u"ft-fails"_s));
        m_table->jobActions()->copyFineTunedModel(); // it has none
        QVERIFY(m_table->accessibleDescription().isEmpty());
    }

    void offersWhatTheJobAllows()
    {
        QCOMPARE(menuTexts(), (QStringList{u"Open"_s, u"Rename…"_s, u"Pin"_s, u"Copy job ID"_s, u"Copy fine-tuned model"_s,
                                           u"Copy as Markdown row"_s, u"Show raw JSON"_s}));
        m_table->choose(key(u"ft-fails"_s));
        m_notes->setPinned(key(u"ft-fails"_s), true);
        QCOMPARE(menuTexts(), (QStringList{u"Open"_s, u"Rename…"_s, u"Unpin"_s, u"Copy job ID"_s,
                                           u"Copy as Markdown row"_s, u"Show raw JSON"_s}));
        m_store->removeAccount(u"sg"_s);
        QVERIFY(menuTexts().isEmpty());
    }

    void copies()
    {
        const QSignalSpy copied(m_table->jobActions(), &JobActions::copied);
        m_table->jobActions()->copyJobId();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"ft-done"_s);
        m_table->jobActions()->copyFineTunedModel();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"qwen3-14b-ft-done"_s);
        m_table->choose(key(u"ft-fails"_s));
        m_table->jobActions()->copyFineTunedModel();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"qwen3-14b-ft-done"_s);
        m_table->jobActions()->copyAsMarkdown();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"| Status | Job | Model | Progress | Eval loss | Tokens | Duration | Created |\n"
                 "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
                 "| Failed | a\\|b | qwen3-14b | — | — | — | — | — |\n"_s);
        m_table->selectAll();
        m_table->jobActions()->copyJobId();
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
        QCOMPARE(copied.count(), 4);
    }

    void renamesInItsPlace()
    {
        QTest::keyClick(m_table.get(), Qt::Key_F2);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"ft-done"_s);
        QTest::keyClicks(editor(), u"support"_s);
        // A refresh must not take away what was typed.
        JobDigest digest;
        digest.lastEvalLoss = 0.5;
        sample::merge(*m_store, key(u"ft-done"_s), digest);
        QCOMPARE(editor()->text(), u"support"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(m_notes->nickname(key(u"ft-done"_s)), u"support"_s);
        QCOMPARE(m_filter->index(m_filter->rowOf(key(u"ft-done"_s)), int(JobColumn::Job)).data().toString(), u"support"_s);
    }

    void theServicesOwnNameTakesTheNicknameAway()
    {
        m_notes->setNickname(key(u"ft-fails"_s), u"mine"_s);
        const QModelIndex name = m_filter->index(m_filter->rowOf(key(u"ft-fails"_s)), int(JobColumn::Job));
        QVERIFY(m_filter->setData(name, u"a|b"_s));
        QVERIFY(m_notes->nickname(key(u"ft-fails"_s)).isEmpty());
        m_notes->setNickname(key(u"ft-fails"_s), u"mine"_s);
        QVERIFY(m_filter->setData(name, u"  "_s));
        QVERIFY(m_notes->nickname(key(u"ft-fails"_s)).isEmpty());
        QVERIFY(!m_filter->setData(name.siblingAtColumn(0), u"x"_s));
    }

    void pinsAllSelectedJobs()
    {
        m_table->selectAll();
        m_table->jobActions()->togglePin();
        QVERIFY(m_notes->isPinned(key(u"ft-done"_s)) && m_notes->isPinned(key(u"ft-fails"_s)));
        m_table->jobActions()->togglePin();
        QVERIFY(!m_notes->isPinned(key(u"ft-done"_s)) && !m_notes->isPinned(key(u"ft-fails"_s)));
    }

    void asksForTheRawJson()
    {
        const QSignalSpy wanted(m_table->jobActions(), &JobActions::rawJsonWanted);
        m_table->jobActions()->showRawJson();
        QCOMPARE(wanted.at(0).at(0).value<JobKey>(), key(u"ft-done"_s));
    }
};

TUNEWATCH_TEST(job_actions, JobActionsTest)
#include "tst_job_actions.moc"
