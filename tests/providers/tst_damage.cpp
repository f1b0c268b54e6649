// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/log_reader.h"
#include "providers/replies.h"

#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Feeds every reader; true when at least one takes the body for a good answer.
bool isTakenForGood(const Dialect &dialect, const HttpReply &reply)
{
    const bool isLog = dialect.log(u"ft-1"_s, {})->parse(reply).has_value();
    const bool isPage = dialect.jobs({}).parse(reply).has_value();
    const bool isJob = dialect.job(u"ft-1"_s).parse(reply).has_value();
    const bool isCheckpoints = dialect.checkpoints({}, {})->parse(reply).has_value();
    const bool isStored = dialect.jobFromRaw(reply.body).has_value();
    return isLog || isPage || isJob || isCheckpoints || isStored;
}

/// Both paths must agree on every page that the fast one takes.
bool pathsAgree(const HttpReply &reply)
{
    const std::optional<LogBlock> fast = readPlainLogPage(reply.body, 0);
    if (!fast)
        return true;
    const Result<LogBlock> tolerant = readAnyLogPage(reply, 0);
    return tolerant && tolerant->lines == fast->lines && tolerant->total == fast->total &&
           tolerant->repaired == 0;
}

void addFixtures()
{
    QTest::addColumn<QByteArray>("body");
    for (const QString &file : dashscopeFixtures())
        QTest::newRow(qPrintable(file)) << fixtureBytes(u"dashscope/"_s + file);
    QByteArray large = R"({"output":{"total":900,"logs":[)";
    for (int i = 0; i < 900; ++i)
        large += R"("{'loss': 2.1, 'note': \"\u5b57\"}",)";
    QTest::newRow("a large page") << large + "\"end\"]}}";
}

} // namespace

class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerCutAnywhereIsNeverTakenForGood_data() { addFixtures(); }

    void anAnswerCutAnywhereIsNeverTakenForGood()
    {
        QFETCH(QByteArray, body);
        const std::unique_ptr<Dialect> dialect = testDialect();
        const qsizetype end = body.trimmed().size();
        const qsizetype stride = end > 4096 ? 97 : 1;
        for (qsizetype size = 0; size < end; size += size < 4096 ? 1 : stride) {
            const QByteArray cut = body.left(size);
            QVERIFY2(!isTakenForGood(*dialect, replyOf(cut)),
                     qPrintable(QStringLiteral("cut at %1").arg(size)));
            QCOMPARE(dialect->job(u"ft-1"_s).parse(replyOf(cut, 503)).error().kind, ErrorKind::Server);
        }
    }

    void anyDamageIsSurvivedTheSameWay_data() { addFixtures(); }

    void anyDamageIsSurvivedTheSameWay()
    {
        QFETCH(QByteArray, body);
        const std::unique_ptr<Dialect> dialect = testDialect();
        std::minstd_rand random(17);
        static constexpr char Bytes[] = "\"\\{}[],:\0\xff\x80\xed\xd8nN0-+eE \n\x1f<";
        for (int round = 0; round < 300 && !body.isEmpty(); ++round) {
            QByteArray damaged = body;
            for (int i = round % 3; i >= 0; --i)
                damaged[qsizetype(random() % size_t(body.size()))] = Bytes[random() % (sizeof Bytes - 1)];
            isTakenForGood(*dialect, replyOf(damaged));
            isTakenForGood(*dialect, replyOf(damaged, 429));
            QVERIFY2(pathsAgree(replyOf(damaged)), damaged.left(2000).constData());
        }
    }
};

TUNEWATCH_TEST(damage, DamageTest)
#include "tst_damage.moc"
