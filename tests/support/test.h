// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
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
