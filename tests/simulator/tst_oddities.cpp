// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue's characters, found by name: what other tests rely on.

#include "fixture.h"

#include "support/test.h"

#include <QTest>
#include <memory>

using namespace Qt::Literals::StringLiterals;

class OdditiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<Fixture>(QStringList{u"--speed"_s, u"0"_s}); }

    void everyStatusAppears()
    {
        QStringList missing{u"PENDING"_s,   u"QUEUING"_s, u"RUNNING"_s,  u"CANCELING"_s,
                            u"SUCCEEDED"_s, u"FAILED"_s,  u"CANCELED"_s, u"SUSPENDED"_s};
        Fixture ten({u"--jobs"_s, u"10"_s});
        const QJsonArray jobs = ten.allJobs();
        int running = 0;
        for (const QJsonValue job : jobs) {
            missing.removeAll(job[u"status"].toString());
            running += job[u"status"] == u"RUNNING"_s;
        }
        QCOMPARE(missing, QStringList());
        QVERIFY(running >= 2);
    }

    void aFieldIsOdd_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("expected");
        const auto row = [](const char *what, const QString &name, const QString &field,
                            const QJsonValue &expected) { QTest::newRow(what) << name << field << expected; };
        row("a canceled job with a code", u"canceled-code-1"_s, u"code"_s, u"1"_s);
        row("canceled for nothing", u"canceled-code-1"_s, u"usage"_s, 0);
        row("a failure with its code", u"failed-out-of-memory"_s, u"code"_s, u"137"_s);
        row("a failure is not billed", u"failed-out-of-memory"_s, u"usage"_s, QJsonValue::Undefined);
        row("a failure that says nothing", u"failed-silent"_s, u"message"_s, QJsonValue::Undefined);
        row("another word for success", u"succeed-synonym"_s, u"status"_s, u"SUCCESS"_s);
        row("empty file ids", u"training-datasets"_s, u"training_file_ids"_s, QJsonArray{});
        row("the other name key", u"jobs-name"_s, u"jobs_name"_s, u"jobs-name"_s);
        row("and not the usual one", u"jobs-name"_s, u"job_name"_s, QJsonValue::Undefined);
        row("no training type", u"no-training-type"_s, u"training_type"_s, QJsonValue::Undefined);
        row("reinforcement", u"reinforcement"_s, u"training_type"_s, u"reinforcement"_s);
        row("output while it runs or not", u"output-from-start"_s, u"status"_s, u"SUCCEEDED"_s);
    }

    void aFieldIsOdd()
    {
        QFETCH(QString, name);
        QFETCH(QString, field);
        const QJsonObject job = m_fixture->job(name);
        QVERIFY(!job.isEmpty());
        QTEST(job.value(field), "expected");
    }

    void hyperParametersMayBeStrings()
    {
        const QJsonObject values =
            m_fixture->job(u"string-hyper-parameters"_s)[u"hyper_parameters"].toObject();
        QCOMPARE(values[u"learning_rate"].toString(), u"2.0E-5"_s);
        QVERIFY(values[u"resume_from"].isNull());
    }

    void numbersMayBeStrings()
    {
        const QJsonObject job = m_fixture->job(u"numbers-as-strings"_s);
        QVERIFY(job[u"usage"].toString().toLongLong() > 0);
        QVERIFY(job[u"hyper_parameters"].toObject()[u"n_epochs"].isString());
        QCOMPARE(m_fixture->logs(u"numbers-as-strings"_s, 0, 10)[u"total"].toString(), u"300"_s);
    }

    void fieldsMayBeNullOrMissing()
    {
        const QJsonArray jobs = m_fixture->allJobs();
        const auto is = [&jobs](const std::function<bool(const QJsonObject &)> &kind) {
            return std::count_if(jobs.begin(), jobs.end(),
                                 [&kind](const QJsonValue job) { return kind(job.toObject()); });
        };
        QCOMPARE(is([](const QJsonObject &job) { return job.size() == 2 && job.contains(u"job_id"); }), 1);
        QCOMPARE(is([](const QJsonObject &job) {
                     return job.value(u"model").isNull() && job.value(u"usage").isNull();
                 }),
                 1);
    }

    void namesMayBeLongAndForeign()
    {
        QCOMPARE(m_fixture->job(u"客服语气微调 – première version 🚀"_s)[u"status"].toString(),
                 u"SUCCEEDED"_s);
        const QString longest = u"微调任务🚀"_s.repeated(60);
        QCOMPARE(longest.toUcs4().size(), 300);
        QVERIFY(!m_fixture->idOf(longest).isEmpty());
    }

    void whatAWaitingJobsLogAnswers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        QTest::newRow("pending") << u"pending"_s << 404;
        QTest::newRow("queuing") << u"queuing"_s << 400;
        QTest::newRow("just created") << u"newborn"_s << 200;
    }

    void whatAWaitingJobsLogAnswers()
    {
        QFETCH(QString, name);
        const Seen seen = m_fixture->get(u"/fine-tunes/%1/logs"_s.arg(m_fixture->idOf(name)));
        QTEST(seen.status, "status");
        if (seen.status == 200)
            QVERIFY(seen.output()[u"logs"].isNull());
    }

    void checkpointsComeInEveryShape()
    {
        const auto ask = [this](const QString &name) {
            return m_fixture->get(u"/fine-tunes/%1/checkpoints"_s.arg(m_fixture->idOf(name)));
        };
        const QJsonArray usual = ask(u"fifty-thousand-lines"_s).json()[u"output"].toArray();
        QCOMPARE(usual.size(), 10);
        QVERIFY(usual[0][u"step"].toInt() > usual[1][u"step"].toInt());
        QCOMPARE(usual[0][u"status"].toString(), u"SUCCEEDED"_s);
        QCOMPARE(usual[1][u"status"].toString(), u"PENDING"_s);
        QVERIFY(ask(u"checkpoints-object"_s).output()[u"checkpoints"].toArray().size() > 0);
        QVERIFY(ask(u"checkpoints-data"_s).json()[u"data"].toArray().size() > 0);
        QCOMPARE(ask(u"checkpoints-missing"_s).status, 404);
        QCOMPARE(ask(u"pending"_s).json()[u"output"].toArray().size(), 0);
    }

    void aLogHolds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *what, const char *name, const QString &text) {
            QTest::newRow(what) << QString::fromLatin1(name) << text;
        };
        row("not a number", "nan-losses", u"'loss': nan"_s);
        row("and its end", "nan-losses", u"ERROR - loss is nan at step 650"_s);
        row("a traceback", "failed-out-of-memory", u"torch.OutOfMemoryError: CUDA out of memory"_s);
        row("quoted numbers behind a bar", "quoted-numbers", u"it]{'loss': '"_s);
        row("a restart", "restarted", u"loading checkpoint-350 from the last evaluation"_s);
        row("tokens of a video", "video-tokens-only", u" Actual number of consumed tokens is 184320 !"_s);
        row("rewards", "reinforcement", u"'reward': "_s);
        row("margins", "preference", u"'rewards/margins': "_s);
        row("epochs without steps", "epochs-only", u"'epoch': 0.1}"_s);
        row("perplexity", "running-pretraining", u"'eval_ppl': "_s);
        row("a NUL", "hostile-lines", u"a NUL "_s + QChar(0) + u" in the middle"_s);
        row("an escape sequence", "hostile-lines", u"\x1b[1;31mred\x1b[0m"_s);
        row("HTML", "hostile-lines", u"<script>alert(1)</script>"_s);
        row("carriage returns", "hostile-lines", u"first frame\rsecond frame\rlast frame"_s);
        row("line feeds", "hostile-lines", u"one entry\nof two lines"_s);
    }

    void aLogHolds()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        const QJsonArray lines = m_fixture->wholeLog(name);
        const bool found = std::any_of(lines.begin(), lines.end(), [&text](const QJsonValue line) {
            return line.toString().contains(text);
        });
        QVERIFY2(found, qPrintable(u"%1 lines"_s.arg(lines.size())));
    }

    void aVideoHasNoLoss()
    {
        const QJsonArray lines = m_fixture->wholeLog(u"video-tokens-only"_s);
        QCOMPARE(lines.size(), 300);
        for (const QJsonValue line : lines)
            QVERIFY(!line.toString().contains(u"loss"_s));
    }

    void loneSurrogatesAreServedEscaped()
    {
        const Seen seen =
            m_fixture->get(u"/fine-tunes/%1/logs?line=1000"_s.arg(m_fixture->idOf(u"hostile-lines"_s)));
        QVERIFY(seen.body.contains(R"(a lone high surrogate \ud800 here)"));
        QVERIFY(seen.body.contains(R"(\udc00\ud83d)"));
    }

    void oneLineIsAMegabyteLong()
    {
        const QJsonArray lines = m_fixture->wholeLog(u"one-megabyte-line"_s);
        QCOMPARE(lines.size(), 300);
        qsizetype longest = 0;
        for (const QJsonValue line : lines)
            longest = std::max(longest, line.toString().size());
        QCOMPARE(longest, qsizetype(1 << 20));
    }

    void someLogsHaveALengthOfTheirOwn()
    {
        QCOMPARE(m_fixture->logs(u"fifty-thousand-lines"_s, 0, 1)[u"total"].toInt(), 50000);
        QCOMPARE(m_fixture->logs(u"empty-log"_s, 0, 1)[u"total"].toInt(-1), 0);
    }

    void entriesMayBeObjects()
    {
        const QJsonValue entry = m_fixture->logs(u"entries-are-objects"_s, 0, 1)[u"logs"].toArray().at(0);
        QVERIFY(entry[u"message"].toString().contains(u"data download succeeded"_s));
        QVERIFY(entry[u"timestamp"].toString().startsWith(u"20"_s));
    }

    void aRestartGoesBackInSteps()
    {
        const QJsonArray lines = m_fixture->wholeLog(u"restarted"_s);
        const QRegularExpression step(u"'loss'.*'global_step/max_steps': '(\\d+)/800'"_s);
        int last = 0;
        int falls = 0;
        for (const QJsonValue line : lines) {
            const auto match = step.match(line.toString());
            if (!match.hasMatch())
                continue;
            falls += match.captured(1).toInt() <= last;
            last = match.captured(1).toInt();
        }
        QCOMPARE(falls, 1);
        QCOMPARE(last, 800);
    }

private:
    std::unique_ptr<Fixture> m_fixture;
};

TUNEWATCH_TEST(oddities, OdditiesTest)
#include "tst_oddities.moc"
