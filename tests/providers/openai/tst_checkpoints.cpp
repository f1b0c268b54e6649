// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList lines(const Checkpoints &checkpoints)
{
    QStringList list;
    for (const Checkpoint &c : checkpoints)
        list << QStringList{c.name, c.fullName, c.step ? QString::number(*c.step) : u"-"_s, c.modelName, momentOf(c.created)}.join(
            u'|');
    return list;
}

} // namespace

class OpenAiCheckpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkpointsAreRead()
    {
        const Result<CheckpointPage> checkpoints = openAi()->checkpoints(plainJob(), {})->parse(replyFrom(u"checkpoints_openai.json"_s));
        QVERIFY(checkpoints);
        QCOMPARE(lines(checkpoints->checkpoints),
                 (QStringList{u"ckpt-step-300|ftckpt_c|300|ft:gpt-4.1-mini:demo-org:bot:AB12|2026-09-13T12:36:40.000Z"_s,
                              u"ckpt-step-200|ftckpt_b|200|ft:gpt-4.1-mini:demo-org:bot:AB12:ckpt-step-200|2026-09-13T12:20:00.000Z"_s,
                              u"ckpt-step-100|ftckpt_a|100||2026-09-13T12:03:20.000Z"_s, u"ftckpt_0|ftckpt_0|-||-"_s}));
    }

    void checkpointsThatStandInTheJobAreRead()
    {
        const Job job = openAi()->jobFromRaw(openAiFixture(u"job_mistral.json"_s)).value();
        const Result<CheckpointPage> checkpoints = openAi()->checkpoints(job, {})->parse(replyFrom(u"job_mistral.json"_s));
        QVERIFY(checkpoints);
        QCOMPARE(lines(checkpoints->checkpoints), (QStringList{u"ckpt-step-20|ckpt-step-20|20||2026-09-13T15:31:40.000Z"_s,
                                                   u"ckpt-step-10|ckpt-step-10|10||2026-09-13T15:03:20.000Z"_s}));
    }

    void aPageLeadsToTheNext_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("next");
        QTest::newRow("there is more") << QByteArray(R"({"data":[{"id":"a"},{"id":"b"}],"has_more":true})") << u"b"_s;
        QTest::newRow("the cursor is stated") << QByteArray(R"({"data":[{"id":"a"}],"last_id":"t","has_more":true})") << u"t"_s;
        QTest::newRow("it is the last") << QByteArray(R"({"data":[{"id":"a"}],"has_more":false})") << QString();
        QTest::newRow("it is not said, and the page is short") << QByteArray(R"({"data":[{"id":"a"}]})") << QString();
        QTest::newRow("it leads to itself") << QByteArray(R"({"data":[{"id":"z"}],"has_more":true})") << QString();
    }

    void aPageLeadsToTheNext()
    {
        QFETCH(QByteArray, body);
        const Result<CheckpointPage> page = openAi()->checkpoints(plainJob(), u"z"_s)->parse(replyOf(body));
        QVERIFY(page);
        QTEST(page->next, "next");
    }

    void aJobMayHaveNone()
    {
        QVERIFY(openAi()->checkpoints(plainJob(), {})->parse(replyOf(R"({"object":"list","data":[]})"))->checkpoints.empty());
        const Job job = openAi()->jobFromRaw(openAiFixture(u"job_mistral.json"_s)).value();
        QVERIFY(openAi()->checkpoints(job, {})->parse(replyOf(R"({"id":"j","checkpoints":null})"))->checkpoints.empty());
        QVERIFY(!openAi()->checkpoints(job, {})->parse(replyOf(R"({"id":"j","checkpoints":7})")));
        QVERIFY(!openAi()->checkpoints(job, {})->parse(replyOf("{}")));
    }
};

TUNEWATCH_TEST(checkpoints, OpenAiCheckpointsTest)
#include "tst_checkpoints.moc"
