// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

#include "support/test.h"

#include <QDateTime>
#include <QMap>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString singapore = u"/singapore/api/v1"_s;
const QString beijing = u"/beijing/api/v1"_s;
const QByteArray key = "Bearer sk-test";

class Demo : public Fixture
{
public:
    explicit Demo(const QString &speed = u"0"_s)
        : Fixture({u"--demo"_s, u"--speed"_s, speed})
    {}

    QJsonArray jobsOf(const QString &account)
    {
        return ask("GET", account + u"/fine-tunes?page_size=100"_s, key).output()[u"jobs"].toArray();
    }

    QJsonObject jobOf(const QString &account, const QString &name)
    {
        const QJsonArray jobs = jobsOf(account);
        const auto found = std::find_if(jobs.begin(), jobs.end(),
                                        [&name](const QJsonValue job) { return job[u"job_name"] == name; });
        return found == jobs.end() ? QJsonObject() : found->toObject();
    }

    QJsonObject page(const QString &account, const QString &name, qint64 offset, int count)
    {
        const QString id = jobOf(account, name)[u"job_id"].toString();
        const QString path = u"%1/fine-tunes/%2/logs?offset=%3&line=%4"_s;
        return ask("GET", path.arg(account, id).arg(offset).arg(count), key).output();
    }

    QStringList tail(const QString &account, const QString &name, int count)
    {
        const qint64 total = page(account, name, 0, 1)[u"total"].toInteger();
        QStringList lines;
        const QJsonArray entries = page(account, name, total - count, count)[u"logs"].toArray();
        for (const QJsonValue line : entries)
            lines << line.toString();
        return lines;
    }
};

} // namespace

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoAccountsOfModelStudioOverThreeMonths()
    {
        Demo demo;
        QCOMPARE(demo.jobsOf(singapore).size(), 38);
        QCOMPARE(demo.jobsOf(beijing).size(), 41);
        QMap<QString, int> statuses;
        QMap<QString, int> models;
        QString oldest = u"9999"_s;
        QStringList ids;
        for (const QString &account : {singapore, beijing}) {
            const QJsonArray jobs = demo.jobsOf(account);
            for (const QJsonValue job : jobs) {
                ++statuses[job[u"status"].toString()];
                ++models[job[u"model"].toString()];
                oldest = std::min(oldest, job[u"create_time"].toString());
                ids << job[u"job_id"].toString();
            }
        }
        QCOMPARE(statuses, (QMap<QString, int>{{u"RUNNING"_s, 2},
                                               {u"QUEUING"_s, 1},
                                               {u"FAILED"_s, 16},
                                               {u"SUCCEEDED"_s, 33},
                                               {u"CANCELED"_s, 27}}));
        QCOMPARE(models, (QMap<QString, int>{{u"qwen3-8b"_s, 18},
                                             {u"qwen3-14b"_s, 27},
                                             {u"qwen3-32b"_s, 16},
                                             {u"qwen2.5-7b-instruct"_s, 9},
                                             {u"qwen2.5-72b-instruct"_s, 4},
                                             {u"cosyvoice-v3-flash"_s, 5}}));
        QVERIFY2(oldest < u"2026-08-25"_s && oldest > u"2026-08-15"_s, qPrintable(oldest));
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void singaporeIsTwoJobsShortOfItsSlots()
    {
        Demo demo;
        const auto used = [&](const QString &account) {
            const QJsonArray jobs = demo.jobsOf(account);
            return std::count_if(jobs.begin(), jobs.end(), [](const QJsonValue job) {
                return QStringList({u"RUNNING"_s, u"SUCCEEDED"_s}).contains(job[u"status"].toString());
            });
        };
        QCOMPARE(used(singapore), 18);
        QVERIFY(used(beijing) < 18);
    }

    void otherPrefixesAreNoAccounts()
    {
        Demo demo;
        QCOMPARE(demo.get(u"/fine-tunes"_s).status, 404);
    }

    void idsCarryTheMinuteOfTheirCreation()
    {
        Demo demo;
        QCOMPARE(demo.jobOf(singapore, u"support-tone v7"_s)[u"job_id"].toString(),
                 u"ft-202611201202-7be4"_s);
        QCOMPARE(demo.jobOf(singapore, u"support-tone v8"_s)[u"job_id"].toString(),
                 u"ft-202611201340-02d9"_s);
        QCOMPARE(demo.jobOf(singapore, u"support-tone v6"_s)[u"job_id"].toString(),
                 u"ft-202611191653-1c7f"_s);
        QCOMPARE(demo.jobOf(beijing, u"sql-assist cn"_s)[u"job_id"].toString(), u"ft-202611200918-c31a"_s);
        QCOMPARE(demo.jobOf(beijing, u"invoice-extract v3"_s)[u"job_id"].toString(),
                 u"ft-202611200831-e7b0"_s);
    }

    void theRunningJobStandsAtItsStep()
    {
        Demo demo;
        const QString last = demo.tail(singapore, u"support-tone v7"_s, 1).at(0);
        QVERIFY2(last.startsWith(u"{'loss': 0.8395,"_s), qPrintable(last));
        QVERIFY2(last.contains(u"'epoch': 1.86, 'global_step/max_steps': '1488/2400'"_s), qPrintable(last));
        QString evaluation;
        for (const QString &line : demo.tail(singapore, u"support-tone v7"_s, 300)) {
            if (line.contains(u"eval_loss"_s))
                evaluation = line;
        }
        QVERIFY2(evaluation.startsWith(u"{'eval_loss': 0.9096,"_s), qPrintable(evaluation));
        QVERIFY(demo.tail(beijing, u"sql-assist cn"_s, 1).at(0).contains(u"'2788/3168'"_s));
        const QJsonObject start = demo.page(singapore, u"support-tone v7"_s, 0, 1);
        QVERIFY(start[u"logs"][0].toString().startsWith(u"2026-11-20 12:06:58,"_s));
        QVERIFY2(last.contains(u"'elapsed_time': '1h 57m 58s', 'remaining_time': '1h 12m 18s'"_s), qPrintable(last));
        QVERIFY(demo.tail(singapore, u"support-tone v7"_s, 2).at(0).endsWith(u", 4.76s/it]"_s));
    }

    void bothRunningLogsGrow()
    {
        // Sixty times real time: a line every three simulated seconds is one every fifty real milliseconds.
        Demo demo(u"60"_s);
        const qint64 one = demo.page(singapore, u"support-tone v7"_s, 0, 1)[u"total"].toInteger();
        const qint64 other = demo.page(beijing, u"sql-assist cn"_s, 0, 1)[u"total"].toInteger();
        QTRY_VERIFY(demo.page(singapore, u"support-tone v7"_s, 0, 1)[u"total"].toInteger() > one);
        QTRY_VERIFY(demo.page(beijing, u"sql-assist cn"_s, 0, 1)[u"total"].toInteger() > other);
    }

    void aLineComesEveryFewSeconds()
    {
        for (const auto &jobs : {sim::demoSingapore(options({})), sim::demoBeijing(options({}))}) {
            for (const sim::Job &job : jobs) {
                if (job.statusAt(Fixture::now()) != u"RUNNING"_s)
                    continue;
                const qint64 grown = job.logTotal(Fixture::now() + 60000) - job.logTotal(Fixture::now());
                QVERIFY2(grown >= 15 && grown <= 30, qPrintable(QString::number(grown)));
            }
        }
    }

    void oneJobDivergedUntilItsLossWasNoNumber()
    {
        Demo demo;
        const QJsonObject job = demo.jobOf(beijing, u"invoice-extract v3"_s);
        QCOMPARE(job[u"status"].toString(), u"FAILED"_s);
        QVERIFY(!job.contains(u"usage"_s));
        const QString end = demo.tail(beijing, u"invoice-extract v3"_s, 30).join(u'\n');
        QVERIFY(end.contains(u"{'loss': nan, 'grad_norm': nan"_s));
        QVERIFY(end.contains(u"'930/2400', 'percentage': '38.75%'"_s));
        QVERIFY(end.contains(u"ERROR - loss is nan at step 930, stop training"_s));
        QCOMPARE(job[u"code"].toString(), u"1"_s);
        QCOMPARE(job[u"end_time"].toString(), u"2026-11-20 09:48:40"_s);
    }

    void itsLastRecordsStandOneBelowTheOther()
    {
        Demo demo;
        const QJsonObject page = demo.page(beijing, u"invoice-extract v3"_s, 1868, 20);
        QCOMPARE(page[u"total"].toInt(), 1877);
        QStringList begins;
        for (const QJsonValue line : page[u"logs"].toArray())
            begins << line.toString().section(u" - "_s, 1).left(20) + line.toString().left(line.toString().startsWith(u'{') ? 16 : 0);
        QCOMPARE(begins, (QStringList{u"{'loss': 4.1706,"_s, u"{'loss': 5.0233,"_s, u"{'loss': 6.8812,"_s,
                                      u"WARNING - grad_norm "_s, u"{'loss': 11.3046"_s, u"{'loss': 14.0291"_s,
                                      u"{'loss': nan, 'g"_s, u"ERROR - loss is nan "_s, u"ERROR - finetune-job"_s}));
    }

    void oneLogHasOverAMillionLines()
    {
        Demo demo;
        QCOMPARE(demo.jobOf(singapore, u"catalog-embed long"_s)[u"status"].toString(), u"SUCCEEDED"_s);
        QCOMPARE(demo.page(singapore, u"catalog-embed long"_s, 0, 1)[u"total"].toInt(), 1204318);
        QVERIFY(demo.tail(singapore, u"catalog-embed long"_s, 1).at(0).contains(u"training usage"_s));
    }

    void projectsPrintInTheirOwnWay_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expression");
        QTest::newRow("with steps") << singapore << u"support-tone v6"_s
                                    << u"^.'loss'.*'global_step/max_steps': "_s;
        QTest::newRow("epochs only") << beijing << u"lesson-writer v5"_s << u"^.'loss'.*'epoch': [0-9.]+}$"_s;
        QTest::newRow("pre-training")
            << beijing << u"policy-72b v4"_s << u"consumed_train_tokens.*'loss': [0-9.]+}$"_s;
        QTest::newRow("quoted, behind a bar")
            << beijing << u"claims-triage v8"_s << u"^Train: .*]{'loss': '[0-9.]+'"_s;
        QTest::newRow("tokens of a voice")
            << singapore << u"voice-warm v1"_s << u"consumed tokens is [0-9]+ !$"_s;
        QTest::newRow("a restart") << singapore << u"intent-router v9"_s
                                   << u"^loading checkpoint-[0-9]+ from"_s;
    }

    void projectsPrintInTheirOwnWay()
    {
        QFETCH(QString, account);
        QFETCH(QString, name);
        QFETCH(QString, expression);
        Demo demo;
        const QJsonArray lines = demo.page(account, name, 100, 1000)["logs"_L1].toArray();
        const QRegularExpression wanted(expression);
        QVERIFY(std::any_of(lines.begin(), lines.end(),
                            [&wanted](const QJsonValue line) { return line.toString().contains(wanted); }));
    }

    void theRunBeforeIsTheOneToBeat()
    {
        Demo demo;
        QCOMPARE(demo.jobOf(singapore, u"support-tone v6"_s)[u"usage"].toInt(), 31389440);
        const QString end = demo.tail(singapore, u"support-tone v6"_s, 20).join(u'\n');
        QVERIFY(end.contains(u"{'loss': 0.7975,"_s));
        QVERIFY(end.contains(u"{'eval_loss': 0.9004,"_s));
    }

    void itsLogTellsTheTimesOfItsLife()
    {
        Demo demo;
        const QJsonObject job = demo.jobOf(singapore, u"support-tone v6"_s);
        QCOMPARE(job[u"create_time"].toString(), u"2026-11-19 16:53:53"_s);
        QCOMPARE(job[u"end_time"].toString(), u"2026-11-19 20:15:10"_s);
        const QString begin = demo.page(singapore, u"support-tone v6"_s, 0, 1)[u"logs"][0].toString();
        QVERIFY2(begin.startsWith(u"2026-11-19 16:58:21,"_s), qPrintable(begin));
        const QString end = demo.tail(singapore, u"support-tone v6"_s, 8).join(u'\n');
        for (const QString &line : {u"20:08:47,[0-9]+ - INFO - fine-tuned output got, start to transfer it"_s,
                                    u"20:15:08,[0-9]+ - INFO - start to save checkpoint"_s,
                                    u"20:15:10,[0-9]+ - INFO - finetune-job succeeded"_s, u"##FT_COMPLETE##"_s})
            QVERIFY2(end.contains(QRegularExpression(line)), qPrintable(line + u" in "_s + end));
    }

    void everyFinishedJobHasEnded()
    {
        Demo demo;
        for (const QString &account : {singapore, beijing}) {
            const QJsonArray jobs = demo.jobsOf(account);
            for (const QJsonValue job : jobs) {
                const QString status = job[u"status"].toString();
                if (status == u"RUNNING"_s || status == u"QUEUING"_s)
                    continue;
                QVERIFY(job[u"end_time"].toString() > job[u"create_time"].toString());
                QVERIFY(job[u"end_time"].toString() < u"2026-11-20 14:05:00"_s);
            }
        }
    }

private:
    static sim::Options options(const QStringList &arguments) { return Fixture::options(arguments); }
};

TUNEWATCH_TEST(demo, DemoTest)
#include "tst_demo.moc"
