// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_marks.h"

#include "detail/detail_facts.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime at(int hour, int minute)
{
    return {QDate(2026, 11, 20), QTime(hour, minute), Qt::UTC};
}

DetailFacts factsOf(const JobStory &story)
{
    DetailFacts facts;
    facts.job = sample::job(u"ft-1"_s, JobStatus::Running);
    facts.story = story;
    facts.now = at(14, 0);
    return facts;
}

QString asText(const std::vector<RunMark> &marks)
{
    QStringList texts;
    for (const RunMark &mark : marks)
        texts << (mark.kind == RunMark::Kind::Checkpoint ? mark.detail : mark.word + u" | "_s + mark.detail);
    return texts.join(u'\n');
}

} // namespace

class JobMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void checkpointsAreNamedWithTheirStep()
    {
        JobStory story;
        story.checkpoints = {{.name = u"checkpoint-1200"_s, .fullName = {}, .step = 1200, .statusText = {}, .modelName = {}, .created = {}, .expires = {}},
                             {.name = {}, .fullName = u"ft-1:best"_s, .step = {}, .statusText = {}, .modelName = u"tone-1"_s, .created = {at(13, 5), {}}, .expires = {}},
                             {}};
        const std::vector<RunMark> marks = marksOf(factsOf(story));
        QCOMPARE(asText(marks), u"checkpoint-1200, step 1,200\nft-1:best, 13:05, published as tone-1\nCheckpoint"_s);
        QCOMPARE(marks[0].step, std::optional(1200.0));
        QCOMPARE(marks[1].at, at(13, 5));
        QVERIFY(!marks[2].step && !marks[2].at.isValid());
    }

    void whatHappensWhileItRunsIsMarked_data()
    {
        using Statuses = std::vector<std::pair<QDateTime, QString>>;
        QTest::addColumn<Statuses>("statuses");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an ordinary run has nothing to tell")
            << Statuses{{at(12, 0), u"PENDING"_s}, {at(12, 1), u"QUEUING"_s}, {at(12, 2), u"RUNNING"_s}, {at(13, 0), u"SUCCEEDED"_s}}
            << QString();
        QTest::newRow("a pause, and that it went on")
            << Statuses{{at(12, 2), u"running"_s}, {at(12, 30), u"paused"_s}, {at(12, 40), u"running"_s}}
            << u"Paused | Paused, seen at 12:30\nRunning | Running, seen at 12:40"_s;
        QTest::newRow("a pause before it ran is none of the curve")
            << Statuses{{at(12, 2), u"paused"_s}, {at(12, 30), u"running"_s}} << QString();
        QTest::newRow("its being canceled")
            << Statuses{{at(12, 2), u"RUNNING"_s}, {at(12, 30), u"CANCELING"_s}, {at(12, 31), u"CANCELED"_s}}
            << u"Canceling | Canceling, seen at 12:30"_s;
        QTest::newRow("a word nobody knows, as it came")
            << Statuses{{at(12, 2), u"RUNNING"_s}, {at(12, 30), u"MIGRATING"_s}} << u"MIGRATING | MIGRATING, seen at 12:30"_s;
    }

    void whatHappensWhileItRunsIsMarked()
    {
        using Statuses = std::vector<std::pair<QDateTime, QString>>;
        QFETCH(Statuses, statuses);
        JobStory story;
        story.statuses = statuses;
        QTEST(asText(marksOf(factsOf(story))), "expected");
    }
};

TUNEWATCH_TEST(job_marks, JobMarksTest)
#include "tst_job_marks.moc"
