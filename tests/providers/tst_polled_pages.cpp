// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/json_document.h"
#include "providers/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The replies of a whole run that was polled while it grew, read as the service sent them.
class PolledPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReplyIsReadAndTheLogIsWhole()
    {
        const std::unique_ptr<Dialect> dialect = testDialect();
        QByteArrayList log;
        int pages = 0;
        int refused = 0;
        for (const QByteArray &line :
             fixtureBytes(u"logs/d02_model_studio_pages.jsonl").trimmed().split('\n')) {
            const auto exchange = json::Document::parse(line);
            QVERIFY(exchange);
            const json::Value response = exchange->root()["response"_L1];
            const qint64 offset = exchange->root()["request"_L1]["offset"_L1].integer().value_or(-1);
            const bool isError = response["code"_L1].exists();
            const HttpReply reply = replyOf(response.raw().toByteArray(), isError ? 429 : 200);
            const Result<LogBlock> block = dialect->log(u"ft-1"_s, {offset, 100})->parse(reply);
            QCOMPARE(!block, isError);
            if (isError) {
                QCOMPARE(block.error().kind, ErrorKind::RateLimited);
                QCOMPARE(block.error().code, u"Throttling"_s);
                QCOMPARE(dialect->log(u"ft-1"_s, {})->parse(replyOf(reply.body)).error().kind,
                         ErrorKind::RateLimited);
                ++refused;
                continue;
            }
            QCOMPARE(block->firstLine, offset);
            QVERIFY(offset <= log.size());
            for (qsizetype i = 0; i < block->lines.size(); ++i) {
                if (offset + i < log.size())
                    QCOMPARE(block->lines.at(i), QByteArrayView(log[offset + i]));
                else
                    log << block->lines.at(i).toByteArray();
            }
            QVERIFY(block->total >= log.size());
            ++pages;
        }
        QCOMPARE(pages + refused, 222);
        QVERIFY(refused > 0);
        QCOMPARE(log.size(), 166);
        QVERIFY(log.constLast().endsWith("##FT_COMPLETE##"));
    }
};

TUNEWATCH_TEST(polled_pages, PolledPagesTest)
#include "tst_polled_pages.moc"
