// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>

/// Lets a test run a program as nobody in particular: root writes into read-only folders too.
namespace ordinary_user {

/// True when this process could write where it may not.
bool isRoot();

/// Starts `program` as another user when this one is root, else as it is. Works for a program below a home directory that
/// the other user may not enter.
void start(QProcess &process, const QString &program, const QStringList &arguments);

/// Makes a directory and what lies directly in it readable for everybody, and writable for nobody but root.
void makeReadOnly(const QString &directory);
/// Gives the owner back what makeReadOnly() took.
void makeWritable(const QString &directory);

} // namespace ordinary_user
