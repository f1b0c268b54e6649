// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/account_pass.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

constexpr int Jobs = 30;
constexpr qint64 Lines = 20;

QStringList ids()
{
    QStringList ids;
    for (int i = 0; i < Jobs; ++i)
        ids << u"ft-%1"_s.arg(i, 2, 10, QChar(u'0'));
    return ids;
}

Answer goodAnswer(const Question &question)
{
    if (question.path == u"/fine-tunes")
        return ScriptedService::jobs(question.number(u"page_no"_s) == 1 ? ids() : QStringList(), Jobs);
    if (question.path.endsWith(u"/logs"))
        return ScriptedService::lines(question.number(u"offset"_s), question.number(u"line"_s), Lines);
    if (question.path.endsWith(u"/checkpoints"))
        return ScriptedService::error(404, u"NotFound"_s);
    return ScriptedService::ok(ScriptedService::job(question.path.section(u'/', 2, 2), u"SUCCEEDED"_s));
}

/// A pass to its end; what stopped it.
std::optional<Error> failureOfPass(const SyncBench &bench)
{
    AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Once);
    AccountPass pass(sync, *bench.context);
    QSignalSpy finished(&pass, &AccountPass::finished);
    pass.start();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000); }();
    return pass.failure();
}

} // namespace

class AccountPassTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLogIsFetched()
    {
        SyncBench bench(goodAnswer);
        QVERIFY(!failureOfPass(bench));
        for (const QString &id : ids())
            QCOMPARE(bench.storedLines(id).size(), Lines);
    }

    void theNewestJobsComeFirstWhateverTheirIds()
    {
        SyncBench bench([](const Question &question) {
            if (question.path != u"/fine-tunes")
                return goodAnswer(question);
            QJsonArray page;
            for (int i = 0; i < Jobs && question.number(u"page_no"_s) == 1; ++i) {
                QJsonObject job = ScriptedService::job(ids().at(i), u"SUCCEEDED"_s);
                job.insert(u"create_time"_s, u"2026-09-14 10:%1:00"_s.arg(59 - i)); // the first id is the newest
                page.append(job);
            }
            return ScriptedService::ok({{u"jobs"_s, page}, {u"total"_s, Jobs}});
        });
        QVERIFY(!failureOfPass(bench));
        QStringList order;
        for (const QString &asked : bench.service.asked()) {
            if (asked.startsWith(u"/fine-tunes/ft-"))
                order << asked.section(u'/', 2, 2);
        }
        order.removeDuplicates();
        QCOMPARE(order.size(), Jobs);
        QVERIFY(order.indexOf(ids().constFirst()) < Jobs / 2); // some are asked side by side
        QVERIFY(order.indexOf(ids().constLast()) >= Jobs / 2);
    }

    void oneLogThatIsRefusedDoesNotStopTheOthers()
    {
        SyncBench bench([](const Question &question) {
            const bool isRefused = question.path.endsWith(u"/ft-07/logs");
            return isRefused ? ScriptedService::error(429, u"Throttling"_s) : goodAnswer(question);
        });
        const std::optional<Error> failure = failureOfPass(bench);
        QVERIFY(failure);
        QCOMPARE(failure->kind, ErrorKind::RateLimited);
        for (const QString &id : ids())
            QCOMPARE(bench.storedLines(id).size(), id == u"ft-07" ? 0 : Lines);
    }

    void whenNobodyAnswersAnyMoreThePassEnds()
    {
        int logs = 0;
        SyncBench bench([&logs](const Question &question) {
            logs += question.path.endsWith(u"/logs") ? 1 : 0;
            return logs > 5 ? ScriptedService::hangUp() : goodAnswer(question);
        });
        const std::optional<Error> failure = failureOfPass(bench);
        QVERIFY(failure);
        QCOMPARE(failure->kind, ErrorKind::Offline);
        // Not every job was tried: what fails for the jobs under way fails for all.
        const auto isTried = [&bench](const QString &id) { return bench.service.countAsked(id) > 0; };
        QVERIFY(std::ranges::count_if(ids(), isTried) < Jobs);
    }
};

TUNEWATCH_TEST(account_pass, AccountPassTest)
#include "tst_account_pass.moc"
