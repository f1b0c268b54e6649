// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main() of every test binary: runs the class named by the first argument, or all of them.

#include "support/test.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QTimer>
#include <cstdio>
#include <vector>

#ifdef TUNEWATCH_GUI_TEST
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

namespace {

std::vector<const RegisteredTest *> &registry()
{
    static std::vector<const RegisteredTest *> tests;
    return tests;
}

} // namespace

RegisteredTest::RegisteredTest(std::string_view testName, std::function<std::unique_ptr<QObject>()> makeTest)
    : name(testName)
    , make(std::move(makeTest))
{
    registry().push_back(this);
}

QString fixture(QStringView relativePath)
{
    return QStringLiteral(TUNEWATCH_FIXTURES "/") + relativePath.toString();
}

QByteArray fixtureBytes(QStringView relativePath)
{
    QFile file(fixture(relativePath));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(file.fileName()));
    return file.readAll();
}

void letEventsHappen(int ms)
{
    const QDeadlineTimer end(ms, Qt::PreciseTimer);
    QTimer wake; // the wait for the next event ends with it
    wake.setTimerType(Qt::PreciseTimer);
    wake.setSingleShot(true);
    if (ms > 0)
        wake.start(ms);
    do {
        const auto wait = wake.isActive() ? QEventLoop::WaitForMoreEvents : QEventLoop::AllEvents;
        QCoreApplication::processEvents(QEventLoop::AllEvents | wait);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (wake.isActive() && !end.hasExpired());
}

bool waitFor(const std::function<bool()> &isSo, int ms)
{
    const QDeadlineTimer end(ms, Qt::PreciseTimer);
    QTimer wake; // what another thread does is no event
    wake.start(10);
    while (!isSo() && !end.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isSo();
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // A person's session bus leads to the keychain with real keys, for every program that a test starts too.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
    for (const char *key : {"DASHSCOPE_API_KEY", "OPENAI_API_KEY", "PORTKEY_API_KEY", "PORTKEY_VIRTUAL_KEY", "TUNEWATCH_API_KEY"})
        qunsetenv(key);
    TestApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const QString chosen = arguments.size() > 1 && !arguments.at(1).startsWith(u'-') ? arguments.takeAt(1) : QString();
    int failures = 0;
    int ran = 0;
    for (const RegisteredTest *test : registry()) {
        if (!chosen.isEmpty() && chosen != QLatin1StringView(test->name.data(), qsizetype(test->name.size())))
            continue;
        ++ran;
        const std::unique_ptr<QObject> instance = test->make();
        failures += QTest::qExec(instance.get(), arguments);
    }
    if (ran == 0)
        std::fprintf(stderr, "no test is named %s\n", qPrintable(chosen));
    return ran == 0 ? 1 : failures;
}
