// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cursor_dialect.h"
#include "sync/account_sync.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

/// Newest first, as such services list them.
QStringList jobIds(int newest, int count)
{
    QStringList ids;
    for (int i = newest; i > newest - count; --i)
        ids << u"ftjob-%1"_s.arg(i, 5, 10, QChar(u'0'));
    return ids;
}

enum class CursorList { ByLastId, WithoutMore, MoreForEver, OpaqueCursor, CircleOfTwo, Duplicates, GrowsOnTop, Deletes, Unreadable, Empty };

Answer cursorAnswer(CursorList list, const Question &question, int asked)
{
    const QStringList all = jobIds(1000, 250);
    const QString after = question.query.queryItemValue(u"after"_s);
    switch (list) {
    case CursorList::ByLastId: return CursorDialect::pageOf(all, question, 100);
    case CursorList::WithoutMore: return CursorDialect::page(all, false);
    case CursorList::MoreForEver: {
        Answer answer = CursorDialect::pageOf(all, question, 100);
        answer.body.insert(u"has_more"_s, true);
        return answer;
    }
    case CursorList::OpaqueCursor: {
        const int page = after.isEmpty() ? 0 : after.mid(5).toInt();
        Answer answer = CursorDialect::page(all.mid(page * 100, 100), page < 2);
        answer.body.insert(u"last_id"_s, u"token%1"_s.arg(page + 1));
        return answer;
    }
    case CursorList::CircleOfTwo: {
        // Every page claims to be followed by the other one.
        Answer answer = CursorDialect::page(after == u"b" ? all.mid(100, 100) : all.mid(0, 100), true);
        answer.body.insert(u"last_id"_s, after == u"b" ? u"a"_s : u"b"_s);
        return answer;
    }
    case CursorList::Duplicates: {
        Answer answer = CursorDialect::pageOf(all, question, 100);
        QJsonArray data = answer.body.value(u"data"_s).toArray();
        data.prepend(CursorDialect::object(all.first()));
        data.prepend(data.at(data.size() / 2));
        answer.body.insert(u"data"_s, data);
        return answer;
    }
    case CursorList::GrowsOnTop:
        // Three new ones before every page: what is behind a cursor does not move.
        return CursorDialect::pageOf(jobIds(1000 + 3 * (asked - 1), 250 + 3 * (asked - 1)), question, 100);
    case CursorList::Deletes: {
        // The job at the end of the first page goes while it is walked.
        QStringList left = all;
        if (asked > 1)
            left.removeAt(99);
        return CursorDialect::pageOf(left, question, 100);
    }
    case CursorList::Unreadable: {
        if (after != all.at(99))
            return CursorDialect::pageOf(all, question, 100);
        Answer answer = CursorDialect::page({}, true);
        answer.body.insert(u"data"_s, QJsonArray{QJsonObject{{u"what"_s, u"is this"_s}}});
        answer.body.insert(u"last_id"_s, all.at(199));
        return answer;
    }
    case CursorList::Empty: return CursorDialect::page({}, true);
    }
    Q_UNREACHABLE();
}

} // namespace

class CursorWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWalkFindsEveryJobOnce_data()
    {
        QTest::addColumn<CursorList>("list");
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("questions");
        QTest::newRow("the cursor is the id of the last job") << CursorList::ByLastId << 250 << 3;
        QTest::newRow("everything on one page that says it is all") << CursorList::WithoutMore << 250 << 1;
        QTest::newRow("there is more, it says for ever") << CursorList::MoreForEver << 250 << 4;
        QTest::newRow("the cursor is a token that names no job") << CursorList::OpaqueCursor << 250 << 3;
        QTest::newRow("two pages that name each other") << CursorList::CircleOfTwo << 200 << 3;
        QTest::newRow("the same job on every page and twice on one") << CursorList::Duplicates << 250 << 3;
        QTest::newRow("new jobs on top while it is walked") << CursorList::GrowsOnTop << 250 << 3;
        QTest::newRow("the job of the cursor is deleted while it is walked") << CursorList::Deletes << 250 << 5;
        QTest::newRow("a page of entries that cannot be read") << CursorList::Unreadable << 150 << 3;
        QTest::newRow("no job, and still more of them") << CursorList::Empty << 0 << 1;
    }

    void aWalkFindsEveryJobOnce()
    {
        QFETCH(CursorList, list);
        QFETCH(int, jobs);
        QFETCH(int, questions);
        int asked = 0;
        SyncBench bench([list, &asked](const Question &question) { return cursorAnswer(list, question, ++asked); });
        bench.speak(std::make_unique<CursorDialect>(bench.account.id));
        JobWalk walk(*bench.http, *bench.dialect, {}, JobWalk::Extent::Full);
        QSignalSpy finished(&walk, &JobWalk::finished);
        QSignalSpy failed(&walk, &JobWalk::failed);
        walk.start();
        QTRY_VERIFY(finished.size() + failed.size() > 0);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(walk.seen().size(), jobs);
        QCOMPARE(walk.pagesRead() + (list == CursorList::Deletes ? 1 : 0), questions); // a refused page is not read
        QVERIFY(!walk.total());
    }

    void aPlaceThatIsLostAgainAndAgainIsAFailure()
    {
        SyncBench bench([](const Question &question) {
            return question.query.hasQueryItem(u"after"_s) ? ScriptedService::error(404, u"not_found"_s)
                                                           : CursorDialect::page(jobIds(10, 5), true);
        });
        bench.speak(std::make_unique<CursorDialect>(bench.account.id));
        JobWalk walk(*bench.http, *bench.dialect, {}, JobWalk::Extent::Full);
        QSignalSpy failed(&walk, &JobWalk::failed);
        walk.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(walk.seen().size(), 5);
    }

    void aShortWalkEndsWhereNothingIsNew()
    {
        int newest = 1000;
        SyncBench bench([&newest](const Question &question) {
            return CursorDialect::pageOf(jobIds(newest, newest - 750), question, 100);
        });
        bench.speak(std::make_unique<CursorDialect>(bench.account.id));
        const QStringList known = jobIds(1000, 250);
        newest = 1110; // more than a page of new ones
        JobWalk walk(*bench.http, *bench.dialect, {}, JobWalk::Extent::UntilKnown, {known.begin(), known.end()});
        QSignalSpy finished(&walk, &JobWalk::finished);
        walk.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(walk.seen().size(), 300);
        QCOMPARE(walk.pagesRead(), 3);
    }

    /// Over many walks of a list that shifts under them: what is there is known, what was deleted is marked, nothing else.
    void jobsThatShiftAreNeitherLostNorCalledGone()
    {
        QStringList all = jobIds(1000, 250);
        int asked = 0;
        SyncBench bench([&](const Question &question) -> Answer {
            if (question.path != u"/fine_tuning/jobs") {
                const QString id = question.path.section(u'/', 3, 3);
                return all.contains(id) && !question.path.endsWith(u"checkpoints") ? Answer{200, CursorDialect::object(id), {}}
                                                                                   : ScriptedService::error(404, u"not_found"_s);
            }
            if (++asked <= 40)
                all.prepend(u"ftjob-%1"_s.arg(1000 + asked, 5, 10, QChar(u'0')));
            if (asked % 8 == 4 && asked <= 40)
                all.removeAt(all.size() / 2);
            return CursorDialect::pageOf(all, question, 100);
        });
        bench.speak(std::make_unique<CursorDialect>(bench.account.id));
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_VERIFY(asked > 60);
        const auto goneNow = [&sync] {
            const QSet<QString> ids = sync.jobs().ids();
            return std::ranges::count_if(ids, [&](const QString &id) { return sync.jobs().find(id)->isGone; });
        };
        QTRY_COMPARE(sync.jobs().size() - goneNow(), all.size());
        QVERIFY(std::ranges::none_of(all, [&](const QString &id) { return sync.jobs().find(id)->isGone; }));
        QCOMPARE(bench.reader().jobs(bench.account.id)->size(), size_t(sync.jobs().size()));
    }
};

TUNEWATCH_TEST(cursor_walk, CursorWalkTest)
#include "tst_cursor_walk.moc"
