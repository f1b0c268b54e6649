// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every reader of the dialect.
struct Readers
{
    const std::unique_ptr<Dialect> dialect = openAi();
    const Job mistral = dialect->jobFromRaw(openAiFixture(u"job_mistral.json"_s)).value();
    const Job ended = dialect->jobFromRaw(openAiFixture(u"job_openai_dpo.json"_s)).value();
    const Query<JobPage> jobs = dialect->jobs({});
    const Query<Job> job = dialect->job(u"j"_s);
    const Query<EventPage> events = dialect->events(plainJob(), {}).value();
    const Query<EventPage> ownEvents = dialect->events(mistral, {}).value();
    const Query<CheckpointPage> checkpoints = dialect->checkpoints(plainJob(), {}).value();
    const Query<CheckpointPage> ownCheckpoints = dialect->checkpoints(mistral, {}).value();
    const Query<ResultFile> file = dialect->resultFile(ended).value();

    /// Feeds them all; true when at least one takes the body for a good answer.
    bool takeForGood(const HttpReply &reply) const
    {
        const bool taken[] = {jobs.parse(reply).has_value(),      events.parse(reply).has_value(),
                              ownEvents.parse(reply).has_value(), checkpoints.parse(reply).has_value(),
                              job.parse(reply).has_value(),       ownCheckpoints.parse(reply).has_value(),
                              file.parse(reply).has_value(),      dialect->jobFromRaw(reply.body).has_value()};
        return std::find(std::begin(taken), std::end(taken), true) != std::end(taken);
    }
};

void addFixtures()
{
    QTest::addColumn<QByteArray>("body");
    for (const QString &file : openAiFixtures())
        QTest::newRow(qPrintable(file)) << openAiFixture(file);
}

} // namespace

class OpenAiDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeAnswerIsTakenForGood_data() { addFixtures(); }

    void aWholeAnswerIsTakenForGood()
    {
        QFETCH(QByteArray, body);
        QVERIFY(Readers().takeForGood(replyOf(body)));
    }

    void anAnswerCutAnywhereIsNeverTakenForGood_data() { addFixtures(); }

    void anAnswerCutAnywhereIsNeverTakenForGood()
    {
        QFETCH(QByteArray, body);
        const Readers readers;
        const qsizetype end = body.trimmed().size();
        for (qsizetype size = 0; size < end; ++size) {
            const QByteArray cut = body.left(size);
            QVERIFY2(!readers.takeForGood(replyOf(cut)), qPrintable(QStringLiteral("cut at %1").arg(size)));
            QCOMPARE(readers.job.parse(replyOf(cut, 503)).error().kind, ErrorKind::Server);
        }
    }

    void anyDamageIsSurvived_data() { addFixtures(); }

    void anyDamageIsSurvived()
    {
        QFETCH(QByteArray, body);
        const Readers readers;
        std::minstd_rand random(17);
        static constexpr char Bytes[] = "\"\\{}[],:\0\xff\x80\xed\xd8nN0-+eE \n\x1f<";
        for (int round = 0; round < 300; ++round) {
            QByteArray damaged = body;
            for (int i = round % 3; i >= 0; --i)
                damaged[qsizetype(random() % size_t(body.size()))] = Bytes[random() % (sizeof Bytes - 1)];
            readers.takeForGood(replyOf(damaged));
            QCOMPARE(readers.jobs.parse(replyOf(damaged, 404)).error().kind, ErrorKind::NotFound);
            const Result<JobPage> page = readers.jobs.parse(replyOf(damaged));
            for (const Job &job : page ? page->jobs : std::vector<Job>()) {
                QVERIFY2(readers.dialect->jobFromRaw(job.raw).value_or(Job()) == job, damaged.constData());
                readers.dialect->events(job, {});
            }
        }
    }
};

TUNEWATCH_TEST(damage, OpenAiDamageTest)
#include "tst_damage.moc"
