// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real program, started on a bus of the test's own without any key in its environment.

#include "private_bus.h"

#include "settings/keychain_entry.h"
#include "support/simulator_process.h"
#include "support/test.h"
#include "values/account.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString beside(const QString &program)
{
    return QCoreApplication::applicationDirPath() + u'/' + program;
}

} // namespace

class StartedProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DASHSCOPE_API_KEY"_s, QString::fromLatin1(SimulatorProcess::Key));
        QProcess sync;
        sync.setProcessEnvironment(environment);
        sync.start(beside(u"tunewatch"_s), {u"--data-dir"_s, m_dir.path(), u"--connect"_s,
                                            u"dashscope="_s + m_simulator.baseUrl(), u"sync"_s});
        QVERIFY(sync.waitForFinished(120'000));
        QCOMPARE(sync.exitCode(), 0);
    }

    void theKeyOfTheKeychainIsUsed()
    {
        PrivateBus bus;
        bus.startKeyring();
        keep(bus, SimulatorProcess::Key);
        const size_t before = m_simulator.record().size();
        QProcess program;
        start(&program, bus);
        QTRY_VERIFY_WITH_TIMEOUT(m_simulator.record().size() > before, 60'000);
        QCOMPARE(m_simulator.record().back().value(u"status"_s).toInt(), 200);
        leave(&program);
    }

    void theKeyOfTheKeychainIsUsedWithoutAWindow()
    {
        PrivateBus bus;
        bus.startKeyring();
        keep(bus, SimulatorProcess::Key);
        const Ended ended = sync(bus);
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QVERIFY2(!ended.err.contains("keychain"), ended.err.constData());
    }

    void whyThereIsNoKeyIsSaidWithoutAWindow_data()
    {
        QTest::addColumn<QString>("keychain");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("locked") << u"locked"_s << QByteArray("The keychain is locked: it holds the key of 127.0.0.1.\n");
        QTest::newRow("none") << u"none"_s << QByteArray("No keychain was found for the key of 127.0.0.1.\n");
        QTest::newRow("no answer") << u"silent"_s
                                   << QByteArray("The keychain does not answer: it was asked for the key of 127.0.0.1.\n");
        QTest::newRow("nothing in it") << u"empty"_s << QByteArray("127.0.0.1: key rejected: no key is set\n");
    }

    void whyThereIsNoKeyIsSaidWithoutAWindow()
    {
        QFETCH(QString, keychain);
        QFETCH(QByteArray, sentence);
        PrivateBus bus;
        if (keychain == u"silent")
            bus.startSilence();
        if (keychain == u"empty" || keychain == u"locked")
            bus.startKeyring();
        if (keychain == u"locked") {
            keep(bus, SimulatorProcess::Key);
            bus.stopKeyring();
            bus.startLockedKeyring();
        }
        const size_t before = m_simulator.record().size();
        const Ended ended = sync(bus);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains(sentence), ended.err.constData());
        QVERIFY(!ended.err.contains(SimulatorProcess::Key));
        QCOMPARE(m_simulator.record().size(), before);
    }

    void theEnvironmentSpeaksForTheConnectionThatIsNamed()
    {
        PrivateBus bus;
        bus.startSilence();
        QProcessEnvironment environment = bus.environment();
        environment.insert(u"DASHSCOPE_API_KEY"_s, u"'%1' "_s.arg(QString::fromLatin1(SimulatorProcess::Key)));
        const Ended ended = sync(environment, {u"--connect"_s, u"dashscope="_s + m_simulator.baseUrl()});
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QVERIFY2(!ended.err.contains("keychain"), ended.err.constData());
    }

private:
    struct Ended
    {
        int exitCode;
        QByteArray err;
    };

    Ended sync(const PrivateBus &bus) const { return sync(bus.environment(), {}); }

    Ended sync(const QProcessEnvironment &environment, const QStringList &arguments) const
    {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(beside(u"tunewatch"_s), QStringList{u"--data-dir"_s, m_dir.path()} + arguments + QStringList{u"sync"_s});
        const bool isOver = program.waitForFinished(120'000);
        return {isOver ? program.exitCode() : -1, program.readAllStandardError()};
    }

    void start(QProcess *program, const PrivateBus &bus) const
    {
        program->setProcessEnvironment(bus.environment());
        program->start(beside(u"tunewatch"_s), {u"--data-dir"_s, m_dir.path()});
    }

    static void leave(QProcess *program)
    {
        program->kill();
        program->waitForFinished();
    }

    void keep(const PrivateBus &bus, const QByteArray &key) const
    {
        QProcess child;
        child.setProcessEnvironment(bus.environment());
        child.start(beside(u"keychain_child"_s), {u"write"_s, accountId(u"dashscope"_s, QUrl(m_simulator.baseUrl()), {})});
        child.write(keychainEntry(Credentials(key)));
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished(120'000));
        QCOMPARE(child.readAllStandardOutput(), "done\n");
    }

    SimulatorProcess m_simulator{{u"--jobs"_s, u"3"_s}};
    QTemporaryDir m_dir;
};

TUNEWATCH_TEST(started_program, StartedProgramTest)
#include "tst_started_program.moc"
