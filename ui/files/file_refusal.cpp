// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/file_refusal.h"

#include "files/content_kind.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace {

struct RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(LocalFiles)
};

constexpr qint64 HeadToLookAt = 4096;

} // namespace

QString refusalOf(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists())
        return RefusalText::tr("There is no file %1.").arg(path);
    if (info.isDir())
        return RefusalText::tr("%1 is a folder. Open the log files in it.").arg(name);
    if (!info.isFile())
        return RefusalText::tr("%1 is not a file on a disk.").arg(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!info.isReadable())
            return RefusalText::tr("You may not read %1.", "a file name").arg(name);
        //: %1 is a file name, %2 a sentence of the system
        return RefusalText::tr("%1 cannot be read: %2").arg(name, file.errorString());
    }
    if (files::isBinary(file.read(HeadToLookAt)))
        return RefusalText::tr("%1 is not a text file.").arg(name);
    return {};
}
