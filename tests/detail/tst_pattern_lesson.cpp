// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a log whose format nobody knows to its curve, and back.

#include "archive/archive.h"
#include "chart/chart_data.h"
#include "chart/loss_chart.h"
#include "chart/teach_dialog.h"
#include "detail/detail_pane.h"
#include "detail/stat_cell.h"
#include "files/local_files.h"
#include "jobs/sample_jobs.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "support/test.h"
#include "values/job_key.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

Job finishedJob(const QString &id, const QString &baseModel)
{
    Job job = sample::job(id, JobStatus::Succeeded);
    job.baseModel = baseModel;
    return job;
}

LogLines strangeLog()
{
    LogLines lines;
    for (int i = 1; i <= 2500; ++i)
        lines.append(i % 5 == 0 ? "pass " + QByteArray::number(i / 5) + " gives J = " + QByteArray::number(1.0 / i)
                                : QByteArrayLiteral("nothing to see here"));
    return lines;
}

/// A pane on an archive with two finished jobs of one model and one of another.
class Bench
{
public:
    Bench()
        : m_monitor(setup(m_directory.path()))
        , m_settings(m_directory.path())
        , m_notes(m_directory.path())
        , m_files(m_monitor.jobs(), m_settings)
    {
        m_monitor.start();
        m_pane = std::make_unique<DetailPane>(m_monitor, m_settings, m_notes);
        m_pane->setFiles(&m_files);
        m_pane->resize(1200, 700);
        m_pane->show();
    }

    DetailPane &pane() { return *m_pane; }
    TeachDialog *dialog() { return m_pane->findChild<TeachDialog *>(); }
    size_t points() { return m_pane->run() ? m_pane->run()->train.size() : 0; }
    /// The figure below the job's name that is called so, with what it says.
    QString figure(const QString &label)
    {
        for (const auto *cell : m_pane->findChildren<StatCell *>()) {
            if (cell->isVisible() && cell->accessibleName().startsWith(label))
                return cell->accessibleName();
        }
        return {};
    }
    void open(const QString &job) { m_pane->open({u"sg"_s, job}); }
    void openFile(const QString &name = u"strange.log"_s)
    {
        QFile file(m_directory.filePath(name));
        const LogLines lines = strangeLog();
        bool isWritten = file.open(QIODevice::WriteOnly);
        for (qsizetype i = 0; i < lines.size(); ++i)
            isWritten = isWritten && file.write(lines.at(i).toByteArray() + '\n') > 0;
        if (!isWritten)
            QTest::qFail("no file", __FILE__, __LINE__);
        file.close();
        m_file = m_files.add(file.fileName());
        openFileAgain();
    }
    void openFileAgain() { m_pane->open(m_file); }
    QPushButton *button(const QString &text)
    {
        for (auto *button : m_pane->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

private:
    static Monitor::Setup setup(const QString &directory)
    {
        const Account account{u"sg"_s, u"dashscope"_s, u"Singapore"_s, QUrl(u"https://example.invalid/api/v1"_s), {}};
        const std::vector<Job> jobs{finishedJob(u"ft-1"_s, u"qwen3-8b"_s), finishedJob(u"ft-2"_s, u"qwen3-8b"_s),
                                    finishedJob(u"ft-3"_s, u"qwen3-32b"_s)};
        auto archive = Archive::open(directory);
        bool isMade = archive && (*archive)->putAccount(account) && (*archive)->putJobs(jobs, sample::now());
        for (const Job &job : jobs) {
            const LogLines lines = strangeLog();
            isMade = isMade && (*archive)->putLines(job.key, 0, lines, lines.size(), sample::now())
                && (*archive)->setComplete(job.key);
        }
        if (!isMade)
            QTest::qFail("no archive", __FILE__, __LINE__);
        Monitor::Setup setup;
        setup.dataDir = directory;
        setup.now = sample::now();
        return setup;
    }

    QTemporaryDir m_directory;
    Monitor m_monitor;
    Settings m_settings;
    JobNotes m_notes;
    LocalFiles m_files;
    JobKey m_file;
    std::unique_ptr<DetailPane> m_pane;
};

} // namespace

class PatternLessonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aTaughtPatternDrawsTheCurveUntilItIsRemoved()
    {
        Bench bench;
        bench.open(u"ft-1"_s);
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        QCOMPARE(bench.points(), size_t(0));
        bench.button(u"Teach a pattern…"_s)->click();
        QVERIFY(bench.dialog());
        auto *field = bench.dialog()->findChild<QLineEdit *>();
        QCOMPARE(field->accessibleName(), u"Pattern"_s);
        QTest::keyClicks(field, u"pass (?<step>\\d+) gives J = (?<value>\\S+)"_s);
        QTRY_VERIFY(field->accessibleDescription() == u"500 matches in 2,500 lines of this log"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(bench.points(), size_t(500));
        const ChartData &run = *bench.pane().run();
        QVERIFY(run.isTaught);
        QVERIFY(run.hasAxis[size_t(XAxis::Step)]);
        QCOMPARE(run.train.x(XAxis::Step)[499], 500.0);
        QCOMPARE(run.train.values[499], 1.0 / 2500);
        QCOMPARE(run.train.lines[499], qint64(2499));
        QTRY_VERIFY(bench.figure(u"Final train loss"_s).contains(u"0.0004"_s));
        QTRY_VERIFY(!bench.button(u"Teach a pattern…"_s));

        // Another job of the model is read with it, one of another model is not.
        bench.open(u"ft-2"_s);
        QTRY_COMPARE(bench.points(), size_t(500));
        bench.open(u"ft-3"_s);
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        QCOMPARE(bench.points(), size_t(0));

        bench.open(u"ft-1"_s);
        QTRY_COMPARE(bench.points(), size_t(500));
        Q_EMIT bench.pane().chart()->teachWanted(); // what the chart's menu says
        QTRY_VERIFY(bench.dialog());
        for (auto *button : bench.dialog()->findChildren<QPushButton *>()) {
            if (button->text() == u"Remove"_s) {
                button->click();
                break;
            }
        }
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        QCOMPARE(bench.points(), size_t(0));
        QTRY_VERIFY(bench.figure(u"Final train loss"_s).contains(u"none in the log"_s));
    }

    void aLogIsNotJudgedBeforeItsMetricsAreRead()
    {
        Bench bench;
        bench.openFile();
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        bench.open(u"ft-1"_s);
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        bench.openFileAgain(); // its lines are known already
        QVERIFY(!bench.button(u"Teach a pattern…"_s));
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
    }

    void aLogFileIsTaughtAsWell()
    {
        Bench bench;
        bench.openFile();
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        bench.button(u"Teach a pattern…"_s)->click();
        auto *field = bench.dialog()->findChild<QLineEdit *>();
        field->setText(u"pass (?<step>\\d+) gives J = (?<value>\\S+)"_s);
        QTRY_COMPARE(field->accessibleDescription(), u"500 matches in 2,500 lines of this log"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(bench.points(), size_t(500));
        QCOMPARE(bench.pane().run()->train.lines[499], qint64(2499));
        QTRY_VERIFY(bench.figure(u"Train loss"_s).contains(u"0.0004"_s));
        QVERIFY(bench.figure(u"Progress"_s).contains(u"Step 500"_s));
        QVERIFY(!bench.figure(u"Train loss"_s).contains(u"none in the log"_s));

        // Another file is not read with it, nor is a job.
        bench.openFile(u"other.log"_s);
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        QCOMPARE(bench.points(), size_t(0));
        bench.button(u"Teach a pattern…"_s)->click();
        QCOMPARE(bench.dialog()->findChild<QLineEdit *>()->text(), QString());
        const auto labels = bench.dialog()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"It is kept for this file."; }));
        bench.dialog()->close();
        bench.open(u"ft-1"_s);
        QTRY_VERIFY(bench.button(u"Teach a pattern…"_s));
        QCOMPARE(bench.points(), size_t(0));
        bench.openFile();
        QTRY_COMPARE(bench.points(), size_t(500));
    }
};

TUNEWATCH_TEST(pattern_lesson, PatternLessonTest)
#include "tst_pattern_lesson.moc"
