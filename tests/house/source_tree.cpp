// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

QString SourceFile::room() const
{
    const QStringList parts = path.split(u'/');
    if (parts.size() == 2) // app/monitor.h and what stands beside it, app/monitor_wishes.cpp: a room of its own
        return path.startsWith(u"app/monitor_") ? QStringLiteral("app/monitor") : path.section(u'.', 0, 0);
    if (parts.at(1) == u"providers" && parts.size() > 3)
        return parts.mid(0, 3).join(u'/');
    return parts.mid(0, 2).join(u'/');
}

std::vector<SourceFile> sourceFiles(const QStringList &folders)
{
    const QDir top(QStringLiteral(TUNEWATCH_SOURCE));
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator entries(top.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("unreadable: %s", qPrintable(file.fileName()));
            files.push_back({top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return files;
}

QString codeOf(const QString &line)
{
    static const QRegularExpression literals(QStringLiteral(R"("(\\.|[^"\\])*")"));
    if (line.trimmed().startsWith(u"#include"))
        return line;
    QString code = line;
    code.replace(literals, QStringLiteral("\"\""));
    return code.section(QStringLiteral("//"), 0, 0);
}
