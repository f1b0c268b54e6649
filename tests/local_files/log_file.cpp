// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log_file.h"

#include <QFile>
#include <QTest>

QByteArray logLine(qint64 line)
{
    const double loss = 1.0 + 1.0 / double(line + 1);
    if (line % 100 == 99)
        return "{'eval_loss': " + QByteArray::number(loss, 'f', 4) + ", 'eval_runtime': 4.2, 'epoch': "
            + QByteArray::number(double(line) / 1000, 'f', 3) + "}\n";
    return "{'loss': " + QByteArray::number(loss, 'f', 4) + ", 'grad_norm': 0.7746, 'learning_rate': 8.133e-06, 'epoch': "
        + QByteArray::number(double(line) / 1000, 'f', 3) + "}\n";
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("the file could not be written", __FILE__, __LINE__);
}

void writeLog(const QString &path, qint64 lines)
{
    writeBytes(path, {});
    growLog(path, 0, lines);
}

void growLog(const QString &path, qint64 from, qint64 to)
{
    QByteArray text;
    for (qint64 line = from; line < to; ++line)
        text += logLine(line);
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(text) != text.size())
        QTest::qFail("the file could not be written", __FILE__, __LINE__);
}
