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

private:
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
