// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/secret_text.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class SecretTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreFoundByTheirShape_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &shown) {
            QTest::newRow(name) << text << shown;
        };
        row("nothing", "", "");
        row("no key", "step 12: loss 0.84, task-based, risk-averse", "step 12: loss 0.84, task-based, risk-averse");
        row("a key alone", "sk-0123456789abcdef", "sk-…");
        row("a key in a sentence", "Incorrect key: sk-proj-Ab_12345. Try again.", "Incorrect key: sk-…. Try again.");
        row("two keys", "a=sk-11111111 b='SK-22222222'", "a=sk-… b='SK-…'");
        row("too short for one", "sk-abc sk-learn", "sk-abc sk-learn");
        row("inside a word", "task-0123456789 desk-0123456789", "task-0123456789 desk-0123456789");
        row("a header", "Authorization: Bearer abcdefghij", "Authorization: Bearer …");
        row("a key in a header", "authorization: bearer sk-0123456789", "authorization: bearer …");
        row("nobody bears anything", "the bearer of this", "the bearer of this");
        row("a colour in front", "\x1b[1;32msk-0123456789\x1b[0m", "\x1b[1;32msk-…\x1b[0m");
        row("between signs that are no ASCII", "密钥sk-0123456789。", "密钥sk-…。");
        row("a key that was starred", "sk-abcd****wxyz", "sk-…");
    }

    void keysAreFoundByTheirShape()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QCOMPARE(withoutSpans(text, keySpans(QByteArrayView(text))), shown);
        QCOMPARE(shareable(text), shown);
        QCOMPARE(withoutKeys(QString::fromUtf8(text)), QString::fromUtf8(shown));
    }

    void partsOfATextHideTheirPartOfAKey()
    {
        const QByteArray text("key sk-0123456789 end");
        const auto spans = keySpans(QByteArrayView(text));
        QCOMPARE(spans, (std::vector<TextSpan>{{7, 17}}));
        QCOMPARE(withoutSpans(text, spans, 9, 12), "…");
        QCOMPARE(withoutSpans(text, spans, 9, text.size()), "… end");
        QCOMPARE(withoutSpans(text, spans, 0, 9), "key sk-…");
        QCOMPARE(withoutSpans(text, spans, 0, 4), "key ");
    }

    void signedLinksLoseTheirQuery_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("given");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &given) {
            QTest::newRow(name) << text << given;
        };
        row("no link", "a?Signature=b", "a?Signature=b");
        row("a link that is not signed", "see https://host/a?page=2&size=3 now", "see https://host/a?page=2&size=3 now");
        row("OSS", "get https://b.oss-cn.aliyuncs.com/m.zip?Expires=17&OSSAccessKeyId=LTAI&Signature=ab%2B now",
            "get https://b.oss-cn.aliyuncs.com/m.zip?… now");
        row("S3", "'https://s3/x?X-Amz-Algorithm=A&X-Amz-Signature=0f'", "'https://s3/x?…'");
        row("Azure", "\"https://h/x?sv=2024&sig=abc\"", "\"https://h/x?…\"");
        row("escaped in JSON", "{'url':'https://h/x?Expires=1\\u0026OSSAccessKeyId=L\\u0026Signature=s'}",
            "{'url':'https://h/x?…'}");
        row("two links", "https://h/x?Signature=1 https://h/y?a=b https://h/z?Signature=2",
            "https://h/x?… https://h/y?a=b https://h/z?…");
        row("a key in a signed link", "https://h/x?Signature=1&key=sk-0123456789", "https://h/x?…");
    }

    void signedLinksLoseTheirQuery()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, given);
        QCOMPARE(shareable(text), given);
    }
};

TUNEWATCH_TEST(secret_text, SecretTextTest)
#include "tst_secret_text.moc"
