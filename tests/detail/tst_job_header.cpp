// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_header.h"

#include "detail/elided_label.h"
#include "detail/status_pill.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class JobHeaderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobHeader> m_header;

    /// All that stands in the header, left to right, as it would be without eliding.
    QString text() const
    {
        QStringList parts;
        for (const auto *pill : m_header->findChildren<StatusPill *>())
            parts << pill->accessibleName();
        for (const auto *label : m_header->findChildren<ElidedLabel *>()) {
            if (label->isVisible() && !label->fullText().isEmpty())
                parts << label->fullText();
        }
        return parts.join(u" | "_s);
    }

    void show(const Job &job, const JobDigest &digest = {})
    {
        m_header->showJob(job, digest, u"Singapore"_s, sample::now());
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void init()
    {
        m_header = std::make_unique<JobHeader>();
        m_header->resize(1200, 90);
        m_header->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_header.get()));
    }

    void cleanup() { m_header.reset(); }

    void showsARunningJob()
    {
        Job job = sample::job(u"ft-1"_s);
        job.name = u"support-tone v7"_s;
        job.trainingType = u"sft"_s;
        job.created = {sample::now().addSecs(-7080), {}};
        JobDigest digest;
        digest.fraction = 0.62;
        digest.lastStep = 1488;
        digest.totalSteps = 2400;
        digest.lastTrainLoss = 0.8395;
        digest.lastEvalLoss = digest.bestEvalLoss = 0.9096;
        show(job, digest);
        QCOMPARE(text(), u"Running | support-tone v7 | ft-1 | qwen3-14b · SFT · Singapore | "
                         "62 % · Step 1,488 of 2,400 · Train loss 0.8395 · Eval loss 0.9096 · 1 h 58 min"_s);
    }

    void saysWhyAJobFailed()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Failed);
        job.errorCode = u"InvalidFile"_s;
        job.errorMessage = u"Line 12 is no JSON"_s;
        show(job);
        QVERIFY2(text().endsWith(u"| Line 12 is no JSON (InvalidFile)"_s), qPrintable(text()));
    }

    void aCanceledJobsCodeIsNoFailure()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Canceled);
        job.errorCode = u"1"_s;
        show(job);
        QCOMPARE(text(), u"Canceled | ft-1 | qwen3-14b · Singapore | —"_s);
    }

    void saysThatAJobIsGone()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Succeeded);
        job.isGone = true;
        show(job);
        QVERIFY(text().endsWith(u"| No longer listed by the service"_s));
    }

    void longNamesAreElidedAndStayWhole()
    {
        Job job = sample::job(u"ft-202611201202-7be4"_s);
        job.name = u"客服语气微调🙂"_s.repeated(40);
        show(job);
        QCOMPARE(m_header->width(), 1200);
        ElidedLabel *name = nullptr;
        for (auto *label : m_header->findChildren<ElidedLabel *>()) {
            QVERIFY(label->geometry().right() <= 1200);
            if (label->fullText() == job.name)
                name = label;
        }
        QVERIFY(name);
        QVERIFY(name->text().endsWith(u'…'));
        QCOMPARE(name->accessibleName(), job.name);
        QCOMPARE(name->toolTip(), job.name);
        name->setFocus();
        name->setSelection(0, 3);
        QTest::keyClick(name, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), job.name);
    }

    void showsNothingOfTheJobBeforeWhenNoneIsChosen()
    {
        show(sample::job(u"ft-1"_s, JobStatus::Failed));
        m_header->clear();
        QVERIFY(!m_header->findChild<StatusPill *>()->isVisible());
        QVERIFY(!text().contains(u"ft-1"_s));
    }
};

TUNEWATCH_TEST(job_header, JobHeaderTest)
#include "tst_job_header.moc"
