// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The executable, as its parents start it.

#include "support/test.h"

#include <QHostAddress>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString program = QStringLiteral(TUNEWATCH_SIMULATOR);

QUrl startAndReadOrigin(QProcess &process, const QStringList &arguments)
{
    process.start(program, QStringList{u"--port"_s, u"0"_s, u"--api-key"_s, u"k"_s} + arguments);
    if (!QTest::qWaitFor([&process] { return process.canReadLine(); }, 20000))
        return {};
    return QUrl(QString::fromLatin1(process.readLine().trimmed()));
}

} // namespace

class ProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsFirstLineIsItsOriginAndItListensThere()
    {
        QProcess process;
        const QUrl origin = startAndReadOrigin(process, {u"--jobs"_s, u"1"_s});
        QCOMPARE(origin.scheme(), u"http"_s);
        QCOMPARE(origin.host(), u"127.0.0.1"_s);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(origin.port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void itEndsWithItsStandardInput()
    {
        QProcess process;
        QVERIFY(startAndReadOrigin(process, {u"--until-stdin-closes"_s}).isValid());
        process.write("anything\n");
        QVERIFY(!process.waitForFinished(100));
        process.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void withoutThatOptionStandardInputDoesNotMatter()
    {
        QProcess process;
        QVERIFY(startAndReadOrigin(process, {}).isValid());
        process.closeWriteChannel();
        QVERIFY(!process.waitForFinished(300));
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void itSaysWhyItCannotStart_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("no key") << QStringList{} << "tunewatch-simulator: --api-key or TUNEWATCH_SIMULATOR_KEY is missing\n"_ba;
        QTest::newRow("a record that cannot be written")
            << QStringList{u"--api-key"_s, u"k"_s, u"--record"_s, u"/nowhere/record"_s}
            << "tunewatch-simulator: cannot write /nowhere/record\n"_ba;
    }

    void itSaysWhyItCannotStart()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 1);
        QTEST(process.readAllStandardError(), "sentence");
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
    }

    void itExplainsItself()
    {
        QProcess process;
        process.start(program, {u"--help"_s});
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("gzip-cut"));
    }
};

TUNEWATCH_TEST(process, ProcessTest)
#include "tst_process.moc"
