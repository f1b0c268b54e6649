// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a service does: what it said is in the archive, every line once, and nothing held is asked for again.

#include "sync/log_sync.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QJsonArray>
#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

const QString JobId = u"ft-1"_s;

/// A log that grows while it is fetched, on a service that errs, caps, lags and forgets, by its seed.
class RandomServer
{
public:
    explicit RandomServer(unsigned seed)
        : m_random(seed)
        , m_cap(std::vector{1000, 1000, 700, 100}[size_t(chance(4))])
        , m_final(2000 + chance(9000))
        , m_resets(chance(3))
    {
        grow(1 + chance(3000));
    }

    Answer answer(const Question &question, int knownGeneration, bool isHeldThere)
    {
        const qint64 offset = question.number(u"offset"_s);
        if (isHeldThere)
            m_askedAgain << QString::number(offset);
        // A new log does not grow before it was noticed: else it could not be told from the old one.
        if (knownGeneration == generation()) {
            grow(chance(4) == 0 ? chance(1500) : 0);
            maybeReplace();
        }
        switch (chance(24)) {
        case 0: return ScriptedService::hangUp();
        case 1: return ScriptedService::error(500, u"InternalError"_s);
        case 2: return ScriptedService::error(429, u"Throttling"_s);
        case 3: return {.status = 200, .body = {{u"surprise"_s, true}}, .date = {}};
        default: return page(offset, question.number(u"line"_s));
        }
    }

    bool isAtEnd() const { return m_resets == 0 && lines() == m_final; }
    int generation() const { return int(m_logs.size()) - 1; }
    const QStringList &log(int generation) const { return m_logs[size_t(generation)]; }
    const QStringList &askedAgain() const { return m_askedAgain; }

private:
    int chance(int of) { return int(m_random() % unsigned(of)); }
    qint64 lines() const { return m_logs.back().size(); }

    void grow(int by)
    {
        const qint64 end = std::min<qint64>(m_final, lines() + by);
        while (lines() < end)
            m_logs.back() << u"%1/%2"_s.arg(generation()).arg(lines());
    }

    void maybeReplace()
    {
        if (m_resets == 0 || lines() < m_final)
            return;
        --m_resets;
        m_logs.emplace_back();
        grow(1 + chance(900)); // less than anything that was held
    }

    Answer page(qint64 offset, qint64 count)
    {
        qint64 end = std::min(lines(), offset + std::min<qint64>(count, m_cap));
        qint64 total = lines();
        // One replica lags behind, or counts ahead; never twice in a row.
        const int mood = m_wasOdd ? 9 : chance(10);
        m_wasOdd = mood < 2;
        if (mood == 0) {
            total = std::max<qint64>(1, total - 1 - chance(500));
            end = std::min(end, total);
        } else if (mood == 1) {
            total += chance(2500);
        }
        QJsonArray logs;
        for (qint64 line = offset; line < end; ++line)
            logs.append(m_logs.back().at(line));
        Answer answer = ScriptedService::ok({{u"total"_s, total}, {u"logs"_s, logs}});
        answer.delay = chance(3) == 0 ? 1 + chance(8) : 0; // answers overtake each other
        return answer;
    }

    std::mt19937 m_random;
    const int m_cap;
    const int m_final;
    int m_resets;
    bool m_wasOdd = false;
    std::vector<QStringList> m_logs{{}};
    QStringList m_askedAgain;
};

} // namespace

class AnyServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArchiveSaysWhatTheServiceSaid_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned first = qEnvironmentVariable("TUNEWATCH_SEED", u"1"_s).toUInt();
        for (unsigned seed = first; seed < first + 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void theArchiveSaysWhatTheServiceSaid()
    {
        QFETCH(unsigned, seed);
        RandomServer server(seed);
        SyncBench *service = nullptr;
        SyncBench bench([&](const Question &question) {
            const LogIndex index = service->reader().logIndex(service->key(JobId)).value();
            return server.answer(question, index.generation, index.isHeld(question.number(u"offset"_s)));
        });
        service = &bench;
        std::mt19937 random(seed + 1000);
        Job job = bench.job(JobId, JobStatus::Running);
        const auto isHeld = [&] {
            const LogIndex index = bench.reader().logIndex(bench.key(JobId)).value();
            return server.isAtEnd() && index.generation == server.generation()
                && index.heldLines() == server.log(server.generation()).size();
        };
        // Left and come back to, some times, until all is here.
        std::unique_ptr<LogSync> log;
        for (int visit = 0; !isHeld(); ++visit) {
            QVERIFY2(visit < 400, qPrintable(u"seed %1"_s.arg(seed)));
            log = std::make_unique<LogSync>(job, *bench.context, LogSync::Mode::Watch);
            log->setViewport(qint64(random() % 9000), qint64(random() % 9000));
            log->start();
            const auto asked = bench.service.asked().size() + qsizetype(1 + random() % 60);
            QVERIFY2(QTest::qWaitFor([&] { return bench.service.asked().size() >= asked || isHeld(); }, 20'000),
                     qPrintable(u"seed %1"_s.arg(seed)));
        }
        job.status = JobStatus::Succeeded;
        log->setJob(job);
        QVERIFY2(QTest::qWaitFor([&] { return log->state().phase == LogState::Phase::Complete; }, 20'000),
                 qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY2(bench.storedLines(JobId) == server.log(server.generation()), qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY2(bench.reader().logIndex(bench.key(JobId))->gaps.empty(), qPrintable(u"seed %1"_s.arg(seed)));
        comparesOldGenerations(bench, server);
        QCOMPARE(server.askedAgain(), QStringList());
    }

private:
    /// What is held of the logs that were replaced is what they said.
    static void comparesOldGenerations(const SyncBench &bench, const RandomServer &server)
    {
        for (int generation = 0; generation < server.generation(); ++generation) {
            const LogIndex index = bench.reader().logIndex(bench.key(JobId), generation).value();
            QVERIFY(index.heldLines() > 0);
            for (const LogIndex::Block &entry : index.blocks) {
                const StoredBlock block = bench.reader().block(index.id, entry.number).value();
                for (qsizetype i = 0; i < block.lines.size(); ++i) {
                    QCOMPARE(QString::fromUtf8(block.lines.at(i)),
                             server.log(generation).value(qsizetype(block.firstLine) + i));
                }
            }
        }
    }
};

TUNEWATCH_TEST(any_server, AnyServerTest)
#include "tst_any_server.moc"
