// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compressed and UTF-16 files: whole, in parts, cut off, damaged, growing, on a full disk.

#include "log_file.h"
#include "packed_bytes.h"
#include "support/test.h"

#include <QStringEncoder>
#include <QTest>
#include <csignal>
#include <random>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using files::LogFollower;

namespace {

QByteArray logText(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "{'loss': 0." + QByteArray::number(i * 7919 % 10007) + ", 'epoch': " + QByteArray::number(i / 10.0) + "}\n";
    return text;
}

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(text));
}

/// Cheaper to parse.
QByteArray prose(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "word " + QByteArray::number(qint64(i) * 7919 % 1000003) + " of a log\n";
    return text;
}

using Pack = QByteArray (*)(const QByteArray &);

} // namespace

Q_DECLARE_METATYPE(Pack)

class PackedTest : public QObject
{
    Q_OBJECT

private:
    static void addPackers()
    {
        QTest::addColumn<Pack>("pack");
        QTest::newRow("gzip") << Pack(gzipped);
        QTest::newRow("zstd") << Pack(zstandard);
    }

private Q_SLOTS:
    void areReadAsWhatTheyHold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = logText(9000);
        const QByteArray half = text.first(text.size() / 2);
        const QByteArray rest = text.sliced(half.size());
        const auto row = [&](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes << text; };
        row("gzip", gzipped(text));
        row("zstd", zstandard(text));
        row("gzip in two members", gzipped(half) + gzipped(rest));
        row("gzip with a member of nothing", gzipped(half) + gzipped({}) + gzipped(rest));
        row("gzip padded with zeros", gzipped(text) + QByteArray(512, '\0'));
        row("zstd in two frames", zstandard(half) + zstandard(rest));
        row("zstd with a frame to be skipped", zstandard(half) + QByteArray("\x53\x2a\x4d\x18\3\0\0\0abc", 11) + zstandard(rest));
        row("gzip in zstd", zstandard(gzipped(text)));
        row("UTF-16 LE", utf16(text, QStringConverter::Utf16LE));
        row("UTF-16 BE", utf16(text, QStringConverter::Utf16BE));
        row("UTF-16 in gzip", gzipped(utf16(text, QStringConverter::Utf16LE)));
        QTest::newRow("other letters in UTF-16") << utf16("训练开始 \xf0\x9f\x9a\x80\n", QStringConverter::Utf16LE)
                                                 << QByteArray("训练开始 \xf0\x9f\x9a\x80\n");
        QTest::newRow("a table in Base64, with line ends")
            << QByteArray("step,train_loss\n1,2.5\n2,2.25\n").toBase64().insert(8, "\r\n") + '\n'
            << QByteArray("step,train_loss\n1,2.5\n2,2.25\n");
        QTest::newRow("gzip of nothing") << gzipped({}) << QByteArray();
        QTest::newRow("zstd of nothing") << zstandard({}) << QByteArray();
    }

    void areReadAsWhatTheyHold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        const LogFile file(bytes);
        LogFollower log(file.path());
        QVERIFY(readAgain(log) == expectedLog(text));
        QVERIFY2(!log.state().error, log.state().error ? qPrintable(log.state().error->message) : "");
        QVERIFY(log.state().isAtEnd);
        QCOMPARE(log.state().fileBytes, bytes.size());
        QCOMPARE(log.state().bytes, text.size());
    }

    void linesAreThereBeforeAllIsUnpacked_data() { addPackers(); }

    void linesAreThereBeforeAllIsUnpacked()
    {
        QFETCH(Pack, pack);
        const QByteArray text = prose(400'000);
        const LogFile file(pack(text));
        LogFollower log(file.path());
        log.look();
        while (log.state().lines == 0)
            QVERIFY(log.work());
        QVERIFY(log.state().lines < 300'000);
        QVERIFY(log.text()->lines(0));
        QVERIFY(textOf(readToEnd(log).lines) == text);
    }

    void whatIsThereOfACutFileIsShown_data() { addPackers(); }

    void whatIsThereOfACutFileIsShown()
    {
        QFETCH(Pack, pack);
        const QByteArray text = prose(30'000);
        const QByteArray packed = pack(text);
        qint64 most = 0;
        for (const qsizetype size : {packed.size() - 1, packed.size() - 9, packed.size() / 2, packed.size() / 10, qsizetype(5)}) {
            const LogFile file(packed.first(size));
            LogFollower log(file.path());
            const QByteArray read = textOf(readAgain(log).lines);
            QVERIFY(text.startsWith(read.chopped(std::min<qsizetype>(1, read.size()))));
            QVERIFY(log.state().error);
            QCOMPARE(log.state().error->code, u"cut"_s);
            QCOMPARE(log.state().error->kind, ErrorKind::Storage);
            QVERIFY(log.state().isAtEnd);
            most = std::max(most, log.state().lines);
        }
        QVERIFY(most > 1000);
    }

    void aDamagedFileIsReadUpToTheDamage_data() { addPackers(); }

    void aDamagedFileIsReadUpToTheDamage()
    {
        QFETCH(Pack, pack);
        const QByteArray text = logText(2000);
        const QByteArray packed = pack(text);
        std::mt19937 random(3);
        int damaged = 0;
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = packed;
            const qsizetype at = 8 + qsizetype(random() % quint32(packed.size() - 8));
            bytes[at] = char(bytes[at] ^ (1 << random() % 8));
            const LogFile file(bytes);
            LogFollower log(file.path());
            readAgain(log); // whatever it reads, it ends
            QVERIFY(log.state().isAtEnd);
            damaged += log.state().error && log.state().error->code == u"damaged" ? 1 : 0;
        }
        QVERIFY(damaged > 20);
    }

    void aPackedFileMayGrow_data() { addPackers(); }

    void aPackedFileMayGrow()
    {
        QFETCH(Pack, pack);
        const QByteArray text = logText(5000);
        const QByteArray first = pack(text.first(text.size() / 3));
        const QByteArray second = pack(text.sliced(text.size() / 3));
        LogFile file(first + second.first(second.size() / 2));
        LogFollower log(file.path());
        const QByteArray before = textOf(readAgain(log).lines);
        QVERIFY(log.state().error);
        file.append(second.sliced(second.size() / 2));
        // It rests between two times that it unpacks everything.
        QTRY_VERIFY(textOf(readAgain(log).lines) == text);
        QVERIFY(before.size() < text.size());
        QCOMPARE(log.state().generation, 0);
        QVERIFY(!log.state().error);
        file.replace(pack("another\n"));
        QTRY_VERIFY(textOf(readAgain(log).lines) == "another\n");
        QCOMPARE(log.state().generation, 1);
        file.replace("not packed\n");
        QTRY_VERIFY(textOf(readAgain(log).lines) == "not packed\n");
        QCOMPARE(log.state().generation, 2);
        file.append("at all\n");
        QVERIFY(textOf(readAgain(log).lines) == "not packed\nat all\n");
        QCOMPARE(log.state().generation, 2);
    }

    void aFullDiskIsSaid()
    {
        // A limit of this process does to a file what a full disk does.
        struct rlimit before = {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const QByteArray text = prose(100'000);
        const LogFile file(gzipped(text));
        const struct rlimit small = {1'000'000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        LogFollower log(file.path());
        const QByteArray read = textOf(readAgain(log).lines);
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(log.state().error);
        QCOMPARE(log.state().error->code, u"full"_s);
        QVERIFY(text.startsWith(read.chopped(1)));
        QVERIFY(read.size() > 500'000);
    }
};

TUNEWATCH_TEST(packed, PackedTest)
#include "tst_packed.moc"
