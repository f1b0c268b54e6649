// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Checkpoints> checkpointsFrom(const HttpReply &reply)
{
    return testDialect()->checkpoints({}, {})->parse(reply).map(&CheckpointPage::checkpoints);
}

QString written(const ServiceTime &time)
{
    return time.utc.isValid() ? time.utc.toString(Qt::ISODateWithMs) : u"-"_s;
}

QStringList written(const Checkpoints &checkpoints)
{
    QStringList list;
    for (const Checkpoint &c : checkpoints)
        list << QStringList{c.name,
                            c.fullName,
                            c.step ? QString::number(*c.step) : u"-"_s,
                            c.statusText,
                            c.modelName,
                            written(c.created),
                            written(c.expires)}
                    .join(u'|');
    return list;
}

} // namespace

class CheckpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkpointsAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("an array") << u"checkpoints_array.json"_s
                                  << QStringList{
                                         u"checkpoint-12|ft-1:checkpoint-12|12|SUCCEEDED|qwen3-14b-ft-1|"
                                         "2026-09-14T02:48:02.000Z|2026-09-29T02:48:02.500Z"_s,
                                         u"checkpoint-8|ft-1:checkpoint-8|8|PENDING||"
                                         "2026-09-14T02:41:20.000Z|2026-09-29T02:41:20.000Z"_s};
        QTest::newRow("an object, the older name, step as string, epoch seconds")
            << u"checkpoints_object.json"_s
            << QStringList{u"checkpoint-8|ft-1-checkpoint-8|8|PROCESSING||2026-09-14T02:41:20.000Z|-"_s};
        QTest::newRow(
            "under data: padded step only in the name, name only in the step, a bare name, two unreadable")
            << u"checkpoints_under_data.json"_s
            << QStringList{u"checkpoint-00040004|ft-1:checkpoint-00040004|40004|||-|-"_s,
                           u"checkpoint-5||5|||-|-"_s, u"checkpoint-3|checkpoint-3|3|||-|-"_s};
        QTest::newRow("none") << u"checkpoints_empty.json"_s << QStringList();
        QTest::newRow("null") << u"checkpoints_null.json"_s << QStringList();
    }

    void checkpointsAreRead()
    {
        QFETCH(QString, file);
        const Result<Checkpoints> checkpoints = checkpointsFrom(replyFrom(file));
        QVERIFY(checkpoints);
        QTEST(written(*checkpoints), "expected");
    }

    void anythingElseIsAnError()
    {
        QCOMPARE(checkpointsFrom(replyOf(R"({"output":"none"})")).error().kind, ErrorKind::Protocol);
        QCOMPARE(checkpointsFrom(replyOf(R"({"output":{"checkpoints":7}})")).error().kind,
                 ErrorKind::Protocol);
        QCOMPARE(checkpointsFrom(replyFrom(u"error_not_found.json"_s, 404)).error().kind,
                 ErrorKind::NotFound);
    }
};

TUNEWATCH_TEST(checkpoints, CheckpointsTest)
#include "tst_checkpoints.moc"
