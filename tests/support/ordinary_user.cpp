// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ordinary_user.h"

#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <grp.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace ordinary_user {

bool isRoot()
{
    return ::geteuid() == 0;
}

void start(QProcess &process, const QString &program, const QStringList &arguments)
{
    if (!isRoot())
        return process.start(program, arguments);
    const int file = ::open(QFile::encodeName(program).constData(), O_RDONLY); // inherited: the child starts it by number
    process.setChildProcessModifier([] {
        constexpr uid_t nobody = 65534;
        if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            ::_exit(126);
    });
    process.setWorkingDirectory(u"/"_s);
    process.start(u"/proc/self/fd/%1"_s.arg(file), arguments);
    process.waitForStarted();
    ::close(file);
}

void makeReadOnly(const QString &directory)
{
    for (const QString &name : QDir(directory).entryList(QDir::Files | QDir::Hidden))
        QFile::setPermissions(QDir(directory).filePath(name), QFile::Permissions(0x4444));
    QFile::setPermissions(directory, QFile::Permissions(0x5555));
}

void makeWritable(const QString &directory)
{
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &name : QDir(directory).entryList(QDir::Files | QDir::Hidden))
        QFile::setPermissions(QDir(directory).filePath(name), QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace ordinary_user
