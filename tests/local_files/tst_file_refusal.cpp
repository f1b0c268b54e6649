// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is opened as a log, and what is said of everything else.

#include "files/file_refusal.h"
#include "log_file.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class FileRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOpened_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isOpened");
        QTest::newRow("a log") << logLine(0) << true;
        QTest::newRow("a file that is still empty") << QByteArray() << true;
        QTest::newRow("Chinese words") << QByteArray("训练开始\n") << true;
        QTest::newRow("colours and bars") << QByteArray("\x1b[32m 10%|#\r 20%|##\r") << true;
        QTest::newRow("bytes that are not UTF-8") << QByteArray("caf\xe9\n") << true;
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8) << true;
        QTest::newRow("zstd") << QByteArray("\x28\xb5\x2f\xfd\0\0\0", 7) << true;
        QTest::newRow("text of two bytes a character") << QByteArray("\xff\xfel\0o\0s\0s\0", 10) << true;
        QTest::newRow("zstd of several threads") << QByteArray("\x50\x2a\x4d\x18\4\0\0\0\x9b\1\0\0\x28\xb5\x2f\xfd", 16) << true;
        QTest::newRow("a log that was cut under its writer") << QByteArray(300, '\0') + logLine(0) + logLine(1) << true;
        QTest::newRow("more NULs than are looked at") << QByteArray(8192, '\0') + logLine(0) << true;
        QTest::newRow("a log that a crash left holes in") << logLine(0) + QByteArray(50, '\0') + logLine(1) << true;
        QTest::newRow("an archive") << QByteArray("PK\3\4\x14\0\0\0\x08\0data.pkl\x80\2\x8a\nl\xfc\x9c", 25) << false;
        QTest::newRow("tensors") << QByteArray("\x20\x7b\0\0\0\0\0\0{\"a\":1}", 15) << false;
        QTest::newRow("weights") << QByteArray("\x08\0\0\0\0\0\0\0{\"a\":1}", 15) << false;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << false;
        QTest::newRow("a document") << QByteArray("%PDF-1.7\n") << false;
    }

    void whatIsOpened()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isOpened);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a file"_s);
        writeBytes(path, content);
        const QString refusal = refusalOf(path);
        QVERIFY2(refusal.isEmpty() == isOpened, qPrintable(refusal));
        QVERIFY2(isOpened || refusal.contains(u"a file"_s), qPrintable(refusal));
    }

    void whatIsNoFile()
    {
        const QTemporaryDir folder;
        QVERIFY(refusalOf(folder.path()).contains(u"is a folder"_s));
        QVERIFY(refusalOf(folder.filePath(u"gone.log"_s)).contains(u"There is no file"_s));
        QVERIFY(refusalOf(u"/dev/null"_s).contains(u"not a file on a disk"_s));
    }
};

TUNEWATCH_TEST(file_refusal, FileRefusalTest)
#include "tst_file_refusal.moc"
