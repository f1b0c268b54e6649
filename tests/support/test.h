// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTest>
#include <functional>
#include <memory>
#include <string_view>

/// A test class known to the binary's main(). Declared by TUNEWATCH_TEST at the end of each tst_NAME.cpp.
struct RegisteredTest
{
    RegisteredTest(std::string_view name, std::function<std::unique_ptr<QObject>()> make);

    std::string_view name;
    std::function<std::unique_ptr<QObject>()> make;
};

/// Registers CLASS under NAME, the file's name without `tst_`: CTest runs the binary with NAME as first argument.
#define TUNEWATCH_TEST(NAME, CLASS)                                                                          \
    static const RegisteredTest registered_##NAME(#NAME, [] { return std::make_unique<CLASS>(); });

/// Path of a file below tests/fixtures.
QString fixture(QStringView relativePath);

/// The bytes of a file below tests/fixtures; aborts the run when it is missing.
QByteArray fixtureBytes(QStringView relativePath);

/// Lets events happen for so long. QTest::qWait() naps 10 ms whenever nothing is to do at the moment, and an answer over a
/// socket takes several such moments.
void letEventsHappen(int ms);

/// QTest::qWaitFor() without its naps.
bool waitFor(const std::function<bool()> &isSo, int ms);

// QTRY_… look as often as ever, but do not nap in between. The inside of a loop that Qt's macros end.
#undef QTRY_LOOP_IMPL
#define QTRY_LOOP_IMPL(expr, timeoutValue, step)                                                             \
    if (!(expr))                                                                                             \
        letEventsHappen(0);                                                                                  \
    int qt_test_i = 0;                                                                                       \
    for (; qt_test_i < (timeoutValue) && !(QTest::runningTest() && QTest::currentTestFailed()) && !(expr);   \
         qt_test_i += (step))                                                                                \
        letEventsHappen(step);
