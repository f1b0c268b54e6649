// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A log as a service gave it, poll by poll while it grew: overlapping, empty and refused answers included.

#include "sync/log_sync.h"
#include "sync_bench.h"
#include "corpus.h"
#include "expected_run.h"

#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

const auto Polls = u"d02_model_studio_pages"_s;

struct Poll
{
    LogRange range;
    QJsonObject response;

    bool isRefused() const { return response.contains(u"code"_s); }
    QJsonObject output() const { return response.value(u"output"_s).toObject(); }
};

std::vector<Poll> recordedPolls()
{
    std::vector<Poll> polls;
    for (const QByteArray &line : fixtureBytes(u"logs/%1.jsonl"_s.arg(Polls)).split('\n')) {
        const QJsonObject poll = QJsonDocument::fromJson(line).object();
        const QJsonObject request = poll.value(u"request"_s).toObject();
        if (!poll.isEmpty())
            polls.push_back({{request.value(u"offset"_s).toInteger(), request.value(u"line"_s).toInt()},
                             poll.value(u"response"_s).toObject()});
    }
    return polls;
}

HttpReply replyOf(const Poll &poll)
{
    HttpReply reply;
    reply.status = poll.isRefused() ? 429 : 200;
    reply.body = QJsonDocument(poll.response).toJson(QJsonDocument::Compact);
    return reply;
}

/// The service as it was at each poll: it knows the lines up to the recorded total, answers whatever is asked, and
/// refuses when it refused.
class GrowingService
{
public:
    GrowingService()
    {
        for (const Poll &poll : m_polls) {
            const QJsonArray lines = poll.output().value(u"logs"_s).toArray();
            for (qsizetype i = 0; i < lines.size(); ++i) {
                while (m_lines.size() <= poll.range.first + i)
                    m_lines.append(QJsonValue());
                m_lines.replace(poll.range.first + i, lines.at(i));
            }
        }
    }

    Answer answer(const Question &question)
    {
        const Poll &poll = m_polls[std::min(m_asked++, m_polls.size() - 1)];
        if (poll.isRefused())
            return ScriptedService::error(429, poll.response.value(u"code"_s).toString());
        const qint64 total = poll.output().value(u"total"_s).toInteger();
        const qint64 first = question.number(u"offset"_s);
        QJsonArray page;
        for (qint64 line = first; line < std::min(first + question.number(u"line"_s), total); ++line)
            page.append(m_lines.at(line));
        return ScriptedService::ok({{u"total"_s, total}, {u"logs"_s, page}});
    }

    bool hasToldAll() const { return m_asked >= m_polls.size(); }

private:
    const std::vector<Poll> m_polls = recordedPolls();
    QJsonArray m_lines;
    size_t m_asked = 0;
};

} // namespace

class PolledLogTest : public QObject
{
    Q_OBJECT

private:
    static QString differencesOf(const SyncBench &bench)
    {
        const LogIndex index = bench.reader().logIndex(bench.key(u"ft-1"_s)).value();
        std::vector<training::BlockFacts> blocks;
        auto stored = bench.reader().facts(index.id).value();
        for (auto &[number, facts] : stored)
            blocks.push_back(std::move(facts));
        if (blocks.empty())
            return u"nothing is stored"_s;
        return corpus::differences(corpus::expectedOf(Polls), blocks).join(u'\n');
    }

private Q_SLOTS:
    void answersAsRecordedAddUpToTheLog()
    {
        SyncBench bench([](const Question &) { return Answer(); });
        const JobKey key = bench.key(u"ft-1"_s);
        int refused = 0;
        int empty = 0;
        for (const Poll &poll : recordedPolls()) {
            const Result<LogBlock> block = bench.dialect->log(key.id, poll.range)->parse(replyOf(poll));
            QCOMPARE(block.has_value(), !poll.isRefused());
            refused += block ? 0 : 1;
            empty += block && block->lines.isEmpty() ? 1 : 0;
            if (!block || block->lines.isEmpty())
                continue;
            const auto stored = bench.archive->putLines(key, block->firstLine, block->lines, block->total, QDateTime());
            QVERIFY2(stored, qPrintable(stored ? QString() : describe(stored.error())));
        }
        QVERIFY(refused > 0 && empty > 0);
        QCOMPARE(differencesOf(bench), QString());
    }

    void followedWhileItGrowsItIsTheSame()
    {
        GrowingService service;
        SyncBench bench([&service](const Question &question) { return service.answer(question); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_VERIFY_WITH_TIMEOUT(service.hasToldAll(), 60'000);
        QTRY_COMPARE(log.state().heldLines, corpus::lines(Polls).size());
        QCOMPARE(differencesOf(bench), QString());
    }
};

TUNEWATCH_TEST(polled_log, PolledLogTest)
#include "tst_polled_log.moc"
