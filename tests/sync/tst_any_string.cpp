// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the service to the archive and out again: no string is changed on the way.

#include "commands/export_command.h"
#include "sync/log_sync.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;
using Question = ScriptedService::Question;

namespace {

/// UTF-16 as JSON can say it, with every kind of unit that a program might stumble over.
QString randomString(std::mt19937 &random, int longest)
{
    const std::vector<char16_t> odd{u'\0', u'\n', u'\r', u'\t', u'"', u'\\', u'/', u'\x1b', u'\x7f', u'\x85', u'\x2028',
                                    u'\xd83d', u'\xde80', u'\xfeff', u'\xfffd', u'\xffff', u'\x202e', u'\x200b', u'模', u'e'};
    QString text;
    for (auto units = random() % unsigned(longest + 1); units > 0; --units)
        text += random() % 2 ? QChar(odd[random() % odd.size()]) : QChar(char16_t(random()));
    return text;
}

/// What a line of plain text is: UTF-8, a lone surrogate as its three bytes.
QByteArray wtf8(const QString &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair || !unit.isSurrogate()) {
            bytes += QStringView(text).mid(i, isPair ? 2 : 1).toUtf8();
            i += isPair ? 1 : 0;
        } else {
            const auto code = unsigned(unit.unicode());
            bytes += char(0xE0 | code >> 12);
            bytes += char(0x80 | ((code >> 6) & 0x3F));
            bytes += char(0x80 | (code & 0x3F));
        }
    }
    return bytes;
}

QByteArray exported(const SyncBench &bench, const QString &format)
{
    Options options;
    options.command = Command::ExportLog;
    options.job = u"ft-1"_s;
    options.format = format;
    options.withSecrets = true;
    options.dataDir = bench.dir.path();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return runExport(options, out) == 0 ? out.data() : QByteArray();
}

} // namespace

class AnyStringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesOutAsItWentIn_data()
    {
        QTest::addColumn<QStringList>("strings");
        QTest::newRow("empty") << QStringList{QString(), QString(), u"a"_s, QString()};
        QTest::newRow("line breaks") << QStringList{u"a\nb"_s, u"\n"_s, u"a\r\nb\r"_s, u"\r"_s};
        QTest::newRow("NUL") << QStringList{QString(QChar(0)), u"a"_s + QChar(0) + u"b"_s};
        QTest::newRow("lone surrogates") << QStringList{QChar(0xd83d), u"a"_s + QChar(0xde80) + u"b"_s,
                                                        QString(QChar(0xde80)) + QChar(0xd83d), u"\U0001F680"_s};
        QTest::newRow("a megabyte") << QStringList{u"short"_s, QString(1'000'000, u'x'), QString(350'000, QChar(0x6a21))};
        for (unsigned seed = 1; seed <= 5; ++seed) {
            std::mt19937 random(seed);
            QStringList strings;
            for (int i = 0; i < 1500; ++i)
                strings << randomString(random, i % 100 ? 30 : 2000);
            QTest::addRow("anything, seed %u", seed) << strings;
        }
    }

    void comesOutAsItWentIn()
    {
        QFETCH(QStringList, strings);
        SyncBench bench([&strings](const Question &q) {
            QJsonArray logs;
            for (const QString &line : strings.mid(q.number(u"offset"_s), q.number(u"line"_s)))
                logs.append(line);
            return ScriptedService::ok({{u"total"_s, strings.size()}, {u"logs"_s, logs}});
        });
        const Job job = bench.job(u"ft-1"_s, JobStatus::Running);
        QVERIFY(bench.archive->putAccount(bench.account));
        QVERIFY(bench.archive->putJobs(std::span(&job, 1), QDateTime::currentDateTimeUtc()));
        LogSync log(job, *bench.context, LogSync::Mode::Drain);
        QSignalSpy finished(&log, &LogSync::finished);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(log.state().heldLines, strings.size());

        QByteArray plain;
        for (const QString &line : strings)
            plain += wtf8(line) + '\n';
        QVERIFY(exported(bench, u"text"_s) == plain);
        const QByteArrayList entries = exported(bench, u"jsonl"_s).split('\n');
        QCOMPARE(entries.size(), strings.size() + 1);
        for (qsizetype i = 0; i < strings.size(); ++i) {
            // Qt drops a byte order mark at the start of a string.
            const QJsonDocument entry = QJsonDocument::fromJson("[\"x" + entries[i].mid(1) + ']');
            QVERIFY2(entry[0].toString() == u'x' + strings[i], entries[i].left(200).constData());
        }
    }
};

TUNEWATCH_TEST(any_string, AnyStringTest)
#include "tst_any_string.moc"
