// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Logs that are lists of events: the line an event becomes, and what such lines and their relatives say.

#include "training/run.h"
#include "values/event.h"

#include "support/test.h"

#include <QTest>

using namespace training;
using namespace Qt::Literals::StringLiterals;

namespace {

Event eventSaying(const QString &message, const QByteArray &data = {}, const QString &level = u"info"_s)
{
    Event event;
    event.at.utc = QDateTime(QDate(2026, 11, 20), QTime(6, 5, 3), Qt::UTC);
    event.level = level;
    event.message = message;
    event.data = data;
    return event;
}

BlockFacts parsedEvents(const QByteArrayList &entries)
{
    LogLines lines;
    for (const QByteArray &entry : entries)
        lines.append(entry);
    return parse(0, lines, {});
}

/// `loss@42=0.8712 token_accuracy@42=0.781`
QString told(const BlockFacts &facts)
{
    QStringList words;
    for (const Sample &sample : facts.samples) {
        const QString step = sample.point.hasStep() ? QString::number(sample.point.step) : u"?"_s;
        words << u"%1@%2=%3"_s.arg(QString::fromStdString(sample.series), step).arg(sample.point.value);
    }
    return words.join(u' ');
}

} // namespace

class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesALine_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("metrics") << u"Step 42/300: training loss=0.87"_s
                                 << QByteArray("{\"step\": 42, \"total_steps\": 300, \"train_loss\": 0.8712}") << u"info"_s
                                 << QByteArray("2026-11-20 06:05:03Z INFO Step 42/300: training loss=0.87 "
                                               "{\"step\":42,\"total_steps\":300,\"train_loss\":0.8712}");
        QTest::newRow("no data") << u"Fine-tuning job started"_s << QByteArray("{}") << u"info"_s
                                 << QByteArray("2026-11-20 06:05:03Z INFO Fine-tuning job started");
        QTest::newRow("null data") << u"Fine-tuning job started"_s << QByteArray("null") << u"info"_s
                                   << QByteArray("2026-11-20 06:05:03Z INFO Fine-tuning job started");
        QTest::newRow("Azure's warning") << u"slow"_s << QByteArray() << u"Warning"_s
                                         << QByteArray("2026-11-20 06:05:03Z WARNING slow");
        QTest::newRow("an error of many lines") << u"line 3:\r\n no messages\n"_s << QByteArray() << u"error"_s
                                                << QByteArray("2026-11-20 06:05:03Z ERROR line 3:  no messages");
        QTest::newRow("blanks and quotes inside of strings stay")
            << u"x"_s << QByteArray("{ \"a b\" : \"c \\\" d\" }") << u"info"_s
            << QByteArray("2026-11-20 06:05:03Z INFO x {\"a b\":\"c \\\" d\"}");
        QTest::newRow("a number as sent") << u"x"_s << QByteArray("{\"step\":9007199254740993,\"v\":1.0E-05}") << u"info"_s
                                          << QByteArray("2026-11-20 06:05:03Z INFO x {\"step\":9007199254740993,\"v\":1.0E-05}");
        QTest::newRow("an unknown level") << u"x"_s << QByteArray() << u"notice"_s << QByteArray("2026-11-20 06:05:03Z INFO x");
        QTest::newRow("Chinese") << u"训练开始"_s << QByteArray() << u"info"_s
                                 << QByteArray("2026-11-20 06:05:03Z INFO 训练开始");
    }

    void becomesALine()
    {
        QFETCH(QString, message);
        QFETCH(QByteArray, data);
        QFETCH(QString, level);
        QTEST(logLine(eventSaying(message, data, level)), "line");
    }

    void withoutATimeTheLevelComesFirst()
    {
        Event event = eventSaying(u"Step 3: training loss=0.5"_s, "{\"step\":3,\"train_loss\":0.52}");
        event.at = {};
        QCOMPARE(logLine(event), QByteArray("INFO Step 3: training loss=0.5 {\"step\":3,\"train_loss\":0.52}"));
        QCOMPARE(told(parsedEvents({logLine(event)})), u"loss@3=0.52"_s);
    }

    void saysMetrics_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const QString &message, const QByteArray &data, const QString &told) {
            QTest::newRow(name) << message << data << told;
        };
        row("the data wins over the rounded message", u"Step 42/300: training loss=0.87"_s,
            R"({"step":42,"total_steps":300,"train_loss":0.8712,"train_mean_token_accuracy":0.781})",
            u"loss@42=0.8712 token_accuracy@42=0.781"_s);
        row("all keys of a full validation", u"Step 300/300: training loss=0.38, validation loss=0.50, full validation loss=0.49"_s,
            R"({"step":300,"train_loss":0.381,"valid_loss":0.502,"valid_mean_token_accuracy":0.9,"full_valid_loss":0.493,)"
            R"("full_valid_mean_token_accuracy":0.91})",
            u"loss@300=0.381 eval_loss@300=0.502 eval_token_accuracy@300=0.9 full_eval_loss@300=0.493 "
            "full_eval_token_accuracy@300=0.91"_s);
        row("the message when there is no data", u"Step 290/300: training loss=0.41, validation loss=0.52"_s, "{}",
            u"loss@290=0.41 eval_loss@290=0.52"_s);
        row("the message when the data holds no metric", u"Step 100: training loss=0.0016"_s, R"({"type":"azure"})",
            u"loss@100=0.0016"_s);
        row("a message of not-a-number", u"Step 100: training loss=nan"_s, {}, u"loss@100=nan"_s);
        row("Zhipu's keys", u"epoch 1"_s,
            R"({"epoch":1.5,"current_steps":30,"total_steps":60,"elapsed_time":"0:01:03","remaining_time":"0:01:00",)"
            R"("loss":"0.61","eval_loss":0.7,"acc":0.8,"eval_acc":0.75,"learning_rate":0.0001})",
            u"loss@30=0.61 eval_loss@30=0.7 token_accuracy@30=0.8 eval_token_accuracy@30=0.75 learning_rate@30=0.0001"_s);
        row("keys that nobody knows", u"Reinforcement step"_s, R"({"step":7,"mean_reward":0.25,"parse_errors":0})",
            u"mean_reward@7=0.25 parse_errors@7=0"_s);
        row("a reason is no metric", u"The file is too short"_s, R"({"line":17,"code":400})", QString());
        row("nothing was measured", u"Step 5/10: training loss=0.4"_s, R"({"step":5,"train_loss":0.44,"valid_loss":null})",
            u"loss@5=0.44"_s);
        row("a dict in the message and data: the data alone", u"got {'loss': 9.5, 'step': 1}"_s, R"({"step":2,"train_loss":0.5})",
            u"loss@2=0.5"_s);
    }

    void saysMetrics()
    {
        QFETCH(QString, message);
        QFETCH(QByteArray, data);
        QTEST(::told(parsedEvents({logLine(eventSaying(message, data))})), "told");
    }

    void relativesAreReadToo_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("told");
        QTest::addColumn<int>("level");
        const auto row = [](const char *name, const QByteArray &line, const QString &told, Level level) {
            QTest::newRow(name) << line << told << int(level);
        };
        row("the event as JSON",
            R"({"object": "fine_tuning.job.event", "id": "e", "created_at": 1780000100, "level": "info", "message": )"
            R"("Step 1/360: training loss=1.27", "data": {"step": 1, "train_loss": 1.2692, "total_steps": 360}, "type": "metrics"})",
            u"loss@1=1.2692"_s, Level::Info);
        row("JSON with nothing but a message",
            R"({"object":"fine_tuning.job.event","level":"warn","message":"Step 9: training loss=0.5","data":{}})",
            u"loss@9=0.5"_s, Level::Warning);
        row("JSON without its object's name", R"({"id":"e","created_at":1780000100,"level":"error","message":"it broke"})",
            QString(), Level::Error);
        row("a repr", "FineTuningJobEvent(id='e', created_at=1780000200, level='info', message='Step 59/200: training loss=0.41', "
                      "object='fine_tuning.job.event', data={'step': 59, 'train_loss': 0.4127}, type='metrics')",
            u"loss@59=0.4127"_s, Level::Info);
        row("a repr with keys that nobody knows",
            "FineTuningJobEvent(id='e', level='info', message='Step 3', data={'step': 3, 'mean_reward': 0.5}, type='metrics')",
            u"mean_reward@3=0.5"_s, Level::Info);
        row("a repr without data", "FineTuningJobEvent(id='e', level='warn', message='Step 7/9: training loss=0.41', data={})",
            u"loss@7=0.41"_s, Level::Warning);
        row("a bare message", "Step 81/100: training loss=0.50", u"loss@81=0.5"_s, Level::None);
        row("a sentence with a step", "Step 3: pick a loss= that fits", QString(), Level::None);
        row("another program's line", R"(2026-11-20 06:05:03Z INFO options {"step": 3, "seed": 42})", QString(), Level::Info);
        row("a configuration", R"(2026-11-20 06:05:03,123 - INFO - args: {"step":3,"seed":42})", QString(), Level::Info);
    }

    void relativesAreReadToo()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, level);
        const BlockFacts facts = parsedEvents({line});
        QTEST(::told(facts), "told");
        QCOMPARE(facts.lines.front().level, Level(level));
    }

    void theLevelIsTheLines()
    {
        const BlockFacts facts = parsedEvents({logLine(eventSaying(u"fine"_s)), logLine(eventSaying(u"odd"_s, {}, u"warn"_s)),
                                          logLine(eventSaying(u"bad"_s, {}, u"error"_s)),
                                          logLine(eventSaying(u"The job has successfully completed"_s))});
        QCOMPARE(facts.lines.at(0), (LineFacts{Level::Info, LineKind::Plain}));
        QCOMPARE(facts.lines.at(1), (LineFacts{Level::Warning, LineKind::Warning}));
        QCOMPARE(facts.lines.at(2), (LineFacts{Level::Error, LineKind::Error}));
        QCOMPARE(facts.lines.at(3), (LineFacts{Level::Info, LineKind::End}));
    }

    void progressAndCheckpointsAreKnown()
    {
        const BlockFacts facts
            = parsedEvents({logLine(eventSaying(u"Step 42/300: training loss=0.87"_s, R"({"step":42,"total_steps":300,"train_loss":0.9})")),
                       logLine(eventSaying(u"Checkpoint created at step 200 with Snapshot ID: ft:x:ckpt-step-200"_s))});
        QCOMPARE(facts.progress.lastStep, 42);
        QCOMPARE(facts.progress.totalSteps, 300);
        QCOMPARE(facts.lines.front().kind, LineKind::Train);
        QCOMPARE(facts.cues, (std::vector<Cue>{{Cue::Kind::Checkpoint, 1, 200}}));
    }

    void aTableIsReadByTheNamesOfItsColumns()
    {
        const BlockFacts facts = parsedEvents({"step,valid_loss,train_loss,note_count", "1,,0.9,", "", "2,0.7,0.8,3", "words, no row",
                                          "3,0.6,0.5,1"});
        QCOMPARE(told(facts), u"loss@1=0.9 eval_loss@2=0.7 loss@2=0.8 note_count@2=3"_s);
        QCOMPARE(facts.lines.at(1), (LineFacts{Level::None, LineKind::Train}));
    }

    void aTableGoesOnInTheNextBlock()
    {
        LogLines lines;
        for (const char *line : {"step,train_loss", "1,0.9", "2,0.8", "3,0.7"})
            lines.append(line);
        const BlockFacts first = parse(0, lines.mid(0, 2), {});
        QCOMPARE(told(parse(2, lines.mid(2, 2), first.carryOut)), u"loss@2=0.8 loss@3=0.7"_s);
    }

    void aListOfWordsIsNoTable()
    {
        QCOMPARE(told(parsedEvents({"step,by,step", "1,2,3"})), QString());
    }
};

TUNEWATCH_TEST(events, EventsTest)
#include "tst_events.moc"
